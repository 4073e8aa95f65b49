import type { PaymentRow, PaymentState } from '../schema.ts';

export const paymentStates = [
  'open',
  'pending',
  'authorized',
  'paid',
  'cancelled',
  'expired',
  'error',
] as const satisfies readonly PaymentState[];

/**
 * The state that counts now. Nothing writes "expired" when the time comes: an open payment past its time is expired to
 * whoever looks, and becomes paid all the same if an attempt begun before then succeeds.
 */
export function stateNow(
  payment: Pick<PaymentRow, 'state' | 'expires_at'>,
  now: Temporal.Instant,
): PaymentState {
  const expired = payment.expires_at !== null && payment.expires_at.getTime() <= now.epochMilliseconds;
  return payment.state === 'open' && expired ? 'expired' : payment.state;
}
