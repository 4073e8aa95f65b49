import { sign, stringToSign } from '@fils/aps';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../server.ts';
import { Checkout } from '../testing/checkout.ts';
import { seedMerchant, TestMerchant } from '../testing/merchant.ts';
import { type Receiver, startReceiver } from '../testing/receiver.ts';
import type { MessageJson } from './api-types.ts';
import { DashboardClient } from './testing.ts';

let gateway: Gateway;
let owner: DashboardClient;
let receiver: Receiver;
let shop: TestMerchant;
const merchant = 'merchants/TestShop';

beforeAll(async () => {
  receiver = await startReceiver();
  const url = `${receiver.url}/webhook`;
  const seed = seedMerchant({ redirection: { directFeedbackUrl: url, notificationUrl: url } });
  gateway = await createGateway({
    listen: false,
    seed: { merchants: [seed, seedMerchant({ merchantIdentifier: 'Other', accessCode: 'OtherAccessCode' })] },
  });
  owner = await DashboardClient.owner(gateway);
  shop = new TestMerchant(gateway, seed);
  // No retries: what a test provokes to fail has failed when the gateway is idle.
  await owner.call('PUT', `${merchant}/technical/redirection`, { feedbackRetries: 0 });
});
afterAll(async () => {
  await gateway?.close();
  await receiver?.close();
});

const pay = (members: Record<string, string>, number?: string) => new Checkout(shop).buy(members, number);

async function orderOf(reference: string): Promise<Record<string, unknown>> {
  const { json } = await owner.call('GET', `${merchant}/orders?query=${reference}`);
  const { id } = (json['orders'] as { id: string }[])[0] ?? { id: 'none' };
  return (await owner.call('GET', `${merchant}/orders/${id}`)).json;
}

describe('Order Transactions Management', () => {
  it('searches by reference, FORT ID, e-mail, state and time', async () => {
    const returned = await pay({ merchant_reference: 'FIND-1', customer_email: 'Needle@example.com' });
    await pay({ merchant_reference: 'FIND-2', command: 'AUTHORIZATION' });
    const found = async (query: string) => {
      const { json } = await owner.call('GET', `${merchant}/orders?${query}`);
      return (json['orders'] as { merchantReference: string }[]).map((order) => order.merchantReference);
    };
    expect(await found('query=find-')).toEqual(['FIND-2', 'FIND-1']);
    expect(await found(`query=${returned['fort_id']}`)).toEqual(['FIND-1']);
    expect(await found('query=needle@')).toEqual(['FIND-1']);
    expect(await found('query=FIND&state=authorized')).toEqual(['FIND-2']);
    expect(await found('query=FIND&to=2020-01-01T00:00:00Z')).toEqual([]);
    expect(await found('query=FIND&from=2020-01-01T00:00:00Z')).toHaveLength(2);
    expect(await found('query=%25')).toEqual([]);
    expect(await found('page=1000')).toEqual([]);
  });

  it('names a wrong filter', async () => {
    const wrong = await owner.call('GET', `${merchant}/orders?state=paid&from=yesterday&page=0&sort=x`);
    expect(wrong.status).toBe(422);
    const fields = (wrong.json['errors'] as { field: string }[]).map(({ field }) => field).sort();
    expect(fields).toEqual(['from', 'page', 'sort', 'state']);
  });

  it('shows one order with all that happened, without a card number', async () => {
    await pay({ merchant_reference: 'DETAIL-1', amount: '2550' });
    await gateway.idle();
    const order = await orderOf('DETAIL-1');
    expect(order).toMatchObject({
      money: { amount: '2550', currency: 'AED', exponent: 2 },
      state: 'captured',
      response: { code: '14000', outcome: 'success' },
      capturable: { amount: '0' },
      refundable: { amount: '2550' },
      voidable: false,
      cardNumberMasked: '400555******0001',
      operations: [{ operation: 'PURCHASE', actor: 'shopper', response: { code: '14000' } }],
      feedback: [{ kind: 'direct', state: 'delivered', history: [{ number: 1, httpStatus: 200 }] }],
    });
    expect((order['messages'] as { direction: string; verified: boolean }[])[0]).toMatchObject({
      direction: 'in',
      verified: true,
    });
    expect(JSON.stringify(order)).not.toContain('4005550000000001');
  });

  it('finds nothing under an id that is none, or that is another merchant’s', async () => {
    await pay({ merchant_reference: 'MINE-1' });
    const { id } = await orderOf('MINE-1');
    expect((await owner.call('GET', `${merchant}/orders/1`)).status).toBe(404);
    expect((await owner.call('GET', `merchants/Other/orders/${id}`)).status).toBe(404);
    expect((await owner.call('POST', `merchants/Other/orders/${id}/refund`, { amount: '1' })).status).toBe(
      404,
    );
    expect((await orderOf('MINE-1'))['refunded']).toMatchObject({ amount: '0' });
  });
});

