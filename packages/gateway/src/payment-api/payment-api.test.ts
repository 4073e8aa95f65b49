import { parseJson, sign, verify } from '@fils/aps';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderDetail } from '../orders/detail.ts';
import { capture, refund, voidAuthorization } from '../orders/maintenance.ts';
import { searchOrders } from '../orders/search.ts';
import { createGateway, type Gateway } from '../server.ts';
import { saveSecuritySettings } from '../settings/security.ts';
import { Checkout } from '../testing/checkout.ts';
import { seedMerchant, TestMerchant } from '../testing/merchant.ts';

let gateway: Gateway;
let merchant: TestMerchant;
let checkout: Checkout;
let merchantId: string;
const seed = seedMerchant();
const neighbour = seedMerchant({ merchantIdentifier: 'Neighbour', accessCode: 'NeighbourAccess00001' });

beforeAll(async () => {
  gateway = await createGateway({ listen: false, seed: { merchants: [seed, neighbour] } });
  merchant = new TestMerchant(gateway, seed);
  checkout = new Checkout(merchant);
  merchantId = (await gateway.merchant(seed.merchantIdentifier))?.id ?? '';
});
afterAll(() => gateway?.close());

/** A paid order's two names. */
async function paid(command: 'AUTHORIZATION' | 'PURCHASE', amount = '10000') {
  const fields = await checkout.buy({ command, amount });
  return { merchant_reference: fields['merchant_reference'] ?? '', fort_id: fields['fort_id'] ?? '' };
}

const money = (amount: string) => ({ amount, currency: 'AED' });

async function orderOf(reference: string) {
  const { orders } = await searchOrders(gateway.context, merchantId, { query: reference });
  return (await orderDetail(gateway.context, orders[0]?.id ?? ''))?.order;
}

describe('CAPTURE', () => {
  it('takes part of an authorisation, then the rest, never more', async () => {
    const { merchant_reference, fort_id } = await paid('AUTHORIZATION');
    const first = await merchant.call({ command: 'CAPTURE', merchant_reference, ...money('4000') });
    expect(first).toMatchObject({
      command: 'CAPTURE',
      response_code: '04000',
      status: '04',
      fort_id,
      merchant_reference,
      amount: '4000',
    });
    expect(Object.keys(first).filter((name) => name.startsWith('acquirer_'))).toEqual([]);
    expect(verify(first, merchant.responseKey)).toBe(true);
    const over = await merchant.call({ command: 'CAPTURE', merchant_reference, ...money('6001') });
    expect(over).toMatchObject({ response_code: '00042', status: '00' });
    expect(verify(over, merchant.responseKey)).toBe(true);
    const rest = await merchant.call({ command: 'CAPTURE', merchant_reference, ...money('6000') });
    expect(rest['response_code']).toBe('04000');
    expect(
      (await merchant.call({ command: 'CAPTURE', merchant_reference, ...money('1') }))['response_code'],
    ).toBe('00042');
    expect(await orderOf(merchant_reference)).toMatchObject({ state: 'captured', capturedAmount: 10000n });
  });

  it('is for authorisations only', async () => {
    const { merchant_reference } = await paid('PURCHASE');
    const answer = await merchant.call({ command: 'CAPTURE', merchant_reference, ...money('1') });
    expect(answer['response_code']).toBe('00034');
  });
});

describe('REFUND', () => {
  it('gives back in parts, each with its own reference, never more than was captured', async () => {
    const { merchant_reference } = await paid('PURCHASE');
    for (const [amount, maintenance_reference] of [
      ['2500', 'R-1'],
      ['2500', 'R-2'],
    ] as const) {
      const answer = await merchant.call({
        command: 'REFUND',
        merchant_reference,
        maintenance_reference,
        ...money(amount),
      });
      expect(answer).toMatchObject({ response_code: '06000', maintenance_reference });
    }
    const over = await merchant.call({ command: 'REFUND', merchant_reference, ...money('5001') });
    expect(over['response_code']).toBe('00048');
    expect(await orderOf(merchant_reference)).toMatchObject({
      refundedAmount: 5000n,
      capturedAmount: 10000n,
    });
  });

  it('is not for what was only authorised', async () => {
    const { merchant_reference } = await paid('AUTHORIZATION');
    const answer = await merchant.call({ command: 'REFUND', merchant_reference, ...money('1') });
    expect(answer['response_code']).toBe('00034');
  });
});

