import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listMerchants } from './merchants/store.ts';
import { searchOrders } from './orders/search.ts';
import { createGateway, type Gateway, type GatewayOptions } from './server.ts';
import { getSecuritySettings } from './settings/security.ts';
import { getChannelSettings } from './settings/technical.ts';
import { Checkout } from './testing/checkout.ts';
import { seedMerchant, TestMerchant } from './testing/merchant.ts';

// Each starts databases of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const open: Gateway[] = [];
async function start(options: GatewayOptions = {}): Promise<Gateway> {
  const gateway = await createGateway(options);
  open.push(gateway);
  return gateway;
}
afterEach(async () => {
  for (const gateway of open.splice(0)) await gateway.close();
});

const seed = seedMerchant();

describe('createGateway', () => {
  it('listens on a free port, answers /healthz, and leads to the dashboard', async () => {
    const gateway = await start();
    expect(gateway.url).toBe(`http://localhost:${gateway.port}`);
    const health = await fetch(`${gateway.url}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const root = await fetch(gateway.url, { redirect: 'manual' });
    expect([root.status, root.headers.get('Location')]).toEqual([302, '/dashboard/']);
    expect(await gateway.signInLink()).toContain(`${gateway.url}/dashboard/`);
    expect((await fetch(`${gateway.url}/FortAPI/nothing`)).status).toBe(404);
  });

  it('begins as the documents do: one merchant, no access code, SHA-256, POST, JSON, ten retries, inactive', async () => {
    const { context } = await start({ listen: false });
    const [merchant, ...more] = await listMerchants(context);
    expect(more).toEqual([]);
    expect(merchant).toMatchObject({ name: 'Demo merchant', active: true });
    expect(merchant?.merchantIdentifier).toMatch(/^[A-Za-z0-9]{8}$/);
    expect(await getSecuritySettings(context, merchant?.id ?? '')).toEqual({
      accessCode: undefined,
      shaType: 'SHA-256',
      requestPhrase: '',
      responsePhrase: '',
      originIp: '',
      originUrl: '',
    });
    expect(await getChannelSettings(context, merchant?.id ?? '', 'redirection')).toMatchObject({
      status: 'inactive',
      paymentOptions: ['VISA', 'MASTERCARD', 'AMEX', 'MADA', 'MEEZA'],
      returnUrlType: 'POST',
      responseType: 'JSON',
      feedbackRetries: 10,
      feedbackIntervalSeconds: 10,
    });
  });

  it('works over HTTP from form to return', async () => {
    const gateway = await start({ seed: { merchants: [seed] } });
    const fields = await new Checkout(new TestMerchant(gateway, seed)).buy();
    expect(fields['response_code']).toBe('14000');
  });

  it('hands out merchants to look into and to set up', async () => {
    const gateway = await start({ listen: false, seed: { merchants: [seed] } });
    const merchant = await gateway.merchant(seed.merchantIdentifier);
    await merchant?.saveChannelSettings({ returnUrlType: 'GET' });
    const checkout = new Checkout(new TestMerchant(gateway, seed));
    await checkout.pay(await checkout.start({ merchant_reference: 'H-1' }), '4556437649762022');
    expect(checkout.visits.at(-1)?.method).toBe('GET');
    expect((await merchant?.order('H-1'))?.order.state).toBe('uncertain');
    await merchant?.resolveUncertain('H-1', 'success');
    expect((await merchant?.order('H-1'))?.order.state).toBe('captured');
    expect((await merchant?.orders())?.total).toBe(1);
    await expect(merchant?.resolveUncertain('H-2', 'success')).rejects.toMatchObject({
      code: 'order_not_found',
    });
    expect(await gateway.merchant('nobody')).toBeUndefined();
  });

  it('goes back to its beginning on reset', async () => {
    const gateway = await start({ listen: false, seed: { merchants: [seed] } });
    const merchant = new TestMerchant(gateway, seed);
    await new Checkout(merchant).buy({ merchant_reference: 'R-1' });
    await gateway.seed({
      merchants: [seedMerchant({ merchantIdentifier: 'Second', accessCode: 'SecondAccess' })],
    });
    await gateway.reset();
    expect((await listMerchants(gateway.context)).map((one) => one.merchantIdentifier)).toEqual(['TestShop']);
    const found = await gateway.merchant(seed.merchantIdentifier);
    expect((await searchOrders(gateway.context, found?.id ?? '')).total).toBe(0);
    expect((await new Checkout(merchant).buy({ merchant_reference: 'R-1' }))['response_code']).toBe('14000');
  });

  it('keeps a folder between two lives, and wants the key for it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fils-gateway-'));
    try {
      const data = { directory: join(folder, 'data') };
      await expect(createGateway({ data, listen: false })).rejects.toThrow(/FILS_SECRET_KEY/);
      const secretKey = 'a key of at least thirty-two characters';
      const first = await createGateway({ data, secretKey, listen: false, seed: { merchants: [seed] } });
      await new Checkout(new TestMerchant(first, seed)).buy({ merchant_reference: 'KEPT-1' });
      await first.close();
      expect(existsSync(data.directory)).toBe(true);
      const second = await createGateway({ data, secretKey, listen: false });
      const merchant = await second.merchant(seed.merchantIdentifier);
      expect((await searchOrders(second.context, merchant?.id ?? '')).total).toBe(1);
      const more = await new Checkout(new TestMerchant(second, seed)).buy();
      expect(more['response_code']).toBe('14000');
      await second.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('frees its port when it closes, and says whose port it is when it cannot have it', async () => {
    const first = await createGateway();
    await expect(createGateway({ port: first.port })).rejects.toThrow(`Port ${first.port} is in use`);
    await first.close();
    const again = await start({ port: first.port });
    expect(again.port).toBe(first.port);
  });
});

describe('the seed', () => {
  it('sets up merchants, twice as well as once', async () => {
    const gateway = await start({ listen: false, seed: { merchants: [seed] } });
    const changed = seedMerchant({ name: 'Renamed', shaType: 'HMAC-512', paymentOptions: ['MADA'] });
    await gateway.seed({ merchants: [changed] });
    const merchant = await gateway.merchant(seed.merchantIdentifier);
    expect(merchant?.name).toBe('Renamed');
    expect(await getSecuritySettings(gateway.context, merchant?.id ?? '')).toMatchObject({
      accessCode: seed.accessCode,
      shaType: 'HMAC-512',
      requestPhrase: seed.shaRequestPhrase,
    });
    expect(await getChannelSettings(gateway.context, merchant?.id ?? '', 'redirection')).toMatchObject({
      status: 'active',
      paymentOptions: ['MADA'],
    });
  });

  const wrong = (change: (merchant: Record<string, unknown>) => void) => {
    const merchant = structuredClone(seed) as unknown as Record<string, unknown>;
    change(merchant);
    return { merchants: [seed, merchant] } as never;
  };

  it.each([
    ['merchants[1].shaType', (m: Record<string, unknown>) => (m['shaType'] = 'MD5')],
    ['merchants[1].accessCode', (m: Record<string, unknown>) => delete m['accessCode']],
    [
      'merchants[1].colour: this member is not known',
      (m: Record<string, unknown>) => (m['colour'] = 'green'),
    ],
    ['merchants[1].originUrl', (m: Record<string, unknown>) => (m['originUrl'] = 'shop.example')],
    ['merchants[1].paymentOptions[0]', (m: Record<string, unknown>) => (m['paymentOptions'] = ['CASH'])],
    [
      'merchants[1].channels.redirection.directFeedbackUrl',
      (m: Record<string, unknown>) =>
        (m['channels'] = {
          redirection: { ...seed.channels.redirection, directFeedbackUrl: 'ftp://shop.example' },
        }),
    ],
    ['merchants[1].channels.redirection', (m: Record<string, unknown>) => (m['channels'] = {})],
  ])('names what is wrong: %s', async (path, change) => {
    await expect(createGateway({ listen: false, seed: wrong(change) })).rejects.toMatchObject({
      code: 'invalid_seed',
      message: expect.stringContaining(path),
    });
  });

  it('changes nothing when a part of it cannot be', async () => {
    const gateway = await start({ listen: false, seed: { merchants: [seed] } });
    const thief = seedMerchant({ merchantIdentifier: 'Other', accessCode: seed.accessCode });
    const fine = seedMerchant({ merchantIdentifier: 'Fine', accessCode: 'FineAccess' });
    await expect(gateway.seed({ merchants: [fine, thief] })).rejects.toMatchObject({
      code: 'access_code_taken',
      field: 'merchants[1].accessCode',
    });
    expect(await gateway.merchant('Fine')).toBeUndefined();
  });
});
