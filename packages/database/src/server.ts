import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { DatabaseUnavailable } from './errors.ts';
import type { DatabaseLocation } from './location.ts';
import type { Store } from './store.ts';

type ServerLocation = Extract<DatabaseLocation, { kind: 'server' }>;

const int8ArrayType = 1016;

/** Same JavaScript values as the embedded driver: int8 as bigint, date as text. */
function typeOverrides(): pg.TypeOverrides {
  const types = new pg.TypeOverrides();
  types.setTypeParser(20, BigInt);
  types.setTypeParser(1082, (text) => text);
  const textArray = pg.types.getTypeParser(1009 as never) as (text: string) => (string | null)[];
  types.setTypeParser(int8ArrayType as never, (text: string) =>
    textArray(text).map((v) => (v === null ? null : BigInt(v))),
  );
  return types;
}

export async function openServer<DB>(
  location: ServerLocation,
  schema: string,
  lockTimeoutMs: number,
): Promise<Store<DB>> {
  const options = [
    `-c search_path=${schema},public -c lock_timeout=${lockTimeoutMs} -c timezone=UTC`,
    // For disks without moving parts. A prepared statement keeps the plan it was given when its table was small: at the
    // default of 4 that is a scan of the whole table, long after the table has grown.
    '-c random_page_cost=1.1',
  ].join(' ');
  const pool = new pg.Pool({
    connectionString: location.url,
    types: typeOverrides(),
    max: location.poolSize ?? 10,
    options,
    connectionTimeoutMillis: 10_000,
  });
  // Without these a connection lost while idle or checked out ends the whole process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const raw = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`select 1`.execute(raw);
  } catch (error) {
    await raw.destroy().catch(() => {});
    throw new DatabaseUnavailable(describe(location.url), error);
  }
  return {
    kind: 'server',
    raw,
    run: async ({ name, text }, values) => (await pool.query({ name, text, values: [...values] })).rows,
    jobStore: { backend: 'postgres', url: location.url, options },
    async close() {},
  };
}

/** Host and database name only: the URL may hold a password. */
function describe(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'named by DATABASE_URL';
  }
}
