import { newId } from '@fils/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPayment } from '../payments/create.ts';
import { newPaymentSchema } from '../payments/input.ts';
import type { PaymentRow } from '../schema.ts';
import { openTestPayments, outcomes, type TestPayments, type TestProvider } from '../testing/index.ts';
import { choices, shopper } from './testing/browser.ts';

let test: TestPayments;
let provider: TestProvider;
let somebody: ReturnType<typeof shopper>;
const gatewayUrl = 'http://gateway.test:3200';

beforeAll(async () => {
  test = await openTestPayments();
  somebody = shopper(test);
});
afterAll(() => test?.close());
beforeEach(async () => {
  const { db } = test.context.database;
  await db.updateTable('provider').set({ state: 'disabled', published: false }).execute();
  provider = await test.provider({ gatewayUrl });
  await offer('card', 'mada');
});

const db = () => test.context.database.db;

async function offer(...codes: ('card' | 'mada' | 'visa')[]) {
  await db().deleteFrom('payment_method').where('provider_id', '=', provider.id).execute();
  await db()
    .insertInto('payment_method')
    .values(codes.map((code, position) => ({ provider_id: provider.id, code, position, enabled: true })))
    .execute();
}

function pay(input: Record<string, unknown> = {}): Promise<PaymentRow> {
  const parsed = newPaymentSchema.parse({
    reference: 'D-1001',
    amount: 24_900,
    currency: 'AED',
    customer: { email: 'layla@example.com' },
    ...input,
  });
  return createPayment(test.context, db(), parsed, null);
}

const pathOf = (payment: PaymentRow) => `/pay/${payment.checkout_token}`;
const attemptsOf = (payment: PaymentRow) =>
  db().selectFrom('payment_transaction').selectAll().where('payment_id', '=', payment.id).execute();

describe('the checkout', () => {
  it('shows amount, order, description, shop and methods, and a button that names the amount', async () => {
    const payment = await pay({
      description: 'Brass dallah × 1',
      returnUrl: 'https://shop.example.com/o/1',
      language: 'en',
    });
    const { status, text, html, headers } = await somebody.open(pathOf(payment));
    expect(status).toBe(200);
    for (const part of [
      'AED 249.00',
      'D-1001',
      'Brass dallah × 1',
      'shop.example.com',
      'Card',
      'Pay AED 249.00',
    ]) {
      expect(text).toContain(part);
    }
    expect(choices(html)).toEqual([`${provider.id}:card`]);
    expect(html).toContain(`href="https://shop.example.com/o/1?payment=${payment.id}"`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(text).toContain('Test mode');
  });

  it('offers mada for riyals', async () => {
    const { html } = await somebody.open(pathOf(await pay({ currency: 'SAR' })));
    expect(choices(html)).toEqual([`${provider.id}:card`, `${provider.id}:mada`]);
  });

  it('leaves out mada when the money is to be captured later', async () => {
    const { html } = await somebody.open(pathOf(await pay({ currency: 'SAR', capture: 'manual' })));
    expect(choices(html)).toEqual([`${provider.id}:card`]);
  });

  it('escapes whatever the shop sent', async () => {
    const payment = await pay({ reference: '<b>"x"', description: '<script>alert(1)</script>' });
    const { html } = await somebody.open(pathOf(payment));
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<b>');
  });

  it.each([
    ['en', 'To pay'],
    ['ar', 'المبلغ المطلوب'],
    ['fr', 'À payer'],
    ['it', 'Da pagare'],
    ['lt', 'Mokėtina suma'],
  ])('speaks %s', async (language, words) => {
    const payment = await pay();
    const { html, text } = await somebody.open(`${pathOf(payment)}?lang=${language}`);
    expect(text).toContain(words);
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
  });

  it('takes the shop’s language before the browser’s, and the shopper’s choice before both', async () => {
    const browser = { 'accept-language': 'fr' };
    const payment = await pay({ language: 'ar' });
    const open = async (headers: Record<string, string>, path = pathOf(payment)) => {
      const { html } = await shopper(test, headers).open(path);
      return /<html lang="(\w+)"/.exec(html)?.[1];
    };
    expect(await open(browser)).toBe('ar');
    expect(await open(browser, pathOf(await pay()))).toBe('fr');
    const chosen = await somebody.open(`${pathOf(payment)}?lang=lt`);
    const cookie = chosen.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await open({ ...browser, cookie })).toBe('lt');
  });

  it('shows the provider’s own help in the shopper’s language', async () => {
    await db()
      .updateTable('provider')
      .set({ messages: JSON.stringify({ help: { en: 'Cards from the Gulf & beyond', ar: 'بطاقات' } }) })
      .where('id', '=', provider.id)
      .execute();
    const payment = await pay();
    expect((await somebody.open(`${pathOf(payment)}?lang=en`)).text).toContain(
      'Cards from the Gulf & beyond',
    );
    expect((await somebody.open(`${pathOf(payment)}?lang=ar`)).text).toContain('بطاقات');
  });

  it('warns of Visa’s last digit in dinars', async () => {
    expect((await somebody.open(pathOf(await pay({ currency: 'KWD', amount: 12_755 })))).text).toContain(
      'its last digit must be 0',
    );
    expect((await somebody.open(pathOf(await pay({ currency: 'KWD', amount: 12_750 })))).text).not.toContain(
      'its last digit must be 0',
    );
  });

  it('says so when there is no way to pay', async () => {
    await db().updateTable('payment_method').set({ enabled: false }).execute();
    const { status, text, html } = await somebody.open(pathOf(await pay()));
    expect([status, choices(html)]).toEqual([200, []]);
    expect(text).toContain('No way to pay');
    expect(html).not.toContain('<form');
  });

  it.each(['nothing', 'x'.repeat(300), '%00', '..%2Fhealthz', '%E0%A4%A'])(
    'does not know /pay/%s',
    async (token) => {
      const { status, html } = await somebody.open(`/pay/${token}`);
      expect(status).toBe(404);
      expect(html).not.toMatch(/\.ts:\d+/);
    },
  );
});

