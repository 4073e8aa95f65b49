import type { OrderSummaryJson } from '../../../src/dashboard-api/api-types.ts';
import { brandName } from '../shared/brands.ts';

/** "Visa ··1111"; undefined before a card was given. */
export function cardText(
  order: Pick<OrderSummaryJson, 'paymentOption' | 'cardNumberMasked'>,
): string | undefined {
  if (order.paymentOption === null) return undefined;
  const last = order.cardNumberMasked?.slice(-4);
  return last === undefined ? brandName(order.paymentOption) : `${brandName(order.paymentOption)} ··${last}`;
}
