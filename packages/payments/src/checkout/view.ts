import type { Language } from '@fils/ui/languages';
import {
  availableMethods,
  type OfferedMethod,
  type Refusal,
  type RefusalReason,
} from '../availability/availability.ts';
import type { PaymentsContext } from '../context.ts';
import { methodFacts } from '../methods/method.ts';
import { countingTransaction } from '../payments/resource.ts';
import { stateNow } from '../payments/states.ts';
import { transactionsOf } from '../payments/store.ts';
import type { PaymentRow, PaymentState, TransactionRow } from '../schema.ts';
import { readShop, type Shop } from '../shop/store.ts';
import { wasDeclined } from './reason.ts';

/** Reasons against a method that come from this payment and not from the provider's settings. */
export interface CheckoutRefusal extends Omit<Refusal, 'reason'> {
  readonly reason: RefusalReason | 'captured_later';
}

/** Everything that the checkout page shows. */
export interface CheckoutView {
  readonly payment: PaymentRow;
  readonly shop: Shop;
  readonly state: PaymentState;
  readonly language: Language;
  readonly offered: readonly OfferedMethod[];
  /** Empty unless a colleague looks. */
  readonly refused: readonly CheckoutRefusal[];
  readonly staff: boolean;
  /** The attempt that counts or is under way. */
  readonly transaction: TransactionRow | undefined;
  /** The newest attempt, when it was refused and another may follow. */
  readonly declined: TransactionRow | undefined;
}

/** Reads a payment as its shopper finds it. Writes nothing. */
export async function readCheckout(
  context: PaymentsContext,
  payment: PaymentRow,
  { language, staff }: { language: Language; staff: boolean },
): Promise<CheckoutView> {
  const state = stateNow(payment, context.clock.now());
  const transactions = await transactionsOf(context.database.db, [payment.id]);
  const newest = transactions.findLast((transaction) => transaction.stage !== 'draft');
  const underway = transactions.findLast((t) => t.state === 'pending' || t.state === 'unknown');
  const base = {
    payment,
    shop: await readShop(context.database.db),
    state,
    language,
    staff,
    transaction: state === 'pending' ? underway : countingTransaction(transactions),
    declined: state === 'open' && newest !== undefined && wasDeclined(newest) ? newest : undefined,
  };
  if (state !== 'open') return { ...base, offered: [], refused: [] };
  const available = await availableMethods(context, {
    amount: payment.amount,
    currency: payment.currency,
    country: payment.customer.country,
    language,
    staff,
  });
  // Some schemes know no authorisation: they cannot serve a payment that is only to be reserved.
  const tooEarly = ({ code }: OfferedMethod) =>
    payment.capture === 'manual' && methodFacts[code].purchaseOnly;
  const refused: CheckoutRefusal[] = available.offered.filter(tooEarly).map((method) => ({
    provider: { id: method.providerId, name: method.providerName },
    method: method.code,
    reason: 'captured_later',
  }));
  return {
    ...base,
    offered: available.offered.filter((method) => !tooEarly(method)),
    refused: staff ? [...available.refused, ...refused] : [],
  };
}

/** The value of a method's radio button. */
export const methodValue = (method: OfferedMethod): string => `${method.providerId}:${method.code}`;

export function offeredMethod(view: CheckoutView, value: string): OfferedMethod | undefined {
  return view.offered.find((method) => methodValue(method) === value);
}
