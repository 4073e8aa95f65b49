import { testClock } from '@fils/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowedIp, allowedOrigin } from '../messages/source.ts';
import { createGateway, type Gateway } from '../server.ts';
import { seedMerchant, TestMerchant } from '../testing/merchant.ts';
import { generateAccessCode, getSecuritySettings, saveSecuritySettings } from './security.ts';
import { getChannelSettings, saveChannelSettings } from './technical.ts';

let gateway: Gateway;
let merchantId: string;
const seed = seedMerchant();

beforeAll(async () => {
  gateway = await createGateway({ listen: false, seed: { merchants: [seed] }, clock: testClock() });
  merchantId = (await gateway.merchant(seed.merchantIdentifier))?.id ?? '';
});
afterAll(() => gateway?.close());

describe('Security Settings', () => {
  it('keeps the phrases sealed', async () => {
    const rows = await gateway.context.database.db.selectFrom('security_settings').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(seed.shaRequestPhrase);
    expect((await getSecuritySettings(gateway.context, merchantId)).requestPhrase).toBe(
      seed.shaRequestPhrase,
    );
  });

  it('saves what is given and leaves the rest', async () => {
    const before = await getSecuritySettings(gateway.context, merchantId);
    const saved = await saveSecuritySettings(gateway.context, merchantId, { responsePhrase: 'new one' });
    expect(saved).toEqual({ ...before, responsePhrase: 'new one' });
    await saveSecuritySettings(gateway.context, merchantId, { responsePhrase: before.responsePhrase });
  });

  it.each([
    { originUrl: 'yourcompany.odoo.com' },
    { originUrl: 'https://a.example; https://b.example, nonsense' },
    { originUrl: 'https://user:secret@shop.example' },
    { originIp: '203.0.113' },
    { requestPhrase: '' },
    { requestPhrase: 'a\u0000b' },
    { shaType: 'MD5' },
    { merchantIdentifier: 'x' },
  ])('refuses %o and saves nothing', async (input) => {
    const before = await getSecuritySettings(gateway.context, merchantId);
    await expect(
      saveSecuritySettings(gateway.context, merchantId, { responsePhrase: 'x', ...input } as never),
    ).rejects.toMatchObject({ name: 'ZodError' });
    expect(await getSecuritySettings(gateway.context, merchantId)).toEqual(before);
  });

  it('generates an access code of 20 letters and digits; the old one stops working at once', async () => {
    const merchant = new TestMerchant(gateway, seed);
    const ask = (accessCode: string) =>
      merchant.call({ query_command: 'CHECK_STATUS', merchant_reference: 'x', access_code: accessCode });
    expect((await ask(seed.accessCode))['response_code']).toBe('12036');
    const code = await generateAccessCode(gateway.context, merchantId);
    expect(code).toMatch(/^[A-Za-z0-9]{20}$/);
    expect((await ask(seed.accessCode))['response_code']).toBe('00010');
    expect((await ask(code))['response_code']).toBe('12036');
    await gateway.seed({ merchants: [seed] });
  });
});

describe('Technical Settings', () => {
  it('saves what is given and leaves the rest', async () => {
    const before = await getChannelSettings(gateway.context, merchantId, 'redirection');
    const change = {
      redirectionUrl: 'http://localhost:3100/payment/aps/return',
      directFeedbackUrl: 'http://127.0.0.1:3100/payment/aps/webhook',
      responseType: 'XML',
    } as const;
    expect(await saveChannelSettings(gateway.context, merchantId, 'redirection', change)).toEqual({
      ...before,
      ...change,
    });
  });

  it.each([
    { redirectionUrl: 'javascript:alert(1)' },
    { notificationUrl: 'shop.example/webhook' },
    { paymentOptions: ['CASH'] },
    { feedbackRetries: -1 },
    { feedbackIntervalSeconds: 0 },
    { returnUrlType: 'PUT' },
    { nonsense: true },
  ])('refuses %o and saves nothing', async (input) => {
    const before = await getChannelSettings(gateway.context, merchantId, 'redirection');
    await expect(
      saveChannelSettings(gateway.context, merchantId, 'redirection', {
        status: 'inactive',
        ...input,
      } as never),
    ).rejects.toMatchObject({ name: 'ZodError' });
    expect(await getChannelSettings(gateway.context, merchantId, 'redirection')).toEqual(before);
  });
});

describe('where a message came from (open question 58)', () => {
  const from = (source: { origin?: string; referer?: string; ip?: string }) => ({
    origin: undefined,
    referer: undefined,
    ip: undefined,
    ...source,
  });

  it('compares origins, not texts', () => {
    const settings = { originUrl: 'https://Shop.example:443/path/, http://localhost:3000' };
    expect(allowedOrigin(settings, from({ origin: 'https://shop.example' }))).toBe(true);
    expect(allowedOrigin(settings, from({ origin: 'http://localhost:3000' }))).toBe(true);
    expect(allowedOrigin(settings, from({ origin: 'https://shop.example.evil.example' }))).toBe(false);
    expect(allowedOrigin(settings, from({ origin: 'nonsense' }))).toBe(false);
    expect(allowedOrigin(settings, from({ origin: 'null', referer: 'https://shop.example/' }))).toBe(false);
    expect(allowedOrigin({ originUrl: '' }, from({ origin: 'null' }))).toBe(true);
  });

  it('counts a caller in this process as this machine', () => {
    expect(allowedIp({ originIp: '127.0.0.1' }, from({}))).toBe(true);
    expect(allowedIp({ originIp: '10.0.0.1' }, from({}))).toBe(false);
  });
});
