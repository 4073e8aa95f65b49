import { randomBytes } from 'node:crypto';
import type { WireMessage } from '@fils/aps';
import type { GatewayContext } from '../context.ts';
import type { AcceptedMessage } from '../messages/examine.ts';
import type { Order } from '../orders/order.ts';
import { findOrder, insertOrder } from '../orders/store.ts';
import { getChannelSettings } from '../settings/technical.ts';
import { findToken } from '../tokens/store.ts';
import { closingTime } from './closing-time.ts';
import { decideOptions, enabledOptions } from './options.ts';

export type Accepted = { order: Order } | { responseCode: string };

/**
 * The last checks of a payment by redirection, in the order of open question 46, then the new order: reference (007),
 * channel (046), payment option (080, 003, 046, 049, 039), return address (037), token (044).
 */
export async function acceptPayment(context: GatewayContext, accepted: AcceptedMessage): Promise<Accepted> {
  const { message, credentials, echo } = accepted;
  const { merchant } = credentials;
  const text = (name: string): string | undefined => {
    const value = message[name];
    return value === undefined || value === null || value === '' ? undefined : String(value);
  };
  const refuse = (code: string): Accepted => ({ responseCode: `00${code}` });
  const command = message['command'] === 'AUTHORIZATION' ? 'AUTHORIZATION' : 'PURCHASE';
  const merchantReference = text('merchant_reference') ?? '';

  return context.database.tx(async (trx) => {
    if (await findOrder(trx, { merchantId: merchant.id, merchantReference })) return refuse('007');
    const channel = await getChannelSettings(context, merchant.id, 'redirection', trx);
    if (channel.status !== 'active') return refuse('046');
    const options = decideOptions({
      command,
      requested: text('payment_option'),
      account: await enabledOptions(context, merchant.id, trx),
      channel: channel.paymentOptions,
    });
    if ('refused' in options) return refuse(options.refused);
    if (text('return_url') === undefined && channel.redirectionUrl === '') return refuse('037');
    const tokenName = text('token_name');
    const token = tokenName === undefined ? undefined : await findToken(trx, merchant.id, tokenName);
    // With remember_me=YES an unknown name is the merchant's own for the token that this payment makes.
    const names = token === undefined && text('remember_me') === 'YES';
    if (tokenName !== undefined && token?.status !== 'ACTIVE' && !names) return refuse('044');

    const order = await insertOrder(context, trx, {
      merchant_id: merchant.id,
      merchant_reference: merchantReference,
      command,
      amount: BigInt(text('amount') ?? '0'),
      currency: text('currency') ?? '',
      language: text('language') === 'ar' ? 'ar' : 'en',
      customer_email: text('customer_email') ?? '',
      request: JSON.stringify(echo satisfies WireMessage),
      state: 'incomplete',
      // Order Stored.
      status: '01',
      response_code: '01000',
      attempts_limit: context.config.attemptsLimit,
      page_token: randomBytes(24).toString('base64url'),
      expires_at: closingTime(context),
    });
    // Two requests with one reference at once: the second one finds it here.
    return order === undefined ? refuse('007') : { order };
  });
}
