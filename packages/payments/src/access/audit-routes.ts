import { requireUser, type UserEnv } from '@fils/ui/server';
import { Hono } from 'hono';
import { z } from 'zod';
import { readAudit } from '../audit/audit.ts';
import type { PaymentsContext } from '../context.ts';
import { readQuery } from '../http/query.ts';
import { createAccess } from './access.ts';
import { permissions } from './permissions.ts';

const query = z.strictObject({
  action: z.string().max(100).optional(),
  search: z.string().trim().max(200).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The audit log. Mounted at `/backoffice/api/audit`. */
export function auditRoutes(context: PaymentsContext): Hono<UserEnv> {
  const app = new Hono<UserEnv>();
  const { accounts } = createAccess(context);
  app.get('/', requireUser(accounts, permissions.manageAccess), async (c) => {
    const filter = readQuery(c, query);
    const lines = await readAudit(context, { ...filter, limit: filter.limit + 1 });
    const page = lines.slice(0, filter.limit);
    return c.json({ items: page, next: lines.length > filter.limit ? (page.at(-1)?.id ?? null) : null });
  });
  return app;
}
