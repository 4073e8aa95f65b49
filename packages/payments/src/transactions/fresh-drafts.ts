import type { PaymentRow, TransactionRow } from '../schema.ts';
import { nothingKnown } from './facts.ts';
import type { Snapshot } from './snapshot.ts';

/** Some megabytes; the oldest go first. */
const mostKept = 5_000;

/**
 * Drafts that this process has just made, as they are on disk: the first message about one is decided without reading
 * it again. Only a hint: what is decided on it is written only if the row still has that version, and otherwise, or
 * in another process, it is read as always. Each is given out once.
 */
export interface FreshDrafts {
  put(transaction: TransactionRow, payment: Pick<PaymentRow, 'reference' | 'state'>): void;
  take(providerId: string, reference: string): Snapshot | undefined;
}

export function createFreshDrafts(): FreshDrafts {
  const kept = new Map<string, Snapshot>();
  const keyOf = (providerId: string, reference: string) => `${providerId} ${reference}`;
  return {
    put(transaction, payment) {
      const oldest = kept.keys().next().value;
      if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
      kept.set(keyOf(transaction.provider_id, transaction.reference), draftSnapshot(transaction, payment));
    },
    take(providerId, reference) {
      const key = keyOf(providerId, reference);
      const found = kept.get(key);
      if (found !== undefined) kept.delete(key);
      return found;
    },
  };
}

function draftSnapshot(row: TransactionRow, payment: Pick<PaymentRow, 'reference' | 'state'>): Snapshot {
  return {
    id: row.id,
    paymentId: row.payment_id,
    providerId: row.provider_id,
    reference: row.reference,
    isLive: row.is_live,
    command: row.command,
    state: 'draft',
    stateReason: null,
    amount: row.amount,
    currency: row.currency,
    position: nothingKnown,
    details: {
      fortId: null,
      responseCode: null,
      responseMessage: null,
      paymentOption: null,
      cardNumberMasked: null,
      expiryDate: null,
      cardHolderName: null,
      tokenName: null,
      authorizationCode: null,
    },
    statusToken: row.status_token,
    version: row.version,
    checkAfter: row.check_after === null ? null : row.check_after.toTemporalInstant(),
    checks: row.checks,
    createdAt: row.created_at.toTemporalInstant(),
    payment: { reference: payment.reference, state: payment.state },
    operations: [],
  };
}
