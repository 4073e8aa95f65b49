import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formMembers, type Members } from './clients/client.ts';
import { type Message, Plain } from './clients/plain.ts';
import { fewBodies, type Hostile, hostileBodies, largeBodies, trickPaths } from './support/hostile.ts';
import { type RawResponse, send } from './support/raw.ts';
import { fingerprint } from './support/tables.ts';
import { cards, type Page, Walker } from './support/walker.ts';
import { openWorld, type World } from './support/world.ts';

let world: World;
let client: Plain;
/** Pages that wait: for a card, and for the password of 3-D Secure. */
let cardPage: string;
let challengePage: string;
let number = 0;

beforeAll(async () => {
  world = await openWorld();
  client = new Plain(await world.merchant('Target'));
  const walker = new Walker();
  const openPage = () => walker.open(`${world.gateway.url}/FortAPI/paymentPage`, form());
  cardPage = (await openPage()).url.pathname;
  challengePage = (await walker.press(await openPage(), { button: 'pay' }, cards.visaThreeDs)).url.pathname;
});
afterAll(() => world.close());

const form = (message: Message = {}): Members =>
  client.form({ merchant_reference: `H-${++number}`, return_url: `${world.shop.url}/return`, ...message });

const base = () => world.gateway.url;

/** The log of messages and the counters of sign-in attempts are there to grow; nothing else may. */
const grows = ['message_log', 'auth_rate_limit'];
const state = () => fingerprint(world.gateway.context.database, grows);

/** What every answer must be, however bad the request was. */
function sane(response: RawResponse, what: string): void {
  expect(response.status, `${what}: ${response.body.slice(0, 500)}`).toBeGreaterThanOrEqual(200);
  expect(response.status, `${what}: ${response.body.slice(0, 500)}`).toBeLessThan(500);
  expect(response.body, what).not.toMatch(/node_modules|\.ts:\d+|\n\s+at .+:\d+:\d+|PASSWORD|root:x:0/);
  expect(response.body.length, what).toBeLessThan(300_000);
}

/** The response code of an answer of the wire, from the page or the JSON. */
const codeIn = ({ body }: RawResponse): string | undefined =>
  /"response_code":"(\d{5})"/.exec(body)?.[1] ?? /<bdi[^>]*>(\d{5})<\/bdi>/.exec(body)?.[1];

const headersOf = ({ type, headers }: Hostile): Record<string, string> => ({
  ...(type === undefined ? {} : { 'Content-Type': type }),
  ...headers,
});

/** Buys something as an honest shop and shopper do. */
async function buy(message: Message = {}): Promise<Members> {
  const walker = new Walker();
  const hosted = await walker.open(`${base()}/FortAPI/paymentPage`, form(message));
  const last = await walker.pay(hosted, cards.visa);
  if (last.url.origin !== world.shop.url) await walker.press(last, { to: world.shop.url });
  const { method, raw, query } = world.shop.last('/return');
  return client.believe(formMembers(method === 'POST' ? raw.toString() : query));
}

let before: Record<string, string>;
beforeEach(async () => {
  before = await state();
});

