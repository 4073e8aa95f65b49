import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { CompiledQuery, Kysely, PGliteDialect } from 'kysely';
import { fromKysely, fromPglite } from 'pg-boss';
import { lockDirectory } from './directory-lock.ts';
import type { DatabaseLocation } from './location.ts';
import type { Store } from './store.ts';
import { currentTransaction } from './transaction.ts';

type EmbeddedLocation = Extract<DatabaseLocation, { kind: 'memory' | 'directory' }>;

/** int8 as bigint, date as text: the same values that the server driver gives (see server.ts). */
const parsers = { 20: BigInt, 1082: (text: string) => text };
const postgresqlconf = ['shared_buffers=16MB'];
const vacuumEveryMs = 10 * 60_000;

/**
 * PGlite: PostgreSQL inside this process, for one process at a time. Survives a killed process, not a power cut
 * (it never calls fsync); production uses a server.
 */
export async function openEmbedded<DB>(
  location: EmbeddedLocation,
  schema: string,
  lockTimeoutMs: number,
): Promise<Store<DB>> {
  const unlock = location.kind === 'directory' ? lockDirectory(location.path) : () => {};
  let client: PGlite;
  try {
    if (location.kind === 'directory') await initialise(location.path);
    client = await PGlite.create({
      ...(location.kind === 'directory' ? { dataDir: location.path } : {}),
      ...(location.kind === 'memory' && location.snapshot ? { loadDataDir: location.snapshot } : {}),
      parsers,
      postgresqlconf,
    });
    await client.exec(
      `set search_path = "${schema}", public; set lock_timeout = ${lockTimeoutMs}; set timezone = 'UTC'`,
    );
  } catch (error) {
    unlock();
    throw error;
  }
  const raw = new Kysely<DB>({ dialect: new PGliteDialect({ pglite: client }) });

  // PGlite has no autovacuum: without this a busy small table grows for ever.
  const vacuum = setInterval(() => void client.exec('vacuum (analyze)').catch(() => {}), vacuumEveryMs);
  vacuum.unref();

  const base = fromPglite(client);
  return {
    kind: 'embedded',
    raw,
    // Through Kysely, which lets nothing in between the statements of a transaction on the one connection.
    run: async ({ text }, values) => (await raw.executeQuery(CompiledQuery.raw(text, [...values]))).rows,
    jobStore: {
      backend: 'pglite',
      // There is one connection: inside a transaction the queue must go through that transaction or wait for ever.
      db: {
        ...base,
        executeSql: (text: string, values?: unknown[]) => {
          const running = currentTransaction();
          return running
            ? fromKysely(running).executeSql(text, values as never)
            : base.executeSql(text, values as never);
        },
      },
    },
    snapshot: async () => client.dumpDataDir('gzip'),
    async close() {
      clearInterval(vacuum);
      if (!client.closed) await client.close();
      unlock();
    },
  };
}

/** The process that runs initdb keeps some 500 MB; a short child process takes that with it when it ends. */
async function initialise(directory: string): Promise<void> {
  if (existsSync(join(directory, 'PG_VERSION'))) return;
  await mkdir(dirname(directory), { recursive: true });
  const script = fileURLToPath(new URL('./initialise.ts', import.meta.url));
  await new Promise<void>((resolve, reject) => {
    const child = fork(script, [directory], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`The embedded database could not be created in ${directory}`)),
    );
  });
}
