import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dashboardRoutes } from '../dashboard-api/index.ts';
import { DashboardClient } from '../dashboard-api/testing.ts';
import { createGateway, type Gateway } from '../server.ts';
import { seedMerchant } from '../testing/merchant.ts';
import { createAccess } from './access.ts';

let gateway: Gateway;
let owner: DashboardClient;

beforeAll(async () => {
  gateway = await createGateway({ listen: false, seed: { merchants: [seedMerchant()] } });
  owner = await DashboardClient.owner(gateway);
});
afterAll(() => gateway?.close());

/** Every route of the API as it is mounted, with its parameters filled in. */
function routes(): { method: string; path: string }[] {
  const app = dashboardRoutes(gateway.context, createAccess(gateway.context));
  const all = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/dashboard/api/'))
    .map(({ method, path }) => ({
      method,
      path: path
        .slice('/dashboard/api/'.length)
        .replace(':merchant', 'TestShop')
        .replace(':id', '019b0000-0000-7000-8000-000000000000')
        .replace(':code', 'VISA'),
    }));
  return [...new Map(all.map((route) => [`${route.method} ${route.path}`, route])).values()];
}

describe('who is not signed in', () => {
  it('is refused on every route of the API', async () => {
    const stranger = new DashboardClient(gateway);
    const answers = await Promise.all(
      routes().map(async ({ method, path }) => {
        const body = method === 'GET' || method === 'DELETE' ? undefined : {};
        const { status, json } = await stranger.call(method, path, body);
        return { route: `${method} ${path}`, status, code: json['code'] };
      }),
    );
    expect(answers.length).toBeGreaterThan(25);
    expect(answers.filter((answer) => answer.status !== 401 || answer.code !== 'unauthenticated')).toEqual(
      [],
    );
  });

  it('does not learn which merchants exist', async () => {
    const stranger = new DashboardClient(gateway);
    const known = await stranger.call('GET', 'merchants/TestShop/security');
    const unknown = await stranger.call('GET', 'merchants/Nobody/security');
    expect(known.json).toEqual(unknown.json);
  });

  it('cannot see a preview of the payment page', async () => {
    const response = await new DashboardClient(gateway).page('preview');
    expect(response.status).toBe(401);
  });
});

describe('a page of another site', () => {
  it('changes nothing with the session of somebody signed in', async () => {
    const changing = routes().filter(({ method }) => method !== 'GET');
    const answers = await Promise.all(
      changing.map(async ({ method, path }) => {
        const body = method === 'DELETE' ? undefined : {};
        return owner.call(method, path, body, { Origin: 'https://evil.example' });
      }),
    );
    expect(new Set(answers.map(({ status, json }) => `${status} ${json['code']}`))).toEqual(
      new Set(['403 foreign_origin']),
    );
    const withoutOrigin = await owner.call('POST', 'merchants/TestShop/security/access-code', undefined, {});
    expect(withoutOrigin.json['code']).toBe('foreign_origin');
  });
});

describe('signing in', () => {
  it('works once with the link of the start', async () => {
    const link = await gateway.signInLink();
    const first = await gateway.fetch(new Request(link));
    expect(first.headers.get('Location')).toContain('/dashboard/');
    expect(first.headers.getSetCookie().join()).toContain('fils-gateway.session_token');
    const second = await gateway.fetch(new Request(link));
    expect(second.headers.getSetCookie().join()).not.toContain('session_token');
    expect(second.headers.get('Location')).toContain('/dashboard/sign-in');
  });

  it('has one owner, however many links are asked for', async () => {
    await gateway.signInLink();
    const { json } = await owner.call('GET', 'users');
    const owners = (json['users'] as { role: string }[]).filter(({ role }) => role === 'owner');
    expect(owners).toHaveLength(1);
  });
});

