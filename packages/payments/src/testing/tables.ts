import { sql } from 'kysely';
import type { PaymentsContext } from '../context.ts';

const tables = [
  'provider',
  'payment',
  'payment_transaction',
  'timeline',
  'inbox_message',
  'operation',
  'event',
  'event_delivery',
] as const;

/** Everything that a message may change, as text: equal before and after means that nothing was changed. */
export async function everything(context: PaymentsContext): Promise<string> {
  const contents: string[] = [];
  for (const table of tables) {
    const { rows } = await sql<{ rows: string | null }>`
      select string_agg(t::text, E'\n' order by t::text) as rows from ${sql.table(table)} t`.execute(
      context.database.db,
    );
    contents.push(`${table}:\n${rows[0]?.rows ?? ''}`);
  }
  return contents.join('\n\n');
}

/** The audit lines about refused messages. */
export async function refusals(context: PaymentsContext) {
  return context.database.db
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', 'inbox.forged')
    .orderBy('id')
    .execute();
}
