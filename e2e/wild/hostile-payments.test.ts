import { createPayments, type Payments } from '@fils/payments';
import { createLog } from '@fils/ui/server';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Members } from './clients/client.ts';
import { type Message, Plain } from './clients/plain.ts';
import { accountOf, seedMerchant } from './support/account.ts';
import { fewBodies, type Hostile, hostileBodies, largeBodies, trickPaths } from './support/hostile.ts';
import { type RawRequest, type RawResponse, send } from './support/raw.ts';
import { fingerprint } from './support/tables.ts';
import { type Page, Walker } from './support/walker.ts';

/** What an honest gateway knows of an attempt: the form that the shopper's browser would have posted to it. */
interface Attempt {
  checkout: string;
  status: string;
  echo: Members;
}

let payments: Payments;
let gateway: Plain;
let apiKey: string;
let attempt: Attempt;
const logged: string[] = [];

beforeAll(async () => {
  payments = await createPayments({
    port: 0,
    // No jobs and no events in the background: whatever changes was changed by a request.
    work: false,
    log: createLog({ name: 'hostile', level: 'debug', destination: { write: (line) => logged.push(line) } }),
  });
  const merchant = seedMerchant('Payments');
  gateway = new Plain(accountOf(merchant, payments.url));
  await payments.connectProvider({
    merchantIdentifier: merchant.merchantIdentifier,
    accessCode: merchant.accessCode,
    requestPhrase: merchant.shaRequestPhrase,
    responsePhrase: merchant.shaResponsePhrase,
    shaType: merchant.shaType,
    // Nobody listens there: no message leaves.
    gatewayUrl: 'http://127.0.0.1:9',
    state: 'test',
    published: true,
  });
  apiKey = await payments.createApiKey('shop');
  attempt = await begin();
});
afterAll(() => payments.close());

/** Asks for a payment as a shop does, and chooses a method as a shopper does. */
async function begin(): Promise<Attempt> {
  const created = await fetch(`${payments.url}/api/v1/payments`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      reference: 'H-1',
      amount: 24_900,
      currency: 'AED',
      customer: { email: 'layla@example.com', name: 'Layla Haddad' },
    }),
  });
  expect(created.status).toBe(201);
  const { checkoutUrl } = (await created.json()) as { checkoutUrl: string };
  const walker = new Walker();
  const page = await walker.open(checkoutUrl);
  const method = /name="method"[^>]*value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const redirect = await walker.open(checkoutUrl, { method }, { Origin: payments.url });
  const form = redirect.forms.find(({ action }) => action.port === '9');
  const echo: Members = {};
  for (const { name, kind, value } of form?.controls ?? []) if (kind === 'hidden') echo[name] = value;
  expect(echo['merchant_reference']).toMatch(/^H-1/);
  delete echo['signature'];
  const token = new URL(echo['return_url'] ?? '').pathname.split('/').at(-1);
  return { checkout: new URL(checkoutUrl).pathname, status: `/payment/status/${token}`, echo };
}

/** The gateway's message about an attempt, signed with the response phrase. */
function told(about: Attempt, members: Message = {}): Members {
  const message: Message = {
    ...about.echo,
    fort_id: '169996200000000001',
    payment_option: 'VISA',
    card_number: '400555******0001',
    response_code: '14000',
    response_message: 'Success',
    status: '14',
    ...members,
  };
  return { ...message, signature: gateway.signature(message, gateway.account.responsePhrase) } as Members;
}

const webhook = (members: Message | Members): RawRequest => ({
  path: '/payment/aps/webhook',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(members),
});

const grows = ['audit', 'auth_rate_limit'];
const state = () => fingerprint(payments.context.database, grows);
const raw = (request: RawRequest) => send(payments.url, request);

function sane(response: RawResponse, what: string): void {
  expect(response.status, `${what}: ${response.body.slice(0, 500)}`).toBeGreaterThanOrEqual(200);
  expect(response.status, `${what}: ${response.body.slice(0, 500)}`).toBeLessThan(500);
  expect(response.body, what).not.toMatch(/node_modules|\.ts:\d+|\n\s+at .+:\d+:\d+|root:x:0/);
  expect(response.body.length, what).toBeLessThan(500_000);
}

const headersOf = ({ type, headers }: Hostile): Record<string, string> => ({
  ...(type === undefined ? {} : { 'Content-Type': type }),
  ...headers,
});

let before: Record<string, string>;
beforeEach(async () => {
  before = await state();
});

/** A right message still works, and means what it says. */
async function stillWorks(): Promise<void> {
  expect((await raw({ method: 'GET', path: '/healthz' })).status).toBe(200);
  const fresh = await begin();
  expect((await raw(webhook(told(fresh)))).status).toBe(200);
  const seen = await raw({ method: 'GET', path: `${fresh.status}.json` });
  expect(JSON.parse(seen.body)).toMatchObject({ state: 'done' });
}

