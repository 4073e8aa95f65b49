import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BackofficeUnderTest, backofficeUnderTest } from '../backoffice-api/testing.ts';
import type { ProviderCard, ProviderForm } from './api-types.ts';
import { CredentialsMissing, WrongEnvironment } from './errors.ts';
import {
  clientFor,
  isLive,
  listProviders,
  providerByAccessCode,
  providerById,
  signingKeys,
} from './store.ts';

const credentials = {
  merchantIdentifier: 'wAdMeRcH',
  accessCode: 'zx0IPmPy5jp1vAz8Kpg7',
  requestPhrase: 'TESTSHAIN $phrase',
  responsePhrase: 'TESTSHAOUT عبارة',
  shaType: 'SHA-256',
};

let office: BackofficeUnderTest;
beforeAll(async () => {
  office = await backofficeUnderTest();
});
afterAll(() => office?.close());

const only = async (): Promise<ProviderForm> => {
  const { providers } = await office.json<{ providers: ProviderCard[] }>('owner', 'providers');
  return office.json<ProviderForm>('owner', `providers/${providers[0]?.id}`);
};

async function patch(change: object, form?: ProviderForm): Promise<Response> {
  const current = form ?? (await only());
  return office.call('owner', `providers/${current.id}`, {
    method: 'PATCH',
    body: { version: current.version, ...change },
  });
}

async function reset(): Promise<void> {
  const { id } = await only();
  await office.call('owner', `providers/${id}/reset-credentials`, { method: 'POST' });
  expect((await patch({ gatewayUrl: '' })).status).toBe(200);
}

describe('the first provider', () => {
  it('exists from the start, disabled and unpublished, with every credential missing', async () => {
    const { providers } = await office.json<{ providers: ProviderCard[] }>('viewer', 'providers');
    expect(providers).toHaveLength(1);
    expect(providers[0]).toMatchObject({
      name: 'Amazon Payment Services',
      state: 'disabled',
      published: false,
      missing: ['merchantIdentifier', 'accessCode', 'requestPhrase', 'responsePhrase'],
    });
  });
});

