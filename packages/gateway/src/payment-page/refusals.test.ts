import { type Message, type ShaType, sign, stringToSign, verify } from '@fils/aps';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listMessages } from '../messages/log.ts';
import { createGateway, type Gateway } from '../server.ts';
import { setPaymentOption } from '../settings/payment-options.ts';
import { saveSecuritySettings } from '../settings/security.ts';
import { saveChannelSettings } from '../settings/technical.ts';
import { Checkout, codeOf, shop } from '../testing/checkout.ts';
import { seedMerchant, TestMerchant } from '../testing/merchant.ts';

let gateway: Gateway;
let merchant: TestMerchant;
let checkout: Checkout;
let merchantId: string;
const seed = seedMerchant({ originUrl: 'https://shop.example/, https://other.example' });

beforeAll(async () => {
  gateway = await createGateway({ listen: false, seed: { merchants: [seed] } });
  merchant = new TestMerchant(gateway, seed);
  checkout = new Checkout(merchant);
  merchantId = (await gateway.merchant(seed.merchantIdentifier))?.id ?? '';
});
afterAll(() => gateway?.close());

const countOrders = async () =>
  (await gateway.context.database.db.selectFrom('payment_order').select('id').execute()).length;

/** Posts members signed as they should be and expects a refusal that changes nothing. */
async function refused(members: Message, headers?: Record<string, string>): Promise<string | undefined> {
  const before = await countOrders();
  const page = await checkout.start(members, headers);
  expect(await countOrders()).toBe(before);
  expect(page.status).toBe(200);
  return codeOf(page);
}

