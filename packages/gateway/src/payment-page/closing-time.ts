import type { GatewayContext } from '../context.ts';
import type { Order } from '../orders/order.ts';
import { toDate } from '../time.ts';

/** When a page that the shopper has just used closes. */
export const closingTime = ({ clock, config }: GatewayContext): Date =>
  toDate(clock.now().add({ milliseconds: config.pageLifetime.total('milliseconds') }));

/** Whether the hosted page of this order is to be closed. Never for one that is over already. */
export function isExpired(order: Order, now: Temporal.Instant): boolean {
  return order.expiresAt !== undefined && Temporal.Instant.compare(order.expiresAt, now) <= 0;
}
