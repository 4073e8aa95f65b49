import type { Details } from '../messages/details.ts';
import type { InboxOutcome, PaymentState, Stage, TransactionState } from '../schema.ts';
import type { Effect, OperationChange } from './effect.ts';
import { type EventEntry, eventsOf } from './events.ts';
import { combine, nothingKnown, type Position, samePosition } from './facts.ts';
import { isOpenOperation, type Snapshot } from './snapshot.ts';
import { isOpen, isSuccess, rankOf, stateOf } from './state.ts';
import { type Origin, type TimelineEntry, timelineOf } from './timeline.ts';

/** Everything one message changes, before anything is written. */
export interface Decision {
  readonly outcome: InboxOutcome;
  readonly note: string | null;
  /** False: nothing of the transaction changes, and there is nothing to race for. */
  readonly changed: boolean;
  readonly position: Position;
  readonly state: TransactionState;
  readonly stateReason: string | null;
  readonly details: Details;
  readonly checkAfter: Temporal.Instant | null;
  readonly operation: OperationChange | undefined;
  readonly timeline: readonly TimelineEntry[];
  readonly events: readonly EventEntry[];
  readonly payment: PaymentEffect;
  readonly firstSuccess: boolean;
}

/**
 * What becomes of the payment. `raise` is safe beside other attempts at the same time, because a state only goes up;
 * going down depends on all attempts, so it is computed under the payment's lock (`recompute`).
 */
export type PaymentEffect = 'none' | { readonly raise: PaymentState } | 'recompute';

/** States of a payment, the more telling last: of several attempts the highest counts. */
export const paymentLadder: readonly PaymentState[] = [
  'open',
  'expired',
  'cancelled',
  'error',
  'pending',
  'authorized',
  'paid',
];

/** What one attempt alone would make of its payment. A declined attempt leaves it open for another. */
export function contribution(stage: Stage): PaymentState {
  if (stage === 'voided') return 'cancelled';
  const states: Readonly<Record<TransactionState, PaymentState>> = {
    draft: 'open',
    pending: 'pending',
    unknown: 'pending',
    authorized: 'authorized',
    done: 'paid',
    cancelled: 'open',
    error: 'error',
  };
  return states[stateOf(stage)];
}

/** Works out what an effect changes. Pure: the same snapshot and effect give the same decision (ids aside). */
export function decide(
  snapshot: Snapshot,
  effect: Effect,
  origin: Origin,
  now: Temporal.Instant,
  schedule: readonly Temporal.Duration[],
): Decision {
  const before = snapshot.position;
  const after = combine(before, effect.fact, snapshot.amount);
  const moved = !samePosition(before, after);
  const details = mergeDetails(snapshot, effect);
  const operation = newOperation(snapshot, effect);
  const checkAfter = nextCheck(snapshot, after, effect, operation, now, schedule);
  const firstSuccess = isGood(after.stage) && !isGood(before.stage) && before.authorized === 0n;
  const changed =
    moved ||
    operation !== undefined ||
    !sameDetails(details, snapshot.details) ||
    !sameInstant(checkAfter, snapshot.checkAfter);
  return {
    outcome: outcomeOf(before, after, effect, moved || operation !== undefined),
    note: effect.note ?? null,
    changed,
    position: after,
    state: stateOf(after.stage),
    stateReason: reasonOf(after, details),
    details,
    checkAfter,
    operation,
    timeline:
      moved || operation !== undefined ? timelineOf(snapshot, after, effect, origin, firstSuccess) : [],
    events: moved ? eventsOf(snapshot, after, details, firstSuccess) : [],
    payment: paymentEffect(before.stage, after.stage),
    firstSuccess,
  };
}

const isGood = (stage: Stage): boolean => isSuccess(stage) && stage !== 'mismatched';

function paymentEffect(from: Stage, to: Stage): PaymentEffect {
  const a = contribution(from);
  const b = contribution(to);
  if (a === b) return 'none';
  return paymentLadder.indexOf(b) > paymentLadder.indexOf(a) ? { raise: b } : 'recompute';
}

function outcomeOf(before: Position, after: Position, effect: Effect, news: boolean): InboxOutcome {
  if (effect.fact.mismatch !== undefined) return 'mismatch';
  if (news) return after.mismatch !== null && before.mismatch === null ? 'mismatch' : 'applied';
  const alone = combine(nothingKnown, effect.fact, 1n << 62n).stage;
  // Something else has become of it since (an earlier try on the page, an older answer).
  return alone !== 'draft' && rankOf(alone) < rankOf(after.stage) ? 'stale' : 'nothing_new';
}

