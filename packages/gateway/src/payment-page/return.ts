import { encodeForm, exponentOf } from '@fils/aps';
import { allowFormAction } from '@fils/ui/server';
import type { Context } from 'hono';
import type { GatewayContext } from '../context.ts';
import { merchantById } from '../merchants/store.ts';
import { logMessages } from '../messages/log.ts';
import type { Order } from '../orders/order.ts';
import { isWebAddress } from '../settings/addresses.ts';
import { getChannelSettings } from '../settings/technical.ts';
import { type FinishedPageView, finishedPage, returnPage } from './pages/index.ts';

/** Where the browser goes back to and what it brings, as the request and Technical Settings say now. */
interface WayBack {
  action: string;
  method: 'post' | 'get';
  fields: Record<string, string>;
}

/**
 * The way back: the request's own return_url, else the channel's Redirection URL (flows §1.3). Undefined when there is
 * none, for example because it was taken out of the settings since.
 */
export async function wayBackTo(
  context: GatewayContext,
  merchantId: string,
  returnUrl: unknown,
  answer: Readonly<Record<string, string>>,
): Promise<WayBack | undefined> {
  const channel = await getChannelSettings(context, merchantId, 'redirection');
  const action = typeof returnUrl === 'string' && returnUrl !== '' ? returnUrl : channel.redirectionUrl;
  if (!isWebAddress(action)) return undefined;
  const fields = channel.sendResponseParameters ? { ...answer } : {};
  return { action, method: channel.returnUrlType === 'GET' ? 'get' : 'post', fields };
}

/**
 * Lets this page's forms lead to the merchant. Chromium applies form-action to every redirect that follows as well, and
 * merchants' servers answer the return by redirecting to wherever they like: so other web addresses are let through too.
 */
export function allowMerchant(c: Context, url: string): void {
  allowFormAction(c, url);
  c.set('formActionOrigins', [...(c.get('formActionOrigins') ?? []), 'http:', 'https:']);
}

/** As {@link allowMerchant}, for the pages before the return: a GET return is a redirect that follows their forms. */
export async function allowReturn(c: Context, context: GatewayContext, order: Order): Promise<void> {
  const back = await wayBackTo(context, order.merchantId, order.request['return_url'], {});
  if (back !== undefined) allowMerchant(c, back.action);
}

/**
 * Appends members to an address and leaves what it already has as it is, but for characters that a header cannot carry:
 * those are encoded here, where the members' own percent signs are not yet in the way.
 */
function withQuery(url: string, fields: Readonly<Record<string, string>>): string {
  const query = encodeForm(fields);
  const { href } = new URL(url);
  if (query === '') return href;
  const [address = '', fragment] = href.split('#', 2);
  const joint = address.includes('?') ? (/[?&]$/.test(address) ? '' : '&') : '?';
  return `${address}${joint}${query}${fragment === undefined ? '' : `#${fragment}`}`;
}

/**
 * Sends the browser back to the merchant with the outcome of a finished order, in the same words each time it asks:
 * refresh and back show the return again and never pay again.
 */
export async function returnToMerchant(c: Context, context: GatewayContext, order: Order): Promise<Response> {
  const answer = order.returnMessage ?? {};
  const back = await wayBackTo(context, order.merchantId, order.request['return_url'], answer);
  const merchant = await merchantById(context, order.merchantId);
  const merchantName = merchant?.name ?? '';
  const expired = order.pageNotice === 'expired';
  if (back === undefined) return finishedPage(c, finishedView(order, merchantName));
  await logMessages(context, context.database.db, [
    {
      merchantId: order.merchantId,
      orderId: order.id,
      direction: 'out',
      endpoint: back.action,
      contentType: back.method === 'post' ? 'application/x-www-form-urlencoded' : 'query',
      members: back.fields,
      responseCode: order.returnMessage?.['response_code'] ?? order.responseCode,
      note: `The browser was ${expired ? 'shown the way back' : 'sent back'} by ${back.method.toUpperCase()}.`,
    },
  ]);
  // Whoever comes back to a page that closed did not ask to leave: they are told first.
  if (expired) {
    allowMerchant(c, back.action);
    return finishedPage(c, { ...finishedView(order, merchantName), back });
  }
  if (back.method === 'get') return c.redirect(withQuery(back.action, back.fields), 303);
  allowMerchant(c, back.action);
  return returnPage(c, {
    action: back.action,
    method: 'post',
    fields: back.fields,
    language: order.language,
    automatic: true,
    merchantName,
  });
}

function finishedView(order: Order, merchantName: string): FinishedPageView {
  const { merchantReference, amount, currency, language } = order;
  const money = { amount, currency, exponent: exponentOf(currency) };
  return { outcome: outcomeOf(order), merchantName, merchantReference, ...money, language };
}

function outcomeOf(order: Order): FinishedPageView['outcome'] {
  const code = order.returnMessage?.['response_code'] ?? order.responseCode;
  if (code === '00072') return order.pageNotice === 'expired' ? 'expired' : 'cancelled';
  if (code.startsWith('15')) return 'pending';
  if (code.endsWith('123')) return 'attempts';
  return code === '14000' || code === '02000' ? 'success' : 'failed';
}
