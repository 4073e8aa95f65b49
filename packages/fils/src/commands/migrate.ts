import { join } from 'node:path';
import { migrateGateway } from '@fils/gateway';
import { migratePayments } from '@fils/payments';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { readSettings } from '../settings.ts';

/** `fils migrate [payments|gateway]`: brings the tables to this version; payments only, unless told otherwise. */
export const migrate: Command = async (args, env) => {
  const { positionals } = readArguments(args, {}, 'fils migrate [payments] [gateway]', true);
  const settings = readSettings(env);
  const names = positionals.length > 0 ? positionals : ['payments'];
  const known: Record<string, (data: { url: string } | { directory: string }) => Promise<string[]>> = {
    payments: migratePayments,
    gateway: migrateGateway,
  };
  for (const name of names) {
    const run = known[name];
    if (!run) throw new UsageError(`There is nothing called "${name}" to migrate: payments or gateway.`);
    const applied = await run(
      settings.databaseUrl
        ? { url: settings.databaseUrl }
        : { directory: join(settings.dataDirectory, name) },
    );
    console.log(applied.length === 0 ? `${name}: up to date` : `${name}: applied ${applied.join(', ')}`);
  }
  return 0;
};
