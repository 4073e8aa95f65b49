import { Problem } from '@fils/ui/server';
import { audit } from '../audit/audit.ts';
import type { Queries } from '../context.ts';
import { attemptDelivery, type DeliveryContext } from './deliver.ts';
import { eventBody, type SendResult } from './send.ts';

export interface DeliveryFilter {
  endpointId?: string | undefined;
  paymentId?: string | undefined;
  state?: 'pending' | 'delivered' | 'failed' | undefined;
  limit: number;
  /** The last id of the page before. */
  after?: string | undefined;
}

/** One event on its way to one endpoint. */
export interface Delivery {
  readonly id: string;
  readonly eventId: string;
  readonly type: string;
  readonly paymentId: string;
  readonly endpointId: string;
  readonly url: string;
  readonly state: 'pending' | 'delivered' | 'failed';
  /** Attempts of the schedule; those by hand are not counted. */
  readonly attempts: number;
  readonly nextAttemptAt: Temporal.Instant | null;
  readonly createdAt: Temporal.Instant;
}

export interface DeliveryAttempt {
  readonly number: number;
  readonly manual: boolean;
  readonly httpStatus: number | null;
  readonly error: string | null;
  readonly responseExcerpt: string;
  readonly durationMs: number;
  readonly at: Temporal.Instant;
}

export interface DeliveryDetail extends Delivery {
  /** What is posted, byte for byte. */
  readonly body: string;
  readonly log: readonly DeliveryAttempt[];
}

/** Deliveries, newest first. */
export async function listDeliveries(db: Queries, filter: DeliveryFilter): Promise<Delivery[]> {
  let query = deliveriesQuery(db).orderBy('d.id', 'desc').limit(filter.limit);
  if (filter.endpointId !== undefined) query = query.where('d.endpoint_id', '=', filter.endpointId);
  if (filter.paymentId !== undefined) query = query.where('v.payment_id', '=', filter.paymentId);
  if (filter.state !== undefined) query = query.where('d.state', '=', filter.state);
  if (filter.after !== undefined) query = query.where('d.id', '<', filter.after);
  return (await query.execute()).map(fromRow);
}

/** One delivery with its body and every attempt. @throws Problem 404 */
export async function deliveryDetail(db: Queries, id: string): Promise<DeliveryDetail> {
  const row = await deliveriesQuery(db).where('d.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Problem(404, 'not_found', 'There is no delivery with this id.');
  const attempts = await db
    .selectFrom('event_delivery_attempt')
    .selectAll()
    .where('delivery_id', '=', id)
    .orderBy('number')
    .execute();
  return {
    ...fromRow(row),
    body: eventBody({ type: row.type, data: row.data, created_at: row.event_created_at }),
    log: attempts.map((attempt) => ({
      number: attempt.number,
      manual: attempt.manual,
      httpStatus: attempt.http_status,
      error: attempt.error,
      responseExcerpt: attempt.response_excerpt,
      durationMs: attempt.duration_ms,
      at: attempt.at.toTemporalInstant(),
    })),
  };
}

/**
 * Sends an event again by hand, now, whatever its state and also to a disabled endpoint, and waits for the answer. The
 * schedule of a pending delivery is not changed by a failure.
 *
 * @throws Problem 404
 */
export async function replayDelivery(
  context: DeliveryContext,
  id: string,
  actor: string,
): Promise<SendResult> {
  const result = await attemptDelivery(context, id, { manual: true });
  if (result === undefined) throw new Problem(404, 'not_found', 'There is no delivery with this id.');
  await audit(context.database.db, {
    at: context.clock.now(),
    actor,
    action: 'event_delivery.replayed',
    subject: `event_delivery:${id}`,
    details: { delivered: result.delivered, httpStatus: result.httpStatus },
  });
  return result;
}

function deliveriesQuery(db: Queries) {
  return db
    .selectFrom('event_delivery as d')
    .innerJoin('event as v', 'v.id', 'd.event_id')
    .innerJoin('event_endpoint as e', 'e.id', 'd.endpoint_id')
    .select([
      'd.id',
      'd.event_id',
      'd.endpoint_id',
      'd.state',
      'd.attempts',
      'd.next_attempt_at',
      'd.created_at',
      'v.type',
      'v.payment_id',
      'v.data',
      'v.created_at as event_created_at',
      'e.url',
    ]);
}

function fromRow(
  row: Awaited<ReturnType<ReturnType<typeof deliveriesQuery>['executeTakeFirstOrThrow']>>,
): Delivery {
  return {
    id: row.id,
    eventId: row.event_id,
    type: row.type,
    paymentId: row.payment_id,
    endpointId: row.endpoint_id,
    url: row.url,
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at?.toTemporalInstant() ?? null,
    createdAt: row.created_at.toTemporalInstant(),
  };
}
