import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiKeyItem } from '../access/api-types.ts';
import type { AvailabilityReport } from '../availability/api-types.ts';
import type { GuideJson } from '../guide/api-types.ts';
import type { Page } from '../http/json-types.ts';
import type { ProviderCard, ProviderForm, StatePreviewJson } from '../providers/api-types.ts';
import { outcomes } from '../testing/index.ts';
import type { DeliveryDetailJson, DeliveryItem, EndpointItem } from './event-types.ts';
import { type BackofficeUnderTest, backofficeUnderTest } from './testing.ts';

const received: { url: string; body: string }[] = [];
let shopAnswers = 200;

async function network(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  received.push({ url: String(input), body: String(init?.body) });
  return new Response('noted', { status: shopAnswers });
}

let office: BackofficeUnderTest;
let provider: ProviderCard;
beforeAll(async () => {
  office = await backofficeUnderTest({ fetch: network });
  const { providers } = await office.json<{ providers: ProviderCard[] }>('owner', 'providers');
  provider = providers[0] as ProviderCard;
});
afterAll(() => office?.close());

const patch = async (change: object) => {
  const { version } = await office.json<ProviderForm>('owner', `providers/${provider.id}`);
  return office.json<ProviderForm>('owner', `providers/${provider.id}`, {
    method: 'PATCH',
    body: { version, ...change },
  });
};

describe('API keys', () => {
  it('are shown once, and never again', async () => {
    const made = await office.json<{ key: string; apiKey: ApiKeyItem }>('owner', 'api-keys', {
      body: { name: 'Shop', scopes: ['payments:read', 'payments:write'] },
    });
    expect(made.key.startsWith(made.apiKey.prefix)).toBe(true);
    const list = await (await office.call('owner', 'api-keys')).text();
    expect(list).not.toContain(made.key);
    expect(list).toContain(made.apiKey.prefix);
    expect(office.logged.join('')).not.toContain(made.key);
  });

  it('are refused to the API once they are revoked', async () => {
    const { key, apiKey } = await office.json<{ key: string; apiKey: ApiKeyItem }>('owner', 'api-keys', {
      body: { name: 'Old', scopes: ['payments:read'] },
    });
    const list = () =>
      office.payments.fetch(
        new Request('http://localhost:4100/api/v1/payments', { headers: { Authorization: `Bearer ${key}` } }),
      );
    expect((await list()).status).toBe(200);
    await office.json('admin', `api-keys/${apiKey.id}`, { method: 'DELETE' });
    expect((await list()).status).toBe(401);
  });

  it.each([
    [{ name: '', scopes: ['payments:read'] }, 'name'],
    [{ name: 'x', scopes: [] }, 'scopes'],
    [{ name: 'x', scopes: ['everything'] }, 'scopes.0'],
    [{ name: 'x', scopes: ['payments:read', 'payments:read'] }, 'scopes'],
  ])('are not made from %j', async (body, field) => {
    const refused = await office.call('owner', 'api-keys', { body });
    expect(await refused.json()).toMatchObject({ status: 422, field });
  });
});

describe('event endpoints', () => {
  const url = 'https://shop.example.com/webhooks/fils';
  let endpoint: EndpointItem;

  it('get a secret that is shown once; a rotation gives another', async () => {
    const made = await office.json<{ endpoint: EndpointItem; secret: string }>('admin', 'events/endpoints', {
      body: { url, types: ['payment.paid'] },
    });
    endpoint = made.endpoint;
    expect(made.secret).toMatch(/^whsec_/);
    const rotated = await office.json<{ endpoint: EndpointItem; secret: string }>(
      'admin',
      `events/endpoints/${endpoint.id}/rotate-secret`,
      { method: 'POST' },
    );
    expect(rotated.secret).not.toBe(made.secret);
    expect(rotated.endpoint.previousSecretUntil).not.toBeNull();
    const list = await (await office.call('viewer', 'events/endpoints')).text();
    expect(list).not.toContain('whsec_');
    expect(list).not.toContain('sealed');
  });

  it.each([
    [{ url: 'shop.example.com' }, 'url'],
    [{ url: 'javascript:alert(1)' }, 'url'],
    [{ url, types: ['payment.lost'] }, 'types.0'],
    [{ url, secret: 'mine' }, 'secret'],
  ])('are not made from %j', async (body, field) => {
    const refused = await office.call('owner', 'events/endpoints', { body });
    expect(await refused.json()).toMatchObject({ status: 422, field });
  });

  it('show what was sent, and send it again by hand', async () => {
    const attempt = await office.attempt({ reference: 'E-1', amount: 500n });
    await office.webhook(attempt, outcomes.purchased);
    const { createEventDispatcher } = await import('../events/dispatcher.ts');
    await createEventDispatcher(office.context).run();
    const { items } = await office.json<Page<DeliveryItem>>('viewer', 'events/deliveries');
    expect(items).toMatchObject([{ type: 'payment.paid', state: 'delivered', url }]);
    const detail = await office.json<DeliveryDetailJson>('viewer', `events/deliveries/${items[0]?.id}`);
    expect(detail.body).toBe(received.at(-1)?.body);
    expect(detail.log).toMatchObject([{ number: 1, manual: false, httpStatus: 200 }]);
    shopAnswers = 500;
    const resent = await office.json('support', `events/deliveries/${items[0]?.id}/resend`, {
      method: 'POST',
    });
    shopAnswers = 200;
    expect(resent).toMatchObject({ delivered: false, httpStatus: 500 });
    expect(received).toHaveLength(2);
  });

  it('are switched off and deleted', async () => {
    const changed = await office.json<{ endpoint: EndpointItem }>(
      'owner',
      `events/endpoints/${endpoint.id}`,
      {
        method: 'PATCH',
        body: { enabled: false },
      },
    );
    expect(changed.endpoint.enabled).toBe(false);
    const nothing = await office.call('owner', `events/endpoints/${endpoint.id}`, {
      method: 'PATCH',
      body: {},
    });
    expect(nothing.status).toBe(422);
    expect((await office.call('owner', `events/endpoints/${endpoint.id}`, { method: 'DELETE' })).status).toBe(
      204,
    );
    expect(await office.json('owner', 'events/endpoints')).toEqual({ endpoints: [] });
  });
});

