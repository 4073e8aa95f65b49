import type { GatewayContext } from '../context.ts';
import type { Order } from '../orders/order.ts';
import { findOrder, lockOrder } from '../orders/store.ts';
import { toDate } from '../time.ts';
import { closingTime, isExpired } from './closing-time.ts';
import { cancelOrder } from './outcome.ts';

const batch = 100;

/**
 * The order of a hosted page, as it stands for whoever opens or sends that page now: one whose time is over is closed
 * first, so that nobody has to wait for the next sweep.
 */
export async function orderOfPage(context: GatewayContext, pageToken: string): Promise<Order | undefined> {
  const order = await findOrder(context.database.db, { pageToken });
  if (order === undefined || !isExpired(order, context.clock.now())) return order;
  await closePage(context, { pageToken });
  return findOrder(context.database.db, { pageToken });
}

/** Closes the pages that nobody has used for too long. Safe to run anywhere at any time: each is looked at again under its lock. */
export async function closeExpiredPages(context: GatewayContext): Promise<void> {
  const due = await context.database.db
    .selectFrom('payment_order')
    .select('id')
    .where('expires_at', '<=', toDate(context.clock.now()))
    .orderBy('expires_at')
    .limit(batch)
    .execute();
  for (const { id } of due) await closePage(context, { id });
}

async function closePage(
  context: GatewayContext,
  name: { id: string } | { pageToken: string },
): Promise<void> {
  const closed = await context.database.tx(async (trx) => {
    const order = await lockOrder(trx, name);
    if (order === undefined || !isExpired(order, context.clock.now())) return false;
    await cancelOrder(context, trx, order, 'expired');
    return true;
  });
  if (closed) context.poke.feedback();
}

/** Gives a shopper who asks for it the whole time again. The form on the page stays good: nothing of the order changes. */
export async function keepPageOpen(context: GatewayContext, order: Order): Promise<void> {
  await context.database.db
    .updateTable('payment_order')
    .set({ expires_at: closingTime(context) })
    .where('id', '=', order.id)
    .where('expires_at', '>', toDate(context.clock.now()))
    .execute();
}
