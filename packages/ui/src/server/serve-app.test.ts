import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { securityHeaders } from './security-headers.ts';
import { serveApp } from './serve-app.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fils-app-'));
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  writeFileSync(
    join(folder, 'dist/index.html'),
    '<script nonce="__CSP_NONCE__"></script><i nonce="__CSP_NONCE__">',
  );
  writeFileSync(join(folder, 'dist/assets/index-abc.js'), 'export {};'.repeat(500));
  writeFileSync(join(folder, 'secret.json'), '{}');
});

afterAll(() => rmSync(folder, { recursive: true }));

const app = () => serveApp({ dist: join(folder, 'dist'), base: '/dashboard' });

test.each(['/dashboard', '/dashboard/', '/dashboard/orders/S00012-1', '/dashboard/orders/a.b.c'])(
  '%s is the app, with the nonce of its own policy',
  async (path) => {
    const response = await app().request(path);
    const [, nonce] = /nonce="([^"]+)"><\/script>/.exec(await response.clone().text()) ?? [];
    expect(nonce).toMatch(/^[A-Za-z0-9+/=]{20,}$/);
    expect(response.headers.get('Content-Security-Policy')).toContain(`'nonce-${nonce}'`);
    expect(await response.text()).not.toContain('__CSP_NONCE__');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  },
);

test('the policy of the surrounding server is kept', async () => {
  const server = new Hono();
  server.use(securityHeaders({ formAction: ['https://gateway.example'] }));
  server.route('/', app());
  const response = await server.request('/dashboard/');
  const [, nonce] = /nonce="([^"]+)"/.exec(await response.text()) ?? [];
  const policy = response.headers.get('Content-Security-Policy');
  expect(policy).toContain(`'nonce-${nonce}'`);
  expect(policy).toContain('https://gateway.example');
});

test('assets are kept for ever; a missing one is not answered with the page', async () => {
  const script = await app().request('/dashboard/assets/index-abc.js');
  expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('Cache-Control')).toContain('immutable');
  const packed = await app().request('/dashboard/assets/index-abc.js', {
    headers: { 'Accept-Encoding': 'gzip' },
  });
  expect(packed.headers.get('Content-Encoding')).toBe('gzip');
  expect((await packed.arrayBuffer()).byteLength).toBeLessThan(500);
  expect((await app().request('/dashboard/assets/index-old.js')).status).toBe(404);
  const scheme = await app().request('/dashboard/color-scheme.js');
  expect(await scheme.text()).toContain('data-mantine-color-scheme');
});

test.each(['/dashboard/api/nothing', '/dashboard/auth/nothing', '/dashboard/api'])(
  '%s is a 404 for programs',
  async (path) => {
    const response = await app().request(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  },
);

test.each([
  '/dashboard/..%2fsecret.json',
  '/dashboard/%2e%2e%2fsecret.json',
  '/dashboard/assets/..%2f..%2fsecret.json',
  '/dashboard/..%5csecret.json',
  '/dashboard/%2fetc%2fpasswd.json',
  '/dashboard/%00.json',
  '/dashboard/%ff.json',
])('%s does not leave the folder', async (path) => {
  expect((await app().request(path)).status).toBe(404);
});

test('without a build the page says what to do', async () => {
  const response = await serveApp({ dist: join(folder, 'none'), base: '/dashboard' }).request('/dashboard/');
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('npm run build:apps');
});
