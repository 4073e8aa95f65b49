import { testClock } from '@fils/database';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderDetail } from '../orders/detail.ts';
import { expireAuthorizations } from '../orders/expire.ts';
import { capture } from '../orders/maintenance.ts';
import { resolveUncertain } from '../orders/resolve.ts';
import { searchOrders } from '../orders/search.ts';
import { createGateway, type Gateway } from '../server.ts';
import { saveChannelSettings } from '../settings/technical.ts';
import { Checkout } from '../testing/checkout.ts';
import { seedMerchant, TestMerchant } from '../testing/merchant.ts';
import { type Receiver, startReceiver } from '../testing/receiver.ts';
import { listFeedback, replayFeedback } from './store.ts';

const clock = testClock('2026-11-22T08:00:00Z');
let gateway: Gateway;
let receiver: Receiver;
let merchant: TestMerchant;
let checkout: Checkout;
let merchantId: string;

beforeAll(async () => {
  receiver = await startReceiver();
  const seed = seedMerchant({
    redirection: {
      directFeedbackUrl: `${receiver.url}/direct`,
      notificationUrl: `${receiver.url}/notification`,
    },
  });
  gateway = await createGateway({
    listen: false,
    seed: { merchants: [seed] },
    clock,
  });
  merchant = new TestMerchant(gateway, seed);
  checkout = new Checkout(merchant);
  merchantId = (await gateway.merchant(seed.merchantIdentifier))?.id ?? '';
});
afterAll(async () => {
  await gateway?.close();
  await receiver?.close();
});
beforeEach(() => {
  receiver.requests.length = 0;
  receiver.answers = [];
});
afterEach(() => gateway.reset().then(refreshIds));

async function refreshIds() {
  merchantId = (await gateway.merchant(merchant.seed.merchantIdentifier))?.id ?? '';
}

const set = (input: Parameters<typeof saveChannelSettings>[3]) =>
  saveChannelSettings(gateway.context, merchantId, 'redirection', input);

const fields = async (index = -1) => {
  const request = receiver.requests.at(index);
  if (request === undefined) throw new Error('nothing was received');
  return (await receiver.read(request, merchant.responseKey)).message;
};

async function orderId(reference: string | undefined) {
  const { orders } = await searchOrders(gateway.context, merchantId, { query: reference });
  return orders[0]?.id ?? '';
}

describe('apostrophes', () => {
  const texts = {
    customer_name: "Nour O'Brien",
    order_description: "l'ami",
    return_url: "https://shop.example/o'b",
  };

  it('stay as they were sent, unless the merchant asks for &#39; in feedback (open question 5)', async () => {
    const returned = await checkout.buy(texts);
    await gateway.idle();
    expect(await fields()).toMatchObject(texts);

    await set({ escapeApostrophes: true });
    for (const responseType of ['JSON', 'FORM', 'XML'] as const) {
      await set({ responseType });
      const again = await checkout.buy(texts);
      await gateway.idle();
      // Read as a merchant does: verified over what was received.
      expect(await fields()).toMatchObject({
        customer_name: 'Nour O&#39;Brien',
        order_description: 'l&#39;ami',
        return_url: texts.return_url,
        response_code: '14000',
      });
      expect(again['customer_name']).toBe(returned['customer_name']);
    }
  });
});

describe('direct feedback', () => {
  it('tells each attempt with an outcome, with the members of the return', async () => {
    const page = await checkout.start({ merchant_extra: 'مرحبا' });
    const declined = await checkout.pay(page, '4916783391760242');
    await gateway.idle();
    expect(await fields()).toMatchObject({ response_code: '13666', merchant_extra: 'مرحبا' });
    await checkout.back(await checkout.pay(declined));
    await gateway.idle();
    expect(await fields()).toEqual(checkout.returned);
    expect(receiver.requests.map(({ path, method }) => [path, method])).toEqual([
      ['/direct', 'POST'],
      ['/direct', 'POST'],
    ]);
  });

  it('comes also when the browser never does, and when the shopper cancels', async () => {
    await checkout.pay(await checkout.start());
    await gateway.idle();
    expect((await fields())['response_code']).toBe('14000');
    await checkout.cancel(await checkout.start());
    await gateway.idle();
    expect((await fields())['response_code']).toBe('00072');
  });

  it.each([
    ['JSON', 'application/json;charset=UTF-8'],
    ['FORM', 'application/x-www-form-urlencoded;charset=UTF-8'],
    ['XML', 'application/xml;charset=UTF-8'],
  ] as const)('is written as %s', async (responseType, contentType) => {
    await set({ responseType });
    const returned = await checkout.buy({ customer_name: "O'Neill & 'Söhne' <x>", merchant_extra: 'مرحبا' });
    await gateway.idle();
    expect(receiver.requests[0]?.contentType).toBe(contentType);
    expect(await fields()).toEqual(returned);
  });

  it('is not sent without an address', async () => {
    await set({ directFeedbackUrl: '' });
    await checkout.buy();
    await gateway.idle();
    expect(receiver.requests).toEqual([]);
  });
});

