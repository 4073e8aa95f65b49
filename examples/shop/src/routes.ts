import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { z } from 'zod';
import { receiveEvent } from './events.ts';
import type { Order, Orders } from './orders.ts';
import { homePage } from './pages/home.ts';
import { type Html, stylesheet, watchScript } from './pages/layout.ts';
import { messagePage } from './pages/message.ts';
import { orderPage } from './pages/order.ts';
import { productPage } from './pages/product.ts';
import { type PaymentsClient, PaymentsUnavailable } from './payments-client.ts';
import { productById, products } from './products.ts';
import { settle } from './settle.ts';
import { isLanguage, type Language } from './texts.ts';

export interface ShopParts {
  /** Public address, without a slash at the end. */
  url: string;
  /** Where the Buy form ends after our redirect; browsers check that against form-action. */
  checkoutOrigin: string;
  orders: Orders;
  payments: PaymentsClient;
  webhookSecret: string;
}

type Env = { Variables: { language: Language } };

/** Who buys with the button on the first page, where no e-mail address is asked for. */
const demoCustomer = 'shopper@example.com';

const orderForm = z.object({
  product: z.enum(products.map((product) => product.id)),
  language: z.enum(['en', 'ar']).default('en'),
  from: z.literal('product').optional(),
  quantity: z
    .string()
    .regex(/^[1-5]$/)
    .default('1'),
  email: z
    .string()
    .trim()
    .max(254)
    .regex(/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/)
    .default(demoCustomer),
});

export function shopRoutes(shop: ShopParts): Hono<Env> {
  const app = new Hono<Env>();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'", shop.checkoutOrigin],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'strict-origin-when-cross-origin',
      strictTransportSecurity: shop.url.startsWith('https:'),
    }),
  );
  app.use(bodyLimit({ maxSize: 64 * 1024 }));
  app.use(async (c, next) => {
    const asked = c.req.query('lang');
    const kept = getCookie(c, 'shop_language');
    const browser = c.req.header('Accept-Language')?.trim().toLowerCase().startsWith('ar') ? 'ar' : 'en';
    if (isLanguage(asked))
      setCookie(c, 'shop_language', asked, { path: '/', sameSite: 'Lax', httpOnly: true });
    c.set('language', isLanguage(asked) ? asked : isLanguage(kept) ? kept : browser);
    await next();
  });

  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  assets(app);
  app.get('/', (c) => show(c, homePage(c.get('language'))));
  app.get('/products/:id', (c) => {
    const product = productById(c.req.param('id'));
    if (product === undefined) return notFound(c);
    return show(
      c,
      productPage(product, c.get('language'), { email: demoCustomer, quantity: '1', errors: {} }),
    );
  });
  orderRoutes(app, shop);
  app.post('/webhooks/fils', async (c) => {
    const { status, text } = await receiveEvent(shop, await c.req.text(), c.req.header());
    return c.text(text, status);
  });

  app.notFound((c) => notFound(c));
  app.onError((error, c) => {
    if ('getResponse' in error && typeof error.getResponse === 'function') return error.getResponse();
    console.error(error);
    return show(c, messagePage(c.get('language') ?? 'en', 'errorTitle', 'errorText'), 500);
  });
  return app;
}

