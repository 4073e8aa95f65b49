import { Problem } from '@fils/ui/server';
import { sql } from 'kysely';
import type { PaymentsContext, Queries } from '../context.ts';
import type { OperationRow, PaymentRow, TransactionRow } from '../schema.ts';
import type { ListQuery } from './input.ts';
import { type PaymentResource, toPaymentResource } from './resource.ts';

/** @throws Problem 404 */
export async function paymentById(db: Queries, id: string): Promise<PaymentRow> {
  const row = await db.selectFrom('payment').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Problem(404, 'not_found', 'There is no payment with this id.');
  return row;
}

/** The payment whose page this is; undefined for a token that nobody was given. */
export async function paymentByCheckoutToken(db: Queries, token: string): Promise<PaymentRow | undefined> {
  return db.selectFrom('payment').selectAll().where('checkout_token', '=', token).executeTakeFirst();
}

/** The attempts of payments, oldest first. */
export async function transactionsOf(db: Queries, paymentIds: readonly string[]): Promise<TransactionRow[]> {
  if (paymentIds.length === 0) return [];
  return db
    .selectFrom('payment_transaction')
    .selectAll()
    .where('payment_id', 'in', paymentIds)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function operationsOf(db: Queries, transactionIds: readonly string[]): Promise<OperationRow[]> {
  if (transactionIds.length === 0) return [];
  return db
    .selectFrom('operation')
    .selectAll()
    .where('transaction_id', 'in', transactionIds)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Payments as the API shows them, in the order given. */
export async function resourcesOf(
  context: Pick<PaymentsContext, 'config' | 'clock'>,
  db: Queries,
  payments: readonly PaymentRow[],
): Promise<PaymentResource[]> {
  const transactions = await transactionsOf(
    db,
    payments.map((payment) => payment.id),
  );
  const operations = await operationsOf(
    db,
    transactions.map((transaction) => transaction.id),
  );
  return payments.map((payment) =>
    toPaymentResource(
      context,
      payment,
      transactions.filter((transaction) => transaction.payment_id === payment.id),
      operations,
    ),
  );
}

/** @throws Problem 404 */
export async function paymentResourceById(
  context: Pick<PaymentsContext, 'config' | 'clock'>,
  db: Queries,
  id: string,
): Promise<PaymentResource> {
  const [resource] = await resourcesOf(context, db, [await paymentById(db, id)]);
  return resource as PaymentResource;
}

export interface PaymentPage {
  payments: PaymentRow[];
  hasMore: boolean;
}

/**
 * Payments, newest first. `after` is the last id of the page before; its place is found by its own row, so a payment
 * made meanwhile moves nothing, and none is left out or shown twice.
 *
 * @throws Problem 422 when `after` names no payment
 */
export async function listPayments(
  context: Pick<PaymentsContext, 'clock'>,
  db: Queries,
  { reference, state, limit, after }: ListQuery,
): Promise<PaymentPage> {
  let query = db.selectFrom('payment').selectAll();
  if (after !== undefined) {
    const last = await db.selectFrom('payment').select('id').where('id', '=', after).executeTakeFirst();
    if (last === undefined) {
      throw new Problem(422, 'invalid_input', 'after: names no payment', { field: 'after' });
    }
    query = query.where(
      sql<boolean>`(created_at, id) < (select created_at, id from payment where id = ${after})`,
    );
  }
  if (reference !== undefined) query = query.where('reference', '=', reference);
  if (state !== undefined) {
    const now = new Date(context.clock.now().epochMilliseconds);
    query = query.where((eb) => {
      const unexpired = eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]);
      if (state === 'open') return eb.and([eb('state', '=', 'open'), unexpired]);
      if (state !== 'expired') return eb('state', '=', state);
      return eb.or([
        eb('state', '=', 'expired'),
        eb.and([eb('state', '=', 'open'), eb('expires_at', '<=', now)]),
      ]);
    });
  }
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return { payments: rows.slice(0, limit), hasMore: rows.length > limit };
}
