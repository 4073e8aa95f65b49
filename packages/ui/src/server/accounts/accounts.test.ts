import { createHmac } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { Hono } from 'hono';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { problemHandler } from '../problem.ts';
import { createAccounts } from './accounts.ts';
import { accountsMigration } from './migration.ts';
import { authOptions } from './options.ts';
import { requireUser, type UserEnv } from './require-user.ts';
import type { AccountsOptions, AnyDatabase } from './types.ts';

const base = 'http://localhost:3200';
const password = 'correct horse battery';
const lines: string[] = [];
const log = createLog({ name: 'test', level: 'debug', destination: { write: (line) => lines.push(line) } });

let pglite: PGlite;
let db: AnyDatabase;
let options: AccountsOptions;
let accounts: ReturnType<typeof createAccounts>;

beforeAll(async () => {
  pglite = await PGlite.create();
  db = new Kysely({ dialect: new PGliteDialect({ pglite }) });
  await accountsMigration(db);
  options = {
    db,
    baseUrl: base,
    basePath: '/dashboard/auth',
    secret: 'a-secret-for-tests-0123456789-abcdefghij',
    cookiePrefix: 'gateway',
    trustedOrigins: [],
    log,
  };
  accounts = createAccounts(options);
});

beforeEach(async () => {
  await sql`truncate auth_user, auth_verification, auth_rate_limit cascade`.execute(db);
});

afterAll(async () => {
  await db.destroy();
});

