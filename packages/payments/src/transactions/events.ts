import { newId } from '@fils/database';
import type { Position } from './facts.ts';
import type { Snapshot } from './snapshot.ts';
import { stateOf } from './state.ts';

/** What the shop is told. Delivered by events/, at least once each. */
export const eventTypes = [
  'payment.pending',
  'payment.authorized',
  'payment.paid',
  'payment.failed',
  'payment.cancelled',
  'payment.refunded',
  'payment.voided',
  'payment.error',
] as const;

export type EventType = (typeof eventTypes)[number];

/** What was true when it happened. Amounts are minor units, as numbers: ten digits at most. */
export interface EventData {
  readonly paymentId: string;
  readonly reference: string;
  readonly transactionId: string;
  readonly transactionReference: string;
  /** State of the transaction. */
  readonly state: string;
  readonly amount: number;
  readonly currency: string;
  readonly authorizedAmount: number;
  readonly capturedAmount: number;
  readonly refundedAmount: number;
  readonly fortId: string | null;
  readonly responseCode: string | null;
  readonly paymentOption: string | null;
  readonly isLive: boolean;
  /** Another attempt for the same payment had succeeded before: the shopper paid twice. */
  readonly overpaid?: true;
}

/** A row of the table event, as the writing statement takes it. */
export interface EventEntry {
  id: string;
  type: EventType;
  /** Unique for ever: the same fact learnt twice is told once. */
  once_key: string;
  data: EventData;
  success: boolean;
}

const byStage: Readonly<Partial<Record<Position['stage'], EventType>>> = {
  abandoned: 'payment.cancelled',
  pending: 'payment.pending',
  cancelled: 'payment.cancelled',
  declined: 'payment.failed',
  uncertain: 'payment.pending',
  disputed: 'payment.pending',
  failed: 'payment.failed',
  authorized: 'payment.authorized',
  voided: 'payment.voided',
  mismatched: 'payment.error',
};

/** The events of one change. Keys hold the stage or the new total, so that each figure is told once. */
export function eventsOf(
  before: Snapshot,
  after: Position,
  details: Snapshot['details'],
  firstSuccess: boolean,
): EventEntry[] {
  const known = before.position;
  const entries: EventEntry[] = [];
  const add = (type: EventType, mark: string) =>
    entries.push({
      id: newId(),
      type,
      once_key: `${before.id}:${type}:${mark}`,
      data: dataOf(before, after, details),
      success: firstSuccess,
    });
  const wasCancelled = stateOf(known.stage) === 'cancelled' && stateOf(after.stage) === 'cancelled';
  if (after.stage !== known.stage && after.stage !== 'captured') {
    const gaveUp = after.stage === 'failed' && /072$/.test(details.responseCode ?? '');
    const type = gaveUp ? 'payment.cancelled' : byStage[after.stage];
    // Told already that it came to nothing; that CHECK_STATUS says so too is no news. A void is.
    if (type !== undefined && (!wasCancelled || after.stage === 'voided')) add(type, after.stage);
  }
  // In error a person decides: nobody may ship for a payment whose figures do not agree.
  if (after.stage !== 'mismatched' && after.captured > known.captured)
    add('payment.paid', String(after.captured));
  if (after.refunded > known.refunded) add('payment.refunded', String(after.refunded));
  return entries;
}

function dataOf(before: Snapshot, after: Position, details: Snapshot['details']): EventData {
  return {
    paymentId: before.paymentId,
    reference: before.payment.reference,
    transactionId: before.id,
    transactionReference: before.reference,
    state: stateOf(after.stage),
    amount: Number(before.amount),
    currency: before.currency,
    authorizedAmount: Number(after.authorized),
    capturedAmount: Number(after.captured),
    refundedAmount: Number(after.refunded),
    fortId: details.fortId,
    responseCode: details.responseCode,
    paymentOption: details.paymentOption,
    isLive: before.isLive,
  };
}
