import { readJson, requireUser, type UserEnv } from '@fils/ui/server';
import { Hono } from 'hono';
import { actorOf } from '../access/access.ts';
import { permissions } from '../access/permissions.ts';
import type { PaymentsContext } from '../context.ts';
import type { ShopJson } from './api-types.ts';
import { shopInput } from './input.ts';
import { changeShop, readShop } from './store.ts';

/** Whom the shopper pays. Mounted at `/backoffice/api/shop`. */
export function shopRoutes(context: PaymentsContext): Hono<UserEnv> {
  const app = new Hono<UserEnv>();
  const { accounts } = context;
  app.get('/', requireUser(accounts), async (c) => {
    const shop: ShopJson = await readShop(context.database.db);
    return c.json(shop);
  });
  app.put('/', requireUser(accounts, permissions.configure), async (c) => {
    const input = await readJson(c, shopInput);
    const shop: ShopJson = await changeShop(context, () => input, actorOf(c.get('user')));
    return c.json(shop);
  });
  return app;
}
