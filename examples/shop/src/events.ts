import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { z } from 'zod';
import type { Orders } from './orders.ts';
import type { PaymentsClient } from './payments-client.ts';
import { settle } from './settle.ts';

const eventSchema = z.object({
  type: z.string(),
  data: z.object({ paymentId: z.string(), reference: z.string() }),
});

export interface EventAnswer {
  status: 200 | 400 | 401 | 503;
  text: string;
}

/**
 * Handles one event from payments. `body` must be the bytes as they came: the signature covers them, and parsing and
 * writing JSON again changes them.
 *
 * 401 forged or too old, 400 not an event, 503 payments could not be read (it will send the event again), else 200:
 * also for orders that are not ours, or payments would try for three days.
 */
export async function receiveEvent(
  shop: { orders: Orders; payments: PaymentsClient; webhookSecret: string },
  body: string,
  headers: Record<string, string>,
): Promise<EventAnswer> {
  let content: unknown;
  try {
    content = new Webhook(shop.webhookSecret).verify(body, headers);
  } catch (error) {
    const forged = error instanceof WebhookVerificationError;
    return forged
      ? { status: 401, text: 'The signature does not match.' }
      : { status: 400, text: 'The body is not an event.' };
  }
  const event = eventSchema.safeParse(content);
  if (!event.success) return { status: 400, text: 'The body is not an event.' };
  const order = shop.orders.byPayment(event.data.data.paymentId, event.data.data.reference);
  if (order === undefined) return { status: 200, text: 'Not an order of this shop.' };
  try {
    // An event may overtake the answer that told us the payment's id.
    const known = { ...order, paymentId: order.paymentId ?? event.data.data.paymentId };
    await settle(shop.orders, shop.payments, known);
    return { status: 200, text: 'Thank you.' };
  } catch {
    return { status: 503, text: 'The payment could not be read; send the event again.' };
  }
}
