import { responseMessage } from '@fils/aps';
import type { Executor } from '../context.ts';
import { type AnswerMembers, answerMembers } from '../messages/answer.ts';
import type { AcceptedMessage } from '../messages/examine.ts';
import type { Order } from '../orders/order.ts';
import { findOrder } from '../orders/store.ts';
import { orderNamed } from './named.ts';

export interface StatusAnswer {
  responseCode: string;
  members: AnswerMembers;
  order: Order | undefined;
}

/**
 * CHECK_STATUS: the state of an order and of the last operation on it, with the running totals. An order that is unknown
 * (open question 33), or on which no attempt has had an outcome yet (34), is answered 12036. Amounts appear once money
 * was authorised. The codes of bank and processor come with `return_third_party_response_codes=YES`.
 */
export async function checkStatus(db: Executor, accepted: AcceptedMessage): Promise<StatusAnswer> {
  const { message, credentials, echo } = accepted;
  const order = await findOrder(db, orderNamed(message, credentials.merchant.id));
  if (order === undefined || order.status === '01') {
    return { responseCode: '12036', members: answerMembers(echo, '12036'), order };
  }
  const language = message['language'] === 'ar' ? 'ar' : 'en';
  const authorised = order.authorizedAmount > 0n;
  const amount = (value: bigint): string | undefined => (authorised ? String(value) : undefined);
  const thirdParty = message['return_third_party_response_codes'] === 'YES';
  const members = answerMembers(echo, '12000', {
    merchant_reference: order.merchantReference,
    fort_id: order.fortId,
    transaction_status: order.status,
    transaction_code: order.responseCode,
    transaction_message: responseMessage(order.responseCode.slice(2), language),
    authorized_amount: amount(order.authorizedAmount),
    captured_amount: amount(order.capturedAmount),
    refunded_amount: amount(order.refundedAmount),
    authorization_code: order.authorizationCode,
    acquirer_response_code: thirdParty ? order.acquirerResponseCode : undefined,
    processor_response_code: thirdParty ? order.processorResponseCode : undefined,
  });
  return { responseCode: '12000', members, order };
}
