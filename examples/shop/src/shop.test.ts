import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Message, signedFeedback } from '@fils/aps';
import { createPayments, type Payments } from '@fils/payments';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Shop, startShop } from './index.ts';

let folder: string;
let payments: Payments;
let apiKey: string;
let webhookSecret: string;
let shop: Shop;

const credentials = {
  merchantIdentifier: 'dukkan01',
  accessCode: 'AbCdEfGhIjKlMnOpQrSt',
  requestPhrase: 'request phrase',
  responsePhrase: 'response phrase',
  shaType: 'SHA-256',
} as const;

const start = (change: Partial<Parameters<typeof startShop>[0]> = {}) =>
  startShop({
    port: 0,
    paymentsUrl: payments.url,
    apiKey,
    webhookSecret,
    ordersFile: join(folder, 'orders.json'),
    ...change,
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fils-shop-'));
  payments = await createPayments({ port: 0 });
  await payments.connectProvider({
    ...credentials,
    gatewayUrl: 'http://127.0.0.1:9',
    state: 'test',
    published: true,
  });
  apiKey = await payments.createApiKey('Dukkan', ['payments:read', 'payments:write']);
  webhookSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  shop = await start();
});
afterAll(async () => {
  await shop?.close();
  await payments?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  cookie = '';
});

let cookie = '';
async function browse(path: string, init: RequestInit = {}) {
  const response = await fetch(new URL(path, shop.url), {
    redirect: 'manual',
    ...init,
    headers: {
      origin: shop.url,
      'accept-language': 'en',
      cookie,
      ...(init.headers as Record<string, string>),
    },
  });
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    html: await response.text(),
  };
}

