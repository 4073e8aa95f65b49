import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPayments, type TestPayments } from '../testing/index.ts';

let test: TestPayments;
// biome-ignore lint/suspicious/noExplicitAny: a whole OpenAPI document
let document: any;
const get = (path: string) => test.payments.fetch(new Request(`http://localhost:4100${path}`));
beforeAll(async () => {
  test = await openTestPayments();
  document = await (await get('/api/openapi.json')).json();
});
afterAll(() => test?.close());

describe('the OpenAPI document', () => {
  it('describes every route of the API, each with its scope', () => {
    expect(document.openapi).toBe('3.1.0');
    const routes = Object.entries<Record<string, { operationId: string; description: string }>>(
      document.paths,
    ).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ route: `${method} ${path}`, operation })),
    );
    expect(routes.map(({ route }) => route).toSorted()).toEqual([
      'delete /api/v1/event-endpoints/{id}',
      'get /api/v1/event-endpoints',
      'get /api/v1/payments',
      'get /api/v1/payments/{id}',
      'post /api/v1/event-endpoints',
      'post /api/v1/payments',
      'post /api/v1/payments/{id}/capture',
      'post /api/v1/payments/{id}/refund',
      'post /api/v1/payments/{id}/void',
    ]);
    for (const { operation } of routes) expect(operation.description).toMatch(/Scope: `\w+:\w+`/);
    expect(new Set(routes.map(({ operation }) => operation.operationId)).size).toBe(routes.length);
  });

  it('refers to nothing that it does not define', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) {
      const found = reference?.split('/').reduce((node, name) => node?.[name], document);
      expect(found, reference).toBeDefined();
    }
  });

  it('marks the payment’s amount as whole minor units', () => {
    expect(document.components.schemas.NewPayment.properties.amount).toMatchObject({
      type: 'integer',
      minimum: 1,
      maximum: 9_999_999_999,
    });
    expect(document.components.schemas.NewPayment.additionalProperties).toBe(false);
  });
});

describe('the reference page', () => {
  it('loads everything from our own origin under the strict policy', async () => {
    const response = await get('/api/docs');
    const html = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/unsafe|https:|\*/);
    const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    for (const address of addresses.filter((a) => a !== 'data:,')) {
      expect(address).toMatch(/^\/api\//);
      expect((await get(address)).status).toBe(200);
    }
    expect(html).not.toMatch(/<script>|style="/);
  });

  it.each(['/api/docs/index.html', '/api/docs/..%2Fpackage.json', '/api/docs/swagger-ui.js'])(
    'serves no other file of the package: %s',
    async (path) => expect((await get(path)).status).toBe(404),
  );
});
