import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, apiClient, smallPayment } from '../api/testing/client.ts';
import { openTestPayments, outcomes, type TestPayments } from '../testing/index.ts';
import { paymentResource } from './resource.ts';

let test: TestPayments;
let shop: ApiClient;
beforeAll(async () => {
  test = await openTestPayments();
  shop = await apiClient(test);
});
afterAll(() => test?.close());

const rows = () =>
  test.context.database.db
    .selectFrom('payment')
    .select((eb) => eb.fn.countAll<bigint>().as('n'))
    .executeTakeFirstOrThrow();

describe('create a payment', () => {
  it('stores it open and says where the shopper goes', async () => {
    const { status, body } = await shop.post('/payments', {
      ...smallPayment,
      description: 'Brass dallah × 1',
      customer: { email: 'layla@example.com', name: 'ليلى حداد', phone: '+971 50 123 4567', country: 'AE' },
      returnUrl: 'https://shop.example.com/orders/1?x=1',
      language: 'ar',
      capture: 'manual',
      metadata: { cart: 'c-77' },
      expiresAt: '2026-11-23T10:00:00+04:00',
    });
    expect(status).toBe(201);
    expect(paymentResource.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      object: 'payment',
      reference: 'D-1001',
      amount: 24_900,
      state: 'open',
      isLive: false,
      authorizedAmount: 0,
      transactions: [],
      language: 'ar',
      capture: 'manual',
      metadata: { cart: 'c-77' },
      expiresAt: '2026-11-23T06:00:00.000Z',
    });
    expect(body.checkoutUrl).toMatch(/^http:\/\/localhost:4100\/pay\/[A-Za-z0-9_-]{32}$/);
  });

  it('leaves language and capture open when the shop does not say', async () => {
    const { body } = await shop.post('/payments', smallPayment);
    expect(body).toMatchObject({ language: null, capture: 'provider', returnUrl: null, expiresAt: null });
  });

  it('takes the largest amount of the wire exactly', async () => {
    const { body } = await shop.post('/payments', {
      ...smallPayment,
      amount: 9_999_999_999,
      currency: 'KWD',
    });
    expect((await shop.get(`/payments/${body.id}`)).body.amount).toBe(9_999_999_999);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no reference', { reference: undefined }, 'reference'],
    ['blank reference', { reference: '   ' }, 'reference'],
    ['long reference', { reference: 'x'.repeat(101) }, 'reference'],
    ['amount as text', { amount: '1250' }, 'amount'],
    ['amount with decimals', { amount: 12.5 }, 'amount'],
    ['amount zero', { amount: 0 }, 'amount'],
    ['negative amount', { amount: -1 }, 'amount'],
    ['eleven digits', { amount: 10_000_000_000 }, 'amount'],
    ['beyond 2^53', { amount: 2 ** 60 }, 'amount'],
    ['unknown currency', { currency: 'XXQ' }, 'currency'],
    ['lower case currency', { currency: 'aed' }, 'currency'],
    ['no customer', { customer: undefined }, 'customer'],
    ['no e-mail', { customer: {} }, 'customer.email'],
    ['bad e-mail', { customer: { email: 'layla' } }, 'customer.email'],
    ['e-mail the gateway refuses', { customer: { email: "o'neil@example.com" } }, 'customer.email'],
    ['bad country', { customer: { email: 'a@b.co', country: 'UAE' } }, 'customer.country'],
    ['unknown member', { colour: 'red' }, 'colour'],
    ['unknown member inside', { customer: { email: 'a@b.co', age: 3 } }, 'customer.age'],
    ['script as return URL', { returnUrl: 'javascript:alert(1)' }, 'returnUrl'],
    ['return URL with a user', { returnUrl: 'https://a:b@shop.example.com/' }, 'returnUrl'],
    ['relative return URL', { returnUrl: '/orders/1' }, 'returnUrl'],
    ['unknown language', { language: 'de' }, 'language'],
    ['unknown capture', { capture: 'later' }, 'capture'],
    ['metadata not text', { metadata: { n: 1 } }, 'metadata.n'],
    [
      'too much metadata',
      { metadata: Object.fromEntries([...Array(21).keys()].map((n) => [`k${n}`, 'v'])) },
      'metadata',
    ],
    ['time without zone', { expiresAt: '2027-01-01T00:00:00' }, 'expiresAt'],
    ['time in the past', { expiresAt: '2026-11-22T09:59:59Z' }, 'expiresAt'],
    ['text that cannot be stored', { reference: 'a\u0000b' }, 'reference'],
  ])('refuses: %s', async (_name, change, field) => {
    const before = await rows();
    const { status, body, headers } = await shop.post('/payments', { ...smallPayment, ...change });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body.field ?? body.errors[0].field).toBe(field);
    expect(body.detail).not.toBe('');
    expect(await rows()).toEqual(before);
  });

  it.each<[string, string, Record<string, string>, number]>([
    ['no JSON', '{"reference"', {}, 400],
    ['another content type', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['10 MB', JSON.stringify({ ...smallPayment, description: 'x'.repeat(10_000_000) }), {}, 413],
    ['a list', '[]', {}, 422],
    ['nothing', '', {}, 400],
  ])('refuses a body that is %s', async (_name, body, headers, status) => {
    const before = await rows();
    expect((await shop.post('/payments', body, headers)).status).toBe(status);
    expect(await rows()).toEqual(before);
  });
});

