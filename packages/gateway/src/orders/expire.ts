import type { GatewayContext } from '../context.ts';
import { toDate } from '../time.ts';
import { voidAuthorization } from './maintenance.ts';

const batch = 100;

/**
 * Voids authorisations that were neither captured nor voided in their time (open question 27); each is told by
 * Notification Feedback. Safe to run anywhere at any time: the void decides again under the order's lock.
 */
export async function expireAuthorizations(context: GatewayContext): Promise<void> {
  const { database, clock, config } = context;
  const limit = clock.now().subtract({ milliseconds: config.authorizationLifetime.total('milliseconds') });
  const due = await database.db
    .selectFrom('payment_order')
    .innerJoin('order_operation', 'order_operation.order_id', 'payment_order.id')
    .select('payment_order.id')
    .where('payment_order.state', '=', 'authorized')
    .where('order_operation.response_code', '=', '02000')
    .where('order_operation.created_at', '<', toDate(limit))
    .limit(batch)
    .execute();
  for (const { id } of due) await voidAuthorization(context, id, { actor: 'gateway' });
}
