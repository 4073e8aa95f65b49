import { randomBytes } from 'node:crypto';
import { newId } from '@fils/database';
import { Problem } from '@fils/ui/server';
import type { PaymentsContext, Queries } from '../context.ts';
import type { PaymentRow } from '../schema.ts';
import type { NewPayment } from './input.ts';

/** Unguessable: whoever has the address may see and pay the payment. */
const newCheckoutToken = (): string => randomBytes(24).toString('base64url');

/**
 * Stores what the shop asks for. Nothing is sent to anybody: the first attempt is made when the shopper chooses a
 * method.
 *
 * @param apiKeyId the key that asked; null when a person did
 * @throws Problem 422 `expires_in_the_past`
 */
export async function createPayment(
  context: Pick<PaymentsContext, 'clock'>,
  db: Queries,
  input: NewPayment,
  apiKeyId: string | null,
): Promise<PaymentRow> {
  const now = context.clock.now();
  const expiresAt = input.expiresAt === undefined ? null : Temporal.Instant.from(input.expiresAt);
  if (expiresAt !== null && Temporal.Instant.compare(expiresAt, now) <= 0) {
    throw new Problem(422, 'expires_in_the_past', 'expiresAt is in the past.', { field: 'expiresAt' });
  }
  return db
    .insertInto('payment')
    .values({
      id: newId(),
      reference: input.reference,
      amount: BigInt(input.amount),
      currency: input.currency,
      description: input.description ?? '',
      customer: JSON.stringify(input.customer),
      // Empty: the shopper's browser decides.
      language: input.language ?? '',
      return_url: input.returnUrl ?? null,
      capture: input.capture ?? 'provider',
      metadata: JSON.stringify(input.metadata ?? {}),
      state: 'open',
      checkout_token: newCheckoutToken(),
      api_key_id: apiKeyId,
      created_at: now.toString(),
      updated_at: now.toString(),
      expires_at: expiresAt?.toString() ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
