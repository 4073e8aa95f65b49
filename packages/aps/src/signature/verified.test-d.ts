/** Held by tsc: each @ts-expect-error must be an error, so a `Verified` cannot be made but by checking a signature. */
import type {
  AmazonPaymentServices,
  CheckStatusAnswer,
  Feedback,
  Message,
  Money,
  PaymentAnswer,
  SigningKey,
  Verified,
  WireMessage,
} from '../index.ts';
import { decodeBody, formatAmount, signed, verify, verifyMessage } from '../index.ts';

declare const key: SigningKey;
declare const received: WireMessage;
declare const feedback: Feedback;
declare const client: AmazonPaymentServices;
declare function settle(message: Verified): void;
declare function settleAnswer(message: Verified<PaymentAnswer>): void;

settle(verifyMessage(received, key));
settle(feedback.message);
settleAnswer(feedback.message);
client.checkStatus({ merchantReference: 'S1' }).then(settle);

// @ts-expect-error: decoded is not verified
settle(received);
// @ts-expect-error: nor is what a decoder gives
settle(decodeBody(new Uint8Array(), null));
// @ts-expect-error: an object that looks like one
settle({ response_code: '14000', signature: 'f' });
// @ts-expect-error: signing is not verifying
settle(signed({ response_code: '14000' }, key));
// @ts-expect-error: a check that is not kept
settle(verify(received, key) ? received : received);
// @ts-expect-error: a copy with another amount is no longer what was signed
settle({ ...received, amount: '1' });
// @ts-expect-error: any verified message is not a payment's answer
settleAnswer(verifyMessage(received, key));

/** The members of answers are typed, and strangers are still reachable. */
export function members(answer: Verified<CheckStatusAnswer>): (string | undefined)[] {
  const stranger: unknown = answer['brand_new'];
  // @ts-expect-error: read only
  answer.response_code = '14000';
  // @ts-expect-error: may be absent
  const code: string = answer.transaction_code;
  return [answer.transaction_code, answer.captured_amount, code, String(stranger)];
}

// @ts-expect-error: money is bigint minor units, never a float
export const wrong: Money = { amount: 12.5, currency: 'AED' };
// @ts-expect-error: nor a bare number
formatAmount(1250);
// @ts-expect-error: a message holds no functions
export const notAMessage: Message = { amount: () => '1' };
// @ts-expect-error: an amount needs its currency
client.capture({ merchantReference: 'S1', amount: 1250n });
// @ts-expect-error: unknown options are mistakes; wire members have an underscore
client.capture({ merchantReference: 'S1', amount: { amount: 1n, currency: 'AED' }, merchantRef: 'x' });
client.capture({ merchantReference: 'S1', amount: { amount: 1n, currency: 'AED' }, order_description: 'x' });
