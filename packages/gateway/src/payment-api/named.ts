import type { WireMessage } from '@fils/aps';
import type { OrderName } from '../orders/store.ts';

/** A member's text; empty and null count as absent. */
export function textOf(message: WireMessage, name: string): string | undefined {
  const value = message[name];
  return value === undefined || value === null || value === '' ? undefined : String(value);
}

/** The order that a message names by merchant_reference, fort_id, or both, which must then belong together (question 24). */
export const orderNamed = (message: WireMessage, merchantId: string): OrderName => ({
  merchantId,
  merchantReference: textOf(message, 'merchant_reference'),
  fortId: textOf(message, 'fort_id'),
});