describe('capture, refund, void', () => {
  it('move the money, say who did it, and tell the merchant’s server', async () => {
    await pay({ merchant_reference: 'MOVE-1', command: 'AUTHORIZATION', amount: '10000' });
    const { id } = await orderOf('MOVE-1');
    const at = `${merchant}/orders/${id}`;
    const captured = await owner.call('POST', `${at}/capture`, { amount: '6000' });
    expect(captured.json).toMatchObject({ accepted: true, response: { code: '04000' } });
    const refunded = await owner.call('POST', `${at}/refund`, {
      amount: '1000',
      maintenanceReference: 'R-7',
    });
    expect(refunded.json).toMatchObject({ accepted: true, response: { code: '06000' } });
    await gateway.idle();
    expect(await orderOf('MOVE-1')).toMatchObject({
      authorized: { amount: '10000' },
      captured: { amount: '6000' },
      refunded: { amount: '1000' },
      capturable: { amount: '4000' },
      refundable: { amount: '5000' },
      operations: [
        { operation: 'AUTHORIZATION' },
        { operation: 'CAPTURE', actor: 'owner@gateway.local', money: { amount: '6000' } },
        { operation: 'REFUND', actor: 'owner@gateway.local', maintenanceReference: 'R-7' },
      ],
    });
    const told = receiver.requests.map(({ body }) => JSON.parse(body) as Record<string, string>);
    const commands = told.filter((m) => m['merchant_reference'] === 'MOVE-1').map((m) => m['command']);
    expect(commands).toEqual(['AUTHORIZATION', 'CAPTURE', 'REFUND']);
  });

  it('void an authorisation', async () => {
    await pay({ merchant_reference: 'VOID-1', command: 'AUTHORIZATION' });
    const { id, voidable } = await orderOf('VOID-1');
    expect(voidable).toBe(true);
    const { json } = await owner.call('POST', `${merchant}/orders/${id}/void`, {});
    expect(json).toMatchObject({ accepted: true, response: { code: '08000' } });
    expect((await orderOf('VOID-1'))['state']).toBe('voided');
  });

  it('answer a refusal by the money rules with the wire’s code, changing nothing', async () => {
    await pay({ merchant_reference: 'REFUSE-1', amount: '5000' });
    const { id } = await orderOf('REFUSE-1');
    const at = `${merchant}/orders/${id}`;
    const tooMuch = await owner.call('POST', `${at}/refund`, { amount: '5001' });
    expect(tooMuch.json).toMatchObject({ accepted: false, response: { code: '00048' } });
    const wrongState = await owner.call('POST', `${at}/capture`, { amount: '1' });
    expect(wrongState.json).toMatchObject({ accepted: false, response: { code: '00034' } });
    expect((await orderOf('REFUSE-1'))['refunded']).toMatchObject({ amount: '0' });
  });

  it.each([['0'], ['-1'], ['1.5'], ['1e3'], [''], ['9'.repeat(19)], [100]])(
    'refuse the amount %j by name',
    async (amount) => {
      const { id } = await orderOf('REFUSE-1');
      const { status, json } = await owner.call('POST', `${merchant}/orders/${id}/refund`, { amount });
      expect([status, json['field']]).toEqual([422, 'amount']);
    },
  );

  it('lose no refund when two people press at once', async () => {
    await pay({ merchant_reference: 'RACE-1', amount: '5000' });
    const { id } = await orderOf('RACE-1');
    const results = await Promise.all(
      [1, 2, 3].map(() => owner.call('POST', `${merchant}/orders/${id}/refund`, { amount: '2500' })),
    );
    expect(results.filter(({ json }) => json['accepted'] === true)).toHaveLength(2);
    expect((await orderOf('RACE-1'))['refunded']).toMatchObject({ amount: '5000' });
  });
});

