import { randomBytes, randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gateway } from '@fils/gateway';
import type { Payments } from '@fils/payments';
import { z } from 'zod';

/** What the demo keeps between starts: the shop's credentials, made once. */
const demoState = z.object({ apiKey: z.string(), webhookSecret: z.string(), connected: z.boolean() });
export type DemoState = z.infer<typeof demoState>;

/** As the example shop calls itself. */
const shopName = 'Dukkan';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const code = (length: number) => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
const phrase = () => randomBytes(15).toString('base64url');

/**
 * The first start: the shop gets its API key and event endpoint; with `connect` also the gateway its merchant and
 * payments its credentials, so that the first payment needs no set-up. Later starts read what was kept.
 */
export async function prepareDemo(options: {
  directory: string;
  gateway: Gateway;
  payments: Payments;
  shopUrl: string;
  connect: boolean;
}): Promise<DemoState> {
  const file = join(options.directory, 'demo.json');
  if (existsSync(file)) return demoState.parse(JSON.parse(await readFile(file, 'utf8')));

  if (options.connect) await connect(options.gateway, options.payments);
  await nameShop(options.payments);
  const apiKey = await options.payments.createApiKey('Demo shop');
  const webhookSecret = await subscribe(options.payments.url, apiKey, `${options.shopUrl}/webhooks/fils`);
  const state: DemoState = { apiKey, webhookSecret, connected: options.connect };
  // Written whole or not at all: half a file would lock the shop out for good.
  await writeFile(`${file}.part`, JSON.stringify(state), { mode: 0o600 });
  await rename(`${file}.part`, file);
  return state;
}

/** Shoppers read the example shop's name, unless somebody has said another: the database may be older than the demo. */
async function nameShop(payments: Payments): Promise<void> {
  const { name } = await payments.shop();
  if (name === '') await payments.setShop({ name: shopName });
}

/** The documents' steps at both ends, done for the newcomer. */
async function connect(gateway: Gateway, payments: Payments): Promise<void> {
  // The merchant that every new gateway has is the one to connect: a second would only be in the way.
  const [merchant] = await gateway.merchants();
  const credentials = {
    merchantIdentifier: merchant?.merchantIdentifier ?? code(8),
    accessCode: code(20),
    shaRequestPhrase: phrase(),
    shaResponsePhrase: phrase(),
    shaType: 'SHA-256' as const,
  };
  await gateway.seed({
    merchants: [
      {
        name: shopName,
        ...credentials,
        originUrl: payments.url,
        channels: {
          redirection: {
            status: 'active',
            sendResponseParameters: true,
            redirectionUrl: `${payments.url}/payment/aps/return`,
            returnUrlType: 'POST',
            directFeedbackUrl: `${payments.url}/payment/aps/webhook`,
            notificationUrl: `${payments.url}/payment/aps/webhook`,
            responseType: 'JSON',
          },
        },
      },
    ],
  });
  await payments.connectProvider({
    merchantIdentifier: credentials.merchantIdentifier,
    accessCode: credentials.accessCode,
    requestPhrase: credentials.shaRequestPhrase,
    responsePhrase: credentials.shaResponsePhrase,
    shaType: credentials.shaType,
    gatewayUrl: gateway.url,
    state: 'test',
    published: true,
  });
}

/** Asks for events as any shop does: through the public API. */
async function subscribe(paymentsUrl: string, apiKey: string, url: string): Promise<string> {
  const response = await fetch(`${paymentsUrl}/api/v1/event-endpoints`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ url, description: 'Demo shop' }),
  });
  if (!response.ok)
    throw new Error(
      `The shop's event endpoint was refused: HTTP ${response.status} ${await response.text()}`,
    );
  return z.object({ secret: z.string() }).parse(await response.json()).secret;
}
