import { exponentOf } from '@fils/aps';
import { testCards } from '../acquirer/test-cards.ts';
import type { GatewayContext } from '../context.ts';
import { merchantById } from '../merchants/store.ts';
import type { Order } from '../orders/order.ts';
import { templateFor } from '../settings/page-template/index.ts';
import { getChannelSettings } from '../settings/technical.ts';
import { formNonce } from './attempt.ts';
import { decideOptions, enabledOptions } from './options.ts';
import type { FormErrorCode, PaymentPageError, PaymentPageView } from './pages/index.ts';
import { savedCardOf } from './saved-card.ts';

export const pageAddress = (order: Order): string => `/FortAPI/page/${order.pageToken}`;
export const challengeAddress = (order: Order): string => `/FortAPI/3ds/${order.pageToken}`;

/** What the last attempt's message code says above the form. */
const attemptErrors: Readonly<Record<string, FormErrorCode>> = {
  '666': 'declined',
  '030': 'authentication_failed',
};

/** What a form brought along, or asked for. */
export interface FormState {
  values?: PaymentPageView['values'];
  rememberMe?: boolean;
  errors?: readonly PaymentPageError[];
  chosenTestCard?: string;
  /** The shopper wants the whole form although there is a saved card. */
  otherCard?: boolean;
}

/** The methods that this order may be paid with now: settings may have changed since it was stored. */
export async function offeredFor(context: GatewayContext, order: Order): Promise<string[]> {
  const channel = await getChannelSettings(context, order.merchantId, 'redirection');
  const requested = order.request['payment_option'];
  const decision = decideOptions({
    command: order.command,
    requested: requested === undefined ? undefined : String(requested),
    account: await enabledOptions(context, order.merchantId),
    channel: channel.paymentOptions,
  });
  return 'offered' in decision ? decision.offered : [];
}

/** The hosted page of an order as it is now. */
export async function paymentPageView(
  context: GatewayContext,
  order: Order,
  typed: FormState = {},
): Promise<PaymentPageView> {
  const merchant = await merchantById(context, order.merchantId);
  const description = order.request['order_description'];
  const rememberMe = order.request['remember_me'];
  const options = await offeredFor(context, order);
  const whole = typed.otherCard === true || typed.chosenTestCard !== undefined;
  const saved = whole ? undefined : await savedCardOf(context, order, options);
  const expired: PaymentPageError[] =
    saved === 'expired' ? [{ field: 'form', code: 'saved_card_expired' }] : [];
  return {
    action: pageAddress(order),
    merchantName: merchant?.name ?? '',
    merchantReference: order.merchantReference,
    ...(typeof description === 'string' ? { orderDescription: description } : {}),
    amount: order.amount,
    currency: order.currency,
    exponent: exponentOf(order.currency),
    language: order.language,
    options,
    template: await templateFor(context, order.merchantId),
    values: typed.values,
    errors: typed.errors ?? [...lastAttempt(order), ...(order.attempts === 0 ? expired : [])],
    ...(typeof saved === 'object' ? { savedCard: saved } : {}),
    closing: closingOf(context, order),
    attemptsLeft: Math.max(0, order.attemptsLimit - order.attempts),
    rememberMeOffered: rememberMe !== 'NO',
    rememberMe: typed.rememberMe ?? rememberMe === 'YES',
    testCards: testCards.filter((card) => options.includes(card.brand)),
    ...(typed.chosenTestCard === undefined ? {} : { chosenTestCard: typed.chosenTestCard }),
    formNonce: formNonce(order),
  };
}

/** What the last attempt came to, while another one may follow. */
export function lastAttempt(order: Order): PaymentPageError[] {
  if (order.attempts === 0) return [];
  const code =
    order.pageNotice === 'authentication_timed_out'
      ? order.pageNotice
      : attemptErrors[order.responseCode.slice(2)];
  return code === undefined ? [] : [{ field: 'form', code, wireCode: order.responseCode }];
}

function closingOf({ clock, config }: GatewayContext, order: Order): PaymentPageView['closing'] {
  if (order.expiresAt === undefined) return undefined;
  const left = order.expiresAt.since(clock.now()).total('seconds');
  return {
    minutes: Math.ceil(config.pageLifetime.total('minutes')),
    secondsLeft: Math.max(1, Math.ceil(left)),
  };
}
