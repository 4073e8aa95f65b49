import { encodeJson, type Message, parseJson, signed } from '@fils/aps';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ApiClient, apiClient } from '../api/testing/client.ts';
import { openTestPayments, outcomes, type TestAttempt, type TestPayments } from '../testing/index.ts';

let test: TestPayments;
let shop: ApiClient;
/** What reached the gateway. */
let sent: Message[];
/** What the gateway does with it; undefined: the connection breaks after it did. */
let answer: ((request: Message) => Message) | undefined;
let account: TestAttempt['provider'];

const successes: Record<string, Message> = {
  CAPTURE: outcomes.captured,
  REFUND: outcomes.refunded,
  VOID_AUTHORIZATION: outcomes.voided,
};
const agree = (request: Message): Message => ({
  ...request,
  fort_id: '169996200000000001',
  ...successes[String(request['command'])],
});

beforeAll(async () => {
  test = await openTestPayments({
    fetch: async (_url, init) => {
      const request = parseJson(String(init?.body)) as Message;
      sent.push(request);
      if (answer === undefined) throw new TypeError('connection reset');
      const { signature: _, ...members } = answer(request);
      return new Response(encodeJson(signed(members, account.responseKey)), {
        headers: { 'content-type': 'application/json' },
      });
    },
  });
  shop = await apiClient(test);
  account = await test.provider();
});
afterAll(() => test?.close());
beforeEach(() => {
  sent = [];
  answer = agree;
});

async function authorized(amount = 1000n): Promise<TestAttempt> {
  const attempt = await test.attempt({ provider: account, amount, capture: 'manual' });
  await test.webhook(attempt, outcomes.authorized);
  return attempt;
}

async function paid(amount = 1000n): Promise<TestAttempt> {
  const attempt = await test.attempt({ provider: account, amount });
  await test.webhook(attempt, outcomes.purchased);
  return attempt;
}

describe('capture', () => {
  it('takes a part, then the rest', async () => {
    const { payment, transaction } = await authorized();
    const first = await shop.post(`/payments/${payment.id}/capture`, { amount: 300, reason: 'first parcel' });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      object: 'operation',
      kind: 'capture',
      amount: 300,
      state: 'done',
      reason: 'first parcel',
      transactionId: transaction.id,
      payment: { capturedAmount: 300, state: 'paid' },
    });
    const rest = await shop.post(`/payments/${payment.id}/capture`, {});
    expect(rest.body).toMatchObject({ amount: 700, payment: { capturedAmount: 1000 } });
    const none = await shop.post(`/payments/${payment.id}/capture`, {});
    expect([none.status, none.body.code]).toEqual([409, 'not_capturable']);
    expect(sent.map((request) => request['amount'])).toEqual(['300', '700']);
  });

  it('refuses more than is reserved, naming the amount, and sends nothing', async () => {
    const { payment } = await authorized();
    const { status, body } = await shop.post(`/payments/${payment.id}/capture`, { amount: 1001 });
    expect([status, body.code, body.field]).toEqual([422, 'amount_too_large', 'amount']);
    expect(sent).toEqual([]);
  });
});

describe('refund', () => {
  it('is sent once for one Idempotency-Key', async () => {
    const { payment } = await paid();
    const twice = () =>
      shop.post(`/payments/${payment.id}/refund`, { amount: 400 }, { 'idempotency-key': 'r1' });
    const first = await twice();
    const again = await twice();
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect(sent.length).toBe(1);
    expect((await shop.get(`/payments/${payment.id}`)).body).toMatchObject({
      refundedAmount: 400,
      transactions: [{ operations: [{ kind: 'refund', amount: 400, state: 'done' }] }],
    });
  });

  it('says what the gateway refused, also when asked again', async () => {
    const { payment } = await paid();
    answer = (request) => ({
      ...request,
      response_code: '07048',
      status: '07',
      response_message: 'Operation amount exceeds captured amount.',
    });
    const refuse = () => shop.post(`/payments/${payment.id}/refund`, {}, { 'idempotency-key': 'r2' });
    const { status, body } = await refuse();
    expect([status, body.code]).toEqual([422, 'operation_refused']);
    expect(body.detail).toContain('07048');
    answer = agree;
    expect(await refuse()).toMatchObject({ status: 422, body });
    expect(sent.length).toBe(1);
  });

  it('answers 202 unknown when the answer is lost, and does not send it again', async () => {
    const { payment } = await paid();
    answer = undefined;
    const { status, body } = await shop.post(`/payments/${payment.id}/refund`, {});
    expect([status, body.state]).toEqual([202, 'unknown']);
    answer = agree;
    const again = await shop.post(`/payments/${payment.id}/refund`, {});
    expect([again.status, again.body.code]).toEqual([409, 'operation_under_way']);
    expect(sent.length).toBe(1);
  });

  it('asks which attempt is meant when the shopper paid twice', async () => {
    const first = await test.attempt({ provider: account });
    const second = await test.attempt({ provider: account, payment: first.payment });
    await test.webhook(first, outcomes.purchased);
    await test.webhook(second, outcomes.purchased);
    const path = `/payments/${first.payment.id}/refund`;
    const { status, body } = await shop.post(path, {});
    expect([status, body.code, body.field]).toEqual([409, 'transaction_ambiguous', 'transactionId']);
    const named = await shop.post(path, { transactionId: second.transaction.id });
    expect(named.body).toMatchObject({ state: 'done', transactionId: second.transaction.id });
    const foreign = await shop.post(path, { transactionId: (await paid()).transaction.id });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'unknown_transaction']);
  });
});

it('voids what was only reserved', async () => {
  const { payment } = await authorized();
  const { status, body } = await shop.post(`/payments/${payment.id}/void`, {});
  expect([status, body.amount, body.payment.state]).toEqual([201, null, 'cancelled']);
  const again = await shop.post(`/payments/${payment.id}/void`, {});
  expect([again.status, again.body.code]).toEqual([409, 'not_voidable']);
});

it.each<[string, unknown, string]>([
  ['capture', { amount: 1.5 }, 'amount'],
  ['capture', { amount: '300' }, 'amount'],
  ['refund', { releaseRest: true }, 'releaseRest'],
  ['refund', { amount: 0 }, 'amount'],
  ['void', { amount: 1 }, 'amount'],
  ['void', { transactionId: 'x' }, 'transactionId'],
])('refuses %s with %o and sends nothing', async (kind, input, field) => {
  const { payment } = await authorized();
  const { status, body } = await shop.post(`/payments/${payment.id}/${kind}`, input);
  expect([status, body.field]).toEqual([422, field]);
  expect(sent).toEqual([]);
});

it('needs the scope operations:write', async () => {
  const { payment } = await authorized();
  const reader = await apiClient(test, ['payments:read', 'payments:write', 'events:write']);
  const { status, body } = await reader.post(`/payments/${payment.id}/capture`, {});
  expect([status, body.code]).toEqual([403, 'insufficient_scope']);
  expect(sent).toEqual([]);
});

it('knows no payment that is not there', async () => {
  expect((await shop.post('/payments/00000000-0000-7000-8000-000000000000/refund', {})).status).toBe(404);
});
