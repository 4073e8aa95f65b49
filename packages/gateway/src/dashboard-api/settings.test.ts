import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../server.ts';
import { seedMerchant } from '../testing/merchant.ts';
import { DashboardClient } from './testing.ts';

let gateway: Gateway;
let owner: DashboardClient;
const merchant = 'merchants/FreshOne';

beforeAll(async () => {
  gateway = await createGateway({ listen: false, seed: { merchants: [seedMerchant()] } });
  owner = await DashboardClient.owner(gateway);
  await owner.call('POST', 'merchants', { name: 'Fresh', merchantIdentifier: 'FreshOne' });
});
afterAll(() => gateway?.close());

const fieldsOf = (json: Record<string, unknown>) =>
  (json['errors'] as { field: string }[]).map(({ field }) => field);

describe('merchants', () => {
  it('are listed and added; one without an identifier gets one', async () => {
    const { status, json } = await owner.call('POST', 'merchants', { name: ' Third ' });
    expect(status).toBe(201);
    expect(json).toMatchObject({
      name: 'Third',
      merchantIdentifier: expect.stringMatching(/^[A-Za-z0-9]{8}$/),
    });
    const list = (await owner.call('GET', 'merchants')).json['merchants'] as { name: string }[];
    expect(list.map(({ name }) => name)).toEqual(['Test merchant', 'Fresh', 'Third']);
  });

  it('refuse a taken identifier, a wrong one, and a member nobody knows', async () => {
    const taken = await owner.call('POST', 'merchants', { name: 'Twin', merchantIdentifier: 'FreshOne' });
    expect([taken.status, taken.json['code'], taken.json['field']]).toEqual([
      409,
      'merchant_exists',
      'merchantIdentifier',
    ]);
    const wrong = await owner.call('POST', 'merchants', {
      name: '',
      merchantIdentifier: 'a b',
      color: 'red',
    });
    expect(wrong.status).toBe(422);
    expect(fieldsOf(wrong.json)).toEqual(['name', 'merchantIdentifier', 'color']);
  });

  it('that do not exist are not found', async () => {
    const { status, json } = await owner.call('GET', 'merchants/Nobody/overview');
    expect([status, json['code']]).toEqual([404, 'merchant_not_found']);
  });
});

