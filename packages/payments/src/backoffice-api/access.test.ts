import type { Role } from '@fils/ui/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProviderCard } from '../providers/api-types.ts';
import type { Me } from './me-types.ts';
import { type BackofficeUnderTest, backofficeUnderTest } from './testing.ts';

let office: BackofficeUnderTest;
let provider: string;
beforeAll(async () => {
  office = await backofficeUnderTest();
  const { providers } = await office.json<{ providers: ProviderCard[] }>('owner', 'providers');
  provider = providers[0]?.id ?? '';
});
afterAll(() => office?.close());

const people: readonly Role[] = ['owner', 'admin', 'finance', 'support', 'viewer'];

/** Every route with those who may use it; `:provider` stands for an existing provider's id, `:none` for one of nothing. */
const routes: readonly [method: string, path: string, allowed: readonly Role[]][] = [
  ['GET', 'me', people],
  ['GET', 'guide', people],
  ['GET', 'providers', people],
  ['GET', 'providers/:provider', people],
  ['PATCH', 'providers/:provider', ['owner', 'admin']],
  ['GET', 'providers/:provider/state-preview?to=enabled', people],
  ['POST', 'providers/:provider/test-connection', ['owner', 'admin', 'finance', 'support']],
  ['POST', 'providers/:provider/reset-credentials', ['owner', 'admin']],
  ['GET', 'availability?amount=1&currency=AED', people],
  ['GET', 'home', people],
  ['GET', 'transactions', people],
  ['GET', 'transactions/export.csv', people],
  ['GET', 'transactions/:none', people],
  ['POST', 'transactions/:none/capture', ['owner', 'admin', 'finance']],
  ['POST', 'transactions/:none/refund', ['owner', 'admin', 'finance']],
  ['POST', 'transactions/:none/void', ['owner', 'admin', 'finance']],
  ['POST', 'transactions/:none/check', ['owner', 'admin', 'finance', 'support']],
  ['GET', 'payments', people],
  ['POST', 'payments', ['owner', 'admin', 'finance', 'support']],
  ['GET', 'payments/:none', people],
  ['GET', 'inbox', people],
  ['GET', 'inbox/forged', people],
  ['GET', 'inbox/:none', people],
  ['GET', 'events/types', people],
  ['GET', 'events/endpoints', people],
  ['POST', 'events/endpoints', ['owner', 'admin']],
  ['PATCH', 'events/endpoints/:none', ['owner', 'admin']],
  ['POST', 'events/endpoints/:none/rotate-secret', ['owner', 'admin']],
  ['DELETE', 'events/endpoints/:none', ['owner', 'admin']],
  ['GET', 'events/deliveries', people],
  ['GET', 'events/deliveries/:none', people],
  ['POST', 'events/deliveries/:none/resend', ['owner', 'admin', 'finance', 'support']],
  ['GET', 'api-keys', ['owner', 'admin']],
  ['POST', 'api-keys', ['owner', 'admin']],
  ['DELETE', 'api-keys/:none', ['owner', 'admin']],
  ['GET', 'users', ['owner', 'admin']],
  ['POST', 'users', ['owner', 'admin']],
  ['PATCH', 'users/nobody', ['owner', 'admin']],
  ['POST', 'users/nobody/sign-in-link', ['owner', 'admin']],
  ['GET', 'audit', ['owner', 'admin']],
];

const none = '00000000-0000-7000-8000-000000000000';
const path = (text: string) => text.replace(':provider', provider).replace(':none', none);

describe.each(routes)('%s %s', (method, route, allowed) => {
  const options = () => ({ method, ...(method === 'GET' ? {} : { body: {} }) });

  it('answers nobody who has not signed in', async () => {
    const answer = await office.call(undefined, path(route), options());
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'unauthenticated' });
  });

  it.each(people)('for %s', async (role) => {
    const answer = await office.call(role, path(route), options());
    if (allowed.includes(role)) expect([401, 403, 500]).not.toContain(answer.status);
    else expect(await answer.json()).toMatchObject({ status: 403, code: 'role_not_allowed' });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  if (method !== 'GET') {
    it.each(['https://evil.example', null])('refuses a request from %s', async (origin) => {
      const answer = await office.call('owner', path(route), { ...options(), origin });
      expect(await answer.json()).toMatchObject({ status: 403, code: 'foreign_origin' });
    });
  }
});