function orderRoutes(app: Hono<Env>, shop: ShopParts): void {
  app.use('/orders/*', csrf());
  app.post('/orders', async (c) => {
    const fields = await c.req.parseBody();
    const form = orderForm.safeParse(fields);
    if (!form.success) return wrongForm(c, fields, form.error);
    const product = productById(form.data.product);
    if (product === undefined) return notFound(c);
    const quantity = Number(form.data.quantity);
    const order = await shop.orders.create({
      productId: product.id,
      quantity,
      amount: (product.price * BigInt(quantity)).toString(),
      currency: product.currency,
      email: form.data.email,
      language: form.data.language,
    });
    return pay(c, shop, order);
  });

  /** Again, when payments did not answer: the order's key makes sure that it is the same payment. */
  app.post('/orders/:id/pay', (c) => {
    const order = shop.orders.byId(c.req.param('id'));
    return order === undefined ? notFound(c) : pay(c, shop, order);
  });

  app.get('/orders/:id', async (c) => {
    const order = shop.orders.byId(c.req.param('id'));
    return order === undefined
      ? notFound(c)
      : show(c, orderPage(await latest(shop, order), c.get('language')));
  });

  app.get('/orders/:id/state', async (c) => {
    const order = shop.orders.byId(c.req.param('id'));
    c.header('Cache-Control', 'no-store');
    return order === undefined
      ? c.json({ state: 'unknown' }, 404)
      : c.json({ state: (await latest(shop, order)).state });
  });
}

async function pay(c: Context<Env>, shop: ShopParts, order: Order): Promise<Response> {
  const name = productById(order.productId)?.name[order.language] ?? order.productId;
  try {
    const payment = await shop.payments.create(order, {
      description: order.quantity === 1 ? name : `${order.quantity} × ${name}`,
      returnUrl: `${shop.url}/orders/${order.id}`,
    });
    const { id: paymentId, checkoutUrl } = payment;
    // The answer may be a replayed one, and events may have overtaken it: a state already known is newer.
    const state = (shop.orders.byId(order.id) ?? order).state;
    await shop.orders.update(order.id, {
      paymentId,
      checkoutUrl,
      state: state === 'new' ? 'waiting' : state,
    });
    return c.redirect(checkoutUrl, 303);
  } catch (error) {
    if (!(error instanceof PaymentsUnavailable)) throw error;
    console.error(error.message);
    return c.redirect(`/orders/${order.id}`, 303);
  }
}

/** The order as payments has it now; as we last knew it when payments does not answer. */
async function latest(shop: ShopParts, order: Order): Promise<Order> {
  return settle(shop.orders, shop.payments, order).catch((error: unknown) => {
    if (error instanceof PaymentsUnavailable) return order;
    throw error;
  });
}

function wrongForm(c: Context<Env>, fields: Record<string, unknown>, error: z.ZodError): Promise<Response> {
  const wrong = new Set(error.issues.map((issue) => issue.path[0]));
  const product = productById(String(fields['product']));
  if (product === undefined) return notFound(c);
  const language = isLanguage(fields['language']) ? fields['language'] : c.get('language');
  const form = {
    email: typeof fields['email'] === 'string' ? fields['email'].slice(0, 254) : '',
    quantity: String(fields['quantity'] ?? '1').slice(0, 4),
    errors: {
      ...(wrong.has('email') ? { email: 'emailWrong' as const } : {}),
      ...(wrong.has('quantity') ? { quantity: 'quantityWrong' as const } : {}),
    },
  };
  return show(c, productPage(product, language, form), 422);
}

function assets(app: Hono<Env>): void {
  const serve = (path: string, type: string, content: string) =>
    app.get(path, (c) =>
      c.body(content, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=3600' }),
    );
  serve('/shop.css', 'text/css; charset=utf-8', stylesheet);
  serve('/watch.js', 'text/javascript; charset=utf-8', watchScript);
  for (const name of ['icon', ...products.map((product) => product.picture)]) {
    const file = readFileSync(new URL(`./pictures/${name}.svg`, import.meta.url), 'utf8');
    serve(name === 'icon' ? '/icon.svg' : `/pictures/${name}.svg`, 'image/svg+xml', file);
  }
}

async function show(c: Context<Env>, body: Html, status: 200 | 404 | 422 | 500 = 200): Promise<Response> {
  return c.html(await body, status, { 'Cache-Control': 'no-store' });
}

function notFound(c: Context<Env>): Promise<Response> {
  return show(c, messagePage(c.get('language'), 'notFoundTitle', 'notFoundText'), 404);
}