describe('notification feedback', () => {
  it('tells each successful operation, by API and dashboard, and no refused one', async () => {
    const { merchant_reference, fort_id } = await checkout.buy({ command: 'AUTHORIZATION' });
    const call = (command: string, amount: string) =>
      merchant.call({ command, merchant_reference, amount, currency: 'AED', order_description: 'why not' });
    await call('CAPTURE', '4000');
    await call('CAPTURE', '9999');
    await capture(gateway.context, await orderId(merchant_reference), {
      amount: 1000n,
      actor: 'layla@shop.example',
    });
    await call('REFUND', '500');
    await gateway.idle();
    const notifications = receiver.requests.filter(({ path }) => path === '/notification');
    const told = await Promise.all(
      notifications.map(async (one) => (await receiver.read(one, merchant.responseKey)).message),
    );
    expect(told.map((one) => [one['command'], one['response_code'], one['amount']])).toEqual([
      ['CAPTURE', '04000', '4000'],
      ['CAPTURE', '04000', '1000'],
      ['REFUND', '06000', '500'],
    ]);
    expect(told[0]).toMatchObject({ merchant_reference, fort_id, order_description: 'why not' });
  });

  it('echoes nested members in every encoding', async () => {
    const { merchant_reference } = await checkout.buy();
    for (const responseType of ['JSON', 'XML', 'FORM'] as const) {
      await set({ responseType });
      await merchant.call({
        command: 'REFUND',
        merchant_reference,
        amount: '1',
        currency: 'AED',
        airline_data: { z: '1', a: { b: '2' } },
      });
      await gateway.idle();
      const expected = { z: '1', a: { b: '2' } };
      const { airline_data: received } = await fields();
      expect(responseType === 'FORM' ? JSON.parse(String(received)) : received).toEqual(expected);
    }
  });

  it.each([
    ['success', '14000', '10000'],
    ['declined', '13666', undefined],
  ] as const)('tells how an uncertain payment ended: %s', async (outcome, code, captured) => {
    const returned = await checkout.buy({}, '4556437649762022');
    const { merchant_reference } = returned;
    const id = await orderId(merchant_reference);
    await resolveUncertain(gateway.context, id, { outcome, actor: 'layla@shop.example' });
    await gateway.idle();
    expect(receiver.requests.map(({ path }) => path)).toEqual(['/direct', '/notification']);
    const { response_code, response_message, status, signature, ...rest } = returned;
    expect(await fields()).toMatchObject({ ...rest, response_code: code });
    const state = await merchant.call({ query_command: 'CHECK_STATUS', merchant_reference });
    expect([state['transaction_code'], state['captured_amount']]).toEqual([code, captured]);
    await expect(
      resolveUncertain(gateway.context, id, { outcome, actor: 'layla@shop.example' }),
    ).rejects.toMatchObject({ code: 'order_not_uncertain' });
  });

  it('tells that an authorisation ran out after seven days (open question 27)', async () => {
    const { merchant_reference } = await checkout.buy({ command: 'AUTHORIZATION' });
    clock.advance({ hours: 7 * 24 - 1 });
    await expireAuthorizations(gateway.context);
    await gateway.idle();
    expect(receiver.requests).toHaveLength(1);
    clock.advance({ hours: 2 });
    await expireAuthorizations(gateway.context);
    await expireAuthorizations(gateway.context);
    await gateway.idle();
    expect(receiver.requests).toHaveLength(2);
    expect(await fields()).toMatchObject({
      command: 'VOID_AUTHORIZATION',
      response_code: '08000',
      merchant_reference,
    });
  });
});

