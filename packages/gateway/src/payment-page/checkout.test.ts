import { verify } from '@fils/aps';
import { testClock } from '@fils/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderDetail } from '../orders/detail.ts';
import { searchOrders } from '../orders/search.ts';
import { createGateway, type Gateway } from '../server.ts';
import { saveChannelSettings } from '../settings/technical.ts';
import { Checkout, codeOf } from '../testing/checkout.ts';
import type { FormPage } from '../testing/form-client.ts';
import { seedMerchant, TestMerchant } from '../testing/merchant.ts';

let gateway: Gateway;
let checkout: Checkout;
let merchantId: string;
const seed = seedMerchant();

beforeAll(async () => {
  gateway = await createGateway({
    listen: false,
    seed: { merchants: [seed] },
    clock: testClock('2026-11-22T08:00:00Z'),
    config: { attemptsLimit: 3 },
  });
  merchantId = (await gateway.merchant(seed.merchantIdentifier))?.id ?? '';
  checkout = new Checkout(new TestMerchant(gateway, seed));
});
afterAll(() => gateway?.close());

async function detailOf(fields: Record<string, string>) {
  const { orders } = await searchOrders(gateway.context, merchantId, { query: fields['merchant_reference'] });
  const detail = await orderDetail(gateway.context, orders[0]?.id ?? '');
  if (detail === undefined) throw new Error('no such order');
  return detail;
}

/** Of an order whose page is open: its reference is on it. */
const fieldsOf = (page: FormPage): Record<string, string> => ({
  merchant_reference: /class="code">(T-[^<]+)</.exec(page.html)?.[1] ?? '',
});

