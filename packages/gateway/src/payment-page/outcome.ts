import { acquirerCode, formFields } from '@fils/aps';
import type { AcquirerAnswer } from '../acquirer/acquirer.ts';
import type { Executor, GatewayContext } from '../context.ts';
import { enqueueFeedback } from '../feedback/enqueue.ts';
import { answerMembers, signedAnswer } from '../messages/answer.ts';
import { credentialsById } from '../messages/credentials.ts';
import type { Order } from '../orders/order.ts';
import { insertOperation, updateOrder } from '../orders/store.ts';
import type { Challenge, OrderState } from '../schema.ts';
import { saveToken } from '../tokens/store.ts';

/** The card of an attempt, as far as it is kept. */
export type AttemptedCard = Omit<Challenge, 'outcome' | 'wrongOtps'>;

/** How an attempt ended: the bank's answer, or what came before it: authentication failed (030) or timed out (778). */
export type AttemptResult =
  | AcquirerAnswer
  | { outcome: 'declined'; message: '030' }
  | { outcome: 'uncertain'; message: '778' };

/** 14/02 done, 13/03 refused, 15 not known. */
function responseCodeOf(order: Order, outcome: AttemptResult['outcome'], message: string): string {
  const purchase = order.command === 'PURCHASE';
  if (outcome === 'uncertain') return `15${message}`;
  return (outcome === 'success' ? (purchase ? '14' : '02') : purchase ? '13' : '03') + message;
}

function stateOf(order: Order, outcome: AttemptResult['outcome'], mayTryAgain: boolean): OrderState {
  if (outcome === 'uncertain') return 'uncertain';
  if (outcome === 'declined') return mayTryAgain ? 'incomplete' : 'failed';
  return order.command === 'PURCHASE' ? 'captured' : 'authorized';
}

/**
 * Writes down how a payment attempt ended, in the transaction that holds the order's lock: totals, history, direct
 * feedback, and, unless the shopper may try another card, the answer that the browser takes back. The last attempt that
 * the page allows ends with message 123 (open question 56).
 */
export async function finishAttempt(
  context: GatewayContext,
  trx: Executor,
  order: Order,
  card: AttemptedCard,
  result: AttemptResult,
): Promise<Order> {
  const { outcome, message } = result;
  const mayTryAgain = outcome === 'declined' && order.attempts < order.attemptsLimit;
  const exhausted = outcome === 'declined' && !mayTryAgain;
  const attemptCode = responseCodeOf(order, outcome, message);
  const responseCode = exhausted ? responseCodeOf(order, outcome, '123') : attemptCode;
  const bank = 'processorResponseCode' in result ? result : undefined;
  const tokenName =
    outcome === 'success' && card.rememberMe ? await rememberCard(context, trx, order, card) : undefined;

  await insertOperation(context, trx, order, {
    operation: order.command,
    amount: order.amount,
    responseCode: attemptCode,
    actor: 'shopper',
  });
  const taken = outcome === 'success' ? order.amount : 0n;
  return close(context, trx, order, responseCode, !mayTryAgain, {
    changes: {
      state: stateOf(order, outcome, mayTryAgain),
      authorized_amount: taken,
      captured_amount: order.command === 'PURCHASE' ? taken : 0n,
      payment_option: card.paymentOption,
      card_number_masked: card.cardNumberMasked,
      card_holder_name: card.cardHolderName ?? null,
      expiry_date: card.expiryDate,
      token_name: tokenName ?? null,
      authorization_code: bank?.authorizationCode ?? null,
      acquirer_response_code: bank?.acquirerResponseCode ?? null,
      processor_response_code: bank?.processorResponseCode ?? null,
    },
    members: {
      payment_option: card.paymentOption,
      eci: String(order.request['eci'] ?? 'ECOMMERCE'),
      card_number: card.cardNumberMasked,
      card_holder_name: card.cardHolderName,
      expiry_date: card.expiryDate,
      token_name: tokenName,
      remember_me: tokenName === undefined ? undefined : 'YES',
      authorization_code: bank?.authorizationCode,
      acquirer_response_code: bank?.acquirerResponseCode,
      acquirer_response_message: acquirerCode(bank?.acquirerResponseCode ?? '')?.text,
    },
  });
}

/** The shopper gave up, on the page or at the bank's (flows §1.5): final, 00072. */
export async function cancelOrder(context: GatewayContext, trx: Executor, order: Order): Promise<Order> {
  const responseCode = '00072';
  await insertOperation(context, trx, order, {
    operation: 'CANCEL',
    amount: null,
    responseCode,
    actor: 'shopper',
  });
  return close(context, trx, order, responseCode, true, { changes: { state: 'cancelled' }, members: {} });
}

async function close(
  context: GatewayContext,
  trx: Executor,
  order: Order,
  responseCode: string,
  final: boolean,
  what: { changes: Parameters<typeof updateOrder>[3]; members: Record<string, string | undefined> },
): Promise<Order> {
  const { responseKey } = await credentialsById(context, order.merchantId, trx);
  const members = answerMembers(order.request as Record<string, string>, responseCode, {
    fort_id: order.fortId,
    ...what.members,
  });
  // The browser's return is a form, so it is signed over its flat fields.
  const returnMessage = final ? signedAnswer(formFields(members), responseKey) : null;
  const changed = await updateOrder(context, trx, order, {
    ...what.changes,
    status: responseCode.slice(0, 2),
    response_code: responseCode,
    challenge: null,
    return_message: returnMessage && JSON.stringify(returnMessage),
  });
  await enqueueFeedback(context, trx, { order: changed, kind: 'direct', members, key: responseKey });
  return changed;
}

function rememberCard(
  context: GatewayContext,
  trx: Executor,
  order: Order,
  card: AttemptedCard,
): Promise<string> {
  const named = order.request['token_name'];
  return saveToken(context, trx, order.merchantId, {
    tokenName: typeof named === 'string' ? named : undefined,
    cardNumberMasked: card.cardNumberMasked,
    testCardId: card.testCardId,
    paymentOption: card.paymentOption,
    expiryDate: card.expiryDate,
    cardHolderName: card.cardHolderName ?? '',
  });
}
