import { join } from 'node:path';
import { createPayments } from '@fils/payments';
import { createLog } from '@fils/ui/server';
import { buildApps } from '../apps.ts';
import { readArguments, readPort } from '../arguments.ts';
import type { Command } from '../command.ts';
import { listening, untilStopped } from '../lifetime.ts';
import { secretKey } from '../secret-key.ts';
import { readSettings } from '../settings.ts';

/** `fils payments`: the merchant's server alone. Any number of these may share one PostgreSQL database. */
export const payments: Command = async (args, env) => {
  const { values } = readArguments(args, { port: { type: 'string' } }, 'fils payments [--port N]');
  const settings = readSettings(env);
  const tell = (line: string) => console.log(line);
  await buildApps(['payments'], tell);
  const opened = await listening('payments', '--port or PAYMENTS_PORT', async () =>
    createPayments({
      data: settings.databaseUrl
        ? { url: settings.databaseUrl }
        : { directory: join(settings.dataDirectory, 'payments') },
      port: readPort(values.port, settings.ports.payments),
      hostname: settings.host,
      secretKey: await secretKey(settings),
      production: settings.production,
      log: createLog({ name: 'payments', level: settings.logLevel }),
      ...(settings.urls.payments ? { publicUrl: settings.urls.payments } : {}),
    }),
  );
  tell(`Payments: ${opened.url}`);
  tell(`Back office, sign in once: ${await opened.signInLink()}`);
  tell(`What to do now: open the provider Amazon Payment Services and follow its guide.`);
  await untilStopped([opened], tell);
  return 0;
};
