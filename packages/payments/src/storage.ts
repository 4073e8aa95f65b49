import { type Database, type DatabaseLocation, openDatabase } from '@fils/database';
import { migrations } from './migrations/index.ts';
import type { PaymentsSchema } from './schema.ts';

/** Where payments keeps its rows: in memory, in a folder (one process), or on a PostgreSQL server. */
export type PaymentsData = 'memory' | { directory: string } | { url: string };

function locationOf(data: PaymentsData): DatabaseLocation {
  if (data === 'memory') return { kind: 'memory' };
  return 'url' in data ? { kind: 'server', url: data.url } : { kind: 'directory', path: data.directory };
}

/** @throws DatabaseInUse · DatabaseUnavailable */
export function openStorage(
  data: PaymentsData,
  options: { migrate?: boolean; onError?: (error: unknown, where: string) => void } = {},
): Promise<Database<PaymentsSchema>> {
  return openDatabase<PaymentsSchema>(locationOf(data), { schema: 'payments', migrations, ...options });
}

/** Brings the tables to this version, and says which migrations ran. */
export async function migratePayments(data: PaymentsData): Promise<string[]> {
  const database = await openStorage(data, { migrate: false });
  try {
    return await database.migrate();
  } finally {
    await database.close();
  }
}
