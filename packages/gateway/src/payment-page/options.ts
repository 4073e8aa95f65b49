import type { Executor, GatewayContext } from '../context.ts';
import {
  listPaymentOptions,
  type PaymentOptionCode,
  paymentOptionCodes,
  purchaseOnly,
} from '../settings/payment-options.ts';

/** Values of `payment_option` that the protocol knows; those beyond {@link paymentOptionCodes} no account here has. */
const knownOptions: ReadonlySet<string> = new Set([
  ...paymentOptionCodes,
  'SADAD',
  'NAPS',
  'KNET',
  'BENEFIT',
  'OMANNET',
  'VALU',
  'TABBY',
  'TAMARA',
]);

export interface OptionsDemand {
  command: 'AUTHORIZATION' | 'PURCHASE';
  /** `payment_option` of the request. */
  requested: string | undefined;
  /** Enabled for the account. */
  account: readonly PaymentOptionCode[];
  /** Ticked for the channel. */
  channel: readonly PaymentOptionCode[];
}

/**
 * The methods that the page offers, or the message code of the refusal: 080 no such method · 003 not enabled for the
 * account · 046 not set up for this channel · 049 mada or Meeza with AUTHORIZATION · 039 nothing left to offer.
 */
export function decideOptions(demand: OptionsDemand): { refused: string } | { offered: PaymentOptionCode[] } {
  const { command, requested, account, channel } = demand;
  if (requested !== undefined) {
    const option = paymentOptionCodes.find((code) => code === requested);
    if (!knownOptions.has(requested)) return { refused: '080' };
    if (option === undefined || !account.includes(option)) return { refused: '003' };
    if (!channel.includes(option)) return { refused: '046' };
    if (command === 'AUTHORIZATION' && purchaseOnly.has(option)) return { refused: '049' };
    return { offered: [option] };
  }
  const offered = channel.filter(
    (code) => account.includes(code) && !(command === 'AUTHORIZATION' && purchaseOnly.has(code)),
  );
  return offered.length > 0 ? { offered } : { refused: '039' };
}

export async function enabledOptions(
  context: GatewayContext,
  merchantId: string,
  db: Executor = context.database.db,
): Promise<PaymentOptionCode[]> {
  const options = await listPaymentOptions(context, merchantId, db);
  return options.filter(({ enabled }) => enabled).map(({ code }) => code);
}
