import { join } from 'node:path';
import { SecretUnreadable } from '@fils/database';
import { Problem, problemHandler, serveApp } from '@fils/ui/server';
import { Hono } from 'hono';
import type { Access } from '../access/index.ts';
import type { GatewayContext } from '../context.ts';
import { GatewayError } from '../errors.ts';
import { previewRoutes } from '../payment-page/preview.ts';
import { findMerchant, type MerchantEnv, signedIn } from './environment.ts';
import { explainRoutes } from './explain.ts';
import { feedbackRoutes } from './feedback.ts';
import { merchantRoutes } from './merchants.ts';
import { orderRoutes } from './orders.ts';
import { overviewRoutes } from './overview.ts';
import { paymentOptionRoutes } from './payment-options.ts';
import { securityRoutes } from './security.ts';
import { technicalRoutes } from './technical.ts';
import { templateRoutes } from './templates.ts';

const dist = join(import.meta.dirname, '../../dashboard/dist');

/**
 * The merchant's back office: `/dashboard/auth/*`, `/dashboard/api/*` (problem+json) and the app itself. Everything but
 * signing in needs a session; what a role may do is said in access/permissions.ts.
 */
export function dashboardRoutes(context: GatewayContext, access: Access): Hono {
  const parts = { context, access };
  const merchant = new Hono<MerchantEnv>();
  // Strangers are refused before the merchant is looked for: they learn nothing about which identifiers exist.
  merchant.use('*', signedIn(parts), findMerchant(parts));
  merchant.route('/overview', overviewRoutes(parts));
  merchant.route('/security', securityRoutes(parts));
  merchant.route('/technical', technicalRoutes(parts));
  merchant.route('/payment-options', paymentOptionRoutes(parts));
  merchant.route('/templates', templateRoutes(parts));
  merchant.route('/orders', orderRoutes(parts));
  merchant.route('/feedback', feedbackRoutes(parts));
  merchant.route('/explain', explainRoutes(parts));

  const app = new Hono();
  app.onError(problemHandler(context.log, { translate }));
  app.use('/dashboard/api/*', async (c, next) => {
    await next();
    // Answers hold phrases and people's addresses: no cache between us and the browser may keep them.
    c.header('Cache-Control', 'no-store');
  });
  app.route('/', access.routes);
  app.route('/dashboard/api/merchants', merchantRoutes(parts));
  app.route('/dashboard/api/merchants/:merchant', merchant);
  app.use('/dashboard/preview', signedIn(parts));
  app.route('/dashboard/preview', previewRoutes());
  app.route('/', serveApp({ dist, base: '/dashboard' }));
  return app;
}

/** The stores' own errors as answers. */
function translate(error: Error): Problem | undefined {
  if (error instanceof SecretUnreadable) return new Problem(500, error.code, error.message, { cause: error });
  if (!(error instanceof GatewayError)) return undefined;
  const { code, field } = error;
  const status = code.endsWith('_not_found')
    ? 404
    : /_(exists|taken)$/.test(code) || code === 'order_not_uncertain'
      ? 409
      : 422;
  return new Problem(status, code, error.message, field === undefined ? {} : { field });
}
