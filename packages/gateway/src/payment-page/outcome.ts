import { formFields } from '@fils/aps';
import type { AcquirerAnswer } from '../acquirer/acquirer.ts';
import type { Executor, GatewayContext } from '../context.ts';
import { enqueueFeedback } from '../feedback/enqueue.ts';
import { answerMembers, signedAnswer } from '../messages/answer.ts';
import { credentialsById } from '../messages/credentials.ts';
import { type CardFacts, columnsOf, membersOf } from '../orders/card-facts.ts';
import { responseCodeOf, totalsOfSuccess } from '../orders/end.ts';
import type { Order } from '../orders/order.ts';
import { insertOperation, updateOrder } from '../orders/store.ts';
import type { Challenge, OrderState, PageNotice } from '../schema.ts';
import { saveToken } from '../tokens/store.ts';
import { closingTime } from './closing-time.ts';

/** The card of an attempt, as far as it is kept. */
export type AttemptedCard = Omit<Challenge, 'outcome' | 'wrongOtps'>;

/**
 * How an attempt ended: the bank's answer, or what came before it (030: not authenticated), or that the session with the
 * bank ended without one (778).
 */
export type AttemptResult =
  | AcquirerAnswer
  | { outcome: 'declined'; message: '030'; notice?: PageNotice }
  | { outcome: 'uncertain'; message: '778' };

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
): Promise<void> {
  const { outcome, message } = result;
  const mayTryAgain = outcome === 'declined' && order.attempts < order.attemptsLimit;
  const attemptCode = responseCodeOf(order, outcome, message);
  const exhausted = outcome === 'declined' && !mayTryAgain;
  const responseCode = exhausted ? responseCodeOf(order, outcome, '123') : attemptCode;
  const remember = outcome === 'success' && card.rememberMe;
  const bank = 'processorResponseCode' in result ? result : undefined;
  const facts: CardFacts = {
    paymentOption: card.paymentOption,
    cardNumberMasked: card.cardNumberMasked,
    cardHolderName: card.cardHolderName,
    expiryDate: card.expiryDate,
    tokenName: remember ? await rememberCard(context, trx, order, card) : undefined,
    authorizationCode: bank?.authorizationCode,
    acquirerResponseCode: bank?.acquirerResponseCode,
    processorResponseCode: bank?.processorResponseCode,
  };
  await insertOperation(context, trx, order, {
    operation: order.command,
    amount: order.amount,
    responseCode: attemptCode,
    actor: 'shopper',
  });
  const state: OrderState = outcome === 'uncertain' ? 'uncertain' : mayTryAgain ? 'incomplete' : 'failed';
  const changes = outcome === 'success' ? totalsOfSuccess(order) : { state };
  await answerShopper(context, trx, order, {
    responseCode,
    final: !mayTryAgain,
    changes: { ...columnsOf(facts), ...changes },
    notice: 'notice' in result ? result.notice : undefined,
    members: membersOf(facts, order.request['eci']),
  });
}

/**
 * Final, 00072: the shopper gave up, on the page or at the bank's (flows §1.5), or left the page open for too long. For
 * the latter no source has a code; this one tells every client that nothing was charged and the shopper may begin anew,
 * while 778 (Session timed-out) belongs to status 15 and would leave the merchant waiting for a final answer.
 */
export async function cancelOrder(
  context: GatewayContext,
  trx: Executor,
  order: Order,
  why: 'shopper' | 'expired',
): Promise<void> {
  const responseCode = '00072';
  await insertOperation(context, trx, order, {
    operation: 'CANCEL',
    amount: null,
    responseCode,
    actor: why === 'expired' ? 'gateway' : 'shopper',
  });
  await answerShopper(context, trx, order, {
    responseCode,
    final: true,
    changes: { state: 'cancelled' },
    notice: why === 'expired' ? 'expired' : undefined,
    members: {},
  });
}

interface ShopperAnswer {
  responseCode: string;
  /** The page is over: the browser goes back with this answer. */
  final: boolean;
  changes: Parameters<typeof updateOrder>[3];
  /** For the page that shows next. */
  notice: PageNotice | undefined;
  members: Record<string, string | undefined>;
}

/** Changes the order, tells the merchant's server, and keeps the browser's answer when there is one. */
async function answerShopper(
  context: GatewayContext,
  trx: Executor,
  order: Order,
  answer: ShopperAnswer,
): Promise<void> {
  const { responseCode, final } = answer;
  const { responseKey } = await credentialsById(context, order.merchantId, trx);
  const members = answerMembers(order.request, responseCode, { fort_id: order.fortId, ...answer.members });
  // The browser's return is a form, so it is signed over its flat fields.
  const returnMessage = final ? JSON.stringify(signedAnswer(formFields(members), responseKey)) : null;
  const changed = await updateOrder(context, trx, order, {
    ...answer.changes,
    status: responseCode.slice(0, 2),
    response_code: responseCode,
    challenge: null,
    return_message: returnMessage,
    page_notice: answer.notice ?? null,
    expires_at: final ? null : closingTime(context),
  });
  await enqueueFeedback(context, trx, { order: changed, kind: 'direct', members, key: responseKey });
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
