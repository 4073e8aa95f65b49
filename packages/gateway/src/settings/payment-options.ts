import { z } from 'zod';
import type { Executor, GatewayContext } from '../context.ts';
import { GatewayError } from '../errors.ts';

/** The methods that this gateway can process, as `payment_option` names them. Later methods are further entries. */
export const paymentOptionCodes = ['VISA', 'MASTERCARD', 'AMEX', 'MADA', 'MEEZA'] as const;
export type PaymentOptionCode = (typeof paymentOptionCodes)[number];

export const paymentOptionCode = z.enum(paymentOptionCodes);

/** Offered for PURCHASE only, and always with 3-D Secure. */
export const purchaseOnly: ReadonlySet<string> = new Set(['MADA', 'MEEZA']);

export interface PaymentOption {
  code: PaymentOptionCode;
  /** Whether the account has it at all; a channel then chooses among those enabled. */
  enabled: boolean;
}

export async function insertPaymentOptions(db: Executor, merchantId: string): Promise<void> {
  await db
    .insertInto('payment_option')
    .values(paymentOptionCodes.map((code) => ({ merchant_id: merchantId, code, enabled: true })))
    .execute();
}

/** In the order of {@link paymentOptionCodes}. */
export async function listPaymentOptions(
  context: GatewayContext,
  merchantId: string,
  db: Executor = context.database.db,
): Promise<PaymentOption[]> {
  const rows = await db
    .selectFrom('payment_option')
    .select('code')
    .where('merchant_id', '=', merchantId)
    .where('enabled', '=', true)
    .execute();
  const enabled = new Set(rows.map((row) => row.code));
  return paymentOptionCodes.map((code) => ({ code, enabled: enabled.has(code) }));
}

/** @throws GatewayError `unknown_payment_option` */
export async function setPaymentOption(
  context: GatewayContext,
  merchantId: string,
  code: string,
  enabled: boolean,
): Promise<void> {
  const parsed = paymentOptionCode.safeParse(code);
  if (!parsed.success) {
    throw new GatewayError(
      'unknown_payment_option',
      `"${code}" is not a payment option; known are ${paymentOptionCodes.join(', ')}.`,
      'code',
    );
  }
  await context.database.tx((trx) => writePaymentOption(trx, merchantId, parsed.data, enabled));
}

export async function writePaymentOption(
  db: Executor,
  merchantId: string,
  code: PaymentOptionCode,
  enabled: boolean,
): Promise<void> {
  await db
    .insertInto('payment_option')
    .values({ merchant_id: merchantId, code, enabled })
    .onConflict((conflict) => conflict.columns(['merchant_id', 'code']).doUpdateSet({ enabled }))
    .execute();
}
