import { type Database, type DatabaseLocation, openDatabase } from '@fils/database';
import type { Logger } from '@fils/ui/server';
import { migrations } from './migrations/index.ts';
import type { GatewaySchema } from './schema.ts';

/** Where the gateway keeps its rows: in memory, in a folder (one process), or on a PostgreSQL server. */
export type GatewayData = 'memory' | { directory: string } | { url: string };

const schema = 'gateway';

let memoryGateways = 0;
let migratedCopy: Blob | undefined;

function locationOf(data: GatewayData): DatabaseLocation {
  if (data === 'memory') return { kind: 'memory', ...(migratedCopy ? { snapshot: migratedCopy } : {}) };
  return 'directory' in data
    ? { kind: 'directory', path: data.directory }
    : { kind: 'server', url: data.url };
}

/**
 * Opens and migrates. A process that opens a second gateway in memory will open more: from then on each starts from a
 * copy that is migrated already, in about a third of the time.
 */
export async function openStorage(data: GatewayData, log: Logger): Promise<Database<GatewaySchema>> {
  const database = await openDatabase<GatewaySchema>(locationOf(data), {
    schema,
    migrations,
    onError: (error, where) => log.error({ err: error, where }, 'background task failed'),
  });
  if (data === 'memory' && ++memoryGateways === 2) migratedCopy ??= await database.snapshot?.();
  return database;
}

/** Brings the tables to this version, and says which migrations ran. */
export async function migrateGateway(data: Exclude<GatewayData, 'memory'>): Promise<string[]> {
  const database = await openDatabase<GatewaySchema>(locationOf(data), {
    schema,
    migrations,
    migrate: false,
  });
  try {
    return await database.migrate();
  } finally {
    await database.close();
  }
}