describe('the payment page refuses, in the order of open question 46', () => {
  it('073: what cannot be read', async () => {
    for (const [body, type] of [
      ['a=1&a=2', 'application/x-www-form-urlencoded'],
      ['%zz=1', 'application/x-www-form-urlencoded'],
      ['{"command":"PURCHASE"}', 'application/json'],
      ['<x/>', 'application/x-www-form-urlencoded'],
      ['', 'application/x-www-form-urlencoded'],
      ['__proto__=1', 'application/x-www-form-urlencoded'],
      ['name=a%00b', 'application/x-www-form-urlencoded'],
      ['name=b%C3', 'application/x-www-form-urlencoded'],
      ['command=PURCHASE', 'application/x-www-form-urlencoded; charset=utf-16'],
      ['x', 'multipart/form-data; boundary=x'],
      [`a=${'x'.repeat(10_000_000)}`, 'application/x-www-form-urlencoded'],
    ] as const) {
      const page = await checkout.client.open(`${gateway.url}/FortAPI/paymentPage`, {
        method: 'POST',
        headers: { 'Content-Type': type },
        body,
      });
      expect([body.slice(0, 30), codeOf(page)]).toEqual([body.slice(0, 30), '00073']);
    }
  });

  it('004, 001, 009, 010 before the signature is looked at', async () => {
    const bare = merchant.payment() as Record<string, string>;
    const codeFor = async (fields: Record<string, string>) => codeOf(await checkout.startSigned(fields));
    expect(await codeFor({ ...bare, command: 'REFUND' })).toBe('00004');
    expect(await codeFor({ amount: '1' })).toBe('00004');
    expect(await codeFor({ command: 'PURCHASE' })).toBe('00001');
    expect(await codeFor({ ...bare, signature: 'x', customer_email: '' })).toBe('00001');
    expect(await codeFor({ ...bare, signature: 'x', merchant_identifier: 'nobody' })).toBe('00009');
    expect(await codeFor({ ...bare, signature: 'x', access_code: 'wrong' })).toBe('00010');
    expect(await codeFor({ ...bare, signature: 'x' })).toBe('00008');
    // A wrong amount is only told to somebody who signed.
    expect(await codeFor({ ...bare, signature: 'x', amount: '-5' })).toBe('00008');
  });

  it('several commands: 008 as the recorded answer, 004 only for somebody who signed', async () => {
    const both = { ...merchant.payment(), service_command: 'TOKENIZATION' } as Record<string, string>;
    const codeFor = async (fields: Record<string, string>) => codeOf(await checkout.startSigned(fields));
    expect(await codeFor({ ...both, signature: 'x' })).toBe('00008');
    expect(await codeFor({ ...both, access_code: 'wrong' })).toBe('00010');
    expect(await codeFor(merchant.sign(both))).toBe('00004');
    const answer = await merchant.call({ command: 'CAPTURE', query_command: 'CHECK_STATUS' });
    expect(answer).toMatchObject({ response_code: '00004', response_message: 'Invalid command' });
    expect(verify(answer, merchant.responseKey)).toBe(true);
  });

  it('015 for an inactive account', async () => {
    const set = (active: boolean) =>
      gateway.context.database.db
        .updateTable('merchant')
        .set({ active })
        .where('id', '=', merchantId)
        .execute();
    await set(false);
    expect(await refused({})).toBe('00015');
    await set(true);
  });

  it('040 for another origin; without Origin the Referer decides; without both it passes', async () => {
    expect(await refused({}, { Origin: 'https://evil.example' })).toBe('00040');
    expect(await refused({}, { Origin: 'http://shop.example' })).toBe('00040');
    expect(await refused({}, { Origin: 'https://shop.example:8443' })).toBe('00040');
    expect(await refused({}, { Origin: 'null' })).toBe('00040');
    expect(await refused({}, { Referer: 'https://evil.example/cart' })).toBe('00040');
    for (const headers of [
      { Origin: shop },
      { Origin: 'https://other.example' },
      { Referer: 'https://shop.example/cart?x=1' },
      {} as Record<string, string>,
    ]) {
      expect((await checkout.start({}, headers)).forms.length).toBeGreaterThan(1);
    }
  });

  it.each([
    ['032', { merchant_reference: 'x'.repeat(41) }],
    ['032', { customer_email: `${'x'.repeat(250)}@example.com` }],
    ['002', { merchant_reference: 'A/1' }],
    ['002', { return_url: 'javascript:alert(1)' }],
    ['002', { return_url: '/back' }],
    ['002', { order_description: 'x response_code=14000' }],
    ['033', { language: 'fr' }],
    ['033', { eci: 'TELEPATHY' }],
    ['005', { amount: '0' }],
    ['005', { amount: '-100' }],
    ['005', { amount: '10.50' }],
    ['005', { amount: '1e3' }],
    ['032', { amount: '12345678901' }],
    ['013', { currency: 'ZZZ' }],
    ['005', { amount: '0', currency: 'ZZZ' }],
    ['080', { payment_option: 'CASH' }],
    ['003', { payment_option: 'KNET' }],
    ['049', { payment_option: 'MADA', command: 'AUTHORIZATION' }],
    ['049', { payment_option: 'MEEZA', command: 'AUTHORIZATION' }],
    ['037', { return_url: undefined }],
  ] as const)('%s for %o', async (code, members) => {
    expect(await refused(members)).toBe(`00${code}`);
  });

  it('007 for a reference used before, also by two requests at once', async () => {
    const fields = merchant.sign(merchant.payment());
    await checkout.startSigned(fields);
    expect(codeOf(await checkout.startSigned(fields))).toBe('00007');
    const twin = merchant.sign(merchant.payment());
    const pages = await Promise.all([checkout.startSigned(twin), checkout.startSigned(twin)]);
    expect(pages.map(codeOf).sort()).toEqual(['00007', undefined]);
    // The reference comes before the channel in the order.
    const set = (status: 'active' | 'inactive') =>
      saveChannelSettings(gateway.context, merchantId, 'redirection', { status });
    await set('inactive');
    expect(codeOf(await checkout.startSigned(fields))).toBe('00007');
    expect(await refused({})).toBe('00046');
    await set('active');
  });

  it('046 and 039 as the channel is set up, 003 as the account is', async () => {
    const set = (paymentOptions: ('VISA' | 'MADA')[]) =>
      saveChannelSettings(gateway.context, merchantId, 'redirection', { paymentOptions });
    await set(['MADA']);
    expect(await refused({ payment_option: 'VISA' })).toBe('00046');
    expect(await refused({ command: 'AUTHORIZATION' })).toBe('00039');
    await set(['VISA']);
    await setPaymentOption(gateway.context, merchantId, 'VISA', false);
    expect(await refused({ payment_option: 'VISA' })).toBe('00003');
    expect(await refused({})).toBe('00039');
    await setPaymentOption(gateway.context, merchantId, 'VISA', true);
    const page = await checkout.pay(await checkout.start(), '5123456789012346');
    expect(page.status).toBe(422);
    await saveChannelSettings(gateway.context, merchantId, 'redirection', {
      paymentOptions: ['VISA', 'MASTERCARD', 'AMEX', 'MADA', 'MEEZA'],
    });
  });

  it('405 for other methods', async () => {
    const page = await checkout.client.open(`${gateway.url}/FortAPI/paymentPage`);
    expect([page.status, page.headers.get('Allow')]).toEqual([405, 'POST']);
  });
});

