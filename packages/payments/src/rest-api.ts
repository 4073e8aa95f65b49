import { Problem } from '@fils/ui/server';
import { Hono } from 'hono';
import { createApi } from './api/app.ts';
import { docsRoutes } from './api/docs.ts';
import { translateError } from './api/translate.ts';
import type { PaymentsContext } from './context.ts';
import { endpointRoutes } from './events/routes.ts';
import { operationRoutes } from './payments/operation-routes.ts';
import { paymentRoutes } from './payments/routes.ts';

/** The shop's API at `/api/v1`, its description at `/api/openapi.json`, and the page to read it at `/api/docs`. */
export function apiRoutes(context: PaymentsContext): Hono {
  const api = createApi(context, translateError);
  paymentRoutes(api);
  operationRoutes(api);
  endpointRoutes(api);
  api.app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Fils payments',
      version: '1',
      description:
        'Ask for payments, read them, capture, refund and void them, and hear of them by signed events. Amounts are integers in minor units of their currency: 1250 AED fils are 12.50 AED, 12750 KWD fils are 12.750 KWD.',
      license: { name: 'MIT' },
    },
    servers: [{ url: context.config.publicUrl }],
    tags: [{ name: 'Payments' }, { name: 'Operations' }, { name: 'Events' }],
  });

  const app = new Hono();
  app.route('/', docsRoutes());
  app.route('/', api.app);
  app.all('/api/*', () => {
    throw new Problem(404, 'not_found', 'There is nothing here. The reference is at /api/docs.');
  });
  return app;
}
