import { requireUser, type UserEnv } from '@fils/ui/server';
import { Hono } from 'hono';
import { permissionsOf } from '../access/permissions.ts';
import type { PaymentsContext } from '../context.ts';
import { isLive } from '../providers/environment.ts';
import { listProviders } from '../providers/store.ts';
import type { Me } from './me-types.ts';

/** Who is signed in and what they may do. Mounted at `/backoffice/api/me`. */
export function meRoutes(context: PaymentsContext): Hono<UserEnv> {
  const app = new Hono<UserEnv>();
  app.get('/', requireUser(context.accounts), async (c) => {
    const { id, email, name, role } = c.get('user');
    const me: Me = {
      user: { id, email, name, role },
      permissions: permissionsOf(role),
      publicUrl: context.config.publicUrl,
      testMode: !(await listProviders(context.database.db)).some(isLive),
    };
    return c.json(me);
  });
  return app;
}