/** A browser with its cookies. */
function browser() {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const request = new Request(new URL(path, `${base}/dashboard/auth/`), {
      method,
      headers: {
        ...(method === 'GET' ? {} : { Origin: base, 'Content-Type': 'application/json' }),
        ...(jar.size > 0 ? { Cookie: cookie() } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await accounts.handler(request);
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }
  return {
    jar,
    get: (path: string) => send('GET', path),
    post: (path: string, body: unknown = {}, headers = {}) => send('POST', path, body, headers),
    session: async () => (await send('GET', 'session')).json() as Promise<{ user: { email: string } | null }>,
    request: (path = '/x', init: RequestInit = {}) =>
      new Request(base + path, { ...init, headers: { Origin: base, Cookie: cookie(), ...init.headers } }),
  };
}

async function owner() {
  return accounts.ensureUser({ email: 'owner@example.com', name: 'Owner', role: 'owner' });
}

/** Somebody signed in through a one-time link. */
async function visitor(email: string) {
  const person = browser();
  await person.get(await accounts.signInLink(email, { redirectTo: '/dashboard' }));
  return person;
}

async function withPassword(email: string) {
  const person = await visitor(email);
  expect((await person.post('set-password', { newPassword: password })).status).toBe(204);
  return person;
}

async function code(response: Response): Promise<string> {
  return ((await response.json()) as { code: string }).code;
}

function totp(uri: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const bits = [...secret].map((c) => alphabet.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

describe('signing in', () => {
  test('a one-time link signs in, leads to the app, and works once', async () => {
    await owner();
    const link = await accounts.signInLink('Owner@Example.com', { redirectTo: '/dashboard/start' });
    expect(link.startsWith(`${base}/dashboard/auth/magic-link/verify?`)).toBe(true);

    const first = browser();
    const response = await first.get(link);
    expect(response.status).toBe(302);
    expect(new URL(response.headers.get('Location') ?? '', base).pathname).toBe('/dashboard/start');
    expect((await first.session()).user?.email).toBe('owner@example.com');

    const second = browser();
    const again = await second.get(link);
    expect(again.status).toBe(302);
    expect(again.headers.get('Location')).toContain('/dashboard/sign-in?error=INVALID_TOKEN');
    expect((await second.session()).user).toBeNull();
  });

  test('a link is stored hashed and never leads to another site', async () => {
    await owner();
    const link = await accounts.signInLink('owner@example.com', { redirectTo: '/dashboard' });
    const token = new URL(link).searchParams.get('token') ?? '';
    const { rows } = await sql<{ identifier: string }>`select identifier from auth_verification`.execute(db);
    expect(token.length).toBeGreaterThan(20);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.identifier).not.toContain(token);
    for (const redirectTo of ['https://evil.example', '//evil.example', '/\\evil.example', 'x']) {
      await expect(accounts.signInLink('owner@example.com', { redirectTo })).rejects.toMatchObject({
        code: 'invalid_redirect',
      });
    }
    const bent = await browser().get(link.replace(/callbackURL=[^&]*/, 'callbackURL=https://evil.example'));
    expect(bent.headers.get('Location')).not.toContain('evil.example');
  });

  test('a link for nobody is refused', async () => {
    await expect(
      accounts.signInLink('nobody@example.com', { redirectTo: '/dashboard' }),
    ).rejects.toMatchObject({
      status: 404,
      code: 'user_not_found',
    });
  });

  test('a password is set once, then signs in; a wrong one does not', async () => {
    const { id } = await owner();
    expect(await accounts.hasPassword(id)).toBe(false);
    const person = await withPassword('owner@example.com');
    expect(await accounts.hasPassword(id)).toBe(true);
    expect(await code(await person.post('set-password', { newPassword: `${password}!` }))).toBe(
      'password_already_set',
    );
    expect((await person.post('sign-out')).status).toBe(200);
    expect((await person.session()).user).toBeNull();

    const other = browser();
    const wrong = await other.post('sign-in/email', {
      email: 'owner@example.com',
      password: 'wrong password',
    });
    expect(wrong.status).toBe(401);
    expect(wrong.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await code(wrong)).toBe('invalid_email_or_password');
    const right = await other.post('sign-in/email', { email: 'OWNER@example.com', password });
    expect(right.status).toBe(200);
    expect(await right.text()).not.toContain('token');
    expect((await other.session()).user?.email).toBe('owner@example.com');
  });

  test.each(['short', 'x'.repeat(257)])('an unfit first password is refused', async (newPassword) => {
    await owner();
    const person = await visitor('owner@example.com');
    expect((await person.post('set-password', { newPassword })).status).toBe(422);
  });

  test('somebody with a second factor is asked for the code', async () => {
    await owner();
    const person = await withPassword('owner@example.com');
    const enabled = (await (await person.post('two-factor/enable', { password })).json()) as {
      totpURI: string;
      backupCodes: string[];
    };
    expect((await person.post('two-factor/verify-totp', { code: totp(enabled.totpURI) })).status).toBe(200);

    const other = browser();
    const first = await other.post('sign-in/email', { email: 'owner@example.com', password });
    expect(await first.json()).toMatchObject({ twoFactorRedirect: true, twoFactorMethods: ['totp'] });
    expect((await other.session()).user).toBeNull();
    expect((await other.post('two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    expect((await other.post('two-factor/verify-totp', { code: totp(enabled.totpURI) })).status).toBe(200);
    expect((await other.session()).user).toMatchObject({ twoFactorEnabled: true });

    const third = browser();
    await third.post('sign-in/email', { email: 'owner@example.com', password });
    const backup = enabled.backupCodes[0];
    expect((await third.post('two-factor/verify-backup-code', { code: backup })).status).toBe(200);
    expect((await third.session()).user?.email).toBe('owner@example.com');
  });

  test('the cookie is httpOnly, SameSite=Lax, prefixed; Secure when the address is https', async () => {
    await owner();
    const plain = await browser().get(
      await accounts.signInLink('owner@example.com', { redirectTo: '/dashboard' }),
    );
    const cookie = plain.headers.getSetCookie().find((line) => line.startsWith('gateway.session_token='));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/i);

    const secure = createAccounts({ ...options, baseUrl: 'https://pay.example.com' });
    const link = await secure.signInLink('owner@example.com', { redirectTo: '/dashboard' });
    const response = await secure.handler(new Request(link));
    expect(response.headers.getSetCookie().join('\n')).toMatch(/__Secure-gateway\.session_token=.*Secure/);
  });
});

describe('strangers', () => {
  test.each([
    'POST sign-up/email',
    'POST sign-in/magic-link',
    'POST update-user',
    'POST delete-user',
    'GET list-sessions',
    'POST request-password-reset',
    'GET ok',
  ])('%s is not offered', async (route) => {
    const [method, path] = route.split(' ') as ['GET' | 'POST', string];
    const body = { email: 'new@example.com', name: 'New', password };
    const person = browser();
    const response = method === 'GET' ? await person.get(path) : await person.post(path, body);
    expect(response.status).toBe(404);
    expect(await accounts.listUsers()).toEqual([]);
  });

  test.each([{ Origin: 'https://evil.example' }, { Origin: 'null' }, { Origin: 'http://localhost:3100' }])(
    'a post from $Origin is refused',
    async (headers) => {
      await owner();
      const person = await withPassword('owner@example.com');
      const response = await person.post('sign-out', {}, headers);
      expect(response.status).toBe(403);
      expect(await code(response)).toBe('foreign_origin');
      expect((await person.session()).user).not.toBeNull();
    },
  );

  test('guessing passwords is slowed down, for that address only', async () => {
    await owner();
    await withPassword('owner@example.com');
    const guess = (ip: string) =>
      browser().post(
        'sign-in/email',
        { email: 'owner@example.com', password: 'not the password' },
        { 'x-fils-client-ip': ip },
      );
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++) statuses.push((await guess('203.0.113.9')).status);
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
    const refused = await guess('203.0.113.9');
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await code(refused)).toBe('too_many_requests');
    expect((await guess('203.0.113.10')).status).toBe(401);
  });

  test.each([
    ['not JSON', '{', 400],
    ['too long', JSON.stringify({ newPassword: 'x'.repeat(20_000) }), 413],
    ['a wrong type', JSON.stringify({ newPassword: 1 }), 422],
    ['an unknown member', JSON.stringify({ newPassword: password, role: 'owner' }), 422],
  ])('a body that is %s gets a clear answer', async (_, body, status) => {
    await owner();
    const person = await visitor('owner@example.com');
    const response = await accounts.handler(
      person.request('/dashboard/auth/set-password', {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/json' },
      }),
    );
    expect(response.status).toBe(status);
  });
});

describe('users', () => {
  test('ensureUser makes one person however often and at once it is called', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, owner));
    expect(new Set(made.map((user) => user.id)).size).toBe(1);
    await expect(
      accounts.createUser({ email: 'OWNER@example.com', name: 'X', role: 'viewer' }),
    ).rejects.toMatchObject({
      status: 409,
      code: 'email_in_use',
    });
    await expect(
      accounts.createUser({ email: 'not an address', name: '', role: 'viewer' }),
    ).rejects.toMatchObject({
      status: 422,
    });
  });

  test('the last owner stays owner and enabled', async () => {
    const { id } = await owner();
    await expect(accounts.changeRole(id, 'admin')).rejects.toMatchObject({ code: 'last_owner' });
    await expect(accounts.setDisabled(id, true)).rejects.toMatchObject({ code: 'last_owner' });
    const second = await accounts.createUser({ email: 'b@example.com', name: 'B', role: 'viewer' });
    expect((await accounts.changeRole(second.id, 'owner')).role).toBe('owner');
    expect((await accounts.changeRole(id, 'admin')).role).toBe('admin');
    await expect(accounts.changeRole('nobody', 'admin')).rejects.toMatchObject({ status: 404 });
  });

  test('disabling ends sessions at once and refuses new ones', async () => {
    await owner();
    const { id } = await accounts.createUser({ email: 'b@example.com', name: 'B', role: 'support' });
    const person = await withPassword('b@example.com');
    await accounts.setDisabled(id, true);
    expect(await accounts.session(person.request())).toBeUndefined();
    const signIn = await browser().post('sign-in/email', { email: 'b@example.com', password });
    expect(signIn.status).toBe(403);
    expect(await code(signIn)).toBe('account_disabled');
    const link = await accounts.signInLink('b@example.com', { redirectTo: '/dashboard' });
    const byLink = await browser().get(link);
    expect(byLink.headers.get('Location')).toContain('/dashboard/sign-in?error=account_disabled');
    await accounts.setDisabled(id, false);
    expect((await browser().post('sign-in/email', { email: 'b@example.com', password })).status).toBe(200);
  });

  test('a person chooses their language and name, nothing else', async () => {
    await owner();
    const person = await visitor('owner@example.com');
    expect((await person.post('profile', { language: 'ar', name: 'مالك' })).status).toBe(204);
    expect((await person.session()).user).toMatchObject({ language: 'ar', name: 'مالك', role: 'owner' });
    expect((await person.post('profile', { role: 'viewer' })).status).toBe(422);
    expect((await person.post('profile', { language: 'de' })).status).toBe(422);
    expect((await browser().post('profile', { language: 'ar' })).status).toBe(401);
  });
});

describe('requireUser', () => {
  function app() {
    const app = new Hono<UserEnv>();
    app.onError(problemHandler(log));
    app.use('/api/*', requireUser(accounts));
    app.use('/api/refunds', requireUser(accounts, ['owner', 'finance']));
    app.all('/api/*', (c) => c.json({ email: c.get('user').email }));
    return app;
  }

  test('nobody 401, wrong role 403, right role passes', async () => {
    await owner();
    await accounts.createUser({ email: 'v@example.com', name: 'V', role: 'viewer' });
    const viewer = await visitor('v@example.com');
    const boss = await visitor('owner@example.com');
    expect((await app().request('/api/x')).status).toBe(401);
    expect((await app().request(viewer.request('/api/x'))).status).toBe(200);
    const refused = await app().request(viewer.request('/api/refunds', { method: 'POST' }));
    expect(refused.status).toBe(403);
    expect(await code(refused)).toBe('role_not_allowed');
    const passed = await app().request(boss.request('/api/refunds', { method: 'POST' }));
    expect(await passed.json()).toEqual({ email: 'owner@example.com' });
  });

  test('a change needs our own origin; reading does not', async () => {
    await owner();
    const boss = await visitor('owner@example.com');
    const send = (method: string, headers: Record<string, string>) => {
      const request = boss.request('/api/x', { method });
      request.headers.delete('Origin');
      for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
      return app().request(request);
    };
    expect((await send('GET', {})).status).toBe(200);
    expect((await send('GET', { Origin: 'https://evil.example' })).status).toBe(200);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect((await send(method, {})).status).toBe(403);
      expect((await send(method, { Origin: 'https://evil.example' })).status).toBe(403);
      expect((await send(method, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
      expect((await send(method, { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
      expect((await send(method, { Origin: base })).status).toBe(200);
    }
  });

  test("another app's cookie, a forged one and none are all nobody", async () => {
    await owner();
    const boss = await visitor('owner@example.com');
    const [name, value] = [...boss.jar][0] ?? ['', ''];
    const asked = (cookie: string) => accounts.session(new Request(base, { headers: { Cookie: cookie } }));
    expect(await asked(`${name}=${value}`)).toBeDefined();
    expect(await asked(`${name.replace('gateway', 'payments')}=${value}`)).toBeUndefined();
    expect(await asked(`${name}=${value.slice(0, -6)}AAAAAA`)).toBeUndefined();
    expect(await asked(`${name}=${value.split('.')[0]}`)).toBeUndefined();
  });
});

test('the frozen tables are those that the installed library plans', async () => {
  const { getMigrations } = await import('better-auth/db/migration');
  const plan = await getMigrations(authOptions(options));
  expect({ toBeCreated: plan.toBeCreated, toBeAdded: plan.toBeAdded }).toEqual({
    toBeCreated: [],
    toBeAdded: [],
  });
});

test('neither password, token nor cookie reached the log', () => {
  const text = lines.join('\n');
  expect(text).not.toContain(password);
  expect(text).not.toMatch(/session_token=|magic-link\/verify\?token/);
});
