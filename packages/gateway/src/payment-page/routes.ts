import { MalformedMessage, MessageTooLarge, responseMessage, type WireMessage } from '@fils/aps';
import { clientIpHeader } from '@fils/ui/server';
import { type Context, Hono } from 'hono';
import { maskedNumber, testCards } from '../acquirer/test-cards.ts';
import type { GatewayContext } from '../context.ts';
import { examine } from '../messages/examine.ts';
import { logMessages } from '../messages/log.ts';
import { readMessage } from '../messages/read.ts';
import { refusalText } from '../messages/refusal-text.ts';
import type { Order } from '../orders/order.ts';
import { acceptPayment } from './accept.ts';
import { cancel, type PayingCard, pay } from './attempt.ts';
import { parseCardForm } from './card.ts';
import type { CardError } from './card-error.ts';
import { keepPageOpen, orderOfPage } from './expire.ts';
import { errorPage, paymentPage } from './pages/index.ts';
import { refuseOnPage } from './refusal.ts';
import { allowReturn, returnToMerchant } from './return.ts';
import { readSavedCardForm, savedCardOf } from './saved-card.ts';
import { challengeAddress, lastAttempt, offeredFor, pageAddress, paymentPageView } from './view.ts';

const path = '/FortAPI/paymentPage';

/** The hosted checkout: the merchant's form comes in, the shopper's page, the way back to the merchant. */
export function paymentPageRoutes(context: GatewayContext): Hono {
  const app = new Hono();
  for (const address of [path, `${path}/`]) {
    app.post(address, (c) => acceptRequest(c, context));
    app.all(address, (c) => c.text('Method Not Allowed', 405, { Allow: 'POST' }));
  }
  app.get('/FortAPI/page/:token', (c) => showOrder(c, context, c.req.param('token')));
  app.post('/FortAPI/page/:token', (c) => takeForm(c, context, c.req.param('token')));
  return app;
}

async function acceptRequest(c: Context, context: GatewayContext): Promise<Response> {
  const contentType = c.req.header('Content-Type');
  let message: WireMessage;
  try {
    message = await readMessage(c.req.raw, 'form');
  } catch (error) {
    if (!(error instanceof MalformedMessage || error instanceof MessageTooLarge)) throw error;
    const nobody = { message: {}, echo: {}, credentials: undefined, verified: undefined, contentType };
    return refuseOnPage(c, context, { responseCode: '00073', note: error.message, ...nobody });
  }
  const examined = await examine(context, path, message, {
    origin: c.req.header('Origin'),
    referer: c.req.header('Referer'),
    ip: c.req.header(clientIpHeader),
  });
  if (!examined.accepted) return refuseOnPage(c, context, { ...examined, message, contentType });
  const { credentials, echo, note } = examined;
  const accepted = await acceptPayment(context, examined);
  if (!('order' in accepted)) {
    return refuseOnPage(c, context, {
      ...accepted,
      message,
      echo,
      credentials,
      verified: true,
      contentType,
    });
  }
  const { order } = accepted;
  await logMessages(context, context.database.db, [
    {
      merchantId: order.merchantId,
      orderId: order.id,
      direction: 'in',
      endpoint: path,
      contentType,
      members: message,
      verified: true,
      note,
    },
  ]);
  return c.redirect(pageAddress(order), 303);
}

/** Where the order stands: the card form, 3-D Secure, or the way back. The same address always, so refresh is harmless. */
async function showOrder(c: Context, context: GatewayContext, pageToken: string): Promise<Response> {
  const order = await orderOfPage(context, pageToken);
  if (order === undefined) return unknownPage(c);
  if (order.returnMessage !== undefined) return returnToMerchant(c, context, order);
  if (order.challenge !== undefined) return c.redirect(challengeAddress(order), 303);
  await allowReturn(c, context, order);
  return paymentPage(c, await paymentPageView(context, order));
}

