import { randomBytes } from 'node:crypto';
import type { Executor, GatewayContext } from '../context.ts';
import { toDate } from '../time.ts';

/** A card that the shopper asked to remember. Which test card it was is kept, its number is not. */
export interface CardToken {
  tokenName: string;
  cardNumberMasked: string;
  testCardId: string;
  paymentOption: string;
  /** YYMM. */
  expiryDate: string;
  cardHolderName: string;
  status: 'ACTIVE' | 'INACTIVE';
}

/** 32 hex digits, as the gateway's own names are (README §6). */
const newTokenName = (): string => randomBytes(16).toString('hex');

export async function findToken(
  db: Executor,
  merchantId: string,
  tokenName: string,
): Promise<CardToken | undefined> {
  const row = await db
    .selectFrom('card_token')
    .selectAll()
    .where('merchant_id', '=', merchantId)
    .where('token_name', '=', tokenName)
    .executeTakeFirst();
  return (
    row && {
      tokenName: row.token_name,
      cardNumberMasked: row.card_number_masked,
      testCardId: row.test_card_id,
      paymentOption: row.payment_option,
      expiryDate: row.expiry_date,
      cardHolderName: row.card_holder_name,
      status: row.status,
    }
  );
}

/**
 * Remembers a card under the merchant's name for it or one of ours; the same name again takes the new card. Made after a
 * payment has succeeded (open question 32).
 */
export async function saveToken(
  context: GatewayContext,
  trx: Executor,
  merchantId: string,
  card: Omit<CardToken, 'tokenName' | 'status'> & { tokenName: string | undefined },
): Promise<string> {
  const tokenName = card.tokenName ?? newTokenName();
  const values = {
    card_number_masked: card.cardNumberMasked,
    test_card_id: card.testCardId,
    payment_option: card.paymentOption,
    expiry_date: card.expiryDate,
    card_holder_name: card.cardHolderName,
    status: 'ACTIVE' as const,
  };
  await trx
    .insertInto('card_token')
    .values({
      merchant_id: merchantId,
      token_name: tokenName,
      ...values,
      created_at: toDate(context.clock.now()),
    })
    .onConflict((conflict) => conflict.columns(['merchant_id', 'token_name']).doUpdateSet(values))
    .execute();
  return tokenName;
}
