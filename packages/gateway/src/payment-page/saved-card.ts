import { type TestCardTraits, testCardById } from '../acquirer/test-cards.ts';
import type { GatewayContext } from '../context.ts';
import type { Order } from '../orders/order.ts';
import type { PaymentOptionCode } from '../settings/payment-options.ts';
import { findToken } from '../tokens/store.ts';
import type { PayingCard } from './attempt.ts';
import { type CardForm, checkSecurityCode } from './card.ts';
import type { CardError } from './card-error.ts';

/** The card behind the request's token_name: everything is known but the security code, which nobody may keep. */
export interface SavedCard {
  readonly brand: PaymentOptionCode;
  /** 400555******0001 */
  readonly cardNumberMasked: string;
  /** YYMM. */
  readonly expiryDate: string;
  readonly cardHolderName: string;
  readonly testCard: TestCardTraits;
}

/**
 * The saved card that this order may be paid with (flows §2.4). `expired`: there is one, and it is of no use any more.
 * Undefined also when it was deactivated since the order began, or when its brand is not offered now.
 */
export async function savedCardOf(
  context: GatewayContext,
  order: Order,
  offered: readonly string[],
): Promise<SavedCard | 'expired' | undefined> {
  const named = order.request['token_name'];
  if (typeof named !== 'string') return undefined;
  const token = await findToken(context.database.db, order.merchantId, named);
  const testCard = token && testCardById(token.testCardId);
  if (token?.status !== 'ACTIVE' || testCard === undefined || !offered.includes(testCard.brand)) {
    return undefined;
  }
  const { cardNumberMasked, expiryDate, cardHolderName } = token;
  if (expiryDate < yearAndMonth(context.clock.now())) return 'expired';
  return { brand: testCard.brand, cardNumberMasked, expiryDate, cardHolderName, testCard };
}

/** Reads the form that asks for the security code only. */
export function readSavedCardForm(
  form: CardForm,
  saved: SavedCard,
): { card: PayingCard; errors?: undefined } | { card?: undefined; errors: readonly CardError[] } {
  const error = checkSecurityCode(form, saved.brand);
  if (error !== undefined) return { errors: [error] };
  const { cardHolderName, ...card } = saved;
  return { card: { ...card, cardHolderName: cardHolderName || undefined, rememberMe: false } };
}

/** YYMM in UTC; a card is good until its month ends. */
function yearAndMonth(now: Temporal.Instant): string {
  const { year, month } = now.toZonedDateTimeISO('UTC');
  return `${String(year % 100).padStart(2, '0')}${String(month).padStart(2, '0')}`;
}
