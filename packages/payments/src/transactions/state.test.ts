import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Learnt, learntFacts } from '../messages/learnt.ts';
import type { Stage } from '../schema.ts';
import { combine, type Fact, nothingKnown, type Position } from './facts.ts';
import { isOpen, isSuccess, rankOf, stages, stateOf, transitions } from './state.ts';

const run = (facts: readonly Learnt[], from: Stage = 'draft') =>
  facts.reduce((stage, fact) => transitions[stage][fact], from);

describe('the transition table', () => {
  it('is total: every stage and every fact, and nothing else', () => {
    expect(Object.keys(transitions).sort()).toEqual([...stages].sort());
    expect(new Set(stages).size).toBe(12);
    expect(new Set(learntFacts).size).toBe(11);
    for (const stage of stages) {
      expect(Object.keys(transitions[stage]).sort()).toEqual([...learntFacts].sort());
      for (const fact of learntFacts) expect(stages).toContain(transitions[stage][fact]);
    }
  });

  // The one way back: after the gateway's "failed" an uncertain try may be one more. See `stages`.
  const reopens = (stage: Stage, fact: Learnt) => stage === 'failed' && fact === 'uncertain';

  it('knows less after no fact: no cell leads back but one', () => {
    for (const stage of stages)
      for (const fact of learntFacts.filter((f) => !reopens(stage, f)))
        expect(rankOf(transitions[stage][fact]), `${stage} × ${fact}`).toBeGreaterThanOrEqual(rankOf(stage));
    expect(transitions.failed.uncertain).toBe('disputed');
  });

  it('commutes and repeats harmlessly: every pair of messages, from every stage', () => {
    const messages = learntFacts.filter((fact) => fact !== 'failed');
    for (const stage of stages)
      for (const a of messages) {
        expect(run([a, a], stage)).toBe(run([a], stage));
        for (const b of messages) expect(run([a, b], stage), `${stage}: ${a}, ${b}`).toBe(run([b, a], stage));
      }
  });

  it('settles a dispute by the answer to CHECK_STATUS, whatever was heard before and in which order', () => {
    for (const stage of stages)
      for (const a of learntFacts)
        for (const b of learntFacts) {
          const asked = run([a, b, 'failed'], stage);
          expect(isOpen(asked), `${stage}: ${a}, ${b}, failed`).toBe(false);
          expect(asked).toBe(run([b, a, 'failed'], stage));
        }
  });

  it('keeps what money says: a late failure never undoes a success', () => {
    for (const fact of ['declined', 'cancelled', 'uncertain', 'pending', 'failed', 'abandoned'] as const)
      for (const stage of stages.filter(isSuccess)) expect(transitions[stage][fact]).toBe(stage);
  });

  it('lets a success follow every failure, and an error follow everything', () => {
    for (const stage of stages.filter((s) => !isSuccess(s))) {
      expect(transitions[stage].authorized).toBe('authorized');
      expect(transitions[stage].captured).toBe('captured');
    }
    for (const stage of stages) expect(stateOf(transitions[stage].mismatched)).toBe('error');
  });

  it('asks on for exactly what has no outcome', () => {
    expect(stages.filter(isOpen)).toEqual(['draft', 'pending', 'uncertain', 'disputed']);
  });
});

const amount = 1000n;
const total = fc.bigInt({ min: 0n, max: amount });
const anyFact: fc.Arbitrary<Fact> = fc.record(
  {
    learnt: fc.constantFrom(...learntFacts.filter((f) => f !== 'mismatched' && f !== 'failed')),
    authorized: fc.constantFrom(0n, amount),
    captured: total,
    refunded: total,
    voided: fc.boolean(),
    mismatch: fc.constantFrom('amount_mismatch' as const, 'currency_mismatch' as const),
  },
  { requiredKeys: [] },
);
const all = (facts: readonly Fact[], from: Position = nothingKnown) =>
  facts.reduce((known, fact) => combine(known, fact, amount), from);

describe('facts', () => {
  it('combine in any order and number to the same end', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (facts, random) => {
        const again = [...facts, ...facts.filter((_, i) => i % 2 === 0)]
          .map((fact) => ({ fact, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ fact }) => fact);
        expect(all(again)).toEqual(all(facts));
      }),
      { numRuns: 2000 },
    );
  });

  it('keep the rules of money after each', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 8 }), (facts) => {
        let known = nothingKnown;
        for (const fact of facts) {
          const next = combine(known, fact, amount);
          expect(next.refunded <= next.captured && next.captured <= next.authorized).toBe(true);
          expect(next.authorized <= amount).toBe(true);
          expect(next.captured >= known.captured && next.refunded >= known.refunded).toBe(true);
          expect(next.stage === 'captured' || next.captured === 0n || next.mismatch !== null).toBe(true);
          known = next;
        }
      }),
    );
  });

  it.each([
    [{ captured: 1001n }, 'captured_exceeds_amount'],
    [{ authorized: 2000n }, 'captured_exceeds_amount'],
    [{ refunded: 1001n }, 'refunded_exceeds_captured'],
  ] as const)('beyond what we asked for are an error: %o', (fact, mismatch) => {
    const known = all([fact]);
    expect(known).toMatchObject({ stage: 'mismatched', mismatch });
    expect(known.captured <= amount).toBe(true);
  });

  it('tell of earlier ones that we never saw: a refund means capture and authorisation', () => {
    expect(all([{ refunded: 300n }])).toEqual({
      stage: 'captured',
      authorized: amount,
      captured: 300n,
      refunded: 300n,
      voided: false,
      mismatch: null,
    });
  });
});