describe('VOID_AUTHORIZATION', () => {
  it('releases an authorisation once, with or without its amount (open question 25)', async () => {
    for (const more of [{}, money('10000')]) {
      const { merchant_reference } = await paid('AUTHORIZATION');
      const demand = { command: 'VOID_AUTHORIZATION', merchant_reference };
      for (const wrong of [money('9999'), { amount: '10000', currency: 'USD' }]) {
        expect((await merchant.call({ ...demand, ...wrong }))['response_code']).toBe('00033');
      }
      expect(await merchant.call({ ...demand, ...more })).toMatchObject({
        response_code: '08000',
        status: '08',
      });
      expect((await merchant.call(demand))['response_code']).toBe('00034');
      expect((await merchant.call({ ...demand, command: 'CAPTURE', ...money('1') }))['response_code']).toBe(
        '00034',
      );
    }
  });

  it('is refused after a partial capture (open question 28)', async () => {
    const { merchant_reference } = await paid('AUTHORIZATION');
    await merchant.call({ command: 'CAPTURE', merchant_reference, ...money('1') });
    const answer = await merchant.call({ command: 'VOID_AUTHORIZATION', merchant_reference });
    expect(answer['response_code']).toBe('00034');
  });
});

describe('naming an order (open question 24)', () => {
  it('takes merchant_reference, fort_id or both; both must fit; other merchants see nothing', async () => {
    const one = await paid('PURCHASE');
    const other = await paid('PURCHASE');
    const ask = async (name: object) =>
      (await merchant.call({ command: 'REFUND', ...name, ...money('1') }))['response_code'];
    expect(await ask({ fort_id: one.fort_id })).toBe('06000');
    expect(await ask(one)).toBe('06000');
    expect(await ask({ ...one, fort_id: other.fort_id })).toBe('00036');
    expect(await ask({ merchant_reference: 'nothing' })).toBe('00036');
    expect(await ask({})).toBe('00001');
    const stranger = new TestMerchant(gateway, neighbour);
    const answer = await stranger.call({ command: 'REFUND', ...one, ...money('1') });
    expect(answer['response_code']).toBe('00036');
  });

  it('takes numbers in JSON and keeps the digits of large ones', async () => {
    const { fort_id } = await paid('PURCHASE');
    const message = {
      command: 'REFUND',
      access_code: seed.accessCode,
      merchant_identifier: seed.merchantIdentifier,
      language: 'en',
      fort_id,
      ...money('700'),
    };
    const signature = sign(message, merchant.requestKey);
    const body = JSON.stringify({ ...message, signature })
      .replace(`"${fort_id}"`, fort_id)
      .replace('"700"', '700');
    const answer = await merchant.send(body);
    expect(answer).toMatchObject({ response_code: '06000', fort_id, amount: '700' });
    expect(verify(answer, merchant.responseKey)).toBe(true);
  });

  it('refuses amounts that are not whole (open question 13) and other currencies', async () => {
    const { merchant_reference } = await paid('PURCHASE');
    const ask = async (over: object) =>
      (await merchant.call({ command: 'REFUND', merchant_reference, ...money('1'), ...over }))[
        'response_code'
      ];
    expect(await ask({ amount: '1.5' })).toBe('00005');
    expect(await ask({ amount: '1e2' })).toBe('00005');
    expect(await ask({ currency: 'USD' })).toBe('00033');
    expect(await ask({ currency: 'ZZZ' })).toBe('00013');
  });

  it('echoes nested members in their order', async () => {
    const { merchant_reference } = await paid('PURCHASE');
    const answer = await merchant.call({
      command: 'REFUND',
      merchant_reference,
      ...money('1'),
      airline_data: {
        transaction_type: 'sale',
        booking_reference: 'XY',
        itinerary: { number_in_party: '2' },
      },
    });
    expect(answer['response_code']).toBe('06000');
    expect(Object.keys(answer['airline_data'] ?? {})).toEqual([
      'transaction_type',
      'booking_reference',
      'itinerary',
    ]);
    expect(verify(answer, merchant.responseKey)).toBe(true);
  });
});

