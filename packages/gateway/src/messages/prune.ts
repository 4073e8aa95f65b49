import { sql } from 'kysely';
import type { GatewayContext } from '../context.ts';
import { toDate } from '../time.ts';

/** Rows of one statement: short locks, and payments get their turn on the embedded database's one connection. */
const batch = 500;

/**
 * Removes what the retention settings no longer keep, oldest first: messages, and feedback that is delivered or given up
 * (with its attempts). Feedback that is still to be sent stays however old it is, and orders stay with their history.
 */
export async function pruneLogs(context: GatewayContext, stopped?: AbortSignal): Promise<void> {
  for (const log of ['message_log', 'feedback'] as const) {
    const limit = await oldestKept(context, log);
    while (stopped?.aborted !== true && (await removeBatch(context, log, limit)) === batch);
  }
}

/** The moment before which rows go: by age, or by number when there are more than is kept. */
async function oldestKept(context: GatewayContext, log: 'message_log' | 'feedback'): Promise<Date> {
  const { days, rows } = context.config.logRetention;
  const byAge = toDate(context.clock.now().subtract({ hours: 24 * days }));
  const boundary = await context.database.db
    .selectFrom(log)
    .select('created_at')
    .orderBy('created_at', 'desc')
    .offset(rows - 1)
    .limit(1)
    .executeTakeFirst();
  return boundary !== undefined && boundary.created_at > byAge ? boundary.created_at : byAge;
}

async function removeBatch(
  context: GatewayContext,
  log: 'message_log' | 'feedback',
  limit: Date,
): Promise<number> {
  const settled =
    log === 'feedback'
      ? sql`and state <> 'pending' and next_attempt_at is null and leased_until is null`
      : sql``;
  const { numAffectedRows } = await sql`
    delete from ${sql.table(log)} where id in (
      select id from ${sql.table(log)} where created_at < ${limit} ${settled} order by created_at limit ${batch}
    )`.execute(context.database.db);
  return Number(numAffectedRows ?? 0n);
}
