import { acquirerCode } from '@fils/aps';
import type { Order } from './order.ts';

/** What is kept of the card of the last attempt and of the bank's answer to it. */
export type CardFacts = Pick<
  Order,
  | 'paymentOption'
  | 'cardNumberMasked'
  | 'cardHolderName'
  | 'expiryDate'
  | 'tokenName'
  | 'authorizationCode'
  | 'acquirerResponseCode'
  | 'processorResponseCode'
>;

/** As columns of payment_order. */
export const columnsOf = (facts: CardFacts) => ({
  payment_option: facts.paymentOption ?? null,
  card_number_masked: facts.cardNumberMasked ?? null,
  card_holder_name: facts.cardHolderName ?? null,
  expiry_date: facts.expiryDate ?? null,
  token_name: facts.tokenName ?? null,
  authorization_code: facts.authorizationCode ?? null,
  acquirer_response_code: facts.acquirerResponseCode ?? null,
  processor_response_code: facts.processorResponseCode ?? null,
});

/** As the members that answers about the payment add to the echo. */
export const membersOf = (facts: CardFacts, eci: unknown) => ({
  payment_option: facts.paymentOption,
  eci: typeof eci === 'string' ? eci : 'ECOMMERCE',
  card_number: facts.cardNumberMasked,
  card_holder_name: facts.cardHolderName,
  expiry_date: facts.expiryDate,
  token_name: facts.tokenName,
  remember_me: facts.tokenName === undefined ? undefined : 'YES',
  authorization_code: facts.authorizationCode,
  acquirer_response_code: facts.acquirerResponseCode,
  acquirer_response_message: acquirerCode(facts.acquirerResponseCode ?? '')?.text,
});
