import { coded, readJson, requireUser, type UserEnv } from '@fils/ui/server';
import { Hono } from 'hono';
import { z } from 'zod';
import { actorOf } from '../access/access.ts';
import type { ApiKeyItem } from '../access/api-types.ts';
import { permissions } from '../access/permissions.ts';
import type { PaymentsContext } from '../context.ts';
import { idOf, iso } from '../http/json.ts';
import { type ApiKey, apiScopes, createApiKey, listApiKeys, revokeApiKey } from './keys.ts';

const newKey = z.strictObject({
  name: z.string().trim().min(1, 'Say what the key is for.').max(100),
  scopes: z
    .array(z.enum(apiScopes))
    .min(1, 'Choose at least one right.')
    .refine((list) => new Set(list).size === list.length, coded('named_twice', 'A right is named twice.')),
});

/** The shop's API keys. Mounted at `/backoffice/api/api-keys`. */
export function keysRoutes(context: PaymentsContext): Hono<UserEnv> {
  const app = new Hono<UserEnv>();
  const managers = requireUser(context.accounts, permissions.manageAccess);

  app.get('/', managers, async (c) =>
    c.json({ keys: (await listApiKeys(context)).map(toItem), scopes: apiScopes }),
  );

  app.post('/', managers, async (c) => {
    const input = await readJson(c, newKey);
    const { key, apiKey } = await createApiKey(context, { ...input, createdBy: actorOf(c.get('user')) });
    return c.json({ key, apiKey: toItem(apiKey) }, 201);
  });

  app.delete('/:id', managers, async (c) => {
    const revoked = await revokeApiKey(context, idOf(c.req.param('id')), actorOf(c.get('user')));
    return c.json({ apiKey: toItem(revoked) });
  });

  return app;
}

function toItem(key: ApiKey): ApiKeyItem {
  return {
    id: key.id,
    name: key.name,
    prefix: key.prefix,
    scopes: key.scopes,
    createdBy: key.createdBy,
    createdAt: iso(key.createdAt),
    lastUsedAt: iso(key.lastUsedAt),
    revokedAt: iso(key.revokedAt),
  };
}
