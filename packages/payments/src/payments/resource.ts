import { languages } from '@fils/ui/languages';
import { z } from '@hono/zod-openapi';
import type { PaymentsContext } from '../context.ts';
import type { OperationRow, PaymentRow, TransactionRow } from '../schema.ts';
import { paymentStates, stateNow } from './states.ts';

const amount = z.number().int().openapi({ description: 'Minor units.', example: 1250 });
const time = z.iso.datetime().openapi({ example: '2026-11-22T10:21:00.000Z' });

export const operationResource = z
  .object({
    id: z.uuid(),
    object: z.literal('operation'),
    kind: z.enum(['capture', 'refund', 'void']),
    amount: amount.nullable().openapi({ description: 'Minor units; null for a void.' }),
    state: z.enum(['requested', 'sent', 'done', 'refused', 'unknown']).openapi({
      description: 'unknown: the answer was lost; it is being asked for and will become done or refused.',
    }),
    reason: z.string().nullable(),
    responseCode: z.string().nullable(),
    responseMessage: z.string().nullable(),
    createdAt: time,
  })
  .openapi('Operation');

export const transactionResource = z
  .object({
    id: z.uuid(),
    object: z.literal('transaction'),
    reference: z.string().openapi({ description: "merchant_reference at Amazon's.", example: 'D-1001-1' }),
    state: z.enum(['draft', 'pending', 'unknown', 'authorized', 'done', 'cancelled', 'error']),
    stateReason: z.string().nullable(),
    isLive: z.boolean().openapi({ description: 'Whether real money moves.' }),
    method: z.string().openapi({ example: 'card' }),
    amount,
    authorizedAmount: amount,
    capturedAmount: amount,
    refundedAmount: amount,
    voided: z.boolean(),
    fortId: z.string().nullable(),
    responseCode: z.string().nullable().openapi({ example: '14000' }),
    responseMessage: z.string().nullable(),
    paymentOption: z.string().nullable().openapi({ example: 'VISA' }),
    cardNumber: z.string().nullable().openapi({ description: 'Masked.', example: '400555******0001' }),
    operations: z.array(operationResource),
    createdAt: time,
    updatedAt: time,
  })
  .openapi('Transaction');

export const paymentResource = z
  .object({
    id: z.uuid(),
    object: z.literal('payment'),
    reference: z.string().openapi({ example: 'D-1001' }),
    amount,
    currency: z.string().openapi({ example: 'AED' }),
    state: z.enum(paymentStates),
    description: z.string(),
    customer: z.object({
      email: z.string(),
      name: z.string().optional(),
      phone: z.string().optional(),
      country: z.string().optional(),
    }),
    checkoutUrl: z.url().openapi({ description: 'Send the shopper there.' }),
    returnUrl: z.string().nullable(),
    language: z.enum(languages).nullable(),
    capture: z.enum(['automatic', 'manual', 'provider']),
    metadata: z.record(z.string(), z.string()),
    isLive: z.boolean().openapi({
      description: 'Whether the attempt that counts moves real money; false while there is none.',
    }),
    authorizedAmount: amount,
    capturedAmount: amount,
    refundedAmount: amount,
    transactions: z.array(transactionResource).openapi({ description: 'The attempts, oldest first.' }),
    expiresAt: time.nullable(),
    createdAt: time,
    updatedAt: time,
  })
  .openapi('Payment');

export type PaymentResource = z.output<typeof paymentResource>;
export type TransactionResource = z.output<typeof transactionResource>;
export type OperationResource = z.output<typeof operationResource>;

export const paymentListResource = z
  .object({
    object: z.literal('list'),
    data: z.array(paymentResource),
    hasMore: z.boolean(),
    next: z.uuid().nullable().openapi({ description: 'Give it as `after` to have the next page.' }),
  })
  .openapi('PaymentList');

/** The address of a payment's page for shoppers. */
export function checkoutUrl(context: Pick<PaymentsContext, 'config'>, checkoutToken: string): string {
  return `${context.config.publicUrl}/pay/${checkoutToken}`;
}

/** A payment as the API shows it. `transactions` oldest first, with the operations of all of them. */
export function toPaymentResource(
  context: Pick<PaymentsContext, 'config' | 'clock'>,
  payment: PaymentRow,
  transactions: readonly TransactionRow[],
  operations: readonly OperationRow[],
): PaymentResource {
  const sum = (read: (t: TransactionRow) => bigint) => Number(transactions.reduce((n, t) => n + read(t), 0n));
  return {
    id: payment.id,
    object: 'payment',
    reference: payment.reference,
    // At most ten digits each and few attempts: far below 2^53, so a JSON number is exact.
    amount: Number(payment.amount),
    currency: payment.currency,
    state: stateNow(payment, context.clock.now()),
    description: payment.description,
    customer: { ...payment.customer },
    checkoutUrl: checkoutUrl(context, payment.checkout_token),
    returnUrl: payment.return_url,
    language: languages.find((language) => language === payment.language) ?? null,
    capture: payment.capture,
    metadata: { ...payment.metadata },
    isLive: countingTransaction(transactions)?.is_live ?? false,
    authorizedAmount: sum((t) => t.authorized_amount),
    capturedAmount: sum((t) => t.captured_amount),
    refundedAmount: sum((t) => t.refunded_amount),
    transactions: transactions.map((transaction) =>
      toTransactionResource(
        transaction,
        operations.filter((operation) => operation.transaction_id === transaction.id),
      ),
    ),
    expiresAt: payment.expires_at?.toISOString() ?? null,
    createdAt: payment.created_at.toISOString(),
    updatedAt: payment.updated_at.toISOString(),
  };
}

/** The attempt that a payment is judged by: the one with money, else the newest. */
export function countingTransaction(transactions: readonly TransactionRow[]): TransactionRow | undefined {
  return transactions.find((t) => t.state === 'done' || t.state === 'authorized') ?? transactions.at(-1);
}

function toTransactionResource(
  row: TransactionRow,
  operations: readonly OperationRow[],
): TransactionResource {
  return {
    id: row.id,
    object: 'transaction',
    reference: row.reference,
    state: row.state,
    stateReason: row.state_reason,
    isLive: row.is_live,
    method: row.method,
    amount: Number(row.amount),
    authorizedAmount: Number(row.authorized_amount),
    capturedAmount: Number(row.captured_amount),
    refundedAmount: Number(row.refunded_amount),
    voided: row.voided,
    fortId: row.fort_id,
    responseCode: row.response_code,
    responseMessage: row.response_message,
    paymentOption: row.payment_option,
    cardNumber: row.card_number_masked,
    operations: operations.map(toOperationResource),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

export function toOperationResource(row: OperationRow): OperationResource {
  return {
    id: row.id,
    object: 'operation',
    kind: row.kind,
    amount: row.amount === null ? null : Number(row.amount),
    state: row.state,
    reason: row.reason,
    responseCode: row.response_code,
    responseMessage: row.response_message,
    createdAt: row.created_at.toISOString(),
  };
}