/** An operation changes once: what is done or refused stays so, and a second confirmation is no news. */
function newOperation(snapshot: Snapshot, effect: Effect): OperationChange | undefined {
  const change = effect.operation;
  const known = snapshot.operations.find((o) => o.id === change?.id);
  if (change === undefined || known === undefined) return undefined;
  const settles = change.state !== undefined && change.state !== known.state && isOpenOperation(known);
  const confirms = change.notified === true && !known.notified;
  if (!settles && !confirms) return undefined;
  const { state: _, ...rest } = change;
  return settles ? change : rest;
}

/**
 * Details come from the fact that counts. One that knows more replaces them; one that knows as much, or less, fills
 * blanks (the browser's return and the feedback differ in members); a later decline shows its own reason.
 */
function mergeDetails(snapshot: Snapshot, effect: Effect): Details {
  const old = snapshot.details;
  const told = effect.details;
  if (told === null) return old;
  const alone = combine(nothingKnown, effect.fact, snapshot.amount).stage;
  const rank = rankOf(alone) - rankOf(snapshot.position.stage);
  if (alone === 'draft' || rank < 0) return { ...old, fortId: old.fortId ?? told.fortId };
  // Once money moved, its fort_id and card are what operations need: nothing replaces them.
  return isSuccess(snapshot.position.stage) ? fill(old, told) : fill(told, old);
}

function fill(first: Details, second: Details): Details {
  return {
    fortId: first.fortId ?? second.fortId,
    responseCode: first.responseCode ?? second.responseCode,
    responseMessage: first.responseMessage ?? second.responseMessage,
    paymentOption: first.paymentOption ?? second.paymentOption,
    cardNumberMasked: first.cardNumberMasked ?? second.cardNumberMasked,
    expiryDate: first.expiryDate ?? second.expiryDate,
    cardHolderName: first.cardHolderName ?? second.cardHolderName,
    tokenName: first.tokenName ?? second.tokenName,
    authorizationCode: first.authorizationCode ?? second.authorizationCode,
  };
}

function reasonOf(after: Position, details: Details): string | null {
  if (after.mismatch !== null) return after.mismatch;
  switch (after.stage) {
    case 'abandoned':
      return 'abandoned';
    case 'cancelled':
      return 'cancelled_by_shopper';
    case 'declined':
    case 'failed':
      if (/072$/.test(details.responseCode ?? '')) return 'cancelled_by_shopper';
      return /^00(007|066)$/.test(details.responseCode ?? '') ? 'duplicate_reference' : 'declined';
    case 'voided':
      return 'voided';
    case 'uncertain':
    case 'disputed':
      return details.responseCode?.startsWith('15') ? 'uncertain' : 'no_final_answer';
    default:
      return null;
  }
}

/** After a failure the shopper may try another card on the same page: asked until this many questions are behind. */
const checksAfterFailure = 4;

/** When to ask next. Asking too often costs a request; not asking would leave money unknown, so in doubt it is asked. */
function nextCheck(
  snapshot: Snapshot,
  after: Position,
  effect: Effect,
  operation: OperationChange | undefined,
  now: Temporal.Instant,
  schedule: readonly Temporal.Duration[],
): Temporal.Instant | null {
  const current = snapshot.checkAfter;
  if (effect.ask) return earlier(current, now);
  const settledNow = operation?.state === 'done' || operation?.state === 'refused';
  const opened = snapshot.operations.some(
    (o) => isOpenOperation(o) && !(settledNow && o.id === operation?.id),
  );
  if (opened) return current;
  // A question that was asked for stays asked: an answer under way may be older than what prompted it.
  const due = current !== null && Temporal.Instant.compare(current, now) <= 0;
  if (isOpen(after.stage)) {
    const first = schedule[0];
    const spent = snapshot.checks >= schedule.length;
    return current ?? (spent || first === undefined ? null : now.add(first));
  }
  if (after.stage === 'declined' || after.stage === 'cancelled' || after.stage === 'failed') {
    return snapshot.checks >= checksAfterFailure && !due ? null : current;
  }
  return isSuccess(snapshot.position.stage) ? current : null;
}

function earlier(a: Temporal.Instant | null, b: Temporal.Instant): Temporal.Instant {
  return a !== null && Temporal.Instant.compare(a, b) < 0 ? a : b;
}

const sameInstant = (a: Temporal.Instant | null, b: Temporal.Instant | null): boolean =>
  a === null || b === null ? a === b : a.equals(b);

const sameDetails = (a: Details, b: Details): boolean =>
  (Object.keys(a) as (keyof Details)[]).every((name) => a[name] === b[name]);
