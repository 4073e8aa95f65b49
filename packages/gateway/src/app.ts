import { responseMessage } from '@fils/aps';
import { baseAssets, type Problem, problemHandler, securityHeaders } from '@fils/ui/server';
import { type Context, Hono } from 'hono';
import type { Access } from './access/index.ts';
import type { GatewayContext } from './context.ts';
import { dashboardRoutes } from './dashboard-api/index.ts';
import { refusalText } from './messages/refusal-text.ts';
import { paymentApiRoutes } from './payment-api/routes.ts';
import { errorPage, paymentPageAssets } from './payment-page/pages/index.ts';
import { paymentPageRoutes } from './payment-page/routes.ts';
import { challengeRoutes } from './payment-page/three-d-secure/routes.ts';
import { pageTemplateRoutes } from './settings/page-template/index.ts';

/** Every address of the gateway. */
export function createApp(context: GatewayContext, access: Access): Hono {
  const app = new Hono();
  app.onError(problemHandler(context.log, { render: shopperPage }));
  // Before the pages' headers: the API answers programs, and a template's logo brings a stricter policy of its own.
  app.route('/', paymentApiRoutes(context));
  app.route('/', pageTemplateRoutes(context));
  app.use('*', securityHeaders({ https: context.config.publicUrl.startsWith('https:') }));
  app.get('/healthz', (c) => health(c, context));
  app.get('/', (c) => c.redirect('/dashboard/', 302));
  app.route('/', baseAssets());
  app.route('/', paymentPageAssets());
  app.route('/', paymentPageRoutes(context));
  app.route('/', challengeRoutes(context));
  app.route('/', dashboardRoutes(context, access));
  return app;
}

/** A shopper is shown a page, not problem+json, when something fails that is not the wire's business. */
function shopperPage(problem: Problem, c: Context): Promise<Response> | undefined {
  if (!/^\/FortAPI\/(?:paymentPage|page|3ds)/.test(c.req.path)) return undefined;
  return errorPage(c, {
    responseCode: '00006',
    message: responseMessage('006', 'en'),
    explanation: refusalText('00006', 'en'),
    language: 'en',
    status: problem.status === 503 ? 503 : 500,
  });
}

async function health(c: Context, context: GatewayContext): Promise<Response> {
  try {
    await context.database.ping();
    return c.json({ status: 'ok' });
  } catch (error) {
    context.log.error({ err: error }, 'the database does not answer');
    return c.json({ status: 'unavailable' }, 503);
  }
}
