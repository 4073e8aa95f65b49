import { testClock } from '@fils/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../server.ts';
import { Checkout } from '../testing/checkout.ts';
import { seedMerchant, TestMerchant } from '../testing/merchant.ts';
import { type Receiver, startReceiver } from '../testing/receiver.ts';
import { closeExpiredPages } from './expire.ts';

let gateway: Gateway;
let checkout: Checkout;
let receiver: Receiver;
const clock = testClock('2026-11-22T08:00:00Z');
const merchantIdentifier = 'TestShop';

beforeAll(async () => {
  receiver = await startReceiver();
  const seed = seedMerchant({
    merchantIdentifier,
    redirection: { directFeedbackUrl: `${receiver.url}/direct` },
  });
  gateway = await createGateway({ listen: false, seed: { merchants: [seed] }, clock });
  checkout = new Checkout(new TestMerchant(gateway, seed));
});
afterAll(async () => {
  await gateway?.close();
  await receiver?.close();
});

async function detailOf(fields: Record<string, string>) {
  const merchant = await gateway.merchant(merchantIdentifier);
  const detail = await merchant?.order(fields['merchant_reference'] ?? '');
  if (detail === undefined) throw new Error('no such order');
  return detail;
}

describe('a page left open', () => {
  const status = (reference: string) =>
    checkout.merchant.call({ query_command: 'CHECK_STATUS', merchant_reference: reference });

  it('closes after its time: 00072 by feedback and by hand, and CHECK_STATUS says the same', async () => {
    const reference = 'OPEN-1';
    const page = await checkout.start({ merchant_reference: reference });
    clock.advance({ minutes: 14 });
    expect((await checkout.client.open(page.url)).html).toContain('name="card_number"');
    expect((await status(reference))['response_code']).toBe('12036');
    clock.advance({ minutes: 1 });
    await closeExpiredPages(gateway.context);
    await gateway.idle();
    const told = receiver.requests.map(({ body }) => JSON.parse(body) as Record<string, string>);
    const feedback = told.filter((members) => members['merchant_reference'] === reference);
    expect(feedback).toEqual([expect.objectContaining({ response_code: '00072', status: '00' })]);
    expect(await status(reference)).toMatchObject({
      response_code: '12000',
      transaction_status: '00',
      transaction_code: '00072',
    });
    const closed = await checkout.client.open(page.url);
    expect(closed.html).toContain('This page has closed');
    const visits = checkout.visits.length;
    await checkout.back(closed);
    expect(checkout.visits.length).toBe(visits + 1);
    expect(checkout.returned).toEqual(feedback[0]);
    expect((await detailOf(checkout.returned)).operations).toMatchObject([
      { operation: 'CANCEL', responseCode: '00072', actor: 'gateway' },
    ]);
  });

  it('takes no card any more, before any sweep', async () => {
    const page = await checkout.start({ merchant_reference: 'OPEN-2' });
    clock.advance({ minutes: 15 });
    const closed = await checkout.pay(page);
    expect(closed.html).toContain('This page has closed');
    await checkout.back(closed);
    expect(checkout.returned['response_code']).toBe('00072');
    expect((await detailOf(checkout.returned)).order).toMatchObject({ state: 'cancelled', attempts: 0 });
  });

  it('closes at the bank’s page as well, and a late code changes nothing', async () => {
    const challenge = await checkout.pay(await checkout.start(), '4557012345678902');
    clock.advance({ minutes: 15 });
    const closed = await checkout.authenticate(challenge);
    expect(closed.html).toContain('This page has closed');
    await checkout.back(closed);
    expect(checkout.returned['response_code']).toBe('00072');
  });

  it('gets the whole time again with each attempt, and when the shopper asks', async () => {
    const page = await checkout.start();
    clock.advance({ minutes: 10 });
    const declined = await checkout.pay(page, '4916783391760242');
    clock.advance({ minutes: 10 });
    const longer = await checkout.client.submit(declined, {}, { button: 'stay' });
    clock.advance({ minutes: 10 });
    // Asking for time leaves the form good that was open before.
    await checkout.back(await checkout.pay(declined));
    expect(checkout.returned['response_code']).toBe('14000');
    expect(longer.url).toBe(page.url);
  });

  it('is closed once, whoever looks first', async () => {
    const page = await checkout.start({ merchant_reference: 'OPEN-3' });
    clock.advance({ minutes: 20 });
    await Promise.all([
      closeExpiredPages(gateway.context),
      checkout.client.open(page.url),
      checkout.client.open(page.url),
      closeExpiredPages(gateway.context),
    ]);
    const { operations } = await detailOf({ merchant_reference: 'OPEN-3' });
    expect(operations).toHaveLength(1);
  });

  it('stays over: a paid or cancelled order is never closed', async () => {
    const paid = await checkout.buy();
    clock.advance({ hours: 24 });
    await closeExpiredPages(gateway.context);
    expect((await detailOf(paid)).order).toMatchObject({ state: 'captured', pageNotice: undefined });
  });
});
