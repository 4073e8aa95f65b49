import { describe, exponentOf, responseMessage } from '@fils/aps';
import type { FeedbackSummary, FeedbackWithAttempts } from '../feedback/store.ts';
import type { LoggedMessage } from '../messages/log.ts';
import { capturable, refundable, voidable } from '../orders/amounts.ts';
import type { OrderDetail, OrderOperation } from '../orders/detail.ts';
import type { Order } from '../orders/order.ts';
import type {
  FeedbackDetailJson,
  FeedbackSummaryJson,
  MessageJson,
  MoneyJson,
  OperationJson,
  OrderDetailJson,
  OrderSummaryJson,
  ResponseCodeJson,
} from './api-types.ts';

/** Stored facts as the dashboard's JSON. Amounts as text: a browser's numbers lose digits above 2^53. */

export function moneyJson(amount: bigint, currency: string): MoneyJson {
  return { amount: amount.toString(), currency, exponent: exponentOf(currency) };
}

export function responseJson(code: string): ResponseCodeJson {
  const { status, message, meaning, advice, outcome } = describe(code);
  return {
    code,
    statusText: status?.text ?? '',
    messageText: message?.text ?? '',
    messageTextArabic: responseMessage(code.slice(2), 'ar'),
    meaning,
    advice,
    outcome,
  };
}

export function orderJson(order: Order): OrderSummaryJson {
  return {
    id: order.id,
    fortId: order.fortId,
    merchantReference: order.merchantReference,
    command: order.command,
    money: moneyJson(order.amount, order.currency),
    refunded: moneyJson(order.refundedAmount, order.currency),
    state: order.state,
    responseCode: order.responseCode,
    customerEmail: order.customerEmail,
    paymentOption: order.paymentOption ?? null,
    cardNumberMasked: order.cardNumberMasked ?? null,
    createdAt: order.createdAt.toString(),
  };
}

export function orderDetailJson(detail: OrderDetail): OrderDetailJson {
  const { order, operations, messages, feedback } = detail;
  const money = (amount: bigint) => moneyJson(amount, order.currency);
  return {
    ...orderJson(order),
    language: order.language,
    authorized: money(order.authorizedAmount),
    captured: money(order.capturedAmount),
    capturable: money(capturable(order)),
    refundable: money(refundable(order)),
    voidable: voidable(order),
    response: responseJson(order.responseCode),
    cardHolderName: order.cardHolderName ?? null,
    tokenName: order.tokenName ?? null,
    authorizationCode: order.authorizationCode ?? null,
    attempts: order.attempts,
    attemptsLimit: order.attemptsLimit,
    updatedAt: order.updatedAt.toString(),
    operations: operations.map((operation) => operationJson(operation, order.currency)),
    messages: messages.map(messageJson),
    feedback: feedback.map((one) => feedbackDetailJson(one, order.merchantReference)),
  };
}

function operationJson(operation: OrderOperation, currency: string): OperationJson {
  return {
    id: operation.id,
    operation: operation.operation,
    money: operation.amount === undefined ? null : moneyJson(operation.amount, currency),
    response: responseJson(operation.responseCode),
    maintenanceReference: operation.maintenanceReference ?? null,
    actor: operation.actor,
    createdAt: operation.createdAt.toString(),
  };
}

export function messageJson(message: LoggedMessage): MessageJson {
  return {
    id: message.id,
    direction: message.direction,
    endpoint: message.endpoint,
    contentType: message.contentType ?? null,
    members: message.members,
    verified: message.verified ?? null,
    responseCode: message.responseCode ?? null,
    note: message.note ?? null,
    createdAt: message.createdAt.toString(),
  };
}

export function feedbackJson(feedback: FeedbackSummary): FeedbackSummaryJson {
  return {
    id: feedback.id,
    orderId: feedback.orderId,
    merchantReference: feedback.merchantReference,
    kind: feedback.kind,
    url: feedback.url,
    state: feedback.state,
    attempts: feedback.attempts,
    lastHttpStatus: feedback.lastHttpStatus ?? null,
    lastError: feedback.lastError ?? null,
    createdAt: feedback.createdAt.toString(),
  };
}

export function feedbackDetailJson(
  feedback: FeedbackWithAttempts,
  merchantReference: string,
): FeedbackDetailJson {
  const last = feedback.history.at(-1);
  return {
    ...feedbackJson({
      ...feedback,
      merchantReference,
      lastHttpStatus: last?.httpStatus,
      lastError: last?.error,
    }),
    contentType: feedback.contentType,
    body: feedback.body,
    retriesLeft: feedback.retriesLeft,
    intervalSeconds: feedback.intervalSeconds,
    nextAttemptAt: feedback.nextAttemptAt?.toString() ?? null,
    history: feedback.history.map((attempt) => ({
      number: attempt.number,
      manual: attempt.manual,
      httpStatus: attempt.httpStatus ?? null,
      error: attempt.error ?? null,
      responseExcerpt: attempt.responseExcerpt,
      durationMs: attempt.durationMs,
      at: attempt.at.toString(),
    })),
  };
}