describe('a payment on the hosted page', () => {
  it('takes a PURCHASE and brings the signed answer back by POST', async () => {
    const fields = await checkout.buy({ customer_name: 'Layla', merchant_extra: 'kept as sent' });
    expect(checkout.visits.at(-1)).toMatchObject({ method: 'POST', path: '/return' });
    expect(fields).toMatchObject({
      command: 'PURCHASE',
      response_code: '14000',
      status: '14',
      response_message: 'Success',
      amount: '10000',
      currency: 'AED',
      customer_name: 'Layla',
      merchant_extra: 'kept as sent',
      payment_option: 'VISA',
      eci: 'ECOMMERCE',
      card_number: '400555******0001',
      expiry_date: '3005',
      card_holder_name: 'Layla Haddad',
      authorization_code: expect.stringMatching(/^\d{6}$/),
      fort_id: expect.stringMatching(/^\d{18}$/),
    });
    expect(verify(fields, checkout.merchant.responseKey)).toBe(true);
    expect(Object.values(fields)).not.toContain('');
    const { order } = await detailOf(fields);
    expect(order).toMatchObject({ state: 'captured', capturedAmount: 10000n, refundedAmount: 0n });
  });

  it('takes an AUTHORIZATION', async () => {
    const fields = await checkout.buy({ command: 'AUTHORIZATION' }, '5123456789012346');
    expect(fields).toMatchObject({ response_code: '02000', payment_option: 'MASTERCARD' });
    const { order } = await detailOf(fields);
    expect(order).toMatchObject({ state: 'authorized', authorizedAmount: 10000n, capturedAmount: 0n });
  });

  it('echoes and signs members that no table names', async () => {
    const fields = await checkout.buy({
      app_programming: 'Elixir',
      billing_stateProvince: 'دبي',
      '3ds_eci': '05',
    });
    expect(fields).toMatchObject({
      app_programming: 'Elixir',
      billing_stateProvince: 'دبي',
      '3ds_eci': '05',
    });
    expect(verify(fields, checkout.merchant.responseKey)).toBe(true);
  });

  it('never keeps the card number', async () => {
    const fields = await checkout.buy();
    const detail = await detailOf(fields);
    const kept = JSON.stringify(detail, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    expect(kept).not.toContain('4005550000000001');
    expect(kept).toContain('400555******0001');
  });

  it('lets the shopper try another card after a decline', async () => {
    const page = await checkout.start();
    const declined = await checkout.pay(page, '4916783391760242');
    expect(declined.html).toContain('13666');
    expect(declined.url).toBe(page.url);
    await checkout.back(await checkout.pay(declined));
    expect(checkout.returned).toMatchObject({ response_code: '14000' });
    const { order, operations } = await detailOf(checkout.returned);
    expect(operations.map((one) => one.responseCode)).toEqual(['13666', '14000']);
    expect(order.attempts).toBe(2);
  });

  it('ends with 123 when the attempts are used up', async () => {
    let page = await checkout.start({ command: 'AUTHORIZATION' });
    for (let attempt = 1; attempt < 3; attempt++) page = await checkout.pay(page, '4916783391760242');
    await checkout.back(await checkout.pay(page, '4916783391760242'));
    expect(checkout.returned).toMatchObject({ response_code: '03123', status: '03' });
    expect((await detailOf(checkout.returned)).order.state).toBe('failed');
  });

  it('leaves an uncertain payment uncertain', async () => {
    const fields = await checkout.buy({}, '4556437649762022');
    expect(fields).toMatchObject({ response_code: '15777', status: '15' });
    expect(fields).not.toHaveProperty('authorization_code');
    expect((await detailOf(fields)).order).toMatchObject({ state: 'uncertain', capturedAmount: 0n });
  });

  it('returns 00072 when the shopper cancels', async () => {
    await checkout.back(await checkout.cancel(await checkout.start()));
    expect(checkout.returned).toMatchObject({ response_code: '00072', status: '00' });
    expect(verify(checkout.returned, checkout.merchant.responseKey)).toBe(true);
    expect((await detailOf(checkout.returned)).order.state).toBe('cancelled');
  });

  it('shows wrong card fields again without counting an attempt', async () => {
    const page = await checkout.start();
    const luhn = await checkout.pay(page, '4005550000000002');
    expect(luhn.status).toBe(422);
    const expired = await checkout.pay(luhn, '4005550000000001', { expiry_date: '05/21' });
    expect(expired.status).toBe(422);
    const foreign = await checkout.pay(expired, '4024007103939509');
    expect(foreign.status).toBe(422);
    expect(foreign.html).not.toContain('4024007103939509');
    await checkout.back(await checkout.pay(foreign));
    expect((await detailOf(checkout.returned)).order.attempts).toBe(1);
  });

  it('declines a VISA amount in a three-decimal currency that does not end in 0', async () => {
    const page = await checkout.pay(await checkout.start({ amount: '1005', currency: 'JOD' }));
    expect(page.html).toContain('13666');
    const fields = await checkout.buy({ amount: '1005', currency: 'JOD' }, '5123456789012346');
    expect(fields['response_code']).toBe('14000');
  });

  it('fills the form with a test card at one click and uses nothing up', async () => {
    const page = await checkout.start();
    const filled = await checkout.client.submit(page, {}, { button: 'mc-ok' });
    const paid = await checkout.client.submit(filled, {}, { button: 'pay' });
    await checkout.back(paid);
    expect(checkout.returned).toMatchObject({ response_code: '14000', payment_option: 'MASTERCARD' });
  });

  it('speaks Arabic when the request does', async () => {
    const page = await checkout.start({ language: 'ar' });
    expect(page.html).toMatch(/<html lang="ar" dir="rtl"/);
    await checkout.back(await checkout.pay(page));
    expect(checkout.returned['response_message']).toMatch(/[\u0600-\u06ff]/);
    expect(verify(checkout.returned, checkout.merchant.responseKey)).toBe(true);
  });

  it('remembers the card under a token when the shopper asks for it', async () => {
    await checkout.back(await checkout.pay(await checkout.start(), undefined, { remember_me: 'YES' }));
    const { token_name: tokenName } = checkout.returned;
    expect(tokenName).toMatch(/^[0-9a-f]{32}$/);
    expect(checkout.returned['remember_me']).toBe('YES');
    await checkout.back(
      await checkout.pay(await checkout.start({ remember_me: 'NO' }), undefined, { remember_me: 'YES' }),
    );
    expect(checkout.returned).not.toHaveProperty('token_name');
  });
});

describe('3-D Secure', () => {
  const challenged = '4557012345678902';

  it('asks the bank after the right password', async () => {
    const page = await checkout.pay(await checkout.start(), challenged);
    expect(page.url).toContain('/FortAPI/3ds/');
    await checkout.back(await checkout.authenticate(page));
    expect(checkout.returned).toMatchObject({ response_code: '14000', card_number: '455701******8902' });
  });

  it('takes the password in Arabic-Indic digits', async () => {
    const page = await checkout.pay(await checkout.start({ language: 'ar' }), challenged);
    await checkout.back(await checkout.authenticate(page, 'approve', '١٢٣٤٥'));
    expect(checkout.returned['response_code']).toBe('14000');
  });

  it('forgives two wrong passwords, not three', async () => {
    let page = await checkout.pay(await checkout.start(), challenged);
    page = await checkout.authenticate(page, 'approve', '11111');
    page = await checkout.authenticate(page, 'approve', '22222');
    expect(page.url).toContain('/FortAPI/3ds/');
    page = await checkout.authenticate(page, 'approve', '33333');
    expect(page.url).toContain('/FortAPI/page/');
    expect(page.html).toContain('13030');
  });

  it('offers another card after a failed authentication', async () => {
    const page = await checkout.authenticate(await checkout.pay(await checkout.start(), challenged), 'fail');
    expect(page.html).toContain('13030');
    await checkout.back(await checkout.pay(page));
    expect(checkout.returned['response_code']).toBe('14000');
  });

  it('says that the bank waited too long, and offers another try', async () => {
    const page = await checkout.authenticate(
      await checkout.pay(await checkout.start(), challenged),
      'timeout',
    );
    expect(page.html).toContain('waited too long');
    expect(page.html).not.toContain('could not confirm');
    expect(page.html).toContain('13030');
    const { order } = await detailOf(fieldsOf(page));
    expect(order).toMatchObject({ state: 'incomplete', attempts: 1, responseCode: '13030' });
    // The next attempt says what became of it, no longer what became of this one.
    const declined = await checkout.pay(page, '4916783391760242');
    expect(declined.html).not.toContain('waited too long');
    await checkout.back(await checkout.pay(declined));
    expect(checkout.returned['response_code']).toBe('14000');
  });

  it('ends with 123 when the last attempt times out', async () => {
    let page = await checkout.start();
    for (let attempt = 1; attempt < 3; attempt++) page = await checkout.pay(page, '4916783391760242');
    await checkout.back(await checkout.authenticate(await checkout.pay(page, challenged), 'timeout'));
    expect(checkout.returned['response_code']).toBe('13123');
  });

  it.each([
    ['cancel', '00072', 'cancelled'],
    ['unanswered', '15778', 'uncertain'],
  ])('%s ends with %s', async (button, code, state) => {
    await checkout.back(
      await checkout.authenticate(await checkout.pay(await checkout.start(), challenged), button),
    );
    expect(checkout.returned['response_code']).toBe(code);
    expect((await detailOf(checkout.returned)).order).toMatchObject({ state, authorizedAmount: 0n });
  });

  it('is skipped by check_3ds=NO, but never for mada', async () => {
    await checkout.back(await checkout.pay(await checkout.start({ check_3ds: 'NO' }), challenged));
    expect(checkout.returned['response_code']).toBe('14000');
    const mada = await checkout.pay(await checkout.start({ check_3ds: 'NO' }), '5297412542005689');
    expect(mada.url).toContain('/FortAPI/3ds/');
  });
});

describe('one form, one attempt', () => {
  it('pays once when the form is sent twice at once', async () => {
    const page = await checkout.start();
    const [first, second] = await Promise.all([checkout.pay(page), checkout.pay(page)]);
    await checkout.back(first);
    const paid = checkout.returned;
    await checkout.back(second);
    expect(checkout.returned).toEqual(paid);
    const { operations } = await detailOf(paid);
    expect(operations).toHaveLength(1);
  });

  it('shows the same return on refresh and back, and charges nothing more', async () => {
    const page = await checkout.start();
    const finished = await checkout.pay(page);
    await checkout.back(finished);
    const paid = checkout.returned;
    for (const again of [
      await checkout.client.open(page.url),
      await checkout.pay(page, '5123456789012346'),
      await checkout.cancel(page),
    ]) {
      await checkout.back(again);
      expect(checkout.returned).toEqual(paid);
    }
    expect((await detailOf(paid)).operations).toHaveLength(1);
  });

  it('ignores an old challenge form', async () => {
    const challenge = await checkout.pay(await checkout.start(), '4557012345678902');
    const failed = await checkout.authenticate(challenge, 'fail');
    const again = await checkout.authenticate(challenge, 'approve');
    expect(again.url).toBe(failed.url);
    expect(again.html).toContain('13030');
  });

  it('says that an old form did nothing, and what the attempt before it came to', async () => {
    const page = await checkout.start();
    const [first, second] = await Promise.all([
      checkout.pay(page, '4916783391760242'),
      checkout.pay(page, '4916783391760242'),
    ]);
    const statuses = [first, second].map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409]);
    const stale = first.status === 409 ? first : second;
    expect(stale.html).toContain('was sent before');
    expect(stale.html).toContain('declined this card');
    expect(stale.html).toContain('You have 2 attempts left');
    // The page shown instead can be sent.
    await checkout.back(await checkout.pay(stale));
    const { order, operations } = await detailOf(checkout.returned);
    expect(operations.map(({ responseCode }) => responseCode)).toEqual(['13666', '14000']);
    expect(order.attempts).toBe(2);
  });

  it('cancels from an old form too', async () => {
    const page = await checkout.start();
    await checkout.pay(page, '4916783391760242');
    await checkout.back(await checkout.cancel(page));
    expect(checkout.returned['response_code']).toBe('00072');
  });

  it('does not cancel while the bank asks', async () => {
    const page = await checkout.start();
    const challenge = await checkout.pay(page, '4557012345678902');
    expect((await checkout.cancel(page)).url).toBe(challenge.url);
    await checkout.back(await checkout.authenticate(challenge));
    expect(checkout.returned['response_code']).toBe('14000');
  });

  it('does nothing with a form that has no nonce or cannot be read', async () => {
    const page = await checkout.start();
    const card = {
      card_number: '4005550000000001',
      expiry_date: '05/30',
      card_security_code: '123',
      action: 'pay',
    };
    const refused = await checkout.client.post(page.url, card);
    expect([refused.status, refused.forms.length > 1]).toEqual([409, true]);
    const broken = await checkout.client.open(page.url, { method: 'POST', body: '%ff%fe=&%' });
    expect(broken.url).toBe(page.url);
    await checkout.back(await checkout.pay(broken));
    expect((await detailOf(checkout.returned)).order.attempts).toBe(1);
  });

  it('answers 404 for a page that does not exist', async () => {
    for (const address of ['/FortAPI/page/nonsense', '/FortAPI/3ds/nonsense']) {
      const page = await checkout.client.open(`${gateway.url}${address}`);
      expect([page.status, codeOf(page)]).toEqual([404, '00036']);
    }
  });
});

