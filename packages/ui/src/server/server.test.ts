import { Hono } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  allowFormAction,
  allowOwnFraming,
  baseAssets,
  baseStylesheet,
  createLog,
  detectLanguage,
  type PageEnv,
  Problem,
  page,
  problemHandler,
  readForm,
  readJson,
  securityHeaders,
} from './index.ts';

const lines: string[] = [];
const log = createLog({ name: 'test', level: 'debug', destination: { write: (line) => lines.push(line) } });

function app() {
  const app = new Hono<PageEnv>();
  app.onError(problemHandler(log));
  return app;
}

describe('headers', () => {
  function pages(options?: Parameters<typeof securityHeaders>[0]) {
    const pages = app();
    pages.use(securityHeaders(options));
    pages.get('/', (c) => c.text(c.get('secureHeadersNonce') ?? ''));
    pages.get('/form', (c) => {
      allowFormAction(c, 'https://gateway.example:8443/FortAPI/paymentPage?x=1');
      return c.text('');
    });
    pages.get('/preview', (c) => {
      allowOwnFraming(c);
      return c.text('');
    });
    pages.get('/fails', () => {
      throw new Error('no');
    });
    return pages;
  }
  const policy = (response: Response) => response.headers.get('Content-Security-Policy') ?? '';

  test('the policy is strict, and its nonce is new each time', async () => {
    const first = await pages().request('/');
    const second = await pages().request('/');
    const nonce = await first.text();
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    expect(nonce).not.toBe(await second.text());
    expect(policy(first)).toContain(`script-src 'self' 'nonce-${nonce}';`);
    expect(policy(first)).toContain(`style-src 'self' 'nonce-${nonce}';`);
    expect(policy(first)).toMatch(/^default-src 'none';/);
    expect(policy(first)).toMatch(/base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/);
    expect(policy(first)).not.toMatch(/unsafe|\*/);
    expect(first.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(first.headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
    expect(first.headers.get('X-Frame-Options')).toBe('DENY');
    expect(first.headers.has('Strict-Transport-Security')).toBe(false);
  });

  test('an error has them too', async () => {
    const response = await pages().request('/fails');
    expect(response.status).toBe(500);
    expect(policy(response)).toMatch(/^default-src 'none'/);
  });

  test('a response can allow one origin for its form, or framing by ourselves', async () => {
    const shared = pages({ formAction: ['http://localhost:3200'], https: true });
    const form = await shared.request('/form');
    expect(policy(form)).toContain(
      "form-action 'self' http://localhost:3200 https://gateway.example:8443; frame",
    );
    expect(form.headers.get('Strict-Transport-Security')).toMatch(/^max-age=/);
    expect(policy(await shared.request('/'))).not.toContain('gateway.example');
    const preview = await shared.request('/preview');
    expect(policy(preview)).toContain("frame-ancestors 'self'");
    expect(preview.headers.get('X-Frame-Options')).toBe('SAMEORIGIN');
  });

  test.each(['javascript:alert(1)', '/relative', 'data:text/html,x', "https:;script-src '*'", ''])(
    'an address that is not one (%s) never gets into the policy',
    (address) => {
      expect(() => securityHeaders({ formAction: [address] })).toThrow(TypeError);
    },
  );
});

describe('pages', () => {
  const site = app();
  site.use(securityHeaders(), detectLanguage());
  site.route('/', baseAssets());
  site.get('/', (c) =>
    page(c, {
      title: 'Pay <now>',
      language: c.get('language'),
      body: html`<h1>${'"><script>alert(1)</script>'}</h1>`,
      ribbon: 'Test <mode>',
      styles: ['/assets/shop.css'],
      scripts: ['/assets/pay.js'],
      refreshSeconds: 5,
      colorScheme: 'dark',
      status: 202,
    }),
  );

  test('whole, escaped, not cached', async () => {
    const response = await site.request('/');
    const text = await response.text();
    expect(response.status).toBe(202);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(text).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr" data-color-scheme="dark">/);
    expect(text).toContain('<title>Pay &lt;now&gt;</title>');
    expect(text).toContain('Test &lt;mode&gt;');
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('<a class="skip-link" href="#main">Skip to the content</a>');
    expect(text).toContain('<script type="module" src="/assets/pay.js"></script>');
    expect(text).toContain('<noscript><meta http-equiv="refresh" content="5"></noscript>');
    expect(text).not.toMatch(/\sstyle="|\son[a-z]+="/);
  });

  test('speaks the language asked for, remembers it, and ignores one it does not know', async () => {
    const arabic = await site.request('/?lang=ar', { headers: { 'Accept-Language': 'lt' } });
    expect(await arabic.text()).toContain('<html lang="ar" dir="rtl"');
    const cookie = arabic.headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/^fils_language=ar; .*HttpOnly; SameSite=Lax/);
    const kept = await site.request('/', {
      headers: { Cookie: 'fils_language=ar', 'Accept-Language': 'lt' },
    });
    expect(await kept.text()).toContain('lang="ar"');
    for (const lang of ['de', '"><script>', '']) {
      const other = await site.request(`/?lang=${encodeURIComponent(lang)}`, {
        headers: { 'Accept-Language': 'lt' },
      });
      expect(await other.text()).toContain('<html lang="lt"');
      expect(other.headers.has('Set-Cookie')).toBe(false);
    }
  });

  test('base.css and each font it names are there, for ever under their hash', async () => {
    const response = await site.request(baseStylesheet);
    const css = await response.text();
    expect(response.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toContain('immutable');
    const fonts = [...css.matchAll(/url\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(fonts).toHaveLength(3);
    for (const font of fonts) {
      const file = await site.request(font);
      expect(file.headers.get('Content-Type')).toBe('font/woff2');
      expect(
        Buffer.from(await file.arrayBuffer())
          .subarray(0, 4)
          .toString(),
      ).toBe('wOF2');
    }
    expect((await site.request('/assets/base.css')).headers.get('Cache-Control')).not.toContain('immutable');
  });
});

const order = z.strictObject({ reference: z.string().max(40), amount: z.object({ minor: z.int() }) });

describe('reading JSON', () => {
  const api = app();
  api.post('/', async (c) => c.json(await readJson(c, order, { maxBytes: 1000 })));
  const send = (body: BodyInit, type = 'application/json') =>
    api.request('/', { method: 'POST', body, headers: { 'Content-Type': type } });
  const good = { reference: 'S1', amount: { minor: 5 } };

  test('what fits is passed on', async () => {
    expect(await (await send(JSON.stringify(good))).json()).toEqual(good);
    expect((await send(JSON.stringify(good), 'application/vnd.x+json; charset=utf-8')).status).toBe(200);
  });

  test.each([
    ['malformed', '{', 'application/json', 400, 'malformed_json'],
    ['empty', '', 'application/json', 400, 'malformed_json'],
    ['not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'application/json', 400, 'not_utf8'],
    ['another type', '{}', 'text/plain', 415, 'unsupported_media_type'],
    ['too large', JSON.stringify('x'.repeat(2000)), 'application/json', 413, 'too_large'],
    ['an array', '[]', 'application/json', 422, 'invalid_input'],
    ['text with U+0000', '{"reference":"a\\u0000b"}', 'application/json', 422, 'invalid_text'],
    ['half a surrogate pair', '{"reference":"\\ud800"}', 'application/json', 422, 'invalid_text'],
    ['a bad name', '{"a\\u0000":1}', 'application/json', 422, 'invalid_text'],
  ])('%s is refused clearly', async (_, body, type, status, code) => {
    const response = await send(body, type);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, code, type: 'about:blank' });
    expect(response.status).toBe(status);
  });

  test('wrong members are named', async () => {
    const response = await send('{"reference":1,"amount":{"minor":1.5},"extra":true}');
    expect(await response.json()).toMatchObject({
      status: 422,
      code: 'invalid_input',
      field: 'reference',
      errors: [{ field: 'reference' }, { field: 'amount.minor' }, { field: 'extra', code: 'unknown' }],
    });
  });

  test('a body without a length is cut off at the limit', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 500;
        controller.enqueue(new Uint8Array(500).fill(0x20));
        if (sent > 1_000_000) controller.close();
      },
    });
    const init = { method: 'POST', body, duplex: 'half', headers: { 'Content-Type': 'application/json' } };
    const response = await api.request('/', init as RequestInit);
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(10_000);
  });
});

