import type { Language } from '@fils/ui/languages';
import type { PaymentsContext } from '../context.ts';
import { stateNow } from '../payments/states.ts';
import { paymentById } from '../payments/store.ts';
import { type Provider, providerById } from '../providers/store.ts';
import type { PaymentRow, PaymentState, TransactionRow } from '../schema.ts';
import type { Shop } from '../shop/store.ts';
import { wasDeclined } from './reason.ts';

/** What the status page tells, in one word. */
export type StatusKind =
  | 'draft'
  | 'pending'
  | 'unknown'
  | 'authorized'
  | 'done'
  | 'declined'
  | 'cancelled'
  | 'abandoned'
  | 'voided'
  | 'error';

export interface StatusView {
  readonly kind: StatusKind;
  readonly payment: PaymentRow;
  readonly shop: Shop;
  readonly transaction: TransactionRow;
  readonly provider: Provider;
  readonly paymentState: PaymentState;
  readonly language: Language;
  /** Nothing more is expected to happen by itself. */
  readonly final: boolean;
  /** The shopper may begin another attempt for the same payment. */
  readonly mayRetry: boolean;
}

/** What is asked again and again while one waits: without what only a page needs. */
export type StatusFacts = Omit<StatusView, 'language' | 'shop'>;

/** The attempt of this address and its payment. Reads only, however often it is asked. */
export async function readStatus(context: PaymentsContext, token: string): Promise<StatusFacts | undefined> {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(token)) return undefined;
  const { db } = context.database;
  const transaction = await db
    .selectFrom('payment_transaction')
    .selectAll()
    .where('status_token', '=', token)
    .executeTakeFirst();
  if (transaction === undefined) return undefined;
  const payment = await paymentById(db, transaction.payment_id);
  const provider = await providerById(db, transaction.provider_id);
  const paymentState = stateNow(payment, context.clock.now());
  const kind = kindOf(transaction, payment);
  return {
    kind,
    payment,
    transaction,
    provider,
    paymentState,
    final: kind !== 'draft' && kind !== 'pending' && kind !== 'unknown',
    mayRetry: paymentState === 'open',
  };
}

/**
 * An attempt that came to nothing is told as such, unless the payment succeeded by another one: then that is what the
 * shopper needs to know.
 */
function kindOf(transaction: TransactionRow, payment: PaymentRow): StatusKind {
  const { state, stage } = transaction;
  if (state !== 'cancelled' && state !== 'draft') return state;
  if (payment.state === 'paid') return 'done';
  if (payment.state === 'authorized') return 'authorized';
  if (state === 'draft') return 'draft';
  if (stage === 'abandoned' || stage === 'voided') return stage;
  return wasDeclined(transaction) ? 'declined' : 'cancelled';
}

/** A short text that changes when the page would: what its script compares. */
export function seenText({ kind, paymentState, transaction }: StatusFacts): string {
  return `${kind}.${paymentState}.${transaction.refunded_amount}`;
}