describe('roles', () => {
  const merchant = 'merchants/TestShop';
  const order = `${merchant}/orders/019b0000-0000-7000-8000-000000000000`;
  const feedback = `${merchant}/feedback/019b0000-0000-7000-8000-000000000000`;
  /** What only some may do, with an input that gets past the role check and then fails or does no harm. */
  const deeds = {
    configure: [
      ['PUT', `${merchant}/security`, { shaType: 'SHA-256' }],
      ['PUT', `${merchant}/technical/redirection`, { returnUrlType: 'POST' }],
      ['PUT', `${merchant}/payment-options/VISA`, { enabled: true }],
      ['POST', `${merchant}/templates`, {}],
      ['POST', 'merchants', {}],
    ],
    moveMoney: [
      ['POST', `${order}/capture`, { amount: '1' }],
      ['POST', `${order}/refund`, { amount: '1' }],
      ['POST', `${order}/void`, {}],
      ['POST', `${order}/settle`, { outcome: 'success' }],
    ],
    replay: [['POST', `${feedback}/replay`, {}]],
    explain: [['POST', `${merchant}/explain`, {}]],
    managePeople: [['GET', 'users', undefined]],
  } as const;
  const allowed = {
    admin: ['configure', 'moveMoney', 'replay', 'explain', 'managePeople'],
    finance: ['moveMoney', 'replay', 'explain'],
    support: ['replay', 'explain'],
    viewer: [],
  } as const;

  it.each(Object.keys(allowed) as (keyof typeof allowed)[])(
    'let %s do what they may and no more',
    async (role) => {
      const person = await owner.invite(role);
      for (const [permission, requests] of Object.entries(deeds)) {
        for (const [method, path, body] of requests) {
          const { json } = await person.call(method, path, body);
          const refused = json['code'] === 'role_not_allowed';
          const may = (allowed[role] as readonly string[]).includes(permission);
          expect({ role, method, path, refused }).toEqual({ role, method, path, refused: !may });
        }
      }
      expect((await person.call('GET', `${merchant}/security`)).status).toBe(200);
    },
  );

  it('give the phrases to those alone who may configure', async () => {
    const shown = await owner.call('GET', `${merchant}/security`);
    expect(shown.json).toMatchObject({ requestPhrase: 'Req-phrase_1', phrasesHidden: false });
    const link = await owner.call('POST', 'users', { email: 'sup@example.com', name: 'S', role: 'support' });
    const support = await DashboardClient.open(gateway, link.json['signInLink'] as string);
    const hidden = await support.call('GET', `${merchant}/security`);
    expect(hidden.json).toMatchObject({ requestPhrase: null, responsePhrase: null, phrasesHidden: true });
    expect(JSON.stringify(hidden.json)).not.toContain('phrase_1');
  });
});

describe('users', () => {
  it('are invited with a link that signs them in, changed and disabled', async () => {
    const { status, json } = await owner.call('POST', 'users', {
      email: 'Noor@Example.com',
      name: 'Noor',
      role: 'viewer',
    });
    expect(status).toBe(201);
    const { id } = json['user'] as { id: string };
    const noor = await DashboardClient.open(gateway, json['signInLink'] as string);
    expect((await noor.call('GET', 'merchants')).status).toBe(200);

    const promoted = await owner.call('PATCH', `users/${id}`, { role: 'finance' });
    expect(promoted.json['user']).toMatchObject({ role: 'finance' });
    await owner.call('PATCH', `users/${id}`, { disabled: true });
    expect((await noor.call('GET', 'merchants')).status).toBe(401);
    expect((await owner.call('POST', `users/${id}/sign-in-link`)).json['code']).toBe('account_disabled');
    await owner.call('PATCH', `users/${id}`, { disabled: false });
    expect((await owner.call('POST', `users/${id}/sign-in-link`)).json['signInLink']).toContain('token=');
  });

  it('name the wrong field', async () => {
    const wrong = await owner.call('POST', 'users', { email: 'nobody', name: '', role: 'king' });
    expect(wrong.status).toBe(422);
    const fields = (wrong.json['errors'] as { field: string }[]).map(({ field }) => field);
    expect(fields).toEqual(['email', 'name', 'role']);
    const again = { email: 'twice@example.com', name: 'T', role: 'viewer' };
    await owner.call('POST', 'users', again);
    expect((await owner.call('POST', 'users', again)).json['code']).toBe('email_in_use');
    expect((await owner.call('PATCH', 'users/nobody', { role: 'viewer' })).status).toBe(404);
    expect((await owner.call('PATCH', 'users/nobody', {})).status).toBe(422);
  });

  it('cannot make themselves or others owner, nor touch an owner, as an administrator', async () => {
    const made = await owner.call('POST', 'users', { email: 'adm@example.com', name: 'Adm', role: 'admin' });
    const admin = await DashboardClient.open(gateway, made.json['signInLink'] as string);
    const people = (await admin.call('GET', 'users')).json['users'] as {
      id: string;
      role: string;
      name: string;
    }[];
    const boss = people.find(({ role }) => role === 'owner')?.id;
    const self = people.find(({ name }) => name === 'Adm')?.id;
    const viewer = people.find(({ role }) => role === 'viewer')?.id;
    const attempts = [
      await admin.call('POST', 'users', { email: 'o@example.com', name: 'O', role: 'owner' }),
      await admin.call('POST', `users/${boss}/sign-in-link`),
      await admin.call('PATCH', `users/${boss}`, { disabled: true }),
      await admin.call('PATCH', `users/${viewer}`, { role: 'owner' }),
    ];
    expect(attempts.map(({ json }) => json['code'])).toEqual(attempts.map(() => 'role_not_allowed'));
    const own = await admin.call('PATCH', `users/${self}`, { role: 'viewer' });
    expect(own.json['code']).toBe('own_account');
  });
});