describe('reading forms', () => {
  const shop = app();
  const schema = z.object({ email: z.email(), item: z.union([z.string(), z.array(z.string())]).optional() });
  shop.post('/', async (c) => c.json(await readForm(c, schema)));
  const send = (body: BodyInit, type?: string) =>
    shop.request('/', {
      method: 'POST',
      body,
      headers: type === undefined ? {} : { 'Content-Type': type },
    });
  const urlencoded = 'application/x-www-form-urlencoded';

  test('urlencoded and multipart', async () => {
    expect(await (await send('email=a%40b.cd&item=%D8%AA%D9%85%D8%B1', urlencoded)).json()).toEqual({
      email: 'a@b.cd',
      item: 'تمر',
    });
    const form = new FormData();
    form.set('email', 'a@b.cd');
    expect(await (await send(form)).json()).toEqual({ email: 'a@b.cd' });
  });

  test('a name sent twice is a list, so one text is never chosen silently', async () => {
    expect((await send('email=a%40b.cd&email=c%40d.ef', urlencoded)).status).toBe(422);
    expect(await (await send('email=a%40b.cd&item=1&item=2&item=3', urlencoded)).json()).toMatchObject({
      item: ['1', '2', '3'],
    });
    expect(await (await send('email=a%40b.cd&__proto__=x', urlencoded)).json()).toEqual({ email: 'a@b.cd' });
  });

  test.each([
    ['email=%ff', urlencoded, 400, 'not_utf8'],
    ['email=a%40b.cd&item=%00', urlencoded, 422, 'invalid_text'],
    ['email=nobody', urlencoded, 422, 'invalid_input'],
    ['{}', 'application/json', 415, 'unsupported_media_type'],
    ['--x', 'multipart/form-data; boundary=y', 400, 'malformed_form'],
    ['x', 'multipart/form-data', 400, 'malformed_form'],
    ['x'.repeat(300_000), urlencoded, 413, 'too_large'],
  ])('%.20s as %s → %i %s', async (body, type, status, code) => {
    const response = await send(body, type);
    expect(await response.json()).toMatchObject({ status, code });
  });
});

