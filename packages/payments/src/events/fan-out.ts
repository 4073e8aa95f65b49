import { newId } from '@fils/database';
import type { PaymentsContext } from '../context.ts';

const batch = 100;

/**
 * Makes a delivery of each new event for every enabled endpoint that wants its type. Several processes share the work
 * (SKIP LOCKED); the unique (event, endpoint) keeps a repeated run harmless.
 *
 * @returns how many events were taken; fewer than asked for means that no more wait
 */
export async function fanOut(
  context: Pick<PaymentsContext, 'database' | 'clock'>,
): Promise<{ more: boolean }> {
  return context.database.tx(async (trx) => {
    const events = await trx
      .selectFrom('event')
      .select(['id', 'type'])
      .where('dispatched_at', 'is', null)
      .orderBy('created_at')
      .orderBy('id')
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute();
    if (events.length === 0) return { more: false };
    const endpoints = await trx
      .selectFrom('event_endpoint')
      .select(['id', 'types'])
      .where('enabled', '=', true)
      .execute();
    const now = context.clock.now().toString();
    const deliveries = events.flatMap((event) =>
      endpoints
        .filter(({ types }) => types.length === 0 || types.includes(event.type))
        .map((endpoint) => ({
          id: newId(),
          event_id: event.id,
          endpoint_id: endpoint.id,
          state: 'pending' as const,
          next_attempt_at: now,
          created_at: now,
        })),
    );
    if (deliveries.length > 0) {
      await trx
        .insertInto('event_delivery')
        .values(deliveries)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    await trx
      .updateTable('event')
      .set({ dispatched_at: now })
      .where(
        'id',
        'in',
        events.map((event) => event.id),
      )
      .execute();
    return { more: events.length === batch };
  });
}
