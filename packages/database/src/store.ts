import type { Kysely } from 'kysely';
import type { Db } from 'pg-boss';

/** What the queue needs: a backend name and something that runs SQL. */
export type JobStore = { backend: 'pglite'; db: Db } | { backend: 'postgres'; url: string; options: string };

/** SQL that is written once and sent often. */
export interface Statement {
  /** A server prepares the text under this name, so it is parsed and planned once for each connection. */
  readonly name: string;
  readonly text: string;
}

/** An opened connection, before migrations and jobs. */
export interface Store<DB> {
  kind: 'embedded' | 'server';
  raw: Kysely<DB>;
  /** Outside transactions. */
  run(statement: Statement, values: readonly unknown[]): Promise<unknown[]>;
  jobStore: JobStore;
  snapshot?: () => Promise<Blob>;
  close(): Promise<void>;
}
