import type { Order, Orders } from './orders.ts';
import type { Payment, PaymentsClient } from './payments-client.ts';

/** The order state that a payment stands for, and the card to show. */
export function orderStateOf(payment: Payment): Order['state'] {
  switch (payment.state) {
    case 'paid':
      return payment.refundedAmount >= payment.amount ? 'refunded' : 'paid';
    case 'authorized':
      return 'authorized';
    case 'cancelled':
    case 'expired':
    case 'error':
      return 'failed';
    default:
      return 'waiting';
  }
}

/**
 * Brings the order to what payments says now. Both the shopper's return and every event end here: each only tells that
 * there is news, the payment itself is read. So it does not matter which comes first, twice, late or not at all.
 */
export async function settle(orders: Orders, payments: PaymentsClient, order: Order): Promise<Order> {
  if (order.paymentId === undefined) return order;
  const payment = await payments.read(order.paymentId);
  // What was asked is what must have been paid; anything else is for a person to look at, not to pack.
  if (payment.amount.toString() !== order.amount || payment.currency !== order.currency) return order;
  const state = orderStateOf(payment);
  const card = payment.transactions.findLast((t) => t.cardNumber !== null)?.cardNumber ?? undefined;
  if (state === order.state && card === order.card) return order;
  return orders.update(order.id, { state, ...(card === undefined ? {} : { card }) });
}
