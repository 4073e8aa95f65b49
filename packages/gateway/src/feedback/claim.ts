import { newId } from '@fils/database';
import { sql } from 'kysely';
import type { GatewayContext } from '../context.ts';
import { toDate } from '../time.ts';
import type { DeliveryResult } from './deliver.ts';
import { type Feedback, feedbackOf } from './store.ts';

export interface ClaimedFeedback extends Feedback {
  /** A person asked for this attempt. */
  manual: boolean;
}

/**
 * Takes up to `limit` due feedbacks for this worker. A claim is a lease, not an open transaction: the merchant may take
 * half a minute to answer, and the embedded database has one connection. A worker that dies loses its lease, and the
 * feedback is sent again. Only one feedback of an order is under way at a time, oldest first; two processes that claim
 * in the same instant can break that, which the protocol allows (feedback comes in any order).
 *
 * @param underWay what this worker holds already: a clock that was moved on must not make it take them twice
 */
export async function claimDue(
  context: GatewayContext,
  limit: number,
  underWay: readonly string[] = [],
): Promise<ClaimedFeedback[]> {
  const now = context.clock.now();
  const at = toDate(now);
  const leasedUntil = toDate(now.add({ milliseconds: context.config.feedbackTimeoutMs + 30_000 }));
  const rows = await context.database.db
    .updateTable('feedback')
    .set({ leased_until: leasedUntil })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('feedback as due')
        .select('due.id')
        .where('due.next_attempt_at', '<=', at)
        .$if(underWay.length > 0, (q) => q.where('due.id', 'not in', underWay))
        .where((e) => e.or([e('due.leased_until', 'is', null), e('due.leased_until', '<=', at)]))
        .where((e) =>
          e.not(
            e.exists(
              e
                .selectFrom('feedback as other')
                .select(sql`1`.as('one'))
                .whereRef('other.order_id', '=', 'due.order_id')
                .whereRef('other.id', '<>', 'due.id')
                .where((o) =>
                  o.or([
                    o('other.leased_until', '>', at),
                    o.and([
                      o('other.next_attempt_at', '<=', at),
                      o('other.position', '<', o.ref('due.position')),
                    ]),
                  ]),
                ),
            ),
          ),
        )
        .orderBy('due.next_attempt_at')
        .orderBy('due.position')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute();
  return rows.map((row) => ({ ...feedbackOf(row), manual: row.replay_asked }));
}

/** Writes down an attempt and what follows from it: delivered, another try after the interval, or given up. */
export async function settle(
  context: GatewayContext,
  feedback: ClaimedFeedback,
  result: DeliveryResult,
): Promise<void> {
  const now = context.clock.now();
  const { acknowledged } = result;
  const retry =
    !acknowledged && feedback.state === 'pending' && (feedback.manual || feedback.retriesLeft > 0);
  const givenUp = !acknowledged && feedback.state === 'pending' && !retry;
  await context.database.tx(async (trx) => {
    await trx
      .updateTable('feedback')
      .set((eb) => ({
        state: acknowledged ? 'delivered' : givenUp ? 'failed' : feedback.state,
        attempts: feedback.attempts + 1,
        retries_left: retry && !feedback.manual ? feedback.retriesLeft - 1 : feedback.retriesLeft,
        next_attempt_at: retry ? toDate(now.add({ seconds: feedback.intervalSeconds })) : null,
        leased_until: null,
        replay_asked: eb.lit(false),
      }))
      .where('id', '=', feedback.id)
      .execute();
    await trx
      .insertInto('feedback_attempt')
      .values({
        id: newId(),
        feedback_id: feedback.id,
        number: feedback.attempts + 1,
        manual: feedback.manual,
        http_status: result.httpStatus ?? null,
        error: result.error ?? null,
        response_excerpt: result.responseExcerpt,
        duration_ms: result.durationMs,
        at: toDate(now),
      })
      .execute();
  });
}

/** Gives claims back that were not tried: without `ids` all of them, when their worker is known to be dead. */
export async function releaseClaims(context: GatewayContext, ids?: readonly string[]): Promise<void> {
  if (ids?.length === 0) return;
  await context.database.db
    .updateTable('feedback')
    .set({ leased_until: null })
    .where('leased_until', 'is not', null)
    .$if(ids !== undefined, (q) => q.where('id', 'in', ids ?? []))
    .execute();
}