describe('saving', () => {
  it.each(['test', 'enabled'])('names every missing credential when the state becomes %s', async (state) => {
    await reset();
    const answer = await patch({ state, merchantIdentifier: 'wAdMeRcH' });
    expect(answer.status).toBe(422);
    const problem = (await answer.json()) as { code: string; detail: string; errors: { field: string }[] };
    expect(problem.code).toBe('credentials_missing');
    expect(problem.errors.map((e) => e.field)).toEqual(['accessCode', 'requestPhrase', 'responsePhrase']);
    expect(problem.detail).toContain('Access Code, SHA Request Phrase, SHA Response Phrase');
    expect((await only()).merchantIdentifier).toBe('');
  });

  // Odoo's rules: what happens to Published when the state changes, unless the change itself says otherwise.
  it.each([
    ['disabled', 'enabled', undefined, true],
    ['disabled', 'test', undefined, false],
    ['enabled', 'test', undefined, false],
    ['enabled', 'disabled', undefined, false],
    ['test', 'enabled', undefined, true],
    ['disabled', 'enabled', false, false],
    ['disabled', 'test', true, true],
    ['enabled', 'enabled', undefined, true],
  ] as const)('from %s to %s with published %s gives %s', async (from, to, published, expected) => {
    await reset();
    if (from !== 'disabled') expect((await patch({ ...credentials, state: from })).status).toBe(200);
    const answer = await patch({
      ...credentials,
      state: to,
      ...(published === undefined ? {} : { published }),
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ state: to, published: expected });
  });

  it('refuses to publish a disabled provider', async () => {
    await reset();
    const answer = await patch({ published: true });
    expect(await answer.json()).toMatchObject({ status: 422, code: 'disabled_cannot_be_published' });
  });

  it('refuses a change made from an old version, and changes nothing', async () => {
    await reset();
    const old = await only();
    await patch({ name: 'Cards' }, old);
    const answer = await patch({ name: 'Late' }, old);
    expect(await answer.json()).toMatchObject({ status: 409, code: 'stale' });
    expect((await only()).name).toBe('Cards');
    await patch({ name: 'Amazon Payment Services' });
  });

  it.each([
    [{ accessCode: 'has space' }, 'accessCode'],
    [{ merchantIdentifier: 'x'.repeat(21) }, 'merchantIdentifier'],
    [{ requestPhrase: 'two\nlines' }, 'requestPhrase'],
    [{ responsePhrase: '' }, 'responsePhrase'],
    [{ shaType: 'MD5' }, 'shaType'],
    [{ gatewayUrl: 'localhost:3200' }, 'gatewayUrl'],
    [{ gatewayUrl: 'javascript:alert(1)' }, 'gatewayUrl'],
    [{ gatewayUrl: 'http://gateway.example.com' }, 'gatewayUrl'],
    [{ gatewayUrl: 'https://user:pw@gateway.example.com' }, 'gatewayUrl'],
    [{ currencies: ['AED', 'aed'] }, 'currencies.1'],
    [{ currencies: ['AED', 'AED'] }, 'currencies'],
    [{ countries: ['UK'] }, 'countries.0'],
    [{ minimumAmount: { amount: '1.5', currency: 'AED' }, maximumAmount: null }, 'minimumAmount.amount'],
    [{ minimumAmount: null }, 'maximumAmount'],
    [
      {
        minimumAmount: { amount: '500', currency: 'AED' },
        maximumAmount: { amount: '400', currency: 'AED' },
      },
      'maximumAmount',
    ],
    [
      {
        minimumAmount: { amount: '500', currency: 'AED' },
        maximumAmount: { amount: '900', currency: 'KWD' },
      },
      'maximumAmount',
    ],
    [{ messages: { farewell: { en: 'Bye' } } }, 'messages.farewell'],
    [{ methods: [{ code: 'cash', enabled: true }] }, 'methods.0.code'],
    [{ request_phrase_sealed: 'x' }, 'request_phrase_sealed'],
  ])('refuses %j, naming %s', async (change, field) => {
    const before = await only();
    const answer = await patch(change);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ field });
    expect(await only()).toEqual(before);
  });

  it('keeps configuration and messages, and the order of methods', async () => {
    const answer = await patch({
      captureManually: true,
      minimumAmount: { amount: '5250', currency: 'KWD' },
      maximumAmount: null,
      currencies: ['KWD', 'AED'],
      countries: ['KW'],
      messages: { done: { en: 'Thank you.', ar: 'شكرًا لك.' } },
      methods: [
        { code: 'mada', enabled: true },
        { code: 'card', enabled: true },
      ],
    });
    const form = (await answer.json()) as ProviderForm;
    expect(form).toMatchObject({
      captureManually: true,
      minimumAmount: { amount: '5250', currency: 'KWD', exponent: 3 },
      maximumAmount: null,
      currencies: ['KWD', 'AED'],
      messages: { done: { ar: 'شكرًا لك.' } },
    });
    expect(form.methods.map((m) => [m.code, m.enabled])).toEqual([
      ['mada', true],
      ['card', true],
      ['visa', false],
      ['mastercard', false],
      ['amex', false],
      ['meeza', false],
    ]);
  });
});

