import type { Kysely } from 'kysely';
import type { Db } from 'pg-boss';

/** What the queue needs: a backend name and something that runs SQL. */
export type JobStore = { backend: 'pglite'; db: Db } | { backend: 'postgres'; url: string; options: string };

/** An opened connection, before migrations and jobs. */
export interface Store<DB> {
  kind: 'embedded' | 'server';
  raw: Kysely<DB>;
  jobStore: JobStore;
  snapshot?: () => Promise<Blob>;
  close(): Promise<void>;
}