describe('bodies', () => {
  const endpoints: [name: string, path: () => string, judge: (response: RawResponse) => void][] = [
    [
      'the payment page',
      () => '/FortAPI/paymentPage',
      (answer) => expect(codeIn(answer)).toMatch(/^00\d{3}$/),
    ],
    ['the payment API', () => '/FortAPI/paymentApi', (answer) => expect(codeIn(answer)).toMatch(/^00\d{3}$/)],
    ['a hosted page', () => cardPage, (answer) => expect([200, 303, 422]).toContain(answer.status)],
    ['a 3-D Secure page', () => challengePage, (answer) => expect([200, 303, 422]).toContain(answer.status)],
    [
      'signing in',
      () => '/dashboard/auth/sign-in/email',
      (answer) => expect(answer.status).toBeGreaterThanOrEqual(400),
    ],
    [
      'a one-time link',
      () => '/dashboard/auth/magic-link/verify?token=x',
      (answer) => expect(answer.status).toBeGreaterThanOrEqual(300),
    ],
  ];

  afterEach(async () => {
    expect(await state()).toEqual(before);
    expect((await send(base(), { method: 'GET', path: '/healthz' })).status).toBe(200);
    expect((await buy())['response_code']).toBe('14000');
  });

  it.each(endpoints)('%s stands every bad body', async (_, path, judge) => {
    for (const hostile of hostileBodies) {
      const answer = await send(base(), { path: path(), headers: headersOf(hostile), body: hostile.body });
      sane(answer, hostile.name);
      judge(answer);
    }
  });

  it.each(endpoints)('%s stands ten megabytes, announced and not', async (_, path, judge) => {
    for (const hostile of largeBodies) {
      for (const chunked of [false, true]) {
        const { body } = hostile;
        const answer = await send(base(), { path: path(), headers: headersOf(hostile), body, chunked });
        sane(answer, `${hostile.name}, chunked: ${chunked}`);
        judge(answer);
      }
    }
  });

  it.each([
    '/dashboard/api/merchants',
    '/dashboard/api/merchants/x/security',
    '/dashboard/api/merchants/x/orders/y/refund',
    '/dashboard/api/merchants/x/feedback/y/replay',
    '/dashboard/api/merchants/x/explain',
    '/dashboard/api/users',
    '/dashboard/preview',
  ])('%s is closed to strangers, whatever they send', async (path) => {
    for (const hostile of [...fewBodies, ...largeBodies]) {
      const chunked = largeBodies.includes(hostile);
      const answer = await send(base(), { path, headers: headersOf(hostile), body: hostile.body, chunked });
      sane(answer, hostile.name);
      expect([401, 403, 404]).toContain(answer.status);
    }
  });
});

describe('addresses and methods', () => {
  afterEach(async () => {
    expect(await state()).toEqual(before);
    expect((await buy())['response_code']).toBe('14000');
  });

  it('tricks lead nowhere', async () => {
    for (const path of trickPaths) {
      for (const method of ['GET', 'POST']) {
        const answer = await send(base(), { method, path });
        sane(answer, `${method} ${path.slice(0, 80)}`);
        expect(String(answer.headers['location'] ?? ''), path).not.toMatch(/evil|^\/\//);
        expect(answer.body, path).not.toContain('"devDependencies"');
      }
    }
  });

  it('other methods than the documented are refused and do nothing', async () => {
    for (const path of ['/FortAPI/paymentPage', '/FortAPI/paymentApi', '/FortAPI/paymentApi/']) {
      for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
        const answer = await send(base(), { method, path, body: new URLSearchParams(form()).toString() });
        sane(answer, `${method} ${path}`);
        expect([method, path, answer.status]).toEqual([method, path, 405]);
        expect(answer.headers['allow']).toBe('POST');
      }
    }
    for (const path of [cardPage, challengePage]) {
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        const answer = await send(base(), { method, path, body: 'action=cancel&form_nonce=1' });
        sane(answer, `${method} ${path}`);
        expect(answer.status).toBeGreaterThanOrEqual(400);
      }
    }
    for (const path of ['/FortAPI', '/fortapi/paymentApi', '/FortAPI/paymentAPI', '/FortAPI/paymentApi/x']) {
      expect([path, (await send(base(), { path, body: '{}' })).status]).toEqual([path, 404]);
    }
  });

  it('headers that lie', async () => {
    const json = JSON.stringify(
      client.signed({ query_command: 'CHECK_STATUS', merchant_reference: 'x' }),
      (_, value) => value,
    );
    for (const headers of [
      { 'X-Forwarded-For': `'; drop table x; --, ${'9'.repeat(5_000)}` },
      { 'X-Fils-Client-Ip': '<script>' },
      { Host: 'evil.example' },
      { Origin: 'javascript:alert(1)', Referer: '\u00ff\u00fe' },
      { Cookie: `${'fils-gateway.session_token=x; '.repeat(100)}` },
      { Authorization: 'Bearer \u00ff' },
      { Expect: '100-continue' },
      { 'Accept-Language': `${'x-'.repeat(3_000)}` },
    ]) {
      const answer = await send(base(), {
        path: '/FortAPI/paymentApi',
        headers: { 'Content-Type': 'application/json', ...(headers as Record<string, string>) },
        body: json,
      });
      sane(answer, JSON.stringify(headers).slice(0, 80));
      expect(codeIn(answer)).toBe('12036');
    }
  });
});