describe('settle', () => {
  const uncertain = async (reference: string, command = 'PURCHASE') => {
    await pay({ merchant_reference: reference, command, amount: '7000' }, '4556437649762022');
    return (await orderOf(reference))['id'] as string;
  };
  const told = (reference: string) =>
    receiver.requests
      .map(({ body }) => JSON.parse(body) as Record<string, string>)
      .filter((members) => members['merchant_reference'] === reference)
      .map((members) => members['response_code']);

  it.each([
    ['SETTLE-1', 'PURCHASE', 'success', '14000', 'captured'],
    ['SETTLE-2', 'PURCHASE', 'declined', '13666', 'failed'],
    ['SETTLE-3', 'AUTHORIZATION', 'success', '02000', 'authorized'],
    ['SETTLE-4', 'AUTHORIZATION', 'declined', '03666', 'failed'],
  ])('%s: a %s as %s becomes %s, says who did it, and tells the merchant', async (...row) => {
    const [reference, command, outcome, code, state] = row;
    const id = await uncertain(reference, command);
    const { status, json } = await owner.call('POST', `${merchant}/orders/${id}/settle`, { outcome });
    expect([status, json]).toEqual([200, expect.objectContaining({ accepted: true })]);
    await gateway.idle();
    const order = await orderOf(reference);
    expect(order).toMatchObject({ state, response: { code } });
    expect((order['operations'] as unknown[]).at(-1)).toMatchObject({
      actor: 'owner@gateway.local',
      response: { code },
    });
    expect((order['messages'] as MessageJson[]).at(-1)).toMatchObject({
      endpoint: 'dashboard',
      responseCode: code,
      note: `The uncertain outcome was settled as ${outcome} by owner@gateway.local.`,
    });
    expect(told(reference)).toEqual(['15777', code]);
    expect(await shop.call({ query_command: 'CHECK_STATUS', merchant_reference: reference })).toMatchObject({
      transaction_code: code,
    });
  });

  it('is done once, and only for an outcome that is uncertain', async () => {
    const id = await uncertain('SETTLE-5');
    const at = `${merchant}/orders/${id}/settle`;
    const results = await Promise.all(
      ['success', 'declined'].map((outcome) => owner.call('POST', at, { outcome })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = results.find(({ status }) => status === 409);
    expect(refused?.json['code']).toBe('order_not_uncertain');
    await gateway.idle();
    expect(told('SETTLE-5')).toHaveLength(2);
    expect((await owner.call('POST', at, { outcome: 'maybe' })).json['field']).toBe('outcome');
    expect(
      (await owner.call('POST', `merchants/Other/orders/${id}/settle`, { outcome: 'success' })).status,
    ).toBe(404);
  });
});

describe('the feedback log', () => {
  it('shows what did not arrive, and sends it again with the same bytes', async () => {
    await gateway.idle();
    receiver.answers = [new Response('no such payment', { status: 500 })];
    await pay({ merchant_reference: 'LOST-1' });
    await gateway.idle();
    const { json } = await owner.call('GET', `${merchant}/feedback?state=failed`);
    const lost = (json['feedback'] as Record<string, unknown>[])[0];
    expect(lost).toMatchObject({ merchantReference: 'LOST-1', lastHttpStatus: 500, attempts: 1 });
    const overview = await owner.call('GET', `${merchant}/overview`);
    expect(overview.json['failures']).toMatchObject([{ merchantReference: 'LOST-1' }]);

    receiver.answers = [new Response('')];
    const replay = await owner.call('POST', `${merchant}/feedback/${lost?.['id']}/replay`);
    expect(replay.status).toBe(202);
    await gateway.idle();
    const after = await owner.call('GET', `${merchant}/feedback/${lost?.['id']}`);
    expect(after.json).toMatchObject({
      state: 'delivered',
      history: [
        { number: 1, manual: false, httpStatus: 500, responseExcerpt: 'no such payment' },
        { number: 2, manual: true, httpStatus: 200 },
      ],
    });
    const bodies = receiver.requests.map(({ body }) => body).filter((body) => body.includes('LOST-1'));
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toBe(bodies[1]);
  });

  it('does not show or replay another merchant’s', async () => {
    const { json } = await owner.call('GET', `${merchant}/feedback`);
    const { id } = (json['feedback'] as { id: string }[])[0] ?? { id: '' };
    expect((await owner.call('GET', `merchants/Other/feedback/${id}`)).status).toBe(404);
    expect((await owner.call('POST', `merchants/Other/feedback/${id}/replay`)).status).toBe(404);
    expect((await owner.call('POST', `${merchant}/feedback/none/replay`)).status).toBe(404);
  });
});

describe('the signature explainer', () => {
  const explain = (body: Record<string, unknown>) => owner.call('POST', `${merchant}/explain`, body);
  const message = { command: 'PURCHASE', merchant_reference: 'E-1', amount: '100', currency: 'AED' };
  const key = { phrase: 'Req-phrase_1', shaType: 'SHA-256' } as const;

  it('says that a right signature fits, in each form a message may be pasted', async () => {
    const signed = { ...message, signature: sign(message, key) };
    const query = new URLSearchParams(signed).toString();
    const texts = [JSON.stringify(signed), query, `?${query}`, `https://shop.example/return?${query}`];
    for (const text of texts) {
      const { status, json } = await explain({ text, phrase: 'request' });
      expect({ text, status, matches: json['matches'], hints: json['hints'] }).toEqual({
        text,
        status: 200,
        matches: true,
        hints: [],
      });
    }
  });

  it('shows the string to sign with the phrases masked, and never a phrase', async () => {
    const text = JSON.stringify({ ...message, signature: 'ab' });
    const { json } = await explain({
      text,
      phrase: 'request',
      theirString: 'Res-phrase_1amount=1Res-phrase_1',
    });
    expect(json['stringToSign']).toBe(
      '‹phrase›amount=100command=PURCHASEcurrency=AEDmerchant_reference=E-1‹phrase›',
    );
    expect(json['expected']).toBe(sign(message, key));
    expect(JSON.stringify(json)).not.toMatch(/phrase_1/);
  });

  it('finds swapped phrases and the first difference to a pasted string', async () => {
    const swapped = { ...message, signature: sign(message, { ...key, phrase: 'Res-phrase_1' }) };
    const { json } = await explain({
      text: JSON.stringify(swapped),
      phrase: 'request',
      theirString: stringToSign({ ...message, amount: '1.00' }, key.phrase),
    });
    expect(json).toMatchObject({
      matches: false,
      hints: [{ code: 'phrases_swapped' }],
      difference: { member: 'amount' },
      sameString: false,
    });
    const same = await explain({
      text: JSON.stringify(swapped),
      phrase: 'request',
      theirString: stringToSign(message, key.phrase),
    });
    expect(same.json).toMatchObject({ difference: null, sameString: true });
  });

  it('masks card data that was pasted, and keeps nothing', async () => {
    const before = await gateway.context.database.db.selectFrom('message_log').select('id').execute();
    const text = JSON.stringify({ ...message, card_number: '4005550000000001', card_security_code: '123' });
    const { json } = await explain({ text, phrase: 'request' });
    expect(JSON.stringify(json)).not.toContain('4005550000000001');
    const after = await gateway.context.database.db.selectFrom('message_log').select('id').execute();
    expect(after).toHaveLength(before.length);
  });

  it.each([
    ['{"a":', 'text'],
    ['{"a":"1","a":"2"}', 'text'],
    ['<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', 'text'],
    ['', 'text'],
  ])('refuses %j by naming the field', async (text, field) => {
    const { status, json } = await explain({ text, phrase: 'request' });
    expect([status, json['field']]).toEqual([422, field]);
  });

  it('takes messages of the log, those of unknown senders too, but not another merchant’s', async () => {
    const bad = { ...shop.sign(shop.payment({ merchant_reference: 'FORGED-1' })), amount: '1' };
    await new Checkout(shop).startSigned(bad);
    const { json } = await owner.call('GET', `${merchant}/explain/messages`);
    const logged = json['messages'] as MessageJson[];
    const forged = logged.find(
      ({ direction, members }) => direction === 'in' && members['merchant_reference'] === 'FORGED-1',
    );
    expect(forged?.verified).toBe(false);
    expect((await owner.call('GET', `${merchant}/explain/messages/${forged?.id}`)).status).toBe(200);
    expect((await owner.call('GET', `merchants/Other/explain/messages/${forged?.id}`)).status).toBe(404);

    const stray = { ...shop.payment({ merchant_reference: 'STRAY-1' }), access_code: 'nobodyknowsthiscode1' };
    await new Checkout(shop).startSigned(shop.sign(stray));
    const again = (await owner.call('GET', `${merchant}/explain/messages`)).json;
    expect(JSON.stringify(again)).toContain('STRAY-1');
  });

  it('says which phrase is missing', async () => {
    await owner.call('POST', 'merchants', { name: 'Bare', merchantIdentifier: 'Bare' });
    const { status, json } = await owner.call('POST', 'merchants/Bare/explain', {
      text: '{"a":"1"}',
      phrase: 'request',
    });
    expect([status, json['code']]).toEqual([409, 'no_phrase']);
  });
});