describe('delivery', () => {
  const [failing, fine] = [() => new Response('no', { status: 500 }), () => new Response('')];

  async function only() {
    const { feedback } = await listFeedback(gateway.context, merchantId);
    const detail = await orderDetail(gateway.context, feedback[0]?.orderId ?? '');
    const one = detail?.feedback[0];
    if (one === undefined) throw new Error('no feedback');
    return one;
  }

  it('tries ten more times, ten seconds apart, then gives up', async () => {
    receiver.answers = [failing];
    await checkout.buy();
    await gateway.idle();
    for (let retry = 1; retry <= 10; retry++) {
      clock.advance({ seconds: 9 });
      await gateway.idle();
      expect(receiver.requests).toHaveLength(retry);
      clock.advance({ seconds: 1 });
      await gateway.idle();
      expect(receiver.requests).toHaveLength(retry + 1);
    }
    clock.advance({ hours: 1 });
    await gateway.idle();
    expect(receiver.requests).toHaveLength(11);
    expect(new Set(receiver.requests.map(({ body }) => body)).size).toBe(1);
    const feedback = await only();
    expect(feedback).toMatchObject({
      state: 'failed',
      attempts: 11,
      retriesLeft: 0,
      nextAttemptAt: undefined,
    });
    expect(feedback.history.map(({ number, httpStatus }) => [number, httpStatus])).toEqual(
      Array.from({ length: 11 }, (_, index) => [index + 1, 500]),
    );
    expect(feedback.history[0]?.responseExcerpt).toBe('no');
  });

  it('follows the channel: other counts and intervals', async () => {
    await set({ feedbackRetries: 1, feedbackIntervalSeconds: 60 });
    receiver.answers = [failing];
    await checkout.buy();
    await gateway.idle();
    clock.advance({ seconds: 59 });
    await gateway.idle();
    expect(receiver.requests).toHaveLength(1);
    clock.advance({ seconds: 1 });
    await gateway.idle();
    clock.advance({ hours: 1 });
    await gateway.idle();
    expect(receiver.requests).toHaveLength(2);
  });

  it.each([200, 201, 204, 299, 302])('%i acknowledges', async (status) => {
    const headers = { Location: `${receiver.url}/elsewhere` };
    receiver.answers = [() => new Response(null, { status: status === 204 ? 204 : status, headers })];
    await checkout.buy();
    await gateway.idle();
    expect((await only()).state).toBe('delivered');
    expect(receiver.requests.map(({ path }) => path)).toEqual(['/direct']);
  });

  it.each([301, 303, 307, 400, 404, 500])('%i does not', async (status) => {
    const headers = { Location: `${receiver.url}/elsewhere` };
    receiver.answers = [() => new Response(null, { status, headers }), fine];
    await checkout.buy();
    await gateway.idle();
    expect(await only()).toMatchObject({ state: 'pending', retriesLeft: 9 });
    clock.advance({ seconds: 10 });
    await gateway.idle();
    expect((await only()).state).toBe('delivered');
  });

  it('counts no answer in time, and no server at all, as a failure that is told', async () => {
    const { config } = gateway.context;
    const before = config.feedbackTimeoutMs;
    config.feedbackTimeoutMs = 250;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    receiver.answers = [() => held.then(fine)];
    await checkout.buy();
    await gateway.idle();
    release();
    expect((await only()).history[0]).toMatchObject({
      httpStatus: undefined,
      error: 'No answer within 0.25 seconds.',
    });
    await gateway.reset();
    await refreshIds();
    config.feedbackTimeoutMs = before;
    const gone = await startReceiver();
    await gone.close();
    await set({ directFeedbackUrl: gone.url });
    await checkout.buy();
    await gateway.idle();
    expect((await only()).history[0]?.error).toMatch(/ECONNREFUSED/);
  });

  it('replays by hand what was delivered or given up, and leaves the automatic retries alone', async () => {
    await set({ feedbackRetries: 1 });
    receiver.answers = [failing];
    await checkout.buy();
    await gateway.idle();
    const { id } = await only();
    await replayFeedback(gateway.context, id);
    await gateway.idle();
    expect(await only()).toMatchObject({ state: 'pending', retriesLeft: 0, attempts: 2 });
    clock.advance({ seconds: 10 });
    await gateway.idle();
    expect(await only()).toMatchObject({ state: 'failed', retriesLeft: 0, attempts: 3 });
    await replayFeedback(gateway.context, id);
    await gateway.idle();
    expect((await only()).state).toBe('failed');
    receiver.answers = [fine];
    await replayFeedback(gateway.context, id);
    await gateway.idle();
    const feedback = await only();
    expect(feedback).toMatchObject({ state: 'delivered', attempts: 5 });
    expect(feedback.history.map(({ manual }) => manual)).toEqual([false, true, false, true, true]);
    await replayFeedback(gateway.context, id);
    await gateway.idle();
    expect(receiver.requests).toHaveLength(6);
    await expect(
      replayFeedback(gateway.context, '00000000-0000-0000-0000-000000000000'),
    ).rejects.toMatchObject({
      code: 'feedback_not_found',
    });
  });

  it('keeps the order of one order and does not let it hold up the others', async () => {
    const slow = Promise.withResolvers<void>();
    let held = 0;
    receiver.answers = [
      async (request) => {
        if (request.body.includes('"SLOW-1"') && request.body.includes('13666')) {
          held++;
          await slow.promise;
        }
        return new Response('');
      },
    ];
    const page = await checkout.start({ merchant_reference: 'SLOW-1' });
    const declined = await checkout.pay(page, '4916783391760242');
    await checkout.pay(declined);
    await checkout.buy({ merchant_reference: 'FAST-1' });
    await expect.poll(() => receiver.requests.some(({ body }) => body.includes('"FAST-1"'))).toBe(true);
    expect(held).toBe(1);
    expect(receiver.requests.some(({ body }) => body.includes('SLOW-1') && body.includes('14000'))).toBe(
      false,
    );
    slow.resolve();
    await gateway.idle();
    const codes = receiver.requests
      .filter(({ body }) => body.includes('SLOW-1'))
      .map(({ body }) => JSON.parse(body));
    expect(codes.map((one) => one.response_code)).toEqual(['13666', '14000']);
  });
});
