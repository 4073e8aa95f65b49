import { sql } from 'kysely';
import type { GatewayContext } from '../context.ts';
import type { OrderState } from '../schema.ts';
import { toDate } from '../time.ts';
import { type Order, orderOf } from './order.ts';

export interface OrderSearch {
  /** Part of a merchant reference, fort_id or e-mail address, in any letter case. */
  query?: string | undefined;
  from?: Temporal.Instant | undefined;
  /** Exclusive. */
  to?: Temporal.Instant | undefined;
  state?: OrderState | undefined;
  /** From 1. */
  page?: number | undefined;
  /** At most 200. */
  pageSize?: number | undefined;
}

export interface OrderPage {
  orders: Order[];
  total: number;
  page: number;
  pageSize: number;
}

/** Order Transactions Management: newest first. */
export async function searchOrders(
  context: GatewayContext,
  merchantId: string,
  search: OrderSearch = {},
): Promise<OrderPage> {
  const page = Math.max(1, Math.trunc(search.page ?? 1));
  const pageSize = Math.min(200, Math.max(1, Math.trunc(search.pageSize ?? 50)));
  const { from, to, state } = search;
  const words = search.query?.trim() ?? '';
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const matching = context.database.db
    .selectFrom('payment_order')
    .where('merchant_id', '=', merchantId)
    .$if(from !== undefined, (q) => q.where('created_at', '>=', toDate(from as Temporal.Instant)))
    .$if(to !== undefined, (q) => q.where('created_at', '<', toDate(to as Temporal.Instant)))
    .$if(state !== undefined, (q) => q.where('state', '=', state as OrderState))
    .$if(words !== '', (q) =>
      q.where((eb) =>
        eb.or([
          eb('merchant_reference', 'ilike', pattern),
          eb('fort_id', 'ilike', pattern),
          eb('customer_email', 'ilike', pattern),
        ]),
      ),
    );
  const [rows, count] = await Promise.all([
    matching
      .selectAll()
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
    matching.select(sql<bigint>`count(*)`.as('total')).executeTakeFirstOrThrow(),
  ]);
  return { orders: rows.map(orderOf), total: Number(count.total), page, pageSize };
}
