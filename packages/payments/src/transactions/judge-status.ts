import type { Amount, StatusReading } from '../messages/reading.ts';
import { type Effect, mismatch, type OperationChange } from './effect.ts';
import type { Fact } from './facts.ts';
import { doneFact } from './judge.ts';
import { type KnownOperation, openOperation, type Snapshot } from './snapshot.ts';

/** When and how CHECK_STATUS was asked. */
export interface Asked {
  /** The schedule ends with this question. */
  readonly last: boolean;
  /** Operations sent before this moment would show in the totals. */
  readonly settledBefore: Temporal.Instant;
}

/** The codes of a reference that had been used before: what the gateway knows under it is another order. */
const duplicateReference = new Set(['00007', '00066']);

/** What the answer to CHECK_STATUS means: absolute totals, and the end of what was left open. */
export function judgeStatus(snapshot: Snapshot, reading: StatusReading, asked: Asked): Effect {
  if (duplicateReference.has(snapshot.details.responseCode ?? '') && snapshot.position.authorized === 0n) {
    return { fact: {}, details: null, note: 'the reference belongs to another order' };
  }
  if (reading.answer === 'refused') return unanswered(asked);
  if (reading.answer === 'unknown_order') return unknownOrder(snapshot, asked);
  const wrong = compareTotals(snapshot, reading);
  if (wrong !== undefined) return wrong;
  const fact = factOf(snapshot, reading);
  const open = openOperation(snapshot);
  const settled = open === undefined ? undefined : settle(open, fact, asked);
  const explained: Fact = open !== undefined && settled?.state === 'done' ? doneFact(open) : {};
  const says = fact.learnt !== undefined || hasMoney(fact);
  return {
    fact: says ? fact : withoutMoney(snapshot, asked),
    details: reading.details,
    ...(settled === undefined ? {} : { operation: settled }),
    ...elsewhere(snapshot, fact, explained),
  };
}

/** No answer, or one that says nothing of the payment. At the end of the schedule a person is shown that. */
export function unanswered(asked: Pick<Asked, 'last'>): Effect {
  return { fact: asked.last ? { learnt: 'uncertain' } : {}, details: null };
}

/** 12036: the gateway knows of no such order. */
function unknownOrder(snapshot: Snapshot, asked: Asked): Effect {
  const open = openOperation(snapshot);
  const operation = open === undefined ? undefined : settle(open, {}, asked);
  return {
    fact: withoutMoney(snapshot, asked),
    details: null,
    ...(operation === undefined ? {} : { operation }),
  };
}

/**
 * Asked, and no money is known. CHECK_STATUS may not report what never completed, so that alone ends nothing before
 * the schedule does; then a draft is given up, and a person is shown whatever else is open. Only where a message had
 * said declined does it settle the dispute.
 */
function withoutMoney(snapshot: Snapshot, asked: Asked): Fact {
  const { stage } = snapshot.position;
  if (stage === 'disputed') return { learnt: 'failed' };
  if (!asked.last) return {};
  return { learnt: stage === 'draft' ? 'abandoned' : 'uncertain' };
}

const hasMoney = (fact: Fact): boolean => (fact.authorized ?? 0n) > 0n || fact.voided === true;

const figure = (amount: Amount): bigint => (typeof amount === 'bigint' ? amount : 0n);

function compareTotals(snapshot: Snapshot, reading: StatusReading): Effect | undefined {
  const { authorized, captured, refunded, details, learnt } = reading;
  if ([authorized, captured, refunded].includes('unreadable')) {
    return mismatch('amount_mismatch', details, 'the totals of CHECK_STATUS are no amounts');
  }
  const told = figure(authorized) > figure(captured) ? figure(authorized) : figure(captured);
  const first = learnt === 'authorized' || (learnt === 'captured' && details.responseCode?.startsWith('14'));
  if (told > snapshot.amount || (first && told > 0n && told !== snapshot.amount)) {
    return mismatch('amount_mismatch', details, `expected ${snapshot.amount}, CHECK_STATUS says ${told}`);
  }
  if (figure(refunded) > snapshot.amount) {
    return mismatch('refunded_exceeds_captured', details, `CHECK_STATUS says ${refunded} is refunded`);
  }
  return undefined;
}

/** The answer as one fact. Its code is about the latest operation, so totals speak first and the code fills in. */
function factOf(snapshot: Snapshot, reading: StatusReading): Fact {
  const { amount, command } = snapshot;
  const { learnt } = reading;
  const refunded = figure(reading.refunded);
  let captured = figure(reading.captured);
  const taken = learnt === 'captured' || learnt === 'refunded';
  // Totals are absent on old accounts: a purchase is captured whole, whatever came after.
  if (captured === 0n && taken && command === 'PURCHASE') captured = amount;
  if (captured > 0n || refunded > 0n) return { learnt: 'captured', authorized: amount, captured, refunded };
  if (learnt === 'voided') return { learnt, authorized: amount, voided: true };
  if (learnt === 'authorized' || taken) return { learnt: 'authorized', authorized: amount };
  if (learnt === undefined && figure(reading.authorized) === amount) {
    // The latest operation was refused (05, 09): what was authorised stays so.
    return /^0[579]/.test(reading.details.responseCode ?? '')
      ? { learnt: 'authorized', authorized: amount }
      : {};
  }
  return learnt === undefined ? {} : { learnt };
}

/** Whether the totals show an operation whose answer is missing; undefined while that cannot be known. */
function settle(open: KnownOperation, fact: Fact, asked: Asked): OperationChange | undefined {
  const grown =
    open.kind === 'void'
      ? fact.voided === true
      : open.kind === 'capture'
        ? (fact.captured ?? 0n) >= open.baseline.captured + (open.amount ?? 0n)
        : (fact.refunded ?? 0n) >= open.baseline.refunded + (open.amount ?? 0n);
  if (grown) return { id: open.id, state: 'done' };
  const mayBeUnderWay =
    open.sentAt === null || Temporal.Instant.compare(open.sentAt, asked.settledBefore) > 0;
  if (mayBeUnderWay) return undefined;
  return { id: open.id, state: 'refused', responseMessage: 'not carried out' };
}

/** Totals beyond what we knew and what our own operation explains: somebody moved money elsewhere. */
function elsewhere(snapshot: Snapshot, fact: Fact, explained: Fact): Pick<Effect, 'external'> {
  const { position, command, amount } = snapshot;
  const greater = (a: bigint, b: bigint | undefined) => (b !== undefined && b > a ? b : a);
  if (fact.voided === true && !position.voided && explained.voided !== true) {
    return { external: { kind: 'void', amount: null } };
  }
  const refunds = (fact.refunded ?? 0n) - greater(position.refunded, explained.refunded);
  if (refunds > 0n) return { external: { kind: 'refund', amount: refunds } };
  const ours = greater(command === 'PURCHASE' ? amount : position.captured, explained.captured);
  const captures = (fact.captured ?? 0n) - ours;
  return captures > 0n ? { external: { kind: 'capture', amount: captures } } : {};
}