describe('Security Settings', () => {
  it('begin without access code and phrases, as the documents do', async () => {
    expect((await owner.call('GET', `${merchant}/security`)).json).toEqual({
      merchantIdentifier: 'FreshOne',
      accessCode: null,
      shaType: 'SHA-256',
      requestPhrase: '',
      responsePhrase: '',
      phrasesHidden: false,
      originIp: '',
      originUrl: '',
    });
  });

  it('generate an access code; the next one takes its place', async () => {
    const first = await owner.call('POST', `${merchant}/security/access-code`);
    expect(first.status).toBe(201);
    expect(first.json['accessCode']).toMatch(/^[A-Za-z0-9]{20}$/);
    const second = await owner.call('POST', `${merchant}/security/access-code`);
    expect(second.json['accessCode']).not.toBe(first.json['accessCode']);
    const { json } = await owner.call('GET', `${merchant}/security`);
    expect(json['accessCode']).toBe(second.json['accessCode']);
  });

  it('save what is sent and leave the rest', async () => {
    const changes = { requestPhrase: ' Ünï—$phrase ', originUrl: 'https://yourcompany.odoo.com/' };
    expect((await owner.call('PUT', `${merchant}/security`, changes)).status).toBe(200);
    await owner.call('PUT', `${merchant}/security`, { shaType: 'SHA-512' });
    const { json } = await owner.call('GET', `${merchant}/security`);
    expect(json).toMatchObject({ ...changes, shaType: 'SHA-512', responsePhrase: '' });
  });

  it('name every wrong field and change nothing', async () => {
    const before = (await owner.call('GET', `${merchant}/security`)).json;
    const wrong = await owner.call('PUT', `${merchant}/security`, {
      shaType: 'MD5',
      requestPhrase: '',
      originIp: 'somewhere',
      originUrl: 'nonsense',
      accessCode: 'chosen',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.headers.get('Content-Type')).toContain('application/problem+json');
    expect(fieldsOf(wrong.json).sort()).toEqual(
      ['accessCode', 'originIp', 'originUrl', 'requestPhrase', 'shaType'].sort(),
    );
    expect((await owner.call('GET', `${merchant}/security`)).json).toEqual(before);
  });

  it.each([
    ['not JSON', '{"shaType":', 400, 'malformed_json'],
    ['a list', '[]', 422, 'invalid_input'],
    ['a NUL in the phrase', '{"requestPhrase":"a\\u0000b"}', 422, 'invalid_text'],
    ['half a surrogate pair', '{"requestPhrase":"\\ud800"}', 422, 'invalid_text'],
    ['far too much', `{"originUrl":"${'x'.repeat(300_000)}"}`, 413, 'too_large'],
  ])('refuse %s', async (_, body, status, code) => {
    const answer = await owner.call('PUT', `${merchant}/security`, body);
    expect([answer.status, answer.json['code']]).toEqual([status, code]);
  });

  it('are never kept by a cache', async () => {
    const { headers } = await owner.call('GET', `${merchant}/security`);
    expect(headers.get('Cache-Control')).toBe('no-store');
  });
});

describe('Technical Settings ‣ Redirection', () => {
  it('begin inactive, POST, JSON, ten retries ten seconds apart', async () => {
    expect((await owner.call('GET', `${merchant}/technical/redirection`)).json).toEqual({
      status: 'inactive',
      paymentOptions: ['VISA', 'MASTERCARD', 'AMEX', 'MADA', 'MEEZA'],
      sendResponseParameters: true,
      redirectionUrl: '',
      returnUrlType: 'POST',
      directFeedbackUrl: '',
      notificationUrl: '',
      responseType: 'JSON',
      feedbackRetries: 10,
      feedbackIntervalSeconds: 10,
      escapeApostrophes: false,
    });
  });

  it('save what the documents tell', async () => {
    const changes = {
      status: 'active',
      paymentOptions: ['VISA', 'MASTERCARD'],
      redirectionUrl: 'https://yourcompany.odoo.com/payment/aps/return',
      directFeedbackUrl: 'https://yourcompany.odoo.com/payment/aps/webhook',
      notificationUrl: 'https://yourcompany.odoo.com/payment/aps/webhook',
    };
    await owner.call('PUT', `${merchant}/technical/redirection`, changes);
    expect((await owner.call('GET', `${merchant}/technical/redirection`)).json).toMatchObject(changes);
  });

  it('name every wrong field', async () => {
    const wrong = await owner.call('PUT', `${merchant}/technical/redirection`, {
      status: 'on',
      paymentOptions: ['BITCOIN'],
      redirectionUrl: 'javascript:alert(1)',
      feedbackRetries: 101,
      feedbackIntervalSeconds: 0,
    });
    expect(wrong.status).toBe(422);
    expect(fieldsOf(wrong.json)).toEqual([
      'status',
      'paymentOptions.0',
      'redirectionUrl',
      'feedbackRetries',
      'feedbackIntervalSeconds',
    ]);
  });
});

describe('Payment Options', () => {
  it('are switched one by one', async () => {
    const { json } = await owner.call('PUT', `${merchant}/payment-options/AMEX`, { enabled: false });
    expect(json['options']).toContainEqual({ code: 'AMEX', enabled: false });
    expect((await owner.call('PUT', `${merchant}/payment-options/BITCOIN`, { enabled: true })).status).toBe(
      404,
    );
    const wrong = await owner.call('PUT', `${merchant}/payment-options/AMEX`, { enabled: 'yes' });
    expect(wrong.json['field']).toBe('enabled');
  });
});

describe('Payment Page Template', () => {
  const look = { name: 'Green', pageCode: 'green', theme: {}, customCss: '' };

  it('is added, changed, activated, and gives way when it is deleted', async () => {
    const { status, json } = await owner.call('POST', `${merchant}/templates`, look);
    expect(status).toBe(201);
    expect(json).toMatchObject({ name: 'Green', pageCode: 'green', active: false });
    const at = `${merchant}/templates/${json['id']}`;
    await owner.call('PUT', at, { ...look, theme: { radius: 12 } });
    expect((await owner.call('PUT', `${at}/activation`, { active: true })).json['active']).toBe(true);
    expect((await owner.call('GET', at)).json).toMatchObject({ active: true, theme: { radius: 12 } });
    expect((await owner.call('PUT', `${at}/activation`, { active: false })).json['active']).toBe(false);
    expect((await owner.call('DELETE', at)).status).toBe(204);
    expect((await owner.call('GET', at)).status).toBe(404);
  });

  it('refuses a page code that is taken', async () => {
    await owner.call('POST', `${merchant}/templates`, { ...look, pageCode: 'twin' });
    const again = await owner.call('POST', `${merchant}/templates`, { ...look, pageCode: 'twin' });
    expect([again.status, again.json['code'], again.json['field']]).toEqual([
      409,
      'page_code_taken',
      'pageCode',
    ]);
  });

  it('is not reached through another merchant', async () => {
    const { json } = await owner.call('POST', `${merchant}/templates`, { ...look, pageCode: 'mine' });
    const elsewhere = `merchants/TestShop/templates/${json['id']}`;
    expect((await owner.call('GET', elsewhere)).status).toBe(404);
    expect((await owner.call('PUT', elsewhere, look)).status).toBe(404);
    expect((await owner.call('PUT', `${elsewhere}/activation`, { active: true })).status).toBe(404);
    expect((await owner.call('DELETE', elsewhere)).status).toBe(404);
  });

  it('is checked while it is edited, with codes that an editor can translate', async () => {
    const { status, json } = await owner.call('POST', `${merchant}/templates/check`, {
      name: '',
      pageCode: 'a b',
      theme: { light: { accent: 'teal', background: '#ffffff', surface: '#ffffff', text: '#eeeeee' } },
      customCss: '.pay { color: red }\n.pay { position: fixed }',
    });
    expect(status).toBe(200);
    expect(json['problems']).toMatchObject([
      { field: 'name', code: 'too_small' },
      { field: 'pageCode', code: 'page_code_characters' },
      { field: 'theme.light.accent', code: 'color_format' },
      { field: 'theme.light.text', code: 'contrast', on: 'surface' },
      { field: 'theme.light.text', code: 'contrast', on: 'background' },
      { field: 'customCss', code: 'css.position', line: 2, excerpt: 'position: fixed' },
    ]);
    const fine = await owner.call('POST', `${merchant}/templates/check`, look);
    expect(fine.json).toEqual({ problems: [] });
  });

  it('is shown as the real page before it is saved', async () => {
    const fields = new URLSearchParams({
      theme: JSON.stringify({
        light: { accent: '#7a1fa2', background: '#ffffff', surface: '#ffffff', text: '#222222' },
      }),
      language: 'ar',
      merchantName: 'Oryx',
    });
    const response = await owner.page('preview', { method: 'POST', body: fields });
    expect(response.status).toBe(200);
    expect(response.headers.get('X-Frame-Options')).toBe('SAMEORIGIN');
    const html = await response.text();
    expect(html).toContain('lang="ar"');
    expect(html).toContain('Oryx');
    expect(html).toContain('#7a1fa2');
  });
});

describe('the home page', () => {
  it('ticks the steps that are done', async () => {
    const { json } = await owner.call('GET', `${merchant}/overview`);
    expect(json).toEqual({
      checklist: {
        accessCode: true,
        phrases: false,
        originUrl: true,
        redirectionActive: true,
        responseParameters: true,
        feedbackUrls: true,
        template: false,
        firstPayment: false,
      },
      orders: [],
      failures: [],
    });
  });
});

describe('the app', () => {
  it('is served below /dashboard, and unknown parts of the API are not it', async () => {
    expect((await owner.call('GET', 'nothing')).json['code']).toBe('not_found');
    expect((await owner.call('GET', `${merchant}/nothing`)).status).toBe(404);
    const root = await gateway.fetch(new Request(`${gateway.url}/`));
    expect([root.status, root.headers.get('Location')]).toEqual([302, '/dashboard/']);
  });
});