describe('an order without an outcome', () => {
  it('662 for money operations, 12036 for its status (open questions 33 and 34)', async () => {
    const fields = merchant.sign(merchant.payment());
    const page = await checkout.startSigned(fields);
    const merchant_reference = fields['merchant_reference'] ?? '';
    expect(
      (await merchant.call({ command: 'REFUND', merchant_reference, ...money('1') }))['response_code'],
    ).toBe('00662');
    const check = { query_command: 'CHECK_STATUS', merchant_reference };
    expect((await merchant.call(check))['response_code']).toBe('12036');
    await checkout.pay(page, '4916783391760242');
    expect(await merchant.call(check)).toMatchObject({ response_code: '12000', transaction_code: '13666' });
    expect(await merchant.call(check)).not.toHaveProperty('authorized_amount');
  });
});

describe('CHECK_STATUS', () => {
  it('tells the latest operation and the running totals', async () => {
    const { merchant_reference, fort_id } = await paid('AUTHORIZATION');
    const check = { query_command: 'CHECK_STATUS', merchant_reference };
    expect(await merchant.call(check)).toMatchObject({
      query_command: 'CHECK_STATUS',
      response_code: '12000',
      status: '12',
      transaction_code: '02000',
      transaction_status: '02',
      transaction_message: expect.stringContaining('Success'),
      authorized_amount: '10000',
      captured_amount: '0',
      refunded_amount: '0',
      fort_id,
    });
    await merchant.call({ command: 'CAPTURE', merchant_reference, ...money('6000') });
    await merchant.call({ command: 'REFUND', merchant_reference, ...money('1000') });
    const answer = await merchant.call({ ...check, return_third_party_response_codes: 'YES' });
    expect(answer).toMatchObject({
      transaction_code: '06000',
      captured_amount: '6000',
      refunded_amount: '1000',
      acquirer_response_code: '00',
      processor_response_code: 'APPROVED',
    });
    expect(verify(answer, merchant.responseKey)).toBe(true);
    expect(await merchant.call(check)).not.toHaveProperty('processor_response_code');
  });

  it('answers 12036 for an unknown order', async () => {
    const answer = await merchant.call({ query_command: 'CHECK_STATUS', merchant_reference: 'unknown' });
    expect(answer).toMatchObject({ response_code: '12036', status: '12' });
    expect(verify(answer, merchant.responseKey)).toBe(true);
  });
});

describe('any sequence of operations', () => {
  it('ends with the totals of a ledger that only adds up', async () => {
    const operation = fc.record({
      command: fc.constantFrom('CAPTURE', 'REFUND', 'VOID_AUTHORIZATION'),
      amount: fc.integer({ min: 1, max: 700 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 3, maxLength: 8 }), async (operations) => {
        const { merchant_reference } = await paid('AUTHORIZATION', '1000');
        const ledger = { captured: 0, refunded: 0, voided: false };
        for (const { command, amount } of operations) {
          const isVoid = command === 'VOID_AUTHORIZATION';
          const answer = await merchant.call({
            command,
            merchant_reference,
            ...(isVoid ? {} : money(String(amount))),
          });
          if (answer['status'] === '04') ledger.captured += amount;
          if (answer['status'] === '06') ledger.refunded += amount;
          if (answer['status'] === '08') ledger.voided = true;
        }
        const state = await merchant.call({ query_command: 'CHECK_STATUS', merchant_reference });
        expect(state).toMatchObject({
          authorized_amount: '1000',
          captured_amount: String(ledger.captured),
          refunded_amount: String(ledger.refunded),
        });
        expect(ledger.captured).toBeLessThanOrEqual(ledger.voided ? 0 : 1000);
        expect(ledger.refunded).toBeLessThanOrEqual(ledger.captured);
      }),
      { numRuns: 15 },
    );
  });
});