describe('staff', () => {
  const cookieOf = async () => {
    const { accounts } = test.context;
    const user = await accounts.ensureUser({ email: 'staff@example.com', name: 'Staff', role: 'viewer' });
    const link = await accounts.signInLink(user.email, { redirectTo: '/backoffice/' });
    const response = await test.payments.fetch(new Request(link));
    return response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  };

  it('see an unpublished provider and every reason; shoppers see neither', async () => {
    await db().updateTable('provider').set({ published: false }).where('id', '=', provider.id).execute();
    const payment = await pay();
    const hidden = await somebody.open(pathOf(payment));
    expect(choices(hidden.html)).toEqual([]);
    expect(hidden.text).not.toContain('Why other methods');
    const staff = await shopper(test, { cookie: await cookieOf() }).open(pathOf(payment));
    expect(choices(staff.html)).toEqual([`${provider.id}:card`]);
    expect(staff.text).toContain('only you and your colleagues');
    expect(staff.text).toContain('Why other methods are not offered');
    expect(staff.text).toMatch(/mada/);
  });
});

describe('paying', () => {
  it('leads to the gateway with a signed form that only this page may post there', async () => {
    const payment = await pay({ language: 'ar' });
    const { status, html, headers } = await somebody.submit(pathOf(payment), {
      method: `${provider.id}:card`,
    });
    expect(status).toBe(200);
    expect(html).toContain(`action="${gatewayUrl}/FortAPI/paymentPage"`);
    expect(html).toMatch(/name="signature" value="[0-9a-f]{64}"/);
    expect(html).toContain('name="amount" value="24900"');
    expect(html).toContain('name="language" value="ar"');
    expect(html).toMatch(/<button type="submit"/);
    expect(headers.get('content-security-policy')).toContain(`form-action 'self' ${gatewayUrl};`);
    const [attempt] = await attemptsOf(payment);
    expect(attempt).toMatchObject({ state: 'draft', reference: 'D-1001-1', method: 'card' });
    expect(html).toContain(`name="merchant_reference" value="${attempt?.reference}"`);
  });

  it('gives each tab an attempt of its own', async () => {
    const payment = await pay();
    await Promise.all(
      [1, 2, 3].map(() => somebody.submit(pathOf(payment), { method: `${provider.id}:card` })),
    );
    const references = (await attemptsOf(payment)).map(({ reference }) => reference);
    expect(references.toSorted()).toEqual(
      ['D-1001-1', 'D-1001-2', 'D-1001-3'].map((r) => expect.stringContaining(r)),
    );
  });

  it.each<[string, () => Record<string, string>, string]>([
    ['nothing', () => ({}), 'Choose how you would like to pay'],
    ['an unknown method', () => ({ method: `${provider.id}:bitcoin` }), 'no longer offered'],
    ['a method not for this currency', () => ({ method: `${provider.id}:mada` }), 'no longer offered'],
    ['another provider', () => ({ method: `${newId()}:card` }), 'no longer offered'],
    ['nonsense', () => ({ method: '<script>' }), 'no longer offered'],
  ])('with %s chosen begins nothing', async (_name, fields, words) => {
    const payment = await pay();
    const { status, text, html } = await somebody.submit(pathOf(payment), fields());
    expect([status, await attemptsOf(payment)]).toEqual([422, []]);
    expect(text).toContain(words);
    expect(html).toContain('role="alert"');
  });

  it('says that it could not begin, and lets the shopper try again', async () => {
    const payment = await pay();
    // Sealed under another key: the form cannot be signed.
    await db()
      .updateTable('provider')
      .set({ request_phrase_sealed: 'v1.AAAA' })
      .where('id', '=', provider.id)
      .execute();
    const { status, text, html } = await somebody.submit(pathOf(payment), { method: `${provider.id}:card` });
    expect([status, await attemptsOf(payment)]).toEqual([503, []]);
    expect(text).toContain('could not be started');
    expect(choices(html)).toEqual([`${provider.id}:card`]);
    expect(html).not.toContain('phrase');
  });

  it('begins nothing for a payment that another tab has paid', async () => {
    const first = await test.attempt({ provider });
    await test.webhook(first, outcomes.purchased);
    const { status, headers } = await somebody.submit(pathOf(first.payment), {
      method: `${provider.id}:card`,
    });
    expect([status, headers.get('location')]).toEqual([303, pathOf(first.payment)]);
    expect((await attemptsOf(first.payment)).length).toBe(1);
  });

  it('refuses a form larger than it needs', async () => {
    const { status, text } = await somebody.submit(pathOf(await pay()), { method: 'x'.repeat(20_000) });
    expect(status).toBe(413);
    expect(text).toContain('Something went wrong here');
  });

  it('shows a page, not a program’s words, when we are at fault', async () => {
    const payment = await pay();
    await db()
      .updateTable('payment')
      .set({ return_url: 'not an address, as only a fault of ours could store it' })
      .where('id', '=', payment.id)
      .execute();
    const { status, text, html } = await somebody.open(`${pathOf(payment)}?lang=lt`);
    expect(status).toBe(500);
    expect(text).toContain('Įvyko klaida');
    expect(html).not.toMatch(/\.ts:\d+|Invalid URL/);
  });
});

