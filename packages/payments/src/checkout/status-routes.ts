import type { PageEnv } from '@fils/ui/server';
import { Hono } from 'hono';
import type { PaymentsContext } from '../context.ts';
import { readShop } from '../shop/store.ts';
import { shopperLanguage } from './language.ts';
import { unknownPaymentPage } from './page.ts';
import { statusPage } from './status-page.ts';
import { readStatus, seenText } from './status-view.ts';

/**
 * `/payment/status/TOKEN` for people and `/payment/status/TOKEN.json` for the page's script. Both only read: a page that
 * asks each second must not race the notification (odoo#268268), nor cause what it is waiting for.
 */
export function statusRoutes(context: PaymentsContext): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.use('/payment/status/*', async (c, next) => {
    await next();
    c.res.headers.set('X-Robots-Tag', 'noindex, nofollow');
    c.res.headers.set('Cache-Control', 'no-store');
  });
  app.get('/payment/status/:file{[A-Za-z0-9_-]+\\.json}', async (c) => {
    const view = await readStatus(context, c.req.param('file').replace(/\.json$/, ''));
    if (view === undefined) return c.json({ code: 'not_found' }, 404);
    const { kind, paymentState, final, transaction } = view;
    return c.json({ state: transaction.state, kind, paymentState, final, seen: seenText(view) });
  });
  app.get('/payment/status/:token', async (c) => {
    const view = await readStatus(context, c.req.param('token'));
    if (view === undefined) return unknownPaymentPage(c, shopperLanguage(c, undefined));
    const language = shopperLanguage(c, view.payment.language);
    const stay = c.req.query('stay') !== undefined;
    const shop = await readShop(context.database.db);
    return statusPage(c, { ...view, language, shop }, stay, context.clock.now());
  });
  return app;
}