describe('signed by a merchant, and hostile all the same', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; drop table payment_order; --",
    '{{7*7}}<%= 7*7 %>#{7*7}',
    '\u202egnp.exe\u2066\u0301',
    '</textarea></form><form action=//evil.example>',
    'a\r\nSet-Cookie: x=1',
    'a\u0000b',
    'x'.repeat(3_000),
    '=cmd|calc',
    '\u{1f4a9}'.repeat(20),
    '%3Cscript%3E%0d%0a',
  ];
  /** Members that a page, a header or a table somewhere holds. */
  const places = [
    'merchant_reference',
    'amount',
    'currency',
    'language',
    'customer_email',
    'customer_name',
    'customer_ip',
    'order_description',
    'return_url',
    'token_name',
    'payment_option',
    'eci',
    'remember_me',
    'phone_number',
    'settlement_reference',
    'merchant_extra',
    'check_3ds',
    'card_number',
    'unknown_member',
  ];

  /** Those that are echoed and shown. */
  const freeTexts = [
    'customer_name',
    'order_description',
    'merchant_extra',
    'unknown_member',
    'settlement_reference',
    'return_url',
  ];

  const looksRaw = /<script>alert|<img src=x|<\/textarea><\/form><form action/;

  const isHosted = (page: Page): boolean =>
    page.forms.some(({ controls }) =>
      controls.some(({ kind, value }) => kind === 'submit' && value === 'pay'),
    );
  const at = (place: string, attack: string): Message => ({
    [place]: place === 'return_url' ? `${world.shop.url}/return?x=${attack}` : attack,
  });

  /** Opens the payment page: either it shows, or the code and only harmless ways back. */
  async function open(walker: Walker, message: Message): Promise<Page> {
    const page = await walker.open(`${base()}/FortAPI/paymentPage`, form(message));
    expect(page.status).toBe(200);
    expect(page.html).not.toMatch(looksRaw);
    if (!isHosted(page)) expect(page.html).toMatch(/<bdi[^>]*>00\d{3}<\/bdi>/);
    for (const { action } of page.forms) expect(action.protocol).toMatch(/^https?:$/);
    return page;
  }

  it.each(places)('%s', async (place) => {
    for (const attack of attacks) await open(new Walker(), at(place, attack));
  });

  it.each(attacks)('to the end with %j wherever it is let in', async (attack) => {
    const letIn: Message[] = [];
    for (const place of freeTexts) {
      const message = at(place, attack);
      if (isHosted(await open(new Walker(), message))) letIn.push(message);
    }
    const walker = new Walker();
    const see = (page: Page): Page => {
      expect(page.status).toBeLessThan(500);
      if (page.url.origin !== world.shop.url) expect(page.html).not.toMatch(looksRaw);
      return page;
    };
    let page = await open(walker, Object.assign({}, ...letIn));
    const typed = { ...cards.declined, card_holder_name: attack };
    page = see(await walker.press(page, { button: 'pay' }, typed));
    if (isHosted(page)) page = see(await walker.press(page, { button: 'pay' }, cards.visaThreeDs));
    page = see(await walker.press(page, { button: 'approve' }, { otp: attack }));
    page = see(await walker.press(page, { button: 'approve' }, { otp: '12345' }));
    await walker.press(page, { to: world.shop.url });
    const returned = client.believe(formMembers(world.shop.last('/return').raw.toString()));
    expect(returned).toMatchObject({ ...Object.assign({}, ...letIn), response_code: '14000' });
  });

  it.each(['POST', 'GET'] as const)(
    'return addresses that are no plain address, by %s',
    async (returnUrlType) => {
      client = new Plain(await world.merchant('Target', { returnUrlType }));
      for (const refused of [
        'javascript:alert(1)',
        'java\tscript:alert(1)',
        'data:text/html,<script>alert(1)</script>',
        'vbscript:x',
        '//evil.example/',
        '/return',
        'file:///etc/passwd',
        'https://user:password@evil.example/',
        `${world.shop.url}/return\r\nSet-Cookie: x=1`,
        'https://',
        'http://[::1',
      ]) {
        const page = await new Walker().open(`${base()}/FortAPI/paymentPage`, form({ return_url: refused }));
        expect([refused, /<bdi[^>]*>(\d{5})<\/bdi>/.exec(page.html)?.[1]]).toEqual([refused, '00002']);
        expect(page.forms.filter(({ action }) => action.protocol !== 'http:')).toEqual([]);
      }
      for (const path of [
        '/return?a=%20b%0d%0aSet-Cookie:%20x=1',
        '/سلة/return?q=قهوة',
        '/return?q=%D9%82%D9%87%D9%88%D8%A9&r=a+b',
        '/return?q=<script>alert(1)</script>',
        '/return#part',
        '/return?',
        '/return?a=1&a=2',
      ]) {
        world.shop.forget();
        const walker = new Walker();
        const address = `${world.shop.url}${path}`;
        const hosted = await walker.open(`${base()}/FortAPI/paymentPage`, form({ return_url: address }));
        const last = await walker.pay(hosted, cards.visa);
        expect(last.html, path).not.toMatch(looksRaw);
        if (last.url.origin !== world.shop.url) await walker.press(last, { to: world.shop.url });
        const {
          method,
          path: arrivedAt,
          raw,
          query,
        } = world.shop.arrived.at(-1) ?? { method: '', path: '', raw: '', query: '' };
        expect(arrivedAt).toBe(new URL(address).pathname);
        const own = new URLSearchParams(new URL(address).search);
        const fields = new URLSearchParams(method === 'POST' ? raw.toString() : query);
        const members: Members = {};
        for (const [name, value] of fields) if (!own.has(name)) members[name] = value;
        expect(client.believe(members), path).toMatchObject({ response_code: '14000', return_url: address });
        const [sent] = [new URLSearchParams(query)];
        for (const [name, value] of own) expect(sent.getAll(name), path).toContain(value);
      }
      client = new Plain(await world.merchant('Target'));
    },
  );

  it('any texts in any members: an answer of the wire, never a failure', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(...attacks),
    );
    const message = fc.dictionary(
      fc.oneof(fc.constantFrom(...places), fc.string({ unit: 'grapheme-ascii', maxLength: 12 })),
      text,
      {
        maxKeys: 6,
      },
    );
    await fc.assert(
      fc.asyncProperty(message, fc.boolean(), async (members, toPage) => {
        const answer = toPage
          ? await send(base(), {
              path: '/FortAPI/paymentPage',
              headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
              body: new URLSearchParams(form(members)).toString(),
            })
          : await send(base(), {
              path: '/FortAPI/paymentApi',
              headers: { 'Content-Type': 'application/json' },
              body: JSON.stringify(client.signed({ query_command: 'CHECK_STATUS', ...members })),
            });
        sane(answer, JSON.stringify(members));
        if (answer.status !== 303) expect(codeIn(answer)).toMatch(/^(00\d{3}|12036)$/);
      }),
      { numRuns: 80 },
    );
  });
});

it('any bytes at any address: an answer below 500, and nothing changed', async () => {
  const paths = [
    '/FortAPI/paymentPage',
    '/FortAPI/paymentApi',
    '/dashboard/auth/sign-in/email',
    '/dashboard/api/merchants',
  ];
  const types = [
    'application/json',
    'application/x-www-form-urlencoded',
    'application/xml',
    'multipart/form-data; boundary=b',
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
        const headers = type === '' ? {} : { 'Content-Type': type };
        sane(await send(base(), { path, headers, body: Buffer.from(bytes) }), `${path} ${type}`);
      },
    ),
    { numRuns: 100 },
  );
  expect(await state()).toEqual(before);
});