describe('what the API refuses', () => {
  it('00004 for everything else, signed when the merchant is known', async () => {
    for (const command of ['PURCHASE', 'TOKENIZATION', 'CREATE_TOKEN', 'capture']) {
      const answer = await merchant.call({ command, merchant_reference: 'x', ...money('1') });
      expect(answer['response_code']).toBe('00004');
      expect(verify(answer, merchant.responseKey)).toBe(true);
    }
    expect((await merchant.call({ service_command: 'SDK_TOKEN', device_id: 'x' }))['response_code']).toBe(
      '00004',
    );
  });

  it('00073 with HTTP 200 for what is not a JSON object', async () => {
    for (const body of [
      '',
      '[]',
      '"x"',
      'command=REFUND',
      '{"a":1,"a":2}',
      '{"a":',
      '{"__proto__":{}}',
      '{"a":"\\u0000"}',
      '{"a":"\\ud800"}',
      '<response/>',
      `{"a":${'['.repeat(2000)}${']'.repeat(2000)}}`,
      `{"a":"${'x'.repeat(10_000_000)}"}`,
    ]) {
      const answer = await merchant.send(body);
      expect([body.slice(0, 20), answer['response_code']]).toEqual([body.slice(0, 20), '00073']);
      expect(answer).not.toHaveProperty('signature');
    }
  });

  it('00008 for a wrong signature, itself signed', async () => {
    const { merchant_reference } = await paid('PURCHASE');
    const message = merchant.sign({
      command: 'REFUND',
      access_code: seed.accessCode,
      merchant_identifier: seed.merchantIdentifier,
      merchant_reference,
      language: 'en',
      ...money('1'),
    });
    const answer = await merchant.send(JSON.stringify({ ...message, amount: '10000' }));
    expect(answer).toMatchObject({ response_code: '00008', status: '00' });
    expect(verify(answer, merchant.responseKey)).toBe(true);
    expect(await orderOf(merchant_reference)).toMatchObject({ refundedAmount: 0n });
  });

  it('00009 unsigned for an unknown merchant', async () => {
    const answer = await merchant.call({
      query_command: 'CHECK_STATUS',
      merchant_reference: 'x',
      merchant_identifier: 'nobody',
    });
    expect(answer['response_code']).toBe('00009');
    expect(answer).not.toHaveProperty('signature');
  });

  it('00040 for a server that is not in Origin IP', async () => {
    const ask = async (ip: string) => {
      const message = merchant.sign({
        query_command: 'CHECK_STATUS',
        access_code: seed.accessCode,
        merchant_identifier: seed.merchantIdentifier,
        merchant_reference: 'x',
        language: 'en',
      });
      return (await merchant.send(JSON.stringify(message), { 'x-fils-client-ip': ip }))['response_code'];
    };
    await saveSecuritySettings(gateway.context, merchantId, { originIp: '203.0.113.7, 2001:db8::1' });
    expect(await ask('203.0.113.7')).toBe('12036');
    expect(await ask('2001:db8::1')).toBe('12036');
    expect(await ask('203.0.113.8')).toBe('00040');
    await saveSecuritySettings(gateway.context, merchantId, { originIp: '' });
  });

  it('405 for other methods, 404 for other paths, and takes a slash at the end', async () => {
    const ask = (path: string, method: string) =>
      gateway.fetch(
        new Request(`${gateway.url}${path}`, { method, ...(method === 'POST' ? { body: '{}' } : {}) }),
      );
    expect((await ask('/FortAPI/paymentApi', 'GET')).status).toBe(405);
    expect((await ask('/FortAPI/paymentApi', 'PUT')).status).toBe(405);
    expect((await ask('/FortAPI/reportingApi', 'POST')).status).toBe(404);
    expect((await ask('/fortapi/paymentapi', 'POST')).status).toBe(404);
    const slash = await ask('/FortAPI/paymentApi/', 'POST');
    expect(slash.headers.get('Content-Type')).toBe('application/json;charset=UTF-8');
    expect(parseJson(await slash.text())).toMatchObject({ response_code: '00004' });
  });
});

describe('the dashboard uses the same rules', () => {
  it('captures, refunds, voids with the same codes', async () => {
    const { merchant_reference } = await paid('AUTHORIZATION');
    const order = await orderOf(merchant_reference);
    const id = order?.id ?? '';
    const actor = 'layla@shop.example';
    expect((await refund(gateway.context, id, { amount: 1n, actor })).responseCode).toBe('00034');
    expect(await capture(gateway.context, id, { amount: 10000n, actor })).toMatchObject({
      responseCode: '04000',
      done: true,
    });
    expect((await voidAuthorization(gateway.context, id, { actor })).responseCode).toBe('00034');
    expect((await refund(gateway.context, id, { amount: 10001n, actor })).responseCode).toBe('00048');
    const detail = await orderDetail(gateway.context, id);
    expect(detail?.operations.map(({ operation, actor: by }) => [operation, by])).toEqual([
      ['AUTHORIZATION', 'shopper'],
      ['CAPTURE', actor],
    ]);
  });
});
