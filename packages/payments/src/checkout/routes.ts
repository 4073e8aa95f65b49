import { clientIpHeader, type PageEnv, Problem, problemHandler, readForm } from '@fils/ui/server';
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { createAccess } from '../access/access.ts';
import type { PaymentsContext } from '../context.ts';
import { paymentByCheckoutToken } from '../payments/store.ts';
import type { PaymentRow } from '../schema.ts';
import { startTransaction } from '../transactions/start.ts';
import { checkoutAssets } from './assets.ts';
import { shopperLanguage } from './language.ts';
import { type CheckoutProblem, checkoutPage, faultPage, unknownPaymentPage } from './page.ts';
import { redirectPage } from './redirect-page.ts';
import { statusRoutes } from './status-routes.ts';
import { type CheckoutView, offeredMethod, readCheckout } from './view.ts';

const choiceForm = z.object({ method: z.string().max(100).default('') });
const maxFormBytes = 16 * 1024;

/** What shoppers meet: `/pay/…`, the step to the gateway, `/payment/status/…`. */
export function checkoutRoutes(context: PaymentsContext): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.onError(
    problemHandler(context.log, {
      // People get a page; the status page's script gets what programs get.
      render: ({ status }, c) =>
        c.req.path.endsWith('.json')
          ? undefined
          : faultPage(c, shopperLanguage(c, undefined), status as ContentfulStatusCode),
    }),
  );
  app.use('/pay/*', async (c, next) => {
    await next();
    c.res.headers.set('X-Robots-Tag', 'noindex, nofollow');
  });
  app.get('/pay/:token', async (c) => {
    const payment = await findPayment(context, c.req.param('token'));
    if (payment === undefined) return unknownPaymentPage(c, shopperLanguage(c, undefined));
    return checkoutPage(c, await look(context, c, payment));
  });
  app.post('/pay/:token', async (c) => {
    const payment = await findPayment(context, c.req.param('token'));
    if (payment === undefined) return unknownPaymentPage(c, shopperLanguage(c, undefined));
    const { method } = await readForm(c, choiceForm, { maxBytes: maxFormBytes });
    return pay(context, c, await look(context, c, payment), method);
  });
  app.route('/', statusRoutes(context));
  app.route('/', checkoutAssets());
  return app;
}

function findPayment(context: PaymentsContext, token: string): Promise<PaymentRow | undefined> {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(token)) return Promise.resolve(undefined);
  return paymentByCheckoutToken(context.database.db, token);
}

async function look(context: PaymentsContext, c: Context, payment: PaymentRow): Promise<CheckoutView> {
  const language = shopperLanguage(c, payment.language);
  const staff = (await createAccess(context).staff(c.req.raw)) !== undefined;
  return readCheckout(context, payment, { language, staff });
}

/** Begins an attempt with the chosen method and sends the browser on, or shows the page again with the reason. */
async function pay(
  context: PaymentsContext,
  c: Context,
  view: CheckoutView,
  chosen: string,
): Promise<Response> {
  const { payment, language } = view;
  const again = () => c.redirect(`/pay/${payment.checkout_token}`, 303);
  // Another tab was quicker, or time has run out: the page says what became of the payment.
  if (view.state !== 'open') return again();
  const method = offeredMethod(view, chosen);
  if (method === undefined) {
    const key = chosen === '' ? 'checkout.errorChoose' : 'checkout.errorGone';
    return checkoutPage(c, view, { key, status: 422 });
  }
  try {
    const { form } = await startTransaction(context, {
      paymentId: payment.id,
      providerId: method.providerId,
      method: method.code,
      language,
      customerIp: c.req.header(clientIpHeader),
    });
    const { providerName, isLive } = method;
    return await redirectPage(c, { form, providerName, language, isLive });
  } catch (error) {
    const now = await findPayment(context, payment.checkout_token);
    const later = now === undefined ? view : await look(context, c, now);
    if (later.state !== 'open') return again();
    if (error instanceof Problem && error.status < 500) throw error;
    context.log.error(
      { err: error, payment: payment.id, method: method.code },
      'a payment could not be started',
    );
    const problem: CheckoutProblem = { key: 'checkout.errorStart', chosen, status: 503 };
    return checkoutPage(c, later, problem);
  }
}
