import { newId } from '@fils/database';
import type { Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Executor, GatewayContext } from '../context.ts';
import type { NewOrderRow, OperationName, PaymentOrderTable } from '../schema.ts';
import { toDate } from '../time.ts';
import { type Order, orderOf } from './order.ts';

/** How an order is named: by its id here, or as a message names it, by one reference or both. */
export type OrderName =
  | { id: string }
  | { pageToken: string }
  | { merchantId: string; merchantReference?: string | undefined; fortId?: string | undefined };

/** As accept.ts makes them. An address may hold anything, also what the database cannot take for text (U+0000). */
const pageTokenShape = /^[A-Za-z0-9_-]{1,64}$/;

function orderQuery(db: Executor, name: OrderName) {
  const query = db.selectFrom('payment_order').selectAll();
  if ('id' in name) return query.where('id', '=', name.id);
  if ('pageToken' in name) return query.where('page_token', '=', name.pageToken);
  const { merchantId, merchantReference, fortId } = name;
  return query
    .where('merchant_id', '=', merchantId)
    .$if(merchantReference !== undefined, (q) => q.where('merchant_reference', '=', merchantReference ?? ''))
    .$if(fortId !== undefined, (q) => q.where('fort_id', '=', fortId ?? ''));
}

/**
 * The order of that name. When both references are given, both must fit (open question 24). A name without any
 * reference finds nothing.
 */
export async function findOrder(db: Executor, name: OrderName): Promise<Order | undefined> {
  if ('merchantId' in name && name.merchantReference === undefined && name.fortId === undefined)
    return undefined;
  if ('pageToken' in name && !pageTokenShape.test(name.pageToken)) return undefined;
  const row = await orderQuery(db, name).executeTakeFirst();
  return row && orderOf(row);
}

/** As {@link findOrder}, locked until the running transaction ends: every change of an order goes through here. */
export async function lockOrder(trx: Executor, name: OrderName): Promise<Order | undefined> {
  if ('merchantId' in name && name.merchantReference === undefined && name.fortId === undefined)
    return undefined;
  const row = await orderQuery(trx, name).forUpdate().executeTakeFirst();
  return row && orderOf(row);
}

/** 18 digits: seconds since 1970 and an 8-digit sequence, as the documentation's samples are built. */
async function nextFortId(db: Executor, now: Temporal.Instant): Promise<string> {
  const { rows } = await sql<{ n: bigint }>`select nextval('fort_id_sequence') as n`.execute(db);
  const sequence = (rows[0]?.n ?? 0n) % 100_000_000n;
  const seconds = Math.floor(now.epochMilliseconds / 1000);
  return `${seconds}${sequence.toString().padStart(8, '0')}`;
}

/** Stores a new order; undefined when the merchant has used this reference before. */
export async function insertOrder(
  context: GatewayContext,
  trx: Executor,
  order: Omit<NewOrderRow, 'id' | 'fort_id' | 'created_at' | 'updated_at'>,
): Promise<Order | undefined> {
  const now = context.clock.now();
  const row = await trx
    .insertInto('payment_order')
    .values({
      ...order,
      id: newId(),
      fort_id: await nextFortId(trx, now),
      created_at: toDate(now),
      updated_at: toDate(now),
    })
    .onConflict((conflict) => conflict.columns(['merchant_id', 'merchant_reference']).doNothing())
    .returningAll()
    .executeTakeFirst();
  return row && orderOf(row);
}

/** Changes a locked order; the version grows, so forms made before do nothing any more. */
export async function updateOrder(
  context: GatewayContext,
  trx: Executor,
  order: Order,
  changes: Updateable<PaymentOrderTable>,
): Promise<Order> {
  const row = await trx
    .updateTable('payment_order')
    .set({ ...changes, version: order.version + 1, updated_at: toDate(context.clock.now()) })
    .where('id', '=', order.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return orderOf(row);
}

/** One line in the order's history: who did what with which result. */
export async function insertOperation(
  context: GatewayContext,
  trx: Executor,
  order: Order,
  operation: {
    operation: OperationName;
    amount: bigint | null;
    responseCode: string;
    actor: string;
    maintenanceReference?: string | undefined;
  },
): Promise<void> {
  await trx
    .insertInto('order_operation')
    .values({
      id: newId(),
      order_id: order.id,
      operation: operation.operation,
      amount: operation.amount,
      status: operation.responseCode.slice(0, 2),
      response_code: operation.responseCode,
      maintenance_reference: operation.maintenanceReference ?? null,
      actor: operation.actor,
      created_at: toDate(context.clock.now()),
    })
    .execute();
}