describe('credentials', () => {
  it('never come back: not in an answer, the audit log, the log or the table', async () => {
    await reset();
    const texts: string[] = [];
    const collect = async (answer: Response) => texts.push(await answer.text());
    const form = await only();
    await collect(await patch({ ...credentials, state: 'test' }, form));
    await collect(await office.call('owner', 'providers'));
    await collect(await office.call('owner', `providers/${form.id}`));
    await collect(await office.call('owner', 'audit?limit=200'));
    await collect(await patch({ requestPhrase: `${credentials.requestPhrase}2`, version: -1 }, form));
    const rows = await office.payments.context.database.db.selectFrom('provider').selectAll().execute();
    texts.push(
      JSON.stringify(rows, (_, v) => (typeof v === 'bigint' ? String(v) : v)),
      ...office.logged,
    );
    for (const text of texts) {
      expect(text).not.toContain('TESTSHAIN');
      expect(text).not.toContain('TESTSHAOUT');
      expect(text).not.toContain('عبارة');
    }
    expect(rows[0]?.request_phrase_sealed).toMatch(/^v1\./);
  });

  it('identifiers are shown to those who may change them only', async () => {
    const { id } = await only();
    const viewer = await office.json<ProviderForm>('viewer', `providers/${id}`);
    expect(viewer.merchantIdentifier).toBeNull();
    expect(viewer.accessCode).toBeNull();
    expect(viewer.missing).toEqual([]);
    expect((await only()).accessCode).toBe(credentials.accessCode);
  });

  it('open to the keys they were saved as, and bound to their place', async () => {
    const { context } = office.payments;
    const provider = await providerById(context.database.db, (await only()).id);
    expect(signingKeys(context, provider)).toEqual({
      request: { phrase: credentials.requestPhrase, shaType: 'SHA-256' },
      response: { phrase: credentials.responsePhrase, shaType: 'SHA-256' },
    });
    const swapped = { ...provider, requestPhraseSealed: provider.responsePhraseSealed };
    expect(() => signingKeys(context, swapped)).toThrow('cannot be read');
  });

  it('find their provider by access code, and only by a whole one', async () => {
    const { context } = office.payments;
    expect((await providerByAccessCode(context, credentials.accessCode))?.name).toBe(
      'Amazon Payment Services',
    );
    expect(await providerByAccessCode(context, '')).toBeUndefined();
    expect(await providerByAccessCode(context, credentials.accessCode.toLowerCase())).toBeUndefined();
  });

  it('are all forgotten by a reset', async () => {
    await reset();
    const { context } = office.payments;
    const provider = (await listProviders(context.database.db))[0];
    expect(provider).toMatchObject({ state: 'disabled', accessCode: '', requestPhraseSealed: null });
    if (provider) expect(() => clientFor(context, provider)).toThrow(CredentialsMissing);
  });
});

describe('live and sandbox never meet', () => {
  const at = async (change: object) => {
    await reset();
    expect((await patch({ ...credentials, ...change })).status).toBe(200);
    const { context } = office.payments;
    const provider = (await listProviders(context.database.db))[0];
    if (provider === undefined) throw new Error('no provider');
    return { context, provider };
  };
  const formAction = ({ context, provider }: Awaited<ReturnType<typeof at>>) =>
    clientFor(context, provider).redirectForm({
      command: 'PURCHASE',
      merchantReference: 'S1-1',
      amount: { amount: 1250n, currency: 'AED' },
      language: 'en',
      customerEmail: 'a@example.com',
    }).action;

  it('Test Mode speaks to the sandbox', async () => {
    const found = await at({ state: 'test' });
    expect(formAction(found)).toBe('https://sbcheckout.payfort.com/FortAPI/paymentPage');
    expect(isLive(found.provider)).toBe(false);
  });
  it('Enabled speaks to production', async () => {
    const found = await at({ state: 'enabled' });
    expect(formAction(found)).toBe('https://checkout.payfort.com/FortAPI/paymentPage');
    expect(isLive(found.provider)).toBe(true);
  });
  it.each(['test', 'enabled'])('%s with an own gateway speaks to that one and is not live', async (state) => {
    const found = await at({ state, gatewayUrl: 'http://localhost:3200/' });
    expect(found.provider.gatewayUrl).toBe('http://localhost:3200');
    expect(formAction(found)).toBe('http://localhost:3200/FortAPI/paymentPage');
    expect(isLive(found.provider)).toBe(false);
  });
  it.each([
    'https://checkout.payfort.com',
    'https://SBCHECKOUT.payfort.com./',
    'https://x.payfort.com',
    'https://payfort.com',
  ])('%s cannot be set as an own gateway', async (gatewayUrl) => {
    await reset();
    const answer = await patch({ gatewayUrl });
    expect(await answer.json()).toMatchObject({ code: 'gateway_url_of_amazon', field: 'gatewayUrl' });
  });
  it("is refused even if such an address were in the table, and for another world's payment", async () => {
    const { context, provider } = await at({ state: 'enabled' });
    expect(() => clientFor(context, { ...provider, gatewayUrl: 'https://sbcheckout.payfort.com' })).toThrow(
      WrongEnvironment,
    );
    expect(() => clientFor(context, provider, { isLive: false })).toThrow(WrongEnvironment);
    expect(() => clientFor(context, { ...provider, state: 'test' }, { isLive: true })).toThrow(
      WrongEnvironment,
    );
    expect(clientFor(context, provider, { isLive: true })).toBeDefined();
  });
});
