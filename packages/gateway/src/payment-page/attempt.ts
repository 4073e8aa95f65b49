import { askAcquirer, needsChallenge } from '../acquirer/acquirer.ts';
import type { Card } from '../acquirer/card.ts';
import type { Executor, GatewayContext } from '../context.ts';
import type { Order } from '../orders/order.ts';
import { lockOrder, updateOrder } from '../orders/store.ts';
import type { Challenge } from '../schema.ts';
import { closingTime, isExpired } from './closing-time.ts';
import { cancelOrder, finishAttempt } from './outcome.ts';

/**
 * What the shopper's form is worth now. Each form carries the order's version; whatever changes the order uses the
 * version up, so a form sent twice, from two tabs or after the back button does nothing the second time.
 */
export const formNonce = (order: Order): string => String(order.version);

/** Runs `act` on the locked order while its page waits for the shopper and `expected` holds. `stale`: nothing happened. */
async function onOpenPage(
  context: GatewayContext,
  pageToken: string,
  expected: (order: Order) => boolean,
  act: (trx: Executor, order: Order) => Promise<void>,
): Promise<'done' | 'stale'> {
  const result = await context.database.tx(async (trx) => {
    const order = await lockOrder(trx, { pageToken });
    if (order === undefined || order.state !== 'incomplete' || !expected(order)) return 'stale';
    if (isExpired(order, context.clock.now())) return 'stale';
    await act(trx, order);
    return 'done';
  });
  if (result === 'done') context.poke.feedback();
  return result;
}

/** Runs `act` on the locked order if the form is still good. `stale`: nothing happened; show what the order is now. */
export function withFreshForm(
  context: GatewayContext,
  pageToken: string,
  nonce: unknown,
  expected: 'card form' | 'challenge',
  act: (trx: Executor, order: Order) => Promise<void>,
): Promise<'done' | 'stale'> {
  const fresh = (order: Order): boolean =>
    nonce === formNonce(order) && (order.challenge !== undefined) === (expected === 'challenge');
  return onOpenPage(context, pageToken, fresh, act);
}

/** The card of an attempt, typed or saved: its number is known in masked form only. */
export type PayingCard = Omit<Card, 'number'> & { cardNumberMasked: string };

/** One payment attempt with a card that was checked. Ends in an outcome, or waits for 3-D Secure. */
export function pay(context: GatewayContext, pageToken: string, nonce: unknown, card: PayingCard) {
  return withFreshForm(context, pageToken, nonce, 'card form', async (trx, order) => {
    const attempts = order.attempts + 1;
    const rememberMe = card.rememberMe && order.request['remember_me'] !== 'NO';
    const kept = {
      testCardId: card.testCard.id,
      paymentOption: card.brand,
      cardNumberMasked: card.cardNumberMasked,
      ...(card.cardHolderName === undefined ? {} : { cardHolderName: card.cardHolderName }),
      expiryDate: card.expiryDate,
      rememberMe,
    };
    if (needsChallenge(card.testCard, order.request['check_3ds'])) {
      const challenge: Challenge = { ...kept, outcome: card.testCard.outcome, wrongOtps: 0 };
      await updateOrder(context, trx, order, {
        attempts,
        challenge: JSON.stringify(challenge),
        page_notice: null,
        expires_at: closingTime(context),
      });
      return;
    }
    const counted = await updateOrder(context, trx, order, { attempts });
    const answer = askAcquirer(card.testCard.outcome, {
      amount: order.amount,
      currency: order.currency,
      paymentOption: card.brand,
    });
    await finishAttempt(context, trx, counted, kept, answer);
  });
}

/**
 * The cancel button of the hosted page. Good from any form of that page, also an old one: whoever presses it wants to
 * leave. Not while the bank asks, because then the page is the bank's.
 */
export function cancel(context: GatewayContext, pageToken: string) {
  const waiting = (order: Order): boolean => order.challenge === undefined;
  return onOpenPage(context, pageToken, waiting, (trx, order) => cancelOrder(context, trx, order, 'shopper'));
}
