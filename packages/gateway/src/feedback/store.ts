import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { GatewayContext } from '../context.ts';
import { GatewayError } from '../errors.ts';
import type { FeedbackAttemptTable, FeedbackTable } from '../schema.ts';
import { toDate, toInstant } from '../time.ts';

/** A message to the merchant's server, kept until it is acknowledged or given up. */
export interface Feedback {
  id: string;
  merchantId: string;
  orderId: string;
  /** `direct`: the outcome of a payment attempt. `notification`: everything that happens to the order later. */
  kind: 'direct' | 'notification';
  url: string;
  contentType: string;
  body: string;
  state: 'pending' | 'delivered' | 'failed';
  attempts: number;
  retriesLeft: number;
  intervalSeconds: number;
  nextAttemptAt: Temporal.Instant | undefined;
  createdAt: Temporal.Instant;
}

interface FeedbackAttempt {
  /** From 1. */
  number: number;
  /** Asked for by a person. */
  manual: boolean;
  httpStatus: number | undefined;
  /** Why there was no answer. */
  error: string | undefined;
  responseExcerpt: string;
  durationMs: number;
  at: Temporal.Instant;
}

export interface FeedbackWithAttempts extends Feedback {
  history: FeedbackAttempt[];
}

export interface FeedbackSummary extends Feedback {
  merchantReference: string;
  lastHttpStatus: number | undefined;
  lastError: string | undefined;
}

export function feedbackOf(row: Selectable<FeedbackTable>): Feedback {
  return {
    id: row.id,
    merchantId: row.merchant_id,
    orderId: row.order_id,
    kind: row.kind,
    url: row.url,
    contentType: row.content_type,
    body: row.body,
    state: row.state,
    attempts: row.attempts,
    retriesLeft: row.retries_left,
    intervalSeconds: row.interval_seconds,
    nextAttemptAt: row.next_attempt_at ? toInstant(row.next_attempt_at) : undefined,
    createdAt: toInstant(row.created_at),
  };
}

function attemptOf(row: Selectable<FeedbackAttemptTable>): FeedbackAttempt {
  return {
    number: row.number,
    manual: row.manual,
    httpStatus: row.http_status ?? undefined,
    error: row.error ?? undefined,
    responseExcerpt: row.response_excerpt,
    durationMs: row.duration_ms,
    at: toInstant(row.at),
  };
}

export interface FeedbackSearch {
  state?: Feedback['state'] | undefined;
  /** From 1. */
  page?: number | undefined;
  /** At most 200. */
  pageSize?: number | undefined;
}

/** The feedback log of a merchant, newest first, each with the result of its last attempt. */
export async function listFeedback(
  context: GatewayContext,
  merchantId: string,
  search: FeedbackSearch = {},
): Promise<{ feedback: FeedbackSummary[]; total: number; page: number; pageSize: number }> {
  const page = Math.max(1, Math.trunc(search.page ?? 1));
  const pageSize = Math.min(200, Math.max(1, Math.trunc(search.pageSize ?? 50)));
  const { state } = search;
  const matching = context.database.db
    .selectFrom('feedback')
    .where('feedback.merchant_id', '=', merchantId)
    .$if(state !== undefined, (q) => q.where('feedback.state', '=', state as Feedback['state']));
  const [rows, count] = await Promise.all([
    matching
      .innerJoin('payment_order', 'payment_order.id', 'feedback.order_id')
      .leftJoin('feedback_attempt', (join) =>
        join
          .onRef('feedback_attempt.feedback_id', '=', 'feedback.id')
          .onRef('feedback_attempt.number', '=', 'feedback.attempts'),
      )
      .selectAll('feedback')
      .select(['payment_order.merchant_reference', 'feedback_attempt.http_status', 'feedback_attempt.error'])
      .orderBy('feedback.position', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
    matching.select(sql<bigint>`count(*)`.as('total')).executeTakeFirstOrThrow(),
  ]);
  const feedback = rows.map((row) => ({
    ...feedbackOf(row),
    merchantReference: row.merchant_reference,
    lastHttpStatus: row.http_status ?? undefined,
    lastError: row.error ?? undefined,
  }));
  return { feedback, total: Number(count.total), page, pageSize };
}

/** Every feedback of an order, oldest first, with every attempt. */
export async function feedbackOfOrder(
  context: GatewayContext,
  orderId: string,
): Promise<FeedbackWithAttempts[]> {
  const rows = await context.database.db
    .selectFrom('feedback')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('position')
    .execute();
  const attempts = await context.database.db
    .selectFrom('feedback_attempt')
    .innerJoin('feedback', 'feedback.id', 'feedback_attempt.feedback_id')
    .where('feedback.order_id', '=', orderId)
    .selectAll('feedback_attempt')
    .orderBy('feedback_attempt.number')
    .execute();
  return rows.map((row) => ({
    ...feedbackOf(row),
    history: attempts.filter((attempt) => attempt.feedback_id === row.id).map(attemptOf),
  }));
}

/** One feedback with every attempt. */
export async function feedbackById(
  context: GatewayContext,
  id: string,
): Promise<FeedbackWithAttempts | undefined> {
  const row = await context.database.db
    .selectFrom('feedback')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const attempts = await context.database.db
    .selectFrom('feedback_attempt')
    .selectAll()
    .where('feedback_id', '=', id)
    .orderBy('number')
    .execute();
  return { ...feedbackOf(row), history: attempts.map(attemptOf) };
}

/**
 * Sends a feedback once more now, whatever became of it. The same bytes go to the same address; its state and the
 * automatic retries that are left change only when this attempt is acknowledged.
 *
 * @throws GatewayError `feedback_not_found`
 */
export async function replayFeedback(context: GatewayContext, id: string): Promise<void> {
  const now = toDate(context.clock.now());
  const result = await context.database.db
    .updateTable('feedback')
    .set({ next_attempt_at: now, replay_asked: true })
    .where('id', '=', id)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) {
    throw new GatewayError('feedback_not_found', 'There is no such feedback.', 'id');
  }
  context.poke.feedback();
}