const post = (path: string, fields: Record<string, string>) =>
  browse(path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

const api = async (path: string) =>
  (await fetch(`${payments.url}/api/v1${path}`, { headers: { authorization: `Bearer ${apiKey}` } })).json();

/** Buys something; gives the payment and the order's page. */
async function buy(product = 'dallah', more: Record<string, string> = {}) {
  const { status, location } = await post('/orders', { product, ...more });
  expect(status).toBe(303);
  const token = location.split('/').at(-1);
  const { data } = (await api('/payments?limit=100')) as {
    data: { id: string; checkoutUrl: string; returnUrl: string; reference: string; amount: number }[];
  };
  const payment = data.find(({ checkoutUrl }) => checkoutUrl.endsWith(`/${token}`));
  if (payment === undefined) throw new Error('The payment of this order was not found.');
  return { payment, order: new URL(payment.returnUrl).pathname, checkout: location };
}

/** The shopper chooses the card and the gateway tells how it went. */
async function gatewaySays(checkout: string, outcome: Message): Promise<void> {
  const page = await (await fetch(checkout)).text();
  const method = /name="method" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const form = await fetch(checkout, { method: 'POST', body: new URLSearchParams({ method }) });
  const fields = [...(await form.text()).matchAll(/name="(\w+)" value="([^"]*)"/g)];
  const echo = Object.fromEntries(fields.map(([, name, value]) => [name, value]));
  const { signature: _, ...members } = { ...echo, fort_id: '169996200000000001', ...outcome };
  const key = { phrase: credentials.responsePhrase, shaType: credentials.shaType };
  const { body, contentType } = signedFeedback(
    { ...members, card_number: '400555******0001', payment_option: 'VISA' } as Message,
    key,
    'json',
  );
  const answer = await fetch(`${payments.url}/payment/aps/webhook`, {
    method: 'POST',
    body,
    headers: { 'content-type': contentType },
  });
  expect(answer.status).toBe(200);
}

const purchased = { response_code: '14000', status: '14', response_message: 'Success' };
const declined = { response_code: '13666', status: '13', response_message: 'Transaction declined' };

/** Sends an event as payments would; gives the shop's answer. */
async function tell(type: string, data: unknown, secret = webhookSecret): Promise<number> {
  const body = JSON.stringify({ type, timestamp: new Date().toISOString(), data });
  const id = crypto.randomUUID();
  const now = new Date();
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': Math.floor(now.getTime() / 1000).toString(),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
  return (await fetch(`${shop.url}/webhooks/fils`, { method: 'POST', body, headers })).status;
}

describe('the shop', () => {
  it('has three products, each in its currency with its decimals, in both languages', async () => {
    const english = (await browse('/')).html.replace(/\u00a0/g, ' ');
    for (const text of ['AED 249.00', 'SAR 89.50', 'KWD 12.750', 'Brass dallah'])
      expect(english).toContain(text);
    const arabic = (await browse('/?lang=ar')).html;
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    expect((await browse('/products/dates')).html).toContain('تمر عجوة');
  });

  it('asks payments for what the order costs and sends the shopper there', async () => {
    const { payment, checkout } = await buy('mabkhara', {
      quantity: '3',
      email: 'layla@example.com',
      language: 'ar',
    });
    expect(checkout).toBe(payment.checkoutUrl);
    expect(payment).toMatchObject({
      amount: 38_250,
      currency: 'KWD',
      state: 'open',
      language: 'ar',
      customer: { email: 'layla@example.com' },
      reference: expect.stringMatching(/^D-\d+$/),
    });
  });

  it('is paid when the shopper returns, without any event', async () => {
    const { order, checkout, payment } = await buy();
    expect((await browse(order)).html).toContain('Waiting for your payment');
    await gatewaySays(checkout, purchased);
    const { html } = await browse(`${order}?payment=${payment.id}`);
    expect(html).toContain('Thank you, your order is paid');
    expect(html).toContain('400555******0001');
    expect(html).toContain(payment.reference);
  });

  it('is paid by the event alone, however often it comes', async () => {
    const { order, checkout, payment } = await buy();
    await gatewaySays(checkout, purchased);
    const data = { paymentId: payment.id, reference: payment.reference };
    expect(await tell('payment.paid', data)).toBe(200);
    expect(await tell('payment.paid', data)).toBe(200);
    const kept = await readFile(join(folder, 'orders.json'), 'utf8');
    const found = JSON.parse(kept).orders.find((each: { id: string }) => order.endsWith(each.id));
    expect(found.state).toBe('paid');
  });

  it('believes no event that is not signed with its secret, nor what an event says', async () => {
    const { order, payment } = await buy();
    const data = { paymentId: payment.id, reference: payment.reference, state: 'done' };
    expect(await tell('payment.paid', data, `whsec_${Buffer.alloc(32, 1).toString('base64')}`)).toBe(401);
    expect((await fetch(`${shop.url}/webhooks/fils`, { method: 'POST', body: '{}' })).status).toBe(401);
    // Genuine but mistaken: the payment itself is what counts.
    expect(await tell('payment.paid', data)).toBe(200);
    expect((await browse(order)).html).toContain('Waiting for your payment');
  });

  it('answers events that are not about its orders, and refuses what is no event', async () => {
    expect(await tell('payment.paid', { paymentId: 'p', reference: 'another shop' })).toBe(200);
    expect(await tell('payment.paid', { nothing: true })).toBe(400);
  });

  it('keeps waiting after a declined card, for the shopper may try another', async () => {
    const { order, checkout } = await buy();
    await gatewaySays(checkout, declined);
    const { html } = await browse(order);
    expect(html).toContain('Waiting for your payment');
    expect(html).toContain(`href="${checkout}"`);
    await gatewaySays(checkout, purchased);
    expect((await browse(`${order}/state`)).html).toBe('{"state":"paid"}');
  });

  it('remembers its orders over a restart', async () => {
    const { order, checkout } = await buy();
    await shop.close();
    shop = await start();
    await gatewaySays(checkout, purchased);
    expect((await browse(order)).html).toContain('Thank you, your order is paid');
  });

  it('keeps the order when payments is down, and then makes one payment of it', async () => {
    const down = await start({ paymentsUrl: 'http://127.0.0.1:9', ordersFile: join(folder, 'down.json') });
    const up = shop;
    shop = down;
    const { location } = await post('/orders', { product: 'dates' });
    expect(location).toMatch(/^\/orders\//);
    expect((await browse(location)).html).toContain('Payment could not begin');
    await down.close();
    shop = await start({ ordersFile: join(folder, 'down.json') });
    const first = await post(`${location}/pay`, {});
    const again = await post(`${location}/pay`, {});
    expect([first.status, again.location]).toEqual([303, first.location]);
    expect(first.location).toContain(`${payments.url}/pay/`);
    await shop.close();
    shop = up;
  });

  it.each<[Record<string, string>, number, string]>([
    [{ product: 'dallah', email: 'nobody' }, 422, 'email-error'],
    [{ product: 'dallah', quantity: '6' }, 422, 'quantity-error'],
    [{ product: 'dallah', quantity: '-1' }, 422, 'quantity-error'],
    [{ product: 'carpet' }, 404, 'nothing here'],
    [{}, 404, 'nothing here'],
  ])('refuses the order %o', async (fields, status, words) => {
    const answer = await post('/orders', fields);
    expect(answer.status).toBe(status);
    expect(answer.html).toContain(words);
  });

  it('takes no order from another site', async () => {
    const answer = await browse('/orders', {
      method: 'POST',
      body: 'product=dallah',
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.status).toBe(403);
  });

  it.each(['/orders/none', '/orders/none/state', '/products/none', '/nothing'])(
    'knows nothing of %s',
    async (path) => expect((await browse(path)).status).toBe(404),
  );

  it('is healthy', async () => expect((await browse('/healthz')).html).toBe('{"status":"ok"}'));
});
