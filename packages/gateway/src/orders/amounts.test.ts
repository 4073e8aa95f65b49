import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Amounts,
  capturable,
  decideMaintenance,
  type MaintenanceDemand,
  refundable,
  voidable,
} from './amounts.ts';

const demand = fc.record({
  operation: fc.constantFrom('CAPTURE', 'REFUND', 'VOID_AUTHORIZATION' as const),
  amount: fc.bigInt({ min: 0n, max: 1_500n }),
}) as fc.Arbitrary<Required<Pick<MaintenanceDemand, 'operation' | 'amount'>>>;

const start = (command: Amounts['command'], amount: bigint): Amounts => ({
  command,
  state: command === 'PURCHASE' ? 'captured' : 'authorized',
  amount,
  currency: 'AED',
  authorizedAmount: amount,
  capturedAmount: command === 'PURCHASE' ? amount : 0n,
  refundedAmount: 0n,
});

describe('amounts rules', () => {
  it('hold after any sequence, and equal a ledger that only adds up', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('PURCHASE' as const, 'AUTHORIZATION' as const),
        fc.bigInt({ min: 1n, max: 1_000n }),
        fc.array(demand, { maxLength: 30 }),
        (command, amount, demands) => {
          let order = start(command, amount);
          // The model: what moved, in and out, and whether the authorisation was given back.
          const ledger = { taken: order.capturedAmount, given: 0n, voided: false };
          for (const { operation, amount: asked } of demands) {
            const mayCapture = command === 'AUTHORIZATION' && !ledger.voided;
            const allowed =
              operation === 'CAPTURE'
                ? mayCapture && asked > 0n && ledger.taken + asked <= amount
                : operation === 'REFUND'
                  ? !ledger.voided && asked > 0n && ledger.given + asked <= ledger.taken
                  : mayCapture && ledger.taken === 0n && asked === amount;
            const decision = decideMaintenance(order, { operation, amount: asked });
            expect(!('refused' in decision)).toBe(allowed);
            if ('refused' in decision) continue;
            if (operation === 'CAPTURE') ledger.taken += asked;
            else if (operation === 'REFUND') ledger.given += asked;
            else ledger.voided = true;
            const { state, capturedAmount, refundedAmount } = decision;
            order = { ...order, state, capturedAmount, refundedAmount };
            expect([order.capturedAmount, order.refundedAmount]).toEqual([ledger.taken, ledger.given]);
          }
          expect(order.capturedAmount <= order.authorizedAmount).toBe(true);
          expect(order.refundedAmount <= order.capturedAmount).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('offers exactly what would be done', () => {
    fc.assert(
      fc.property(fc.array(demand, { maxLength: 10 }), (demands) => {
        let order = start('AUTHORIZATION', 1_000n);
        for (const { operation, amount } of demands) {
          const decision = decideMaintenance(order, { operation, amount });
          if (!('refused' in decision)) order = { ...order, ...decision, amount: order.amount };
          const works = (one: MaintenanceDemand) => !('refused' in decideMaintenance(order, one));
          const most = capturable(order);
          expect(works({ operation: 'CAPTURE', amount: most })).toBe(most > 0n);
          expect(works({ operation: 'CAPTURE', amount: most + 1n })).toBe(false);
          const back = refundable(order);
          expect(works({ operation: 'REFUND', amount: back })).toBe(back > 0n);
          expect(works({ operation: 'REFUND', amount: back + 1n })).toBe(false);
          expect(works({ operation: 'VOID_AUTHORIZATION' })).toBe(voidable(order));
        }
      }),
    );
  });

  it.each(['incomplete', 'pending', 'uncertain'] as const)('662 while the order is %s', (state) => {
    const order = { ...start('AUTHORIZATION', 100n), state };
    for (const operation of ['CAPTURE', 'REFUND', 'VOID_AUTHORIZATION'] as const) {
      expect(decideMaintenance(order, { operation, amount: 1n })).toEqual({ refused: '662' });
    }
  });

  it.each(['failed', 'cancelled', 'voided'] as const)('034 once the order is %s', (state) => {
    const order = { ...start('AUTHORIZATION', 100n), state };
    for (const operation of ['CAPTURE', 'REFUND', 'VOID_AUTHORIZATION'] as const) {
      expect(decideMaintenance(order, { operation, amount: 100n })).toEqual({ refused: '034' });
    }
  });
});
