import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPayments, type TestPayments } from '../testing/index.ts';
import { type ApiScope, apiScopes, createApiKey, findApiKey, listApiKeys, revokeApiKey } from './keys.ts';
import { apiClient, smallPayment } from './testing/client.ts';

let test: TestPayments;
beforeAll(async () => {
  test = await openTestPayments();
});
afterAll(() => test?.close());

const call = (headers: Record<string, string>) =>
  test.payments.fetch(new Request('http://localhost:4100/api/v1/payments', { headers }));

describe('an API key', () => {
  it('is stored as its hash only, and named by its beginning', async () => {
    const { key, apiKey } = await createApiKey(test.context, { name: 'Shop', createdBy: 'user:a@b.co' });
    expect(key).toMatch(/^fils_test_[A-Za-z0-9_-]{43}$/);
    const row = await test.context.database.db
      .selectFrom('api_key')
      .selectAll()
      .where('id', '=', apiKey.id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(key.slice(18));
    expect(row.prefix).toBe(key.slice(0, 18));
    expect((await listApiKeys(test.context))[0]).toEqual(apiKey);
    const audited = await test.context.database.db
      .selectFrom('audit')
      .selectAll()
      .where('subject', '=', `api_key:${apiKey.id}`)
      .execute();
    expect(audited.map((line) => line.action)).toEqual(['api_key.created']);
    expect(JSON.stringify(audited)).not.toContain(key.slice(18));
  });

  it('is a live one on a production server', async () => {
    const context = { ...test.context, config: { ...test.context.config, production: true } };
    const { key } = await createApiKey(context, { name: 'Shop', createdBy: 'system' });
    expect(key.startsWith('fils_live_')).toBe(true);
  });

  it('notes its last use, at most once a minute', async () => {
    const { key } = await createApiKey(test.context, { name: 'Shop', createdBy: 'system' });
    const first = test.clock.now();
    expect((await findApiKey(test.context, key))?.lastUsedAt).toBeNull();
    test.clock.advance({ seconds: 59 });
    expect((await findApiKey(test.context, key))?.lastUsedAt).toEqual(first);
    test.clock.advance({ seconds: 1 });
    const later = test.clock.now();
    await findApiKey(test.context, key);
    expect((await findApiKey(test.context, key))?.lastUsedAt).toEqual(later);
  });

  it('ends when it is revoked, once', async () => {
    const { key, apiKey } = await createApiKey(test.context, { name: 'Shop', createdBy: 'system' });
    await revokeApiKey(test.context, apiKey.id, 'user:a@b.co');
    const at = (await revokeApiKey(test.context, apiKey.id, 'user:c@d.co')).revokedAt;
    expect(at).toEqual(test.clock.now());
    expect(await findApiKey(test.context, key)).toBeUndefined();
    const audited = await test.context.database.db
      .selectFrom('audit')
      .select('actor')
      .where('action', '=', 'api_key.revoked')
      .execute();
    expect(audited).toEqual([{ actor: 'user:a@b.co' }]);
  });
});

describe('authentication', () => {
  it.each<[string, (key: string) => Record<string, string>]>([
    ['no header', () => ({})],
    ['another scheme', (key) => ({ authorization: `Basic ${key}` })],
    ['a bare key', (key) => ({ authorization: key })],
    [
      'a wrong secret with the right prefix',
      (key) => ({ authorization: `Bearer ${key.slice(0, 18)}${'A'.repeat(35)}` }),
    ],
    ['a cut key', (key) => ({ authorization: `Bearer ${key.slice(0, -1)}` })],
    ['a longer key', (key) => ({ authorization: `Bearer ${key}A` })],
    ['the hash', () => ({ authorization: `Bearer ${'a'.repeat(64)}` })],
  ])('refuses %s', async (_name, headers) => {
    const key = await test.payments.createApiKey('Shop');
    const response = await call(headers(key));
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
    expect(await response.json()).toMatchObject({ code: 'unauthenticated' });
  });

  const ways: [ApiScope, (client: Awaited<ReturnType<typeof apiClient>>) => Promise<{ status: number }>][] = [
    ['payments:read', (client) => client.get('/payments')],
    ['payments:write', (client) => client.post('/payments', smallPayment)],
    ['events:write', (client) => client.get('/event-endpoints')],
  ];
  it.each(ways)('needs the scope %s', async (scope, use) => {
    const others = apiScopes.filter((other) => other !== scope);
    const refused = await use(await apiClient(test, others));
    expect(refused).toMatchObject({ status: 403, body: { code: 'insufficient_scope' } });
    expect((await use(await apiClient(test, [scope]))).status).toBeLessThan(300);
  });

  it('never writes a key to the log', async () => {
    const shop = await apiClient(test);
    await shop.get('/payments?limit=0');
    expect(test.logged.join('')).not.toContain(shop.key.slice(18));
  });
});
