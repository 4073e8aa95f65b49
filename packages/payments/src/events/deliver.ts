import { newId, type Transaction } from '@fils/database';
import { sql } from 'kysely';
import { audit } from '../audit/audit.ts';
import type { PaymentsContext } from '../context.ts';
import type { EventRow, PaymentsSchema } from '../schema.ts';
import type { EndpointRow } from './endpoints.ts';
import { nextAttemptAt } from './schedule.ts';
import { type SendResult, sendEvent } from './send.ts';

export type DeliveryContext = Pick<
  PaymentsContext,
  'database' | 'clock' | 'secrets' | 'config' | 'fetch' | 'log'
>;

/** Sent at once by one process. */
const batch = 20;
/** A delivery taken by a process that died is due again after this; longer than an attempt lasts. */
const lease = Temporal.Duration.from({ seconds: 60 });
/** Events given up one after another until an endpoint is disabled. */
const failuresLimit = 10;

/**
 * Sends every delivery that is due, each once, and writes down what came of it. An attempt whose outcome could not be
 * written is made again: at least once, never lost.
 *
 * @returns whether there may be more
 */
export async function deliverDue(context: DeliveryContext): Promise<{ more: boolean }> {
  const taken = await takeDue(context);
  await Promise.all(
    taken.map((deliveryId) =>
      attemptDelivery(context, deliveryId, { manual: false }).catch((error: unknown) => {
        // One that cannot be written down must not hold up its neighbours; it is due again after the lease.
        context.log.error(
          { err: error, delivery: deliveryId },
          'an attempt to send an event was not recorded',
        );
      }),
    ),
  );
  return { more: taken.length === batch };
}

/** Moves the due time past the lease, so that no other process sends the same meanwhile. */
async function takeDue(context: DeliveryContext): Promise<string[]> {
  const now = context.clock.now();
  const { rows } = await sql<{ id: string }>`
    update event_delivery set next_attempt_at = ${now.add(lease).toString()}
    where id in (
      select d.id from event_delivery d join event_endpoint e on e.id = d.endpoint_id
      where d.state = 'pending' and d.next_attempt_at <= ${now.toString()} and e.enabled
      order by d.next_attempt_at, d.id limit ${batch} for update of d skip locked
    )
    returning id`.execute(context.database.db);
  return rows.map((row) => row.id);
}

/** One attempt at a delivery. Undefined when it is no longer there. */
export async function attemptDelivery(
  context: DeliveryContext,
  deliveryId: string,
  options: { manual: boolean },
): Promise<SendResult | undefined> {
  const { db } = context.database;
  const delivery = await db
    .selectFrom('event_delivery')
    .select(['event_id', 'endpoint_id'])
    .where('id', '=', deliveryId)
    .executeTakeFirst();
  if (delivery === undefined) return undefined;
  const event = await db
    .selectFrom('event')
    .selectAll()
    .where('id', '=', delivery.event_id)
    .executeTakeFirst();
  const endpoint = await db
    .selectFrom('event_endpoint')
    .selectAll()
    .where('id', '=', delivery.endpoint_id)
    .executeTakeFirst();
  if (event === undefined || endpoint === undefined) return undefined;
  const result = await sendEvent(context, event, endpoint);
  await context.database.tx((trx) =>
    record(context, trx, { deliveryId, event, endpoint, result, ...options }),
  );
  return result;
}

interface Outcome {
  deliveryId: string;
  event: EventRow;
  endpoint: EndpointRow;
  result: SendResult;
  manual: boolean;
}

async function record(
  context: DeliveryContext,
  trx: Transaction<PaymentsSchema>,
  outcome: Outcome,
): Promise<void> {
  const { deliveryId, endpoint, result, manual } = outcome;
  const now = context.clock.now();
  const delivery = await trx
    .selectFrom('event_delivery')
    .select(['state', 'attempts'])
    .where('id', '=', deliveryId)
    .forUpdate()
    .executeTakeFirst();
  if (delivery === undefined) return;
  await trx
    .insertInto('event_delivery_attempt')
    .values({
      id: newId(),
      delivery_id: deliveryId,
      number: sql<number>`(select count(*) + 1 from event_delivery_attempt where delivery_id = ${deliveryId})`,
      manual,
      http_status: result.httpStatus,
      error: result.error,
      response_excerpt: result.excerpt,
      duration_ms: result.durationMs,
      at: now.toString(),
    })
    .execute();

  // Attempts by hand do not use up the schedule, and their failure takes nothing from a delivered event.
  const attempts = delivery.attempts + (manual ? 0 : 1);
  const set = (change: { state: 'pending' | 'delivered' | 'failed'; next_attempt_at: string | null }) =>
    trx
      .updateTable('event_delivery')
      .set({ ...change, attempts })
      .where('id', '=', deliveryId)
      .execute();

  if (result.delivered) {
    await set({ state: 'delivered', next_attempt_at: null });
    await trx.updateTable('event_endpoint').set({ failures: 0 }).where('id', '=', endpoint.id).execute();
    return;
  }
  if (result.httpStatus === 410) {
    if (delivery.state !== 'delivered') await set({ state: 'failed', next_attempt_at: null });
    await disable(context, trx, endpoint, 'gone');
    return;
  }
  if (manual) return;
  const next = nextAttemptAt(attempts, now);
  if (next !== undefined) {
    await set({ state: 'pending', next_attempt_at: next.toString() });
    return;
  }
  await set({ state: 'failed', next_attempt_at: null });
  const { failures } = await trx
    .updateTable('event_endpoint')
    .set((eb) => ({ failures: eb('failures', '+', 1) }))
    .where('id', '=', endpoint.id)
    .returning('failures')
    .executeTakeFirstOrThrow();
  if (failures >= failuresLimit) await disable(context, trx, endpoint, 'failing');
}

async function disable(
  context: DeliveryContext,
  trx: Transaction<PaymentsSchema>,
  endpoint: EndpointRow,
  reason: 'gone' | 'failing',
): Promise<void> {
  const changed = await trx
    .updateTable('event_endpoint')
    .set({ enabled: false, disabled_reason: reason })
    .where('id', '=', endpoint.id)
    .where('enabled', '=', true)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return;
  await audit(trx, {
    at: context.clock.now(),
    actor: 'system',
    action: 'event_endpoint.disabled',
    subject: `event_endpoint:${endpoint.id}`,
    details: { url: endpoint.url, reason },
  });
  context.log.warn({ endpoint: endpoint.id, reason }, 'an event endpoint was disabled');
}
