import { requireUser, type UserEnv } from '@fils/ui/server';
import { Hono } from 'hono';
import type { PaymentsContext } from '../context.ts';
import { guide } from './guide.ts';

/** The guide's state. Mounted at `/backoffice/api/guide`. */
export function guideRoutes(context: PaymentsContext): Hono<UserEnv> {
  const app = new Hono<UserEnv>();
  app.get('/', requireUser(context.accounts), async (c) => c.json(await guide(context)));
  return app;
}
