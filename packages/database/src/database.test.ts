import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, DatabaseInUse, type DatabaseLocation, openDatabase } from './index.ts';
import { findPostgres, type PostgresServer, startPostgres } from './testing/index.ts';

interface Schema {
  note: { id: string; amount: bigint; day: string | null };
}

const migrations = {
  '0001_note': {
    up: async (db: import('kysely').Kysely<unknown>) => {
      await sql`create table note (id text primary key, amount bigint not null, day date)`.execute(db);
    },
  },
};

const bin = findPostgres();

function suite(name: string, skip: boolean, location: () => DatabaseLocation | Promise<DatabaseLocation>) {
  describe.skipIf(skip)(name, () => {
    let database: Database<Schema>;
    const seen: string[] = [];
    beforeAll(async () => {
      database = await openDatabase<Schema>(await location(), { schema: 'proof', migrations });
      database.jobs.define<{ word: string }>(
        'echo',
        async ({ word }) => {
          seen.push(word);
          if (word === 'twice' && seen.filter((w) => w === 'twice').length < 2) throw new Error('once more');
        },
        { retryDelaySeconds: 1, backoff: false },
      );
      await database.jobs.start();
    }, 60_000);
    afterAll(() => database?.close());

    it('gives bigint and date text', async () => {
      await database.db
        .insertInto('note')
        .values({ id: 'a', amount: 9_007_199_254_740_993n, day: '2026-11-22' })
        .execute();
      const row = await database.db
        .selectFrom('note')
        .selectAll()
        .where('id', '=', 'a')
        .executeTakeFirstOrThrow();
      expect(row).toEqual({ id: 'a', amount: 9_007_199_254_740_993n, day: '2026-11-22' });
    });

    it('keeps its tables in its own schema', async () => {
      const { rows } = await sql<{ n: bigint }>`select count(*) as n from proof.note`.execute(database.db);
      expect(rows[0]?.n).toBeTypeOf('bigint');
    });

    it('refuses the root database inside a transaction and rolls back', async () => {
      const attempt = database.tx(async (trx) => {
        await trx.insertInto('note').values({ id: 'gone', amount: 1n, day: null }).execute();
        await database.db.selectFrom('note').selectAll().execute();
      });
      await expect(attempt).rejects.toThrow('root database was used inside a transaction');
      expect(await database.db.selectFrom('note').select('id').where('id', '=', 'gone').execute()).toEqual(
        [],
      );
    });

    it('runs a prepared statement alone or in a transaction, and rolls it back with it', async () => {
      const insert = {
        name: 'insert_note',
        text: 'insert into note (id, amount) values ($1, $2) returning amount',
      };
      expect(await database.run(insert, ['prepared', 7n])).toEqual([{ amount: 7n }]);
      await expect(
        database.tx(async (trx) => {
          await database.run(insert, ['undone', 8n], trx);
          await database.run(insert, ['refused', 9n]);
        }),
      ).rejects.toThrow('root database was used inside a transaction');
      const { rows } = await sql<{ id: string }>`select id from note where amount in (7, 8, 9)`.execute(
        database.db,
      );
      expect(rows).toEqual([{ id: 'prepared' }]);
    });

    it('runs a job only when its transaction commits', async () => {
      await database.tx(async (trx) => {
        await database.jobs.send('echo', { word: 'kept' }, { trx });
      });
      await database
        .tx(async (trx) => {
          await database.jobs.send('echo', { word: 'dropped' }, { trx });
          throw new Error('roll back');
        })
        .catch(() => {});
      await expect.poll(() => seen, { timeout: 20_000 }).toContain('kept');
      expect(seen).not.toContain('dropped');
    });

    it('tries a failed job again', async () => {
      await database.jobs.send('echo', { word: 'twice' });
      await expect.poll(() => seen.filter((w) => w === 'twice').length, { timeout: 20_000 }).toBe(2);
    });

    it('keeps one waiting job a key', async () => {
      const at = Temporal.Now.instant().add({ hours: 1 });
      await database.jobs.send('echo', { word: 'later' }, { key: 'k', at });
      await database.jobs.send('echo', { word: 'later' }, { key: 'k', at });
      const { rows } = await sql<{
        n: number;
      }>`select count(*)::int as n from proof_jobs.job where singleton_key = 'k'`.execute(database.db);
      expect(rows[0]?.n).toBe(1);
    });
  });
}

suite('embedded', false, () => ({ kind: 'memory' }));

let server: PostgresServer | undefined;
afterAll(() => server?.stop());
suite(bin ? 'PostgreSQL server' : 'PostgreSQL server (no initdb found: skipped)', !bin, async () => {
  server = await startPostgres(bin as string);
  return { kind: 'server', url: server.url };
});

describe('data folder', () => {
  it('is held by one process at a time, and keeps its rows', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fils-db-'));
    const location = { kind: 'directory', path: join(folder, 'db') } as const;
    const first = await openDatabase<Schema>(location, { schema: 'proof', migrations });
    await first.db.insertInto('note').values({ id: 'kept', amount: 5n, day: null }).execute();
    await expect(openDatabase<Schema>(location, { schema: 'proof', migrations })).rejects.toThrow(
      DatabaseInUse,
    );
    await first.close();
    const again = await openDatabase<Schema>(location, { schema: 'proof', migrations });
    expect(await again.db.selectFrom('note').select('id').execute()).toEqual([{ id: 'kept' }]);
    await again.close();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);
});
