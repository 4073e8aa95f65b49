import type { Learnt } from '../messages/learnt.ts';
import type { Stage } from '../schema.ts';
import { transitions } from './state.ts';

/** Why an attempt is in `error`. Stored as state_reason. */
export type Mismatch =
  | 'amount_mismatch'
  | 'captured_exceeds_amount'
  | 'currency_mismatch'
  | 'refunded_exceeds_captured';

/** What is known of the money of one attempt. Minor units of its currency; totals, never increments. */
export interface Position {
  readonly stage: Stage;
  readonly authorized: bigint;
  readonly captured: bigint;
  readonly refunded: bigint;
  /** The authorisation, or what was left of it, is released. */
  readonly voided: boolean;
  readonly mismatch: Mismatch | null;
}

/** One thing learnt. Totals that it does not speak of are absent. */
export interface Fact {
  readonly learnt?: Learnt;
  readonly authorized?: bigint;
  readonly captured?: bigint;
  readonly refunded?: bigint;
  readonly voided?: boolean;
  readonly mismatch?: Mismatch;
}

export const nothingKnown: Position = {
  stage: 'draft',
  authorized: 0n,
  captured: 0n,
  refunded: 0n,
  voided: false,
  mismatch: null,
};

const max = (a: bigint, b: bigint | undefined): bigint => (b === undefined || a > b ? a : b);

/** The alphabetically first of two reasons: any rule would do that does not depend on which came first. */
const either = (a: Mismatch | null, b: Mismatch | undefined): Mismatch | null =>
  a === null || b === undefined ? (a ?? b ?? null) : a < b ? a : b;

/**
 * Adds a fact to what is known. Commutative, associative, idempotent: a join in a lattice whose coordinates are the
 * stage, three totals that only grow, one flag that is only ever set, and a reason. Whatever the order and number of
 * facts, the end is the same (proved by state.test.ts).
 *
 * @param amount what we asked for: nothing may exceed it.
 */
export function combine(known: Position, fact: Fact, amount: bigint): Position {
  return close(
    {
      stage: fact.learnt === undefined ? known.stage : transitions[known.stage][fact.learnt],
      authorized: max(known.authorized, fact.authorized),
      captured: max(known.captured, fact.captured),
      refunded: max(known.refunded, fact.refunded),
      voided: known.voided || fact.voided === true,
      mismatch: either(known.mismatch, fact.mismatch),
    },
    amount,
  );
}

/**
 * What follows from totals alone: money that was refunded had been captured, money that was captured had been
 * authorised, in the amount we asked for. Totals beyond that amount are a mismatch, and are cut to what the row's
 * constraints can hold; the message itself keeps the true figure.
 */
function close(known: Position, amount: bigint): Position {
  let { stage, mismatch } = known;
  if (known.captured > amount || known.authorized > amount)
    mismatch = either(mismatch, 'captured_exceeds_amount');
  if (known.refunded > amount) mismatch = either(mismatch, 'refunded_exceeds_captured');
  const cut = (value: bigint) => (value > amount ? amount : value);
  const refunded = cut(known.refunded);
  const captured = max(cut(known.captured), refunded);
  const authorized = captured > 0n ? amount : cut(known.authorized);
  if (captured > 0n) stage = transitions[stage].captured;
  else if (known.voided) stage = transitions[stage].voided;
  else if (authorized > 0n) stage = transitions[stage].authorized;
  if (mismatch !== null) stage = 'mismatched';
  return { stage, authorized, captured, refunded, voided: known.voided, mismatch };
}

export function samePosition(a: Position, b: Position): boolean {
  return (
    a.stage === b.stage &&
    a.authorized === b.authorized &&
    a.captured === b.captured &&
    a.refunded === b.refunded &&
    a.voided === b.voided &&
    a.mismatch === b.mismatch
  );
}