describe('bodies', () => {
  const key = () => ({ Authorization: `Bearer ${apiKey}` });
  interface Endpoint {
    name: string;
    path: () => string;
    headers?: () => Record<string, string>;
    method?: string;
    statuses: number[];
  }
  const refused = [400, 401, 403, 404, 405, 411, 413, 415, 422];
  const endpoints: Endpoint[] = [
    { name: 'the webhook', path: () => '/payment/aps/webhook', statuses: refused },
    // A return without any member is how an account without response parameters comes back.
    { name: 'the return', path: () => '/payment/aps/return', statuses: refused },
    {
      name: 'the return with its token',
      path: () => attempt.status.replace('status', 'aps/return'),
      statuses: [303, ...refused],
    },
    { name: 'the checkout', path: () => attempt.checkout, statuses: refused },
    { name: 'new payments', path: () => '/api/v1/payments', headers: key, statuses: refused },
    {
      name: 'new payments, idempotent',
      path: () => '/api/v1/payments',
      headers: () => ({ ...key(), 'Idempotency-Key': 'the same for all' }),
      statuses: refused,
    },
    {
      name: 'refunds',
      path: () => '/api/v1/payments/01890000-0000-7000-8000-000000000000/refund',
      headers: key,
      statuses: refused,
    },
    { name: 'event endpoints', path: () => '/api/v1/event-endpoints', headers: key, statuses: refused },
    { name: 'signing in', path: () => '/backoffice/auth/sign-in/email', statuses: [...refused, 429] },
  ];

  const closed: Endpoint[] = [
    { name: 'a checkout that does not exist', path: () => '/pay/nothing', statuses: [404] },
    { name: 'the status page', path: () => attempt.status, statuses: [404, 405] },
    { name: 'new payments without a key', path: () => '/api/v1/payments', statuses: [401] },
    { name: 'providers', path: () => '/backoffice/api/providers/x', method: 'PATCH', statuses: [401, 403] },
    { name: 'a refund', path: () => '/backoffice/api/transactions/x/refund', statuses: [401, 403, 404] },
    { name: 'people', path: () => '/backoffice/api/users', statuses: [401, 403] },
    { name: 'keys', path: () => '/backoffice/api/api-keys', statuses: [401, 403] },
  ];

  const ask = async (endpoint: Endpoint, hostile: Hostile, chunked = false): Promise<void> => {
    const { path, headers, method = 'POST', statuses } = endpoint;
    const answer = await raw({
      method,
      path: path(),
      headers: { ...headers?.(), ...headersOf(hostile) },
      body: hostile.body,
      chunked,
    });
    sane(answer, hostile.name);
    expect(statuses, `${hostile.name}: ${answer.status} ${answer.body.slice(0, 300)}`).toContain(
      answer.status,
    );
  };

  afterEach(async () => {
    expect(await state()).toEqual(before);
    await stillWorks();
  });

  it.each(endpoints)('$name stands every bad body', async (endpoint) => {
    for (const hostile of hostileBodies) await ask(endpoint, hostile);
  });

  it.each(closed)('$name: closed, whatever is sent', async (endpoint) => {
    for (const hostile of fewBodies) await ask(endpoint, hostile);
    for (const hostile of largeBodies) await ask(endpoint, hostile, true);
  });

  it.each(endpoints)('$name stands ten megabytes, announced and not', async (endpoint) => {
    for (const hostile of largeBodies) {
      for (const chunked of [false, true]) await ask(endpoint, hostile, chunked);
    }
  });
});

