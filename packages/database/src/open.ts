import { CompiledQuery, type Kysely, sql } from 'kysely';
import { openEmbedded } from './embedded.ts';
import { createJobs, type Jobs } from './jobs.ts';
import type { DatabaseLocation } from './location.ts';
import { type Migrations, migrate, pendingMigrations } from './migrate.ts';
import { openServer } from './server.ts';
import type { Statement } from './store.ts';
import {
  currentTransaction,
  RootGuard,
  refuseInsideTransaction,
  type Transaction,
  withinTransaction,
} from './transaction.ts';

export interface OpenOptions {
  /** PostgreSQL schema that holds every table, so that two systems (or two tests) share a server without meeting. */
  schema: string;
  migrations: Migrations;
  /** Bring the schema to head on opening. Default true; in production `fils migrate` does it. */
  migrate?: boolean;
  /** Longest wait for a row lock, milliseconds. */
  lockTimeoutMs?: number;
  /** Called when a job or maintenance task fails, for the log. */
  onError?: (error: unknown, where: string) => void;
}

export interface Database<DB> {
  readonly kind: 'embedded' | 'server';
  readonly schema: string;
  /** The root: single statements. Refused inside a transaction (see RootGuard). */
  readonly db: Kysely<DB>;
  /** Runs `fn` in one transaction; rolls back when it throws. A nested call joins the running transaction. */
  tx<T>(fn: (trx: Transaction<DB>) => Promise<T>): Promise<T>;
  /**
   * Runs a fixed statement without building it anew: for the few that are on a hot path. Pass the transaction to run it
   * in; without one it stands alone, and is refused inside a transaction like `db`.
   */
  run<R>(statement: Statement, values: readonly unknown[], trx?: Transaction<DB>): Promise<R[]>;
  readonly jobs: Jobs<DB>;
  migrate(): Promise<string[]>;
  /** Migrations that this version has and the database has not. */
  pendingMigrations(): Promise<string[]>;
  /** Removes every row of our tables (tests, gateway reset). */
  truncate(tables: readonly string[]): Promise<void>;
  /** A gzipped copy of the embedded data folder; undefined on a server, which has pg_dump. */
  snapshot?(): Promise<Blob>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

const identifier = /^[a-z_][a-z0-9_]{0,40}$/;

export async function openDatabase<DB>(
  location: DatabaseLocation,
  options: OpenOptions,
): Promise<Database<DB>> {
  if (!identifier.test(options.schema)) throw new Error(`"${options.schema}" is not a usable schema name`);
  const lockTimeoutMs = options.lockTimeoutMs ?? 5_000;
  const store =
    location.kind === 'server'
      ? await openServer<DB>(location, options.schema, lockTimeoutMs)
      : await openEmbedded<DB>(location, options.schema, lockTimeoutMs);
  const raw: Kysely<DB> = store.raw;
  const jobs = createJobs<DB>(store.jobStore, options.schema, options.onError);

  const database: Database<DB> = {
    kind: store.kind,
    schema: options.schema,
    db: raw.withPlugin(new RootGuard()),
    tx(fn) {
      const running = currentTransaction();
      if (running) return fn(running as Transaction<DB>);
      return raw
        .transaction()
        .execute((trx) => withinTransaction(trx as Transaction<unknown>, () => fn(trx)));
    },
    async run<R>(statement: Statement, values: readonly unknown[], trx?: Transaction<DB>) {
      if (trx) return (await trx.executeQuery(CompiledQuery.raw(statement.text, [...values]))).rows as R[];
      refuseInsideTransaction();
      return (await store.run(statement, values)) as R[];
    },
    jobs,
    migrate: () => migrate(raw, options.migrations, options.schema),
    pendingMigrations: () => pendingMigrations(raw, options.migrations, options.schema),
    async truncate(tables) {
      if (tables.length === 0) return;
      const list = sql.join(tables.map((t) => sql.id(options.schema, t)));
      await sql`truncate table ${list} restart identity cascade`.execute(raw);
    },
    ...(store.snapshot ? { snapshot: store.snapshot } : {}),
    async ping() {
      await sql`select 1`.execute(raw);
    },
    async close() {
      await jobs.stop();
      await raw.destroy();
      await store.close();
    },
  };

  try {
    await sql`create schema if not exists ${sql.id(options.schema)}`.execute(raw);
    if (options.migrate !== false) await database.migrate();
  } catch (error) {
    await database.close().catch(() => {});
    throw error;
  }
  return database;
}