export function unknownPage(c: Context): Promise<Response> {
  return errorPage(c, {
    responseCode: '00036',
    message: responseMessage('036', 'en'),
    explanation: refusalText('00036', 'en'),
    language: 'en',
    status: 404,
  });
}

async function takeForm(c: Context, context: GatewayContext, pageToken: string): Promise<Response> {
  const order = await orderOfPage(context, pageToken);
  if (order === undefined) return unknownPage(c);
  const form = await readShopperForm(c.req.raw);
  // Made when it is answered: Hono keeps the Location of a redirect for whatever else is answered instead.
  const here = () => c.redirect(pageAddress(order), 303);
  // Finished, or at the bank's: the form is an old one, and where the order stands is the answer to it.
  if (form === undefined || order.returnMessage !== undefined || order.challenge !== undefined) return here();
  if (form['action'] === 'cancel') {
    await cancel(context, pageToken);
    return here();
  }
  if (form['action'] === 'stay') {
    await keepPageOpen(context, order);
    return here();
  }
  await allowReturn(c, context, order);
  const chosen = testCards.find((card) => card.id === form['test_card']);
  if (chosen !== undefined) {
    return paymentPage(c, await paymentPageView(context, order, { chosenTestCard: chosen.id }));
  }
  if (form['action'] === 'other_card') {
    return paymentPage(c, await paymentPageView(context, order, { otherCard: true }));
  }
  return takeCard(c, context, order, form);
}

async function takeCard(
  c: Context,
  context: GatewayContext,
  order: Order,
  form: WireMessage,
): Promise<Response> {
  const offered = await offeredFor(context, order);
  const saved = form['saved_card'] === 'YES' ? await savedCardOf(context, order, offered) : undefined;
  const read =
    typeof saved === 'object'
      ? readSavedCardForm(form, saved)
      : readCardForm(form, context.clock.now(), offered);
  if (read.card === undefined) {
    const text = (name: string): string | undefined =>
      typeof form[name] === 'string' ? form[name].slice(0, 100) : undefined;
    const view = await paymentPageView(context, order, {
      errors: read.errors,
      values: { card_holder_name: text('card_holder_name'), expiry_date: text('expiry_date') },
      rememberMe: form['remember_me'] === 'YES',
      otherCard: typeof saved !== 'object',
    });
    return paymentPage(c, view, 422);
  }
  const result = await pay(context, order.pageToken, form['form_nonce'], read.card);
  return result === 'stale' ? explainStale(c, context, order) : c.redirect(pageAddress(order), 303);
}

function readCardForm(
  form: WireMessage,
  now: Temporal.Instant,
  offered: readonly string[],
): { card: PayingCard; errors?: undefined } | { card?: undefined; errors: readonly CardError[] } {
  const parsed = parseCardForm(form, now, offered);
  if (parsed.card === undefined) return parsed;
  const { number, ...card } = parsed.card;
  return { card: { ...card, cardNumberMasked: maskedNumber(number) } };
}

/**
 * A form that was sent before, from another tab or twice. Where the payment went on or ended meanwhile, that is the
 * answer; where the page still waits, the shopper must hear that this form did nothing.
 */
async function explainStale(c: Context, context: GatewayContext, before: Order): Promise<Response> {
  const order = await orderOfPage(context, before.pageToken);
  if (order === undefined || order.returnMessage !== undefined || order.challenge !== undefined) {
    return c.redirect(pageAddress(before), 303);
  }
  const errors = [{ field: 'form', code: 'already_sent' } as const, ...lastAttempt(order)];
  return paymentPage(c, await paymentPageView(context, order, { errors }), 409);
}

/** The fields of a shopper's form; undefined when it cannot be read, which then does nothing. */
export async function readShopperForm(request: Request): Promise<WireMessage | undefined> {
  try {
    return await readMessage(request, 'form');
  } catch (error) {
    if (error instanceof MalformedMessage || error instanceof MessageTooLarge) return undefined;
    throw error;
  }
}