describe('addresses and methods', () => {
  afterEach(async () => {
    expect(await state()).toEqual(before);
    await stillWorks();
  });

  it('tricks lead nowhere', async () => {
    for (const path of trickPaths) {
      for (const method of ['GET', 'POST']) {
        const answer = await raw({ method, path, headers: { Authorization: `Bearer ${apiKey}` } });
        sane(answer, `${method} ${path.slice(0, 80)}`);
        expect(String(answer.headers['location'] ?? ''), path).not.toMatch(/evil|^\/\//);
        expect(answer.body, path).not.toContain('"devDependencies"');
      }
    }
  });

  it('other methods than the documented change nothing', async () => {
    const paths = [
      '/payment/aps/webhook',
      '/payment/aps/return',
      attempt.checkout,
      attempt.status,
      '/api/v1/payments',
    ];
    for (const path of paths) {
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
        const answer = await raw({
          method,
          path,
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey}` },
          body: JSON.stringify(told(attempt)),
        });
        sane(answer, `${method} ${path}`);
        expect(answer.status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
      }
    }
    expect((await raw({ method: 'GET', path: '/payment/aps/webhook' })).status).toBe(405);
  });

  it('queries and headers that lie', async () => {
    const query = new URLSearchParams({
      state: "x' or 1=1",
      limit: '9e9',
      after: '\u0000',
      reference: '\ud800x',
    });
    for (const path of [
      `/api/v1/payments?${query}`,
      '/api/v1/payments?limit=1&limit=2',
      '/api/v1/payments?__proto__=1&unknown=2',
      '/api/v1/payments?reference=%00',
      '/api/v1/payments?reference=%ff',
      `${attempt.checkout}?lang=%00`,
      `${attempt.checkout}?lang=../../x&staff=1`,
      `${attempt.status}?stay=<script>`,
      '/payment/aps/return?response_code=%00&access_code=%ff&signature=%ed%a0%80',
      `/payment/aps/return?${'a=b&'.repeat(2_000)}`,
    ]) {
      for (const headers of [
        { Authorization: `Bearer ${apiKey}` },
        { Authorization: 'Bearer \u00ff\u00fe', 'Accept-Language': '*;q=2,%00,xx-\u00ff' },
        { Cookie: `fils_payments.session_token=${'x'.repeat(4_000)}; lang=\u00ff` },
        { 'X-Forwarded-For': "'; drop table payment; --", 'X-Fils-Client-Ip': 'x' },
      ]) {
        const answer = await raw({ method: 'GET', path, headers: headers as Record<string, string> });
        sane(answer, `${path} ${JSON.stringify(headers).slice(0, 60)}`);
        expect(answer.body).not.toContain('<script>"');
      }
    }
    for (const idempotency of ['\u00ff', 'x'.repeat(256), '', "'; --", 'a b']) {
      const answer = await raw({
        path: '/api/v1/payments',
        headers: {
          Authorization: `Bearer ${apiKey}`,
          'Idempotency-Key': idempotency,
          'Content-Type': 'application/json',
        },
        body: '{"reference":1}',
      });
      sane(answer, idempotency);
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
  });

  it('a shop cannot ask for what would hurt its shoppers', async () => {
    const right = { reference: 'X', amount: 100, currency: 'AED', customer: { email: 'a@example.com' } };
    const wrong: Record<string, unknown>[] = [
      { returnUrl: 'javascript:alert(1)' },
      { returnUrl: 'https://user:password@evil.example' },
      { returnUrl: '//evil.example' },
      { reference: 'x'.repeat(101) },
      { reference: 'a\u0000b' },
      { reference: '\ud800' },
      { reference: ['x'] },
      { amount: 0 },
      { amount: -1 },
      { amount: 1.5 },
      { amount: '100' },
      { amount: 1e21 },
      { amount: null },
      { currency: 'aed' },
      { currency: 'XXXX' },
      { customer: null },
      { customer: { email: 'not an address' } },
      { customer: { email: 'a@example.com', name: 'n'.repeat(101) } },
      { customer: { email: 'a@example.com', country: 'XX' } },
      { metadata: { a: { b: 1 } } },
      { metadata: Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`m${index}`, 'x'])) },
      { expiresAt: 'tomorrow' },
      { language: 'xx' },
      { capture: 'maybe' },
      { unknown: true },
    ];
    for (const change of wrong) {
      const answer = await raw({
        path: '/api/v1/payments',
        headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...right, ...change }),
      });
      sane(answer, JSON.stringify(change));
      expect([change, answer.status]).toEqual([change, 422]);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect((JSON.parse(answer.body) as { field?: string }).field, answer.body).toBeTruthy();
    }
  });
});

describe('messages that nobody signed', () => {
  afterEach(async () => {
    expect(await state()).toEqual(before);
    await stillWorks();
  });

  /** 40, 60, 100 and 250 are lengths at which texts are cut: half a pair must not be left over. */
  const split = [4, 39, 59, 99, 249].map((length) => `${'x'.repeat(length)}\u{1f600}\u{1f600}`);
  const texts = [
    ...split,
    'a\u0000b',
    '\ud83d',
    '\u202e',
    "'; drop table payment; --",
    'x'.repeat(50_000),
    '<script>',
  ];

  it('whatever their members hold', async () => {
    for (const text of texts) {
      for (const name of [
        'merchant_reference',
        'access_code',
        'command',
        'response_code',
        'merchant_identifier',
        'signature',
      ]) {
        const members = { ...told(attempt), [name]: text };
        const answer = await raw(webhook(members));
        sane(answer, `${name}: ${JSON.stringify(text).slice(0, 80)}`);
        expect([400, 403]).toContain(answer.status);
        const form = new URLSearchParams(members).toString();
        const returned = await raw({
          path: '/payment/aps/return',
          headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
          body: form,
        });
        sane(returned, `${name}: ${JSON.stringify(text).slice(0, 80)}`);
        expect([400, 403]).toContain(returned.status);
        if (form.length > 10_000) continue;
        const asked = await raw({ method: 'GET', path: `/payment/aps/return?${form}` });
        sane(asked, name);
        expect([400, 403]).toContain(asked.status);
      }
    }
  });

  it('one member changed, added or taken away', async () => {
    const right = told(attempt);
    for (const name of Object.keys(right)) {
      const { [name]: _, ...without } = right;
      for (const members of [without, { ...right, [name]: `${right[name]}0` }, { ...right, [name]: '' }]) {
        const answer = await raw(webhook(members));
        sane(answer, name);
        expect([name, [400, 403].includes(answer.status)]).toEqual([name, true]);
      }
    }
    for (const added of [{ amount2: '1' }, { a: null, b: 'x' }, { nested: { x: 1 } }, { list: [1] }]) {
      expect((await raw(webhook({ ...right, ...added }))).status).toBe(403);
    }
    // Our own signed request is no answer, also not with the phrase of answers.
    const request = { ...attempt.echo };
    const signature = gateway.signature(request, gateway.account.responsePhrase);
    expect((await raw(webhook({ ...request, signature }))).status).toBe(400);
  });

  it('any bytes', async () => {
    const paths = [
      '/payment/aps/webhook',
      '/payment/aps/return',
      '/api/v1/payments',
      '/backoffice/auth/sign-in/email',
    ];
    const types = [
      'application/json',
      'application/x-www-form-urlencoded',
      'application/xml',
      'text/plain',
      '',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.constantFrom(...types),
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.json().map((text) => Buffer.from(text)),
        ),
        async (path, type, bytes) => {
          const headers: Record<string, string> = { Authorization: `Bearer ${apiKey}` };
          if (type !== '') headers['Content-Type'] = type;
          sane(await raw({ path, headers, body: Buffer.from(bytes) }), `${path} ${type}`);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('messages that the gateway signed, hostile all the same', () => {
  const looksRaw = /<script>alert|<img src=x/;
  const attacks = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'a\u0000b',
    'a\r\nb\u0007',
    '\u202ereversed',
    `${'x'.repeat(39)}\u{1f600}`,
    `${'x'.repeat(99)}\u{1f600}`,
    `${'x'.repeat(249)}\u{1f600}`,
    'x'.repeat(60_000),
    "'; drop table payment; --",
    '-1',
    '1e3',
    '9'.repeat(40),
  ];
  const places = [
    'response_message',
    'fort_id',
    'card_holder_name',
    'card_number',
    'expiry_date',
    'token_name',
    'payment_option',
    'authorization_code',
    'amount',
    'currency',
    'response_code',
    'status',
    'command',
    'merchant_reference',
    'eci',
    'customer_name',
    'unknown_member',
    'language',
    'return_url',
  ];
  const signedWith = (members: Message) => JSON.stringify(told(attempt, members));

  afterEach(stillWorks);

  it.each(places)('%s', async (place) => {
    for (const attack of attacks) {
      const answer = await raw({ ...webhook({}), body: signedWith({ [place]: attack }) });
      sane(answer, `${place}: ${JSON.stringify(attack).slice(0, 80)}`);
      expect([200, 400, 403]).toContain(answer.status);
    }
    for (const path of [attempt.status, attempt.checkout]) {
      const page: Page = await new Walker().open(`${payments.url}${path}`);
      expect(page.status).toBeLessThan(500);
      expect(page.html).not.toMatch(looksRaw);
    }
    // Nothing of it made the attempt paid with another amount.
    const { transactions } = await paymentOf(attempt);
    for (const { capturedAmount } of transactions) expect([0, 24_900]).toContain(capturedAmount);
  });

  it('any texts in any members', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...attacks));
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.oneof(fc.constantFrom(...places), fc.string({ unit: 'grapheme-ascii', maxLength: 12 })),
          text,
          { maxKeys: 6 },
        ),
        async (members) => {
          const answer = await raw({ ...webhook({}), body: signedWith(members) });
          sane(answer, JSON.stringify(members));
          expect([200, 400, 403]).toContain(answer.status);
        },
      ),
      { numRuns: 80 },
    );
  });
});

async function paymentOf(about: Attempt): Promise<{ transactions: { capturedAmount: number }[] }> {
  const list = await fetch(`${payments.url}/api/v1/payments?reference=H-1&limit=100`, {
    headers: { Authorization: `Bearer ${apiKey}` },
  });
  const { data } = (await list.json()) as {
    data: { checkoutUrl: string; transactions: { capturedAmount: number }[] }[];
  };
  const found = data.find(({ checkoutUrl }) => checkoutUrl.endsWith(about.checkout));
  if (found === undefined) throw new Error('The payment is gone.');
  return found;
}

it('wrote no failure of its own into the log', () => {
  const failures = logged.filter((line) => /"level":"(?:error|fatal)"/.test(line));
  expect(failures).toEqual([]);
});