describe('the way back from a refusal (open question 15)', () => {
  it('posts the signed answer to the merchant', async () => {
    await checkout.back(await checkout.start({ amount: '0', merchant_extra: 'kept' }));
    expect(checkout.returned).toMatchObject({ response_code: '00005', status: '00', merchant_extra: 'kept' });
    expect(verify(checkout.returned, merchant.responseKey)).toBe(true);
  });

  it('signs nothing for a stranger', async () => {
    const fields = { ...merchant.sign(merchant.payment()), access_code: 'wrong' };
    const page = await checkout.startSigned(fields);
    expect(page.forms).toEqual([]);
  });

  it('does not lend its signature to text that could be cut into other members', async () => {
    const fields = {
      ...(merchant.payment() as Record<string, string>),
      signature: 'forged',
      order_description: 'innocent',
      r: 'xresponse_code=14000response_message=Success.',
    };
    await checkout.back(await checkout.startSigned(fields));
    expect(checkout.returned).toMatchObject({ response_code: '00008', order_description: 'innocent' });
    expect(checkout.returned).not.toHaveProperty('r');
    expect(stringToSign(checkout.returned, '')).not.toContain('response_code=14000');
    expect(verify(checkout.returned, merchant.responseKey)).toBe(true);
  });

  it('writes into the log why, without the phrases', async () => {
    const message = merchant.payment();
    const wrong = { ...message, signature: sign(message, merchant.responseKey) } as Record<string, string>;
    await checkout.startSigned(wrong);
    const log = await listMessages(gateway.context, { merchantId, limit: 2 });
    const incoming = log.find((one) => one.direction === 'in');
    expect(incoming).toMatchObject({
      verified: false,
      responseCode: '00008',
      endpoint: '/FortAPI/paymentPage',
    });
    expect(incoming?.note).toMatch(/other phrase/);
    expect(JSON.stringify(log)).not.toContain(seed.shaRequestPhrase);
  });

  it('masks card data that somebody sends by mistake', async () => {
    await checkout.start({ card_number: '4005550000000001', card_security_code: '123' });
    const [entry] = await listMessages(gateway.context, { merchantId, limit: 1 });
    expect(entry?.members).toMatchObject({ card_number: '400555******0001', card_security_code: '***' });
  });
});

describe('signatures that real clients send', () => {
  it.each(['SHA-256', 'SHA-512', 'HMAC-256', 'HMAC-512', 'SHA-128'] as ShaType[])('%s', async (shaType) => {
    const other = new TestMerchant(gateway, { ...seed, shaType });
    await saveSecuritySettings(gateway.context, merchantId, { shaType });
    const fields = await new Checkout(other).buy();
    expect(fields['response_code']).toBe('14000');
    expect(verify(fields, other.responseKey)).toBe(true);
    await saveSecuritySettings(gateway.context, merchantId, { shaType: 'SHA-256' });
  });

  it('in upper case', async () => {
    const fields = merchant.sign(merchant.payment());
    const page = await checkout.startSigned({
      ...fields,
      signature: fields['signature']?.toUpperCase() ?? '',
    });
    expect(page.forms.length).toBeGreaterThan(1);
  });

  it('over empty members, or without them (open question 1); they are never echoed', async () => {
    for (const signedOver of [{ customer_name: '' }, {}]) {
      const message = merchant.payment();
      const fields = { ...merchant.sign({ ...message, ...signedOver }), customer_name: '' };
      await checkout.back(await checkout.pay(await checkout.startSigned(fields)));
      expect(checkout.returned['response_code']).toBe('14000');
      expect(checkout.returned).not.toHaveProperty('customer_name');
    }
  });

  it('with a slash at the end of the address', async () => {
    const page = await checkout.client.post(
      `${gateway.url}/FortAPI/paymentPage/`,
      merchant.sign(merchant.payment()),
      { Origin: shop },
    );
    expect(page.forms.length).toBeGreaterThan(1);
  });
});
