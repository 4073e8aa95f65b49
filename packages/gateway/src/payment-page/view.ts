import { exponentOf } from '@fils/aps';
import { testCards } from '../acquirer/test-cards.ts';
import type { GatewayContext } from '../context.ts';
import { merchantById } from '../merchants/store.ts';
import type { Order } from '../orders/order.ts';
import { templateFor } from '../settings/page-template/index.ts';
import { getChannelSettings } from '../settings/technical.ts';
import { findToken } from '../tokens/store.ts';
import { formNonce } from './attempt.ts';
import { decideOptions, enabledOptions } from './options.ts';
import type { FormErrorCode, PaymentPageError, PaymentPageView } from './pages/index.ts';

export const pageAddress = (order: Order): string => `/FortAPI/page/${order.pageToken}`;
export const challengeAddress = (order: Order): string => `/FortAPI/3ds/${order.pageToken}`;

/** What the last attempt's message code says above the form. */
const attemptErrors: Readonly<Record<string, FormErrorCode>> = {
  '666': 'declined',
  '030': 'authentication_failed',
};

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
  typed: {
    values?: PaymentPageView['values'];
    rememberMe?: boolean;
    errors?: readonly PaymentPageError[];
    chosenTestCard?: string;
  } = {},
): Promise<PaymentPageView> {
  const merchant = await merchantById(context, order.merchantId);
  const description = order.request['order_description'];
  const rememberMe = order.request['remember_me'];
  const chosenTestCard =
    typed.chosenTestCard ?? (typed.errors ? undefined : await rememberedCard(context, order));
  const options = await offeredFor(context, order);
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
    errors: typed.errors ?? lastAttempt(order),
    attemptsLeft: Math.max(0, order.attemptsLimit - order.attempts),
    rememberMeOffered: rememberMe !== 'NO',
    rememberMe: typed.rememberMe ?? rememberMe === 'YES',
    testCards: testCards.filter((card) => options.includes(card.brand)),
    ...(chosenTestCard === undefined ? {} : { chosenTestCard }),
    formNonce: formNonce(order),
  };
}

function lastAttempt(order: Order): PaymentPageError[] {
  const code = order.attempts === 0 ? undefined : attemptErrors[order.responseCode.slice(2)];
  return code === undefined ? [] : [{ field: 'form', code, wireCode: order.responseCode }];
}

/** A request with the token_name of a remembered card: the form comes filled with it (flows §2.4). */
async function rememberedCard(context: GatewayContext, order: Order): Promise<string | undefined> {
  const named = order.request['token_name'];
  if (typeof named !== 'string' || order.attempts > 0) return undefined;
  const token = await findToken(context.database.db, order.merchantId, named);
  return testCards.find((card) => card.id === token?.testCardId)?.id;
}