describe('a payment that is over', () => {
  it.each<[string, Parameters<TestPayments['webhook']>[1], string, boolean]>([
    ['paid', outcomes.purchased, 'Payment confirmed', false],
    ['under way', outcomes.uncertain, 'under way', false],
    ['declined', { ...outcomes.declined, response_code: '13029' }, 'not enough money', true],
  ])('%s', async (_name, outcome, words, payable) => {
    const attempt = await test.attempt({ provider });
    await test.webhook(attempt, outcome);
    const { text, html } = await somebody.open(pathOf(attempt.payment));
    expect(text).toContain(words);
    expect(html.includes('<form')).toBe(payable);
  });

  it('voided', async () => {
    const attempt = await test.attempt({ provider, capture: 'manual' });
    await test.webhook(attempt, outcomes.authorized);
    expect((await somebody.open(pathOf(attempt.payment))).text).toContain('Payment authorised');
    await test.webhook(attempt, outcomes.voided);
    expect((await somebody.open(pathOf(attempt.payment))).text).toContain('This payment was cancelled');
  });

  it('expired', async () => {
    const payment = await pay({ expiresAt: test.clock.now().add({ minutes: 1 }).toString() });
    test.clock.advance({ minutes: 1 });
    const { text, html } = await somebody.open(pathOf(payment));
    expect(text).toContain('has expired');
    expect(html).not.toContain('<form');
    expect((await somebody.submit(pathOf(payment), { method: `${provider.id}:card` })).status).toBe(303);
    expect(await attemptsOf(payment)).toEqual([]);
  });

  it('wrong amount', async () => {
    const attempt = await test.attempt({ provider });
    await test.webhook(attempt, { ...outcomes.purchased, amount: '1' });
    const { text, html } = await somebody.open(pathOf(attempt.payment));
    expect(text).toContain('needs a person');
    expect(html).not.toContain('<form');
  });
});

it('serves its files under names that change with their content', async () => {
  const { html } = await somebody.open(pathOf(await pay()));
  const addresses = [...html.matchAll(/(?:href|src)="(\/assets\/payments\/[^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );
  expect(addresses.length).toBe(2);
  for (const address of addresses) {
    const { status, headers } = await somebody.open(address);
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  }
});
