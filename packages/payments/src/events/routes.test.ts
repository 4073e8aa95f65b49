import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiClient, apiClient } from '../api/testing/client.ts';
import { openTestPayments, type TestPayments } from '../testing/index.ts';
import { createEndpoint } from './endpoints.ts';

let test: TestPayments;
let shop: ApiClient;
beforeAll(async () => {
  test = await openTestPayments();
  shop = await apiClient(test);
});
afterAll(() => test?.close());

it('adds, lists and removes endpoints; the secret is shown once', async () => {
  const { status, body } = await shop.post('/event-endpoints', {
    url: 'http://localhost:3000/webhooks/fils',
    description: 'Demo shop',
    types: ['payment.paid'],
  });
  expect(status).toBe(201);
  expect(body.secret).toMatch(/^whsec_/);
  const { secret: _, ...endpoint } = body;
  expect((await shop.get('/event-endpoints')).body).toEqual({ object: 'list', data: [endpoint] });
  expect((await shop.delete(`/event-endpoints/${body.id}`)).status).toBe(204);
  expect((await shop.delete(`/event-endpoints/${body.id}`)).status).toBe(404);
  expect((await shop.get('/event-endpoints')).body.data).toEqual([]);
});

it.each<[Record<string, unknown>, string]>([
  [{}, 'url'],
  [{ url: 'ftp://example.com/' }, 'url'],
  [{ url: 'http://a:b@example.com/' }, 'url'],
  [{ url: 'nonsense' }, 'url'],
  [{ url: 'https://example.com/', types: ['payment.lost'] }, 'types.0'],
  [{ url: 'https://example.com/', secret: 'whsec_x' }, 'secret'],
])('refuses %o', async (input, field) => {
  const { status, body } = await shop.post('/event-endpoints', input);
  expect([status, body.field]).toEqual([422, field]);
});

it.each(['http://shop.example.com/', 'https://127.0.0.1/', 'https://[::1]/', 'https://169.254.169.254/'])(
  'in production refuses %s',
  async (url) => {
    const production = { ...test.context, config: { ...test.context.config, production: true } };
    await expect(createEndpoint(production, { url }, 'test')).rejects.toMatchObject({ code: 'invalid_url' });
  },
);
