import type { Details } from '../messages/details.ts';
import type { Amount } from '../messages/reading.ts';
import type { OperationKind, OperationState } from '../schema.ts';
import type { Fact, Mismatch } from './facts.ts';
import type { Snapshot } from './snapshot.ts';

/** What changes on one of our operations. */
export interface OperationChange {
  readonly id: string;
  readonly state?: OperationState;
  /** Its notification arrived. */
  readonly notified?: true;
  readonly responseCode?: string | null;
  readonly responseMessage?: string | null;
}

/** What one message (or one decision of ours) means for one transaction. Made by the judges, carried out by `decide`. */
export interface Effect {
  readonly fact: Fact;
  readonly details: Details | null;
  readonly operation?: OperationChange;
  /** Money that moved without an operation of ours: made in APS's own back office, or by APS itself. */
  readonly external?: { readonly kind: OperationKind; readonly amount: bigint | null };
  /** Ask CHECK_STATUS at once: only the totals can tell what this message leaves open. */
  readonly ask?: true;
  /** Kept with the message, for staff. */
  readonly note?: string;
}

export const nothing: Effect = { fact: {}, details: null };

/** A genuine message about other money than ours. Shown to a person, never silently taken. */
export function mismatch(reason: Mismatch, details: Details | null, note: string): Effect {
  return { fact: { learnt: 'mismatched', mismatch: reason }, details, note };
}

/** Compares a message's amount and currency with ours; undefined when they agree. */
export function compareMoney(
  snapshot: Snapshot,
  told: { amount: Amount; currency: string | null; details: Details },
  rule: { amount: 'equal' | 'at_most'; required: boolean },
): Effect | undefined {
  const { amount, currency, details } = told;
  if (currency === null ? rule.required : currency !== snapshot.currency) {
    return mismatch('currency_mismatch', details, `expected ${snapshot.currency}, received ${currency}`);
  }
  if (amount === null && !rule.required) return undefined;
  const fits =
    typeof amount === 'bigint' &&
    (rule.amount === 'equal' ? amount === snapshot.amount : amount <= snapshot.amount);
  if (fits) return undefined;
  return mismatch('amount_mismatch', details, `expected ${snapshot.amount}, received ${amount}`);
}
