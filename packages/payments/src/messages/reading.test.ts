import { signed, verifyMessage } from '@fils/aps';
import { describe, expect, it } from 'vitest';
import { incomingMessage } from './incoming.ts';
import { readMessage } from './reading.ts';

const key = { phrase: 'response phrase', shaType: 'SHA-256' } as const;
const read = (members: Readonly<Record<string, string>>) =>
  readMessage(verifyMessage(signed({ merchant_reference: 'R-1', ...members }, key), key));

describe('what a message says of the payment', () => {
  it.each([
    ['14000', 'captured'],
    ['02000', 'authorized'],
    ['13666', 'declined'],
    ['00072', 'cancelled'],
    ['15777', 'uncertain'],
    ['19000', 'pending'],
    // Stored, waiting, or a step under way: nothing yet.
    ['20064', undefined],
  ])('%s: %s', (response_code, learnt) => {
    expect(read({ command: 'PURCHASE', response_code })).toMatchObject({ about: 'payment', learnt });
  });

  it('a text in place of an amount is told from none at all', () => {
    const amounts = ['1000', '10.00', ''].map(
      (amount) => read({ command: 'PURCHASE', response_code: '14000', amount }) as { amount: unknown },
    );
    expect(amounts.map(({ amount }) => amount)).toEqual([1000n, 'unreadable', null]);
  });
});

describe('what a message says of an operation', () => {
  it.each([
    ['CAPTURE', '04000', 'done'],
    ['CAPTURE', '05666', 'refused'],
    ['CAPTURE', '05777', 'not_final'],
    ['REFUND', '06000', 'done'],
    // Done, but something else than what the command says: no word on the refund.
    ['REFUND', '04000', 'not_final'],
    ['VOID_AUTHORIZATION', '08000', 'done'],
    ['VOID_AUTHORIZATION', '15777', 'not_final'],
  ])('%s %s: %s', (command, response_code, result) => {
    expect(read({ command, response_code })).toMatchObject({ about: 'maintenance', result });
  });
});

describe('what the answer to CHECK_STATUS says', () => {
  const status = { query_command: 'CHECK_STATUS', response_code: '12000' };
  it.each([
    [{ ...status, transaction_code: '14000', captured_amount: '700' }, 'found', 'captured'],
    // The gateway's own word is final, where a message's may be one try of several.
    [{ ...status, transaction_code: '13666' }, 'found', 'failed'],
    // An unclear capture says nothing unclear of the payment.
    [{ ...status, transaction_code: '05777' }, 'found', undefined],
    [{ ...status, response_code: '12036' }, 'unknown_order', undefined],
    [{ ...status, response_code: '11036' }, 'unknown_order', undefined],
    [{ ...status, response_code: '00008' }, 'refused', undefined],
  ])('%j: %s, %s', (members, answer, learnt) => {
    expect(read(members)).toMatchObject({ about: 'status', answer, learnt });
  });
});

describe('the digest of a message', () => {
  const at = Temporal.Instant.from('2026-01-01T00:00:00Z');
  const digest = (members: Readonly<Record<string, string>>, channel: 'return' | 'webhook' = 'webhook') =>
    incomingMessage(channel, 'provider', members, null, at).digest;

  it('is of the members, whatever their order and signature', () => {
    expect(digest({ a: '1', b: '2', signature: 'x' })).toBe(digest({ b: '2', a: '1', signature: 'y' }));
    expect(digest({ a: '1' })).not.toBe(digest({ a: '2' }));
    expect(digest({ a: '1' })).not.toBe(digest({ a: '1' }, 'return'));
  });

  it('cannot be met by cutting the members elsewhere', () => {
    expect(digest({ a: '1', b: '2' })).not.toBe(digest({ a: '1","b","2' }));
  });
});
