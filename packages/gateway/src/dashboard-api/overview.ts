import { Hono } from 'hono';
import type { GatewayContext } from '../context.ts';
import { listFeedback } from '../feedback/store.ts';
import { searchOrders } from '../orders/search.ts';
import { listTemplates } from '../settings/page-template/index.ts';
import { getSecuritySettings } from '../settings/security.ts';
import { getChannelSettings } from '../settings/technical.ts';
import type { ChecklistJson, OverviewJson } from './api-types.ts';
import type { DashboardParts, MerchantEnv } from './environment.ts';
import { feedbackJson, orderJson } from './json.ts';

/** The home page: which of the documents' steps are done, the last orders, feedback that did not arrive. */
export function overviewRoutes(parts: DashboardParts): Hono<MerchantEnv> {
  const { context } = parts;
  const app = new Hono<MerchantEnv>();

  app.get('/', async (c) => {
    const merchantId = c.get('merchant').id;
    const { orders } = await searchOrders(context, merchantId, { pageSize: 5 });
    const { feedback } = await listFeedback(context, merchantId, { state: 'failed', pageSize: 5 });
    const answer: OverviewJson = {
      checklist: await checklist(context, merchantId),
      orders: orders.map(orderJson),
      failures: feedback.map(feedbackJson),
    };
    return c.json(answer);
  });

  return app;
}

async function checklist(context: GatewayContext, merchantId: string): Promise<ChecklistJson> {
  const security = await getSecuritySettings(context, merchantId);
  const channel = await getChannelSettings(context, merchantId, 'redirection');
  const templates = await listTemplates(context, merchantId);
  const captured = await searchOrders(context, merchantId, { state: 'captured', pageSize: 1 });
  const authorized = await searchOrders(context, merchantId, { state: 'authorized', pageSize: 1 });
  return {
    accessCode: security.accessCode !== undefined,
    phrases: security.requestPhrase !== '' && security.responsePhrase !== '',
    originUrl: security.originUrl !== '',
    redirectionActive: channel.status === 'active' && channel.paymentOptions.length > 0,
    responseParameters: channel.sendResponseParameters && channel.redirectionUrl !== '',
    feedbackUrls: channel.directFeedbackUrl !== '' && channel.notificationUrl !== '',
    template: templates.some((template) => template.active),
    firstPayment: captured.total + authorized.total > 0,
  };
}
