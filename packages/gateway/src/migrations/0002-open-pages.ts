import { type Kysely, sql } from 'kysely';

/**
 * Hosted pages that close, feedback with escaped apostrophes, and logs that are pruned by age.
 * Pages that are open now get the usual time from their last change.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // One statement at a time: the embedded driver prepares each, and a prepared statement holds one command.
  for (const statement of changes.split(/;\s*\n/)) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db);
  }
}

const changes = `
  alter table payment_order add column expires_at timestamptz;
  alter table payment_order add column page_notice text check (page_notice in ('authentication_timed_out', 'expired'));
  update payment_order set expires_at = updated_at + interval '15 minutes' where state = 'incomplete';
  create index payment_order_open on payment_order (expires_at) where expires_at is not null;

  alter table channel_settings add column escape_apostrophes boolean not null default false;

  create index message_log_oldest on message_log (created_at);
  create index feedback_oldest on feedback (created_at);
`;
