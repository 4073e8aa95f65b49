import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startShop } from '@fils/example-shop';
import { createGateway } from '@fils/gateway';
import { createPayments } from '@fils/payments';
import { createLog } from '@fils/ui/server';
import { buildApps } from '../apps.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { prepareDemo } from '../demo.ts';
import { gatewayConfig } from '../gateway-config.ts';
import { closeAll, listening, untilStopped } from '../lifetime.ts';
import { secretKey } from '../secret-key.ts';
import { readSettings, type Settings } from '../settings.ts';

/** `fils start`: shop, payments and gateway in one process, connected on the first start unless `--unconnected`. */
export const start: Command = async (args, env) => {
  const { values } = readArguments(
    args,
    { unconnected: { type: 'boolean', default: false } },
    'fils start [--unconnected]',
  );
  const settings = readSettings(env);
  const tell = (line: string) => console.log(line);
  await mkdir(settings.dataDirectory, { recursive: true });
  await buildApps(['gateway', 'payments'], tell);
  const { opened, lines } = await openAll(settings, !values.unconnected);
  for (const line of lines) tell(line);
  await untilStopped(opened, tell);
  return 0;
};

async function openAll(settings: Settings, connect: boolean) {
  const key = await secretKey(settings);
  const log = createLog({ name: 'fils', level: settings.logLevel });
  const data = (name: string) =>
    settings.databaseUrl ? { url: settings.databaseUrl } : { directory: join(settings.dataDirectory, name) };
  const common = { secretKey: key, hostname: settings.host, log };
  const publicUrl = (url: string | undefined) => (url ? { publicUrl: url } : {});
  const opened: { close(): Promise<void> }[] = [];
  try {
    const gateway = await listening('the gateway', 'GATEWAY_PORT', () =>
      createGateway({
        ...common,
        data: data('gateway'),
        port: settings.ports.gateway,
        ...publicUrl(settings.urls.gateway),
        config: gatewayConfig(settings),
      }),
    );
    opened.push(gateway);
    const payments = await listening('payments', 'PAYMENTS_PORT', () =>
      createPayments({
        ...common,
        data: data('payments'),
        port: settings.ports.payments,
        production: settings.production,
        ...publicUrl(settings.urls.payments),
      }),
    );
    opened.push(payments);
    const shopUrl = settings.urls.shop ?? `http://localhost:${settings.ports.shop}`;
    const demo = await prepareDemo({
      directory: settings.dataDirectory,
      gateway,
      payments,
      shopUrl,
      connect,
    });
    const shop = await listening('the shop', 'SHOP_PORT', () =>
      startShop({
        port: settings.ports.shop,
        hostname: settings.host,
        publicUrl: shopUrl,
        paymentsUrl: payments.url,
        apiKey: demo.apiKey,
        webhookSecret: demo.webhookSecret,
        ordersFile: join(settings.dataDirectory, 'shop-orders.json'),
      }),
    );
    opened.push(shop);
    const [paymentsLink, gatewayLink] = [await payments.signInLink(), await gateway.signInLink()];
    return {
      opened,
      lines: [
        '',
        '  Fils is ready.',
        '',
        `  Shop       ${shopUrl}`,
        `  Payments   ${payments.url}`,
        `             sign in once: ${paymentsLink}`,
        `  Gateway    ${gateway.url}   (a local Amazon Payment Services, test cards only)`,
        `             sign in once: ${gatewayLink}`,
        '',
        demo.connected
          ? '  What to do now: open the shop, buy something, and pay with a test card shown on the payment page.'
          : '  What to do now: open the gateway, generate an access code, and follow docs/guide/en.md.',
        '  Ctrl-C stops; everything is kept in the data folder.',
        '',
      ],
    };
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}
