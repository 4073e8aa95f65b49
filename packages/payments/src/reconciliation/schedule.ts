import { sql } from 'kysely';
import type { PaymentsContext } from '../context.ts';
import { apply } from '../transactions/apply.ts';
import { unanswered } from '../transactions/judge-status.ts';
import { settleAbandonedRequests } from '../transactions/operations.ts';
import { lookAt } from '../transactions/status-check.ts';
import { checkTransaction } from './check.ts';

const everySeconds = 5;
/** Questions asked at once: a gateway that does not answer holds each for half a minute. */
const atOnce = 10;
const sweptAtOnce = 1000;
/** When a question that is not on the schedule got no answer. */
const againAfterMinutes = 15;

interface Due {
  id: string;
  /** No further question is scheduled for what is still open. */
  last: boolean;
}

/**
 * Takes due transactions and moves each to its next question in the same statement: a process that dies while asking
 * leaves it to be asked again then, and two processes never take the same one (SKIP LOCKED).
 *
 * The next question comes by the schedule while the payment is open; as long as an operation of ours has no outcome,
 * after as much time again as has passed since it was sent, from two minutes to a day.
 */
async function claimDue(context: PaymentsContext): Promise<Due[]> {
  const now = context.clock.now().toString();
  const seconds = context.config.checkSchedule.map((d) => d.total({ unit: 'second' }));
  const schedule = `{${seconds.join(',')}}`;
  const { rows } = await sql<Due>`
    with due as (
      select t.id from status_check s join payment_transaction t on t.id = s.transaction_id
      where s.due_at <= ${now}::timestamptz and t.check_after <= ${now}::timestamptz
      order by s.due_at limit ${atOnce} for no key update of t skip locked
    ), taken as (
      update payment_transaction t set
        checks = t.checks + 1,
        version = t.version + 1,
        check_after = case
          when o.sent_at is not null then ${now}::timestamptz
            + least(greatest(${now}::timestamptz - o.sent_at, interval '2 minutes'), interval '1 day')
          when t.stage in ('authorized', 'voided', 'captured', 'mismatched', 'abandoned') then null
          else ${now}::timestamptz + (${schedule}::float8[])[t.checks + 2] * interval '1 second'
        end
      from due left join operation o on o.transaction_id = due.id and o.state in ('sent', 'unknown')
      where t.id = due.id
      returning t.id, t.check_after, t.stage
    ), later as (
      update status_check s set due_at = taken.check_after from taken
      where s.transaction_id = taken.id and taken.check_after is not null
    )
    select id, check_after is null and stage in ('draft', 'pending', 'uncertain', 'disputed') as last
    from taken`.execute(context.database.db);
  return rows;
}

/**
 * Forgets due transactions that settled meanwhile, and puts off those that are to be asked about later. Both rows are
 * held, the transaction first as everybody does: one that is being moved right now is left for the next time.
 */
async function sweep(context: PaymentsContext): Promise<void> {
  const now = context.clock.now().toString();
  await sql`
    with seen as (
      select s.transaction_id, t.check_after
      from status_check s join payment_transaction t on t.id = s.transaction_id
      where s.due_at <= ${now}::timestamptz and (t.check_after is null or t.check_after > ${now}::timestamptz)
      order by s.due_at limit ${sweptAtOnce} 
      for no key update of t skip locked for update of s skip locked
    ), settled as (
      delete from status_check s using seen where s.transaction_id = seen.transaction_id and seen.check_after is null
    )
    update status_check s set due_at = seen.check_after from seen
    where s.transaction_id = seen.transaction_id and seen.check_after is not null`.execute(
    context.database.db,
  );
}

/**
 * Asks about every transaction that is due.
 * @returns how many were asked about
 */
export async function checkDue(context: PaymentsContext): Promise<number> {
  await settleAbandonedRequests(context);
  await sweep(context);
  const due = await claimDue(context);
  await Promise.all(due.map((each) => checkOne(context, each)));
  return due.length;
}

async function checkOne(context: PaymentsContext, { id, last }: Due): Promise<void> {
  try {
    const { answered } = await checkTransaction(context, id, { last });
    if (!answered && !last) await askAgain(context, id);
  } catch (error) {
    // Not asked at all: credentials are missing, or the provider changed sides.
    context.log.warn({ err: error, transaction: id }, 'a transaction could not be asked about');
    if (last) await giveUp(context, id).catch(() => {});
  }
}

/** The schedule ended without an answer: a person is shown that. */
async function giveUp(context: PaymentsContext, id: string): Promise<void> {
  await apply(context, {
    find: { transactionId: id },
    origin: { actor: 'system', source: 'job' },
    judge: () => unanswered({ last: true }),
  });
}

/** Only for a question that stood alone; one of the schedule has its next already. */
async function askAgain(context: PaymentsContext, id: string): Promise<void> {
  const at = context.clock.now().add({ minutes: againAfterMinutes }).toString();
  await context.database.tx(async (trx) => {
    const moved = await trx
      .updateTable('payment_transaction')
      .set((eb) => ({ check_after: at, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where('check_after', 'is', null)
      .executeTakeFirst();
    if (moved.numUpdatedRows > 0n) await lookAt(trx, id, at);
  });
}

/** Before `database.jobs.start()`. */
export function defineStatusChecks(context: PaymentsContext): void {
  let running = false;
  context.database.jobs.every('ask about open transactions', everySeconds, async () => {
    if (running) return;
    running = true;
    try {
      while ((await checkDue(context)) === atOnce);
    } finally {
      running = false;
    }
  });
}