describe('the return', () => {
  const set = (input: Parameters<typeof saveChannelSettings>[3]) =>
    saveChannelSettings(gateway.context, merchantId, 'redirection', input);

  it('goes by GET when Technical Settings say so, keeping the query that is there', async () => {
    await set({ returnUrlType: 'GET' });
    await checkout.pay(await checkout.start({ return_url: 'https://shop.example/back?order=7&lang=en' }));
    const visit = checkout.visits.at(-1);
    expect(visit).toMatchObject({ method: 'GET', path: '/back' });
    const { order, lang, ...fields } = visit?.fields ?? {};
    expect([order, lang]).toEqual(['7', 'en']);
    expect(fields['response_code']).toBe('14000');
    expect(verify(fields, checkout.merchant.responseKey)).toBe(true);
    await set({ returnUrlType: 'POST' });
  });

  it('keeps a fragment where it belongs', async () => {
    await set({ returnUrlType: 'GET' });
    const page = await checkout.start({ return_url: 'https://shop.example/#/checkout/done' });
    const form = {
      card_number: '4005550000000001',
      expiry_date: '05/30',
      card_security_code: '123',
      action: 'pay',
      form_nonce: '0',
    };
    const paid = await gateway.fetch(
      new Request(page.url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form).toString(),
      }),
    );
    const finished = new URL(paid.headers.get('Location') ?? '', page.url);
    const back = new URL((await gateway.fetch(new Request(finished))).headers.get('Location') ?? '');
    expect([back.pathname, back.hash]).toEqual(['/', '#/checkout/done']);
    expect(back.searchParams.get('response_code')).toBe('14000');
    await set({ returnUrlType: 'POST' });
  });

  it.each(['POST', 'GET'] as const)(
    'carries nothing by %s when response parameters are off',
    async (type) => {
      await set({ returnUrlType: type, sendResponseParameters: false });
      const page = await checkout.pay(await checkout.start());
      if (type === 'POST') await checkout.back(page);
      expect(checkout.visits.at(-1)).toMatchObject({ method: type, fields: {} });
      await set({ returnUrlType: 'POST', sendResponseParameters: true });
    },
  );

  it('goes to the Redirection URL when the request names none; 037 without both', async () => {
    const missing = await checkout.start({ return_url: undefined });
    expect(codeOf(missing)).toBe('00037');
    await set({ redirectionUrl: 'https://shop.example/from-settings' });
    await checkout.buy({ return_url: undefined });
    expect(checkout.visits.at(-1)?.path).toBe('/from-settings');
    await set({ redirectionUrl: '' });
  });

  it('lets the page post to the merchant and nowhere by script', async () => {
    const page = await checkout.pay(await checkout.start());
    const policy = page.headers.get('Content-Security-Policy') ?? '';
    expect(/form-action ([^;]*)/.exec(policy)?.[1]).toContain('https://shop.example');
    expect(policy).toContain("default-src 'none'");
    expect(page.headers.get('Cache-Control')).toBe('no-store');
  });
});