describe('problems', () => {
  test('an unforeseen error tells the log, not the client', async () => {
    const api = app();
    api.get('/', () => {
      throw new Error('password of the database is hunter2');
    });
    const response = await api.request('/');
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/hunter2|at |\.ts/);
    expect(lines.join('')).toContain('hunter2');
  });

  test('HTTPException keeps its status, features translate their own errors, pages may be drawn', async () => {
    class OutOfDates extends Error {}
    const api = new Hono();
    api.onError(
      problemHandler(log, {
        translate: (error) =>
          error instanceof OutOfDates ? new Problem(409, 'out_of_dates', 'No dates left.') : undefined,
        render: (problem, c) => (c.req.path === '/page' ? c.text(problem.code, 409) : undefined),
      }),
    );
    api.get('/http', () => {
      throw new HTTPException(405);
    });
    api.get('/own', () => {
      throw new OutOfDates();
    });
    api.get('/page', () => {
      throw new OutOfDates();
    });
    expect(await (await api.request('/http')).json()).toMatchObject({
      status: 405,
      code: 'method_not_allowed',
    });
    expect(await (await api.request('/own')).json()).toMatchObject({
      status: 409,
      code: 'out_of_dates',
      detail: 'No dates left.',
    });
    expect(await (await api.request('/page')).text()).toBe('out_of_dates');
  });
});