describe('what a change of state would do', () => {
  const preview = (to: string) =>
    office.json<StatePreviewJson>('viewer', `providers/${provider.id}/state-preview?to=${to}`);

  it('is told before it is saved', async () => {
    expect(await preview('enabled')).toEqual({
      published: true,
      effects: ['shoppers_see_it', 'real_money', 'credentials_needed'],
    });
    expect(await preview('test')).toEqual({
      published: false,
      effects: ['shoppers_do_not_see_it', 'no_money', 'credentials_needed'],
    });
    expect((await preview('disabled')).effects).toEqual(['nobody_can_pay']);
    await patch({ gatewayUrl: 'http://localhost:3200' });
    expect((await preview('enabled')).effects).toContain('own_gateway');
  });

  it('says when payments would be out of reach', async () => {
    const { providers } = await office.json<{ providers: ProviderCard[] }>('viewer', 'providers');
    const paying = providers.find((one) => one.state === 'test');
    const path = (to: string) => `providers/${paying?.id}/state-preview?to=${to}`;
    const disabling = await office.json<StatePreviewJson>('viewer', path('disabled'));
    expect(disabling.effects).toContain('open_payments_out_of_reach');
    // Its own gateway keeps it a test provider, so enabling it leaves its payments in reach.
    const enabling = await office.json<StatePreviewJson>('viewer', path('enabled'));
    expect(enabling.effects).not.toContain('open_payments_out_of_reach');
  });
});

describe('the availability report', () => {
  it('gives each reason, for shoppers and for staff', async () => {
    await patch({
      merchantIdentifier: 'merchant1',
      accessCode: 'access1',
      requestPhrase: 'in',
      responsePhrase: 'out',
      state: 'test',
    });
    const report = await office.json<AvailabilityReport>('viewer', 'availability?amount=5.251&currency=KWD');
    const own = report.providers.find((one) => one.id === provider.id);
    expect(report.request).toMatchObject({ amount: '5251', exponent: 3 });
    expect(own?.reasons).toEqual(['provider_unpublished']);
    expect(own?.methods).toMatchObject([
      { code: 'card', offered: 'staff', reasons: [], visaWouldDecline: true },
      { code: 'mada', offered: 'no', reasons: ['method_currency'] },
      { code: 'visa', offered: 'no', reasons: ['method_off'] },
      { code: 'mastercard', offered: 'no', reasons: ['method_off'] },
      { code: 'amex', offered: 'no', reasons: ['method_off'] },
      { code: 'meeza', offered: 'no', reasons: ['method_currency'] },
    ]);
  });

  it.each(['amount=ten&currency=AED', 'amount=1.005&currency=JPY&country=XX', 'currency=AED'])(
    'refuses %s',
    async (query) => {
      expect((await office.call('viewer', `availability?${query}`)).status).toBe(422);
    },
  );
});

describe('the guide', () => {
  it('ticks what this server has seen, and nothing else', async () => {
    const fresh = await backofficeUnderTest();
    const steps = async () => {
      const { steps } = await fresh.json<GuideJson>('viewer', 'guide');
      return steps.filter((step) => step.status === 'done').map((step) => step.id);
    };
    expect(await steps()).toEqual([]);
    const { providers } = await fresh.json<{ providers: ProviderCard[] }>('viewer', 'providers');
    const id = providers[0]?.id;
    await fresh.json('owner', `providers/${id}`, {
      method: 'PATCH',
      body: {
        version: 0,
        state: 'enabled',
        merchantIdentifier: 'm1',
        accessCode: 'a1',
        requestPhrase: 'in',
        responsePhrase: 'out',
        gatewayUrl: 'http://127.0.0.1:9',
      },
    });
    expect(await steps()).toEqual(['copy_credentials', 'state', 'published', 'credentials']);
    const now = fresh.clock.now().toString();
    await fresh.context.database.db.updateTable('provider').set({ last_return_at: now }).execute();
    expect(await steps()).toContain('first_return');
    expect(await steps()).not.toContain('return_and_feedback');
    await fresh.context.database.db.updateTable('provider').set({ last_feedback_at: now }).execute();
    expect(await steps()).toEqual(
      expect.arrayContaining(['origin_url', 'redirection_active', 'return_and_feedback', 'first_feedback']),
    );
    expect(await steps()).not.toContain('first_paid');
    await fresh.close();
  });
});
