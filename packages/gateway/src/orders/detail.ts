import type { GatewayContext } from '../context.ts';
import { type FeedbackWithAttempts, feedbackOfOrder } from '../feedback/store.ts';
import { type LoggedMessage, listMessages } from '../messages/log.ts';
import type { OperationName } from '../schema.ts';
import { toInstant } from '../time.ts';
import type { Order } from './order.ts';
import { findOrder } from './store.ts';

export interface OrderOperation {
  id: string;
  operation: OperationName;
  amount: bigint | undefined;
  responseCode: string;
  maintenanceReference: string | undefined;
  actor: string;
  createdAt: Temporal.Instant;
}

export interface OrderDetail {
  order: Order;
  operations: OrderOperation[];
  messages: LoggedMessage[];
  feedback: FeedbackWithAttempts[];
}

/** Everything about one order: what was done, every message, every feedback attempt, oldest first. */
export async function orderDetail(context: GatewayContext, id: string): Promise<OrderDetail | undefined> {
  const order = await findOrder(context.database.db, { id });
  if (order === undefined) return undefined;
  const [rows, messages, feedback] = await Promise.all([
    context.database.db
      .selectFrom('order_operation')
      .selectAll()
      .where('order_id', '=', id)
      .orderBy('position')
      .execute(),
    listMessages(context, { orderId: id }),
    feedbackOfOrder(context, id),
  ]);
  const operations = rows.map((row) => ({
    id: row.id,
    operation: row.operation,
    amount: row.amount ?? undefined,
    responseCode: row.response_code,
    maintenanceReference: row.maintenance_reference ?? undefined,
    actor: row.actor,
    createdAt: toInstant(row.created_at),
  }));
  return { order, operations, messages, feedback };
}
