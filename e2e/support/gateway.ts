import type { World } from '../world.ts';

/** One order as the gateway keeps it, with the commands that it carried out. */
export interface OrderSeen {
  reference: string;
  captured: bigint;
  accepted: string[];
}

/**
 * The orders at the gateway whose merchant reference begins with the shop's: what was really charged, whatever the
 * merchant's side believes.
 */
export async function ordersAtGateway({ gateway }: World, reference: string): Promise<OrderSeen[]> {
  const { db } = gateway.context.database;
  const orders = await db
    .selectFrom('payment_order')
    .select(['id', 'merchant_reference', 'captured_amount'])
    .where('merchant_reference', 'like', `${reference}-%`)
    .orderBy('merchant_reference')
    .execute();
  return Promise.all(
    orders.map(async (order) => {
      const operations = await db
        .selectFrom('order_operation')
        .select(['operation', 'response_code'])
        .where('order_id', '=', order.id)
        .orderBy('position')
        .execute();
      return {
        reference: order.merchant_reference,
        captured: order.captured_amount,
        accepted: operations.filter((o) => o.response_code.endsWith('000')).map((o) => o.operation),
      };
    }),
  );
}
