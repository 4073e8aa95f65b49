import { readJson, requireUser, type UserEnv } from '@fils/ui/server';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { z } from 'zod';
import { actorOf, createAccess } from '../access/access.ts';
import { permissions, permissionsOf } from '../access/permissions.ts';
import { audit } from '../audit/audit.ts';
import type { PaymentsContext } from '../context.ts';
import { idOf } from '../http/json.ts';
import { readQuery } from '../http/query.ts';
import { allMethods, methodsOf } from '../methods/method.ts';
import type { ConnectionTestJson, ProviderCard, ProviderForm, StatePreviewJson } from './api-types.ts';
import { changeProvider, resetCredentials } from './change.ts';
import { providerChange } from './input.ts';
import { type Provider, providerStates } from './provider.ts';
import { previewState } from './rules.ts';
import { listProviders, providerById } from './store.ts';
import { testConnection } from './test-connection.ts';
import { providerCard, providerForm } from './view.ts';

const previewQuery = z.strictObject({ to: z.enum(providerStates) });

/** The providers' screens. Mounted at `/backoffice/api/providers`. */
export function providersRoutes(context: PaymentsContext): Hono<UserEnv> {
  const app = new Hono<UserEnv>();
  const { accounts } = createAccess(context);
  const anybody = requireUser(accounts);
  const configurers = requireUser(accounts, permissions.configure);
  const db = () => context.database.db;

  async function form(provider: Provider, user: UserEnv['Variables']['user']): Promise<ProviderForm> {
    return providerForm(provider, await methodsOf(db(), provider.id), {
      publicUrl: context.config.publicUrl,
      mayConfigure: permissionsOf(user.role).includes('configure'),
    });
  }

  app.get('/', anybody, async (c) => {
    const [providers, methods] = [await listProviders(db()), await allMethods(context)];
    const cards: ProviderCard[] = providers.map((p) => providerCard(p, methods.get(p.id) ?? []));
    return c.json({ providers: cards });
  });

  app.get('/:id', anybody, async (c) =>
    c.json(await form(await providerById(db(), idOf(c.req.param('id'))), c.get('user'))),
  );

  app.patch('/:id', configurers, async (c) => {
    const change = await readJson(c, providerChange);
    const user = c.get('user');
    const provider = await changeProvider(context, idOf(c.req.param('id')), change, actorOf(user));
    return c.json(await form(provider, user));
  });

  app.get('/:id/state-preview', anybody, async (c) => {
    const { to } = readQuery(c, previewQuery);
    const provider = await providerById(db(), idOf(c.req.param('id')));
    const preview: StatePreviewJson = previewState(provider, to, await reachable(context, provider.id));
    return c.json(preview);
  });

  app.post('/:id/test-connection', requireUser(accounts, permissions.support), async (c) => {
    const provider = await providerById(db(), idOf(c.req.param('id')));
    const test = await testConnection(context, provider);
    await audit(db(), {
      at: context.clock.now(),
      actor: actorOf(c.get('user')),
      action: 'provider.connection_tested',
      subject: `provider:${provider.id}`,
      details: { finding: test.finding, responseCode: test.responseCode ?? null, target: test.target },
    });
    const { finding, responseCode = null, responseMessage = null, target } = test;
    return c.json({ finding, responseCode, responseMessage, target } satisfies ConnectionTestJson);
  });

  app.post('/:id/reset-credentials', configurers, async (c) => {
    const user = c.get('user');
    const provider = await resetCredentials(context, idOf(c.req.param('id')), actorOf(user));
    return c.json(await form(provider, user));
  });

  return app;
}

/** How many transactions could still be captured, voided or refunded, in each world. */
async function reachable(
  context: PaymentsContext,
  providerId: string,
): Promise<{ live: number; test: number }> {
  const { rows } = await sql<{ is_live: boolean; count: number }>`
    select is_live, count(*)::int as count from payment_transaction
    where provider_id = ${providerId}
      and (state in ('pending', 'unknown', 'authorized') or captured_amount > refunded_amount)
    group by is_live`.execute(context.database.db);
  const count = (live: boolean) => rows.find((row) => row.is_live === live)?.count ?? 0;
  return { live: count(true), test: count(false) };
}