describe('me', () => {
  it('says what the role may do and that no real money moves yet', async () => {
    const me = await office.json<Me>('finance', 'me');
    expect(me.permissions).toEqual(['moveMoney', 'support', 'createPayments']);
    expect(me).toMatchObject({ testMode: true, publicUrl: 'http://localhost:4100' });
  });
});

describe('people', () => {
  const invite = (by: Role, body: object) => office.call(by, 'users', { body });

  it('are invited by a link that works once', async () => {
    const answer = await invite('admin', { email: 'New@Example.com ', name: 'New', role: 'finance' });
    expect(answer.status).toBe(201);
    const { user, signInLink } = (await answer.json()) as { user: { email: string }; signInLink: string };
    expect(user.email).toBe('new@example.com');
    const first = await office.payments.fetch(new Request(signInLink));
    expect(first.headers.getSetCookie()).not.toEqual([]);
    const second = await office.payments.fetch(new Request(signInLink));
    expect(second.headers.get('location')).toContain('error=');
    const again = await invite('admin', { email: 'new@example.com', name: 'New', role: 'viewer' });
    expect(await again.json()).toMatchObject({ status: 409, code: 'email_in_use' });
  });

  it('are not made owners, changed as owners or given links by an admin', async () => {
    const { users } = await office.json<{ users: { id: string; role: string }[] }>('owner', 'users');
    const owner = users.find((user) => user.role === 'owner')?.id;
    const attempts = [
      invite('admin', { email: 'x@example.com', name: 'X', role: 'owner' }),
      office.call('admin', `users/${owner}`, { method: 'PATCH', body: { disabled: true } }),
      office.call('admin', `users/${owner}/sign-in-link`, { method: 'POST' }),
    ];
    for (const answer of await Promise.all(attempts)) expect(answer.status).toBe(403);
  });

  it('do not change their own role, and a disabled person is out at once', async () => {
    const { users } = await office.json<{ users: { id: string; email: string }[] }>('owner', 'users');
    const id = (email: string) => users.find((user) => user.email === email)?.id;
    const own = await office.call('admin', `users/${id('admin@example.com')}`, {
      method: 'PATCH',
      body: { role: 'viewer' },
    });
    expect(await own.json()).toMatchObject({ code: 'own_account' });
    await office.json('owner', `users/${id('support@example.com')}`, {
      method: 'PATCH',
      body: { disabled: true },
    });
    expect((await office.call('support', 'me')).status).toBe(401);
    const link = await office.call('owner', `users/${id('support@example.com')}/sign-in-link`, {
      method: 'POST',
    });
    expect(await link.json()).toMatchObject({ code: 'account_disabled' });
  });

  it('leave a line in the audit log for each change', async () => {
    const { items: lines } = await office.json<{
      items: { action: string; actor: string; subject: string }[];
    }>('owner', 'audit?action=access');
    expect(lines[0]).toMatchObject({
      action: 'access.user_disabled',
      actor: 'user:owner@example.com',
      subject: 'user:support@example.com',
    });
  });
});

describe('the audit log', () => {
  it('is searched literally and read page by page', async () => {
    type Page = { items: { id: string; action: string }[]; next: string | null };
    const all = await office.json<Page>('owner', 'audit?limit=200');
    const pages: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Page = await office.json<Page>('owner', `audit?limit=1&after=${next}`);
      pages.push(...page.items.map((line) => line.id));
      next = page.next;
    }
    expect(pages).toEqual(all.items.map((line) => line.id));
    expect(all.items.length).toBeGreaterThan(1);
    expect((await office.json<Page>('owner', `audit?search=${encodeURIComponent('%')}`)).items).toEqual([]);
  });
});

describe('anything else', () => {
  it('below the API is a 404 problem, elsewhere the app', async () => {
    expect(await (await office.call('owner', 'nothing')).json()).toMatchObject({ code: 'not_found' });
    const page = await office.payments.fetch(new Request('http://localhost:4100/backoffice/providers'));
    expect(page.headers.get('content-type')).toContain('text/html');
  });
});
