import type { OrderState, OrderSummaryJson } from '../../../src/dashboard-api/api-types.ts';

/** States as people are told them: the gateway keeps a captured order captured, whatever was refunded of it. */
export type Shown = OrderState | 'partly_refunded' | 'refunded';

export function shownState({
  state,
  refunded,
  money,
}: Pick<OrderSummaryJson, 'state' | 'refunded' | 'money'>): Shown {
  if (state !== 'captured' || refunded.amount === '0') return state;
  return refunded.amount === money.amount ? 'refunded' : 'partly_refunded';
}
