import { join } from 'node:path';
import { Problem, problemHandler, serveApp } from '@fils/ui/server';
import { Hono } from 'hono';
import { auditRoutes } from '../access/audit-routes.ts';
import { usersRoutes } from '../access/users-routes.ts';
import { keysRoutes } from '../api/keys-routes.ts';
import { availabilityRoutes } from '../availability/routes.ts';
import type { PaymentsContext } from '../context.ts';
import { guideRoutes } from '../guide/routes.ts';
import { providersRoutes } from '../providers/routes.ts';
import { shopRoutes } from '../shop/routes.ts';
import { eventsRoutes } from './events.ts';
import { homeRoutes } from './home.ts';
import { inboxRoutes } from './inbox.ts';
import { meRoutes } from './me.ts';
import { paymentsRoutes } from './payments.ts';
import { backofficeProblem } from './problems.ts';
import { transactionsRoutes } from './transactions.ts';

/**
 * The back office: people's accounts at `/backoffice/auth`, JSON at `/backoffice/api`, and the app for every other
 * path below `/backoffice`.
 */
export function backofficeRoutes(context: PaymentsContext): Hono {
  const app = new Hono();
  app.all('/backoffice/auth/*', (c) => context.accounts.handler(c.req.raw));
  app.route('/backoffice/api', apiRoutes(context));
  app.route('/', serveApp({ dist: join(import.meta.dirname, '../../backoffice/dist'), base: '/backoffice' }));
  return app;
}

function apiRoutes(context: PaymentsContext): Hono {
  const api = new Hono();
  api.onError(problemHandler(context.log, { translate: backofficeProblem }));
  api.use(async (c, next) => {
    await next();
    // Answers are about one person's rights and about money that moves: never from a cache.
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  });
  api.route('/me', meRoutes(context));
  api.route('/providers', providersRoutes(context));
  api.route('/shop', shopRoutes(context));
  api.route('/availability', availabilityRoutes(context));
  api.route('/guide', guideRoutes(context));
  api.route('/home', homeRoutes(context));
  api.route('/transactions', transactionsRoutes(context));
  api.route('/inbox', inboxRoutes(context));
  api.route('/payments', paymentsRoutes(context));
  api.route('/events', eventsRoutes(context));
  api.route('/users', usersRoutes(context));
  api.route('/api-keys', keysRoutes(context));
  api.route('/audit', auditRoutes(context));
  api.all('*', () => {
    throw new Problem(404, 'not_found', 'There is nothing here.');
  });
  return api;
}
