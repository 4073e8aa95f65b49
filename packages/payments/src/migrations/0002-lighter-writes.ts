import { type Kysely, sql } from 'kysely';

/**
 * Taking a notification writes five tables; most of what that cost was indexes and look-ups that nobody needed.
 *
 * - What settles a payment changes no indexed column of its transaction any more, so that PostgreSQL writes the new
 *   version beside the old one and touches none of its indexes (a HOT update, for which pages keep room). For this the
 *   time of the next question gets a table of its own, and fort_id is found through the messages that told it.
 * - Events are handed to endpoints in the statement that makes them: no mark of what was dispatched is needed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table status_check (
    transaction_id uuid primary key references payment_transaction on delete cascade,
    due_at timestamptz not null
  )`,
  `insert into status_check select id, check_after from payment_transaction where check_after is not null`,
  `create index status_check_due on status_check (due_at)`,
  `drop index payment_transaction_due`,
  `create index inbox_message_fort_id on inbox_message (fort_id)`,
  `drop index payment_transaction_fort_id`,
  `alter table payment_transaction set (fillfactor = 60)`,
  `alter table payment set (fillfactor = 80)`,

  // Newest first is by id: they are in the order of time.
  `drop index inbox_message_newest`,
  // Messages and events are only written by the statement that holds their transaction, and what they refer to is
  // never deleted; looking it up once more for each row took a quarter of the statement.
  `alter table inbox_message drop constraint inbox_message_provider_id_fkey`,
  `alter table inbox_message drop constraint inbox_message_transaction_id_fkey`,
  `alter table event drop constraint event_transaction_id_fkey`,
  `alter table event drop constraint event_payment_id_fkey`,

  `alter table timeline drop constraint timeline_pkey`,
  `alter table timeline add primary key (transaction_id, id)`,
  `drop index timeline_of_transaction`,
  // The day's totals on the home page; rows come in the order of time, so the ranges of pages tell enough.
  `create index timeline_at on timeline using brin (at)`,

  `insert into event_delivery (id, event_id, endpoint_id, state, next_attempt_at, created_at)
    select (left(e.id::text, 19) || right(gen_random_uuid()::text, 17))::uuid, e.id, w.id, 'pending', e.created_at,
      e.created_at
    from event e join event_endpoint w on w.enabled and (w.types = '[]' or w.types ? e.type)
    where e.dispatched_at is null
    on conflict do nothing`,
  `drop index event_undispatched`,
  `drop index event_newest`,
  `alter table event drop column dispatched_at`,
];
