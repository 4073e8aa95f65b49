import pg from 'pg';

/** What the reference server and pgbench run for each notification: keep the message, move the transaction. */
export function referenceStatement(reference: string, body: string): string {
  return `with kept as (insert into reference.message (reference, body) values (${reference}, ${body}) returning 1)
    update reference.transaction set state = 'done', captured = amount where reference = ${reference}`;
}

/** The reference's two tables, with as many transactions as payments has. */
export async function createReferenceTables(databaseUrl: string, transactions: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`
      create schema reference;
      create table reference.transaction (reference text primary key, amount bigint not null, captured bigint not null,
        state text not null);
      create table reference.message (id bigint generated always as identity primary key, reference text not null,
        body jsonb not null, at timestamptz not null default now());
      create index on reference.message (reference);
      insert into reference.transaction select 'B-' || n || '-1', 125000, 0, 'draft'
        from generate_series(1, ${transactions}) n;
      analyze`);
  } finally {
    await client.end();
  }
}
