import { z } from 'zod';
import type { Order } from './orders.ts';

/** What the shop reads of a payment; the API says more (docs/reference/rest-api.md). */
const paymentSchema = z.object({
  id: z.string(),
  reference: z.string(),
  amount: z.number().int(),
  currency: z.string(),
  state: z.enum(['open', 'pending', 'authorized', 'paid', 'cancelled', 'expired', 'error']),
  refundedAmount: z.number().int(),
  checkoutUrl: z.string(),
  transactions: z.array(z.object({ state: z.string(), cardNumber: z.string().nullable() })),
});

export type Payment = z.infer<typeof paymentSchema>;

/** Payments did not answer, or refused. The order stays as it is and can be tried again. */
export class PaymentsUnavailable extends Error {
  readonly code = 'payments_unavailable';
}

export interface PaymentsClient {
  /** Asks for the order's payment. Safe to repeat: the order's key makes it one payment. */
  create(order: Order, details: { description: string; returnUrl: string }): Promise<Payment>;
  read(paymentId: string): Promise<Payment>;
}

const timeoutMs = 10_000;

/** @throws PaymentsUnavailable from both methods */
export function paymentsClient(paymentsUrl: string, apiKey: string): PaymentsClient {
  async function call(path: string, init: RequestInit): Promise<Payment> {
    try {
      const response = await fetch(`${paymentsUrl}/api/v1${path}`, {
        ...init,
        headers: { Authorization: `Bearer ${apiKey}`, ...init.headers },
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}: ${(await response.text()).slice(0, 500)}`);
      return paymentSchema.parse(await response.json());
    } catch (error) {
      throw new PaymentsUnavailable(`Payments did not answer ${path}: ${String(error)}`, { cause: error });
    }
  }

  return {
    create: (order, { description, returnUrl }) =>
      call('/payments', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': order.paymentKey },
        body: JSON.stringify({
          reference: order.number,
          // At most ten digits, far below 2^53: a JSON number carries it exactly.
          amount: Number(order.amount),
          currency: order.currency,
          description,
          customer: { email: order.email },
          returnUrl,
          language: order.language,
          metadata: { order: order.id },
        }),
      }),
    read: (paymentId) => call(`/payments/${encodeURIComponent(paymentId)}`, { method: 'GET' }),
  };
}
