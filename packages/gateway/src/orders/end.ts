import type { Order } from './order.ts';

/** 14/02 done, 13/03 refused, 15 not known. */
export function responseCodeOf(
  order: Order,
  outcome: 'success' | 'declined' | 'uncertain',
  message: string,
): string {
  const purchase = order.command === 'PURCHASE';
  if (outcome === 'uncertain') return `15${message}`;
  return (outcome === 'success' ? (purchase ? '14' : '02') : purchase ? '13' : '03') + message;
}

/** The totals of an order whose payment has just succeeded. */
export const totalsOfSuccess = (order: Order) => ({
  state: order.command === 'PURCHASE' ? ('captured' as const) : ('authorized' as const),
  authorized_amount: order.amount,
  captured_amount: order.command === 'PURCHASE' ? order.amount : 0n,
});
