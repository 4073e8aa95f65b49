import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPayments, outcomes, type TestAttempt, type TestPayments } from '../testing/index.ts';
import { shopper } from './testing/browser.ts';

let test: TestPayments;
let somebody: ReturnType<typeof shopper>;
beforeAll(async () => {
  test = await openTestPayments();
  somebody = shopper(test);
});
afterAll(() => test?.close());

const db = () => test.context.database.db;
const pathOf = ({ transaction }: TestAttempt) => `/payment/status/${transaction.status_token}`;
const jsonOf = async (attempt: TestAttempt) => {
  const { status, html, headers } = await somebody.open(`${pathOf(attempt)}.json`);
  return { status, headers, body: JSON.parse(html) };
};
const returnUrl = 'https://shop.example.com/orders/1?x=1';

async function attempt(capture: 'automatic' | 'manual' = 'automatic') {
  const made = await test.attempt({ capture, amount: 1250n });
  await db()
    .updateTable('payment')
    .set({ return_url: returnUrl })
    .where('id', '=', made.payment.id)
    .execute();
  return made;
}

/** Every row of every table of ours, as one text. */
async function everything(): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'payments'
    order by table_name`.execute(db());
  const parts: string[] = [];
  for (const { name } of rows) {
    const all = await sql<{ row: string }>`
      select t::text as row from ${sql.id('payments', name)} t order by t::text`.execute(db());
    parts.push(`${name}: ${all.rows.map(({ row }) => row).join('\n')}`);
  }
  return parts.join('\n');
}

describe('the status page', () => {
  it.each<
    [string, 'automatic' | 'manual', Parameters<TestPayments['webhook']>[1] | undefined, string, boolean]
  >([
    ['draft', 'automatic', undefined, 'Waiting for confirmation', false],
    ['pending', 'automatic', outcomes.pending, 'being processed', false],
    ['unknown', 'automatic', outcomes.uncertain, 'checking your payment', false],
    ['authorized', 'manual', outcomes.authorized, 'Payment authorised', true],
    ['done', 'automatic', outcomes.purchased, 'Payment confirmed', true],
    ['cancelled by the shopper', 'automatic', outcomes.cancelled, 'Payment cancelled', true],
    ['declined', 'automatic', { ...outcomes.declined, response_code: '13012' }, 'The card has expired', true],
    ['another amount', 'automatic', { ...outcomes.purchased, amount: '1' }, 'needs a person', true],
  ])('%s', async (_name, capture, outcome, words, final) => {
    const made = await attempt(capture);
    if (outcome !== undefined) await test.webhook(made, outcome);
    const { status, text, html, headers } = await somebody.open(pathOf(made));
    expect(status).toBe(200);
    expect(text).toContain(words);
    expect(text).toContain('AED 12.50');
    expect(text).toContain(made.transaction.reference);
    // Without script it reloads by itself until it is over.
    expect(html.includes('<noscript><meta http-equiv="refresh" content="3">')).toBe(!final);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect((await jsonOf(made)).body.final).toBe(final);
  });

  it('leads back to the shop after a success, unless the shopper stays', async () => {
    const made = await attempt();
    await test.webhook(made, outcomes.purchased);
    const back = `https://shop.example.com/orders/1?x=1&amp;payment=${made.payment.id}`;
    const { html } = await somebody.open(pathOf(made));
    expect(html).toContain(`<noscript><meta http-equiv="refresh" content="8; url=${back}">`);
    expect(html).toContain(`data-return-to="${back}"`);
    expect(html).toContain(`href="${back}"`);
    const stay = (await somebody.open(`${pathOf(made)}?stay`)).html;
    expect(stay).toContain(`href="${back}"`);
    expect(stay).not.toContain('http-equiv="refresh"');
    expect(stay).not.toContain('data-return-to');
  });

  it.each([
    ['declined', outcomes.declined],
    ['cancelled', outcomes.cancelled],
  ])('offers another try after it was %s, and sends nobody away', async (_name, outcome) => {
    const made = await attempt();
    await test.webhook(made, outcome);
    const { html, text } = await somebody.open(pathOf(made));
    expect(html).toContain(`href="/pay/${made.payment.checkout_token}"`);
    expect(text).toContain('Try again');
    expect(html).not.toContain('http-equiv="refresh"');
  });

  it('tells of the payment when another attempt has paid it', async () => {
    const first = await attempt();
    await test.webhook(first, outcomes.declined);
    const second = await test.attempt({ payment: first.payment, provider: first.provider });
    await test.webhook(second, outcomes.purchased);
    const { text } = await somebody.open(pathOf(first));
    expect(text).toContain('Payment confirmed');
    expect(text).not.toContain('Try again');
  });

  it('shows the merchant’s own sentences, as text', async () => {
    const made = await attempt();
    await db()
      .updateTable('provider')
      .set({ messages: JSON.stringify({ done: { en: 'Thank <you>!', ar: 'شكرًا جزيلًا' } }) })
      .where('id', '=', made.provider.id)
      .execute();
    await test.webhook(made, outcomes.purchased);
    expect((await somebody.open(pathOf(made))).text).toContain('Thank <you>!');
    expect((await somebody.open(`${pathOf(made)}?lang=ar`)).text).toContain('شكرًا جزيلًا');
    expect((await somebody.open(`${pathOf(made)}?lang=lt`)).text).toContain('Thank <you>!');
  });

  it('asks less often the longer it waits', async () => {
    const made = await attempt();
    const seconds = async () =>
      /http-equiv="refresh" content="(\d+)"/.exec((await somebody.open(pathOf(made))).html)?.[1];
    const seen = [await seconds()];
    for (const minutes of [2, 10]) {
      test.clock.advance({ minutes });
      seen.push(await seconds());
    }
    expect(seen).toEqual(['3', '10', '30']);
  });

  it('only reads: however often it is asked, no row of any table changes', async () => {
    const attempts = [await attempt(), await attempt(), await attempt('manual')];
    await test.webhook(attempts[1] as TestAttempt, outcomes.purchased);
    await test.webhook(attempts[2] as TestAttempt, outcomes.authorized);
    const before = await everything();
    for (const made of attempts) {
      for (let n = 0; n < 3; n++) {
        await somebody.open(`${pathOf(made)}?lang=ar`);
        await jsonOf(made);
        await somebody.open(`/pay/${made.payment.checkout_token}`);
        test.clock.advance({ minutes: 5 });
      }
    }
    expect(await everything()).toBe(before);
  });
});

describe('its JSON', () => {
  it('changes what is seen when the page would', async () => {
    const made = await attempt();
    const first = (await jsonOf(made)).body;
    expect(first).toMatchObject({ state: 'draft', paymentState: 'open', final: false });
    expect((await jsonOf(made)).body).toEqual(first);
    expect((await somebody.open(pathOf(made))).html).toContain(`data-seen="${first.seen}"`);
    await test.webhook(made, outcomes.purchased);
    const second = (await jsonOf(made)).body;
    expect(second).toMatchObject({ state: 'done', paymentState: 'paid', final: true });
    expect(second.seen).not.toBe(first.seen);
  });

  it('holds nothing about the customer or the card', async () => {
    const { body, headers } = await jsonOf(await attempt());
    expect(Object.keys(body).toSorted()).toEqual(['final', 'kind', 'paymentState', 'seen', 'state']);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

it.each(['/payment/status/nobody', '/payment/status/nobody.json', `/payment/status/${'x'.repeat(200)}`])(
  'does not know %s',
  async (path) => expect((await somebody.open(path)).status).toBe(404),
);