describe('read a payment', () => {
  it('shows its attempts and the money they moved', async () => {
    const attempt = await test.attempt({ amount: 1250n, reference: 'R-1' });
    await test.webhook(attempt, outcomes.purchased);
    const { status, body } = await shop.get(`/payments/${attempt.payment.id}`);
    expect(status).toBe(200);
    expect(paymentResource.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      state: 'paid',
      authorizedAmount: 1250,
      capturedAmount: 1250,
      refundedAmount: 0,
      transactions: [
        {
          object: 'transaction',
          reference: 'R-1-1',
          state: 'done',
          cardNumber: '400555******0001',
          operations: [],
        },
      ],
    });
  });

  it.each(['00000000-0000-7000-8000-000000000000', 'nonsense', '%27%3B--'])(
    'does not know %s',
    async (id) => {
      const { status, body } = await shop.get(`/payments/${id}`);
      expect([status, body.code]).toEqual([404, 'not_found']);
    },
  );

  it('shows an open payment as expired when its time is over, and writes nothing', async () => {
    const { body } = await shop.post('/payments', { ...smallPayment, expiresAt: '2026-11-22T10:05:00Z' });
    test.clock.advance({ minutes: 5 });
    expect((await shop.get(`/payments/${body.id}`)).body.state).toBe('expired');
    expect((await test.payment(body.id)).state).toBe('open');
    expect((await shop.get('/payments?state=expired')).body.data.map((p: { id: string }) => p.id)).toEqual([
      body.id,
    ]);
  });
});

describe('list payments', () => {
  it('pages newest first without a gap or a double, also when one is made meanwhile', async () => {
    const made: string[] = [];
    for (let n = 0; n < 7; n++) {
      const { body } = await shop.post('/payments', { ...smallPayment, reference: 'PAGE' });
      made.unshift(body.id);
      if (n % 3 === 0) test.clock.advance({ seconds: 1 });
    }
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await shop.get(`/payments?reference=PAGE&limit=3${after}`);
      seen.push(...body.data.map((payment: { id: string }) => payment.id));
      expect(body.hasMore).toBe(body.next !== null);
      after = body.next === null ? '' : `&after=${body.next}`;
      await shop.post('/payments', { ...smallPayment, reference: 'PAGE' });
    } while (after !== '');
    expect(seen).toEqual(made);
  });

  it('filters by state', async () => {
    const attempt = await test.attempt({ reference: 'FILTER' });
    await test.webhook(attempt, outcomes.purchased);
    await test.attempt({ reference: 'FILTER' });
    const { body } = await shop.get('/payments?reference=FILTER&state=paid');
    expect(body.data.map((payment: { id: string }) => payment.id)).toEqual([attempt.payment.id]);
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=x', 'limit'],
    ['state=lost', 'state'],
    ['after=1', 'after'],
    ['after=00000000-0000-7000-8000-000000000000', 'after'],
    ['colour=red', 'colour'],
  ])('refuses %s', async (query, field) => {
    const { status, body } = await shop.get(`/payments?${query}`);
    expect([status, body.field]).toEqual([422, field]);
  });
});

it('answers unknown paths as a problem', async () => {
  const { status, body } = await shop.get('/nothing');
  expect([status, body.code]).toEqual([404, 'not_found']);
});
