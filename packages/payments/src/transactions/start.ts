import { randomBytes } from 'node:crypto';
import type { RedirectForm } from '@fils/aps';
import { newId, type Transaction } from '@fils/database';
import type { PaymentsContext } from '../context.ts';
import { type MethodCode, methodFacts } from '../methods/method.ts';
import { clientFor, isLive, type Provider, providerById } from '../providers/store.ts';
import type { PaymentRow, PaymentsSchema, TransactionRow } from '../schema.ts';
import { TransactionError } from './errors.ts';
import { attemptReference, randomSuffix } from './reference.ts';
import { lookAt } from './status-check.ts';
import { storeOf } from './store.ts';

export interface StartInput {
  paymentId: string;
  providerId: string;
  method: MethodCode;
  /** Of the shopper's page; the gateway knows English and Arabic. */
  language: string;
  customerIp?: string | undefined;
}

/**
 * Begins an attempt: commits a draft, then builds the signed form that takes the shopper to the gateway. The draft
 * comes first, so that whatever the gateway sends finds its transaction, and an abandoned page is asked about.
 *
 * @throws TransactionError · UnknownProvider · CredentialsMissing · WrongEnvironment · SecretUnreadable ·
 *   InvalidMessage (a member the gateway would refuse). Nothing is left behind by any of them but the last.
 */
export async function startTransaction(
  context: PaymentsContext,
  input: StartInput,
): Promise<{ transaction: TransactionRow; form: RedirectForm }> {
  const { transaction, payment, provider } = await context.database.tx(async (trx) => {
    const locked = await lockPayment(trx, input.paymentId);
    refuseUnlessOpen(locked, context.clock.now());
    const from = await providerById(trx, input.providerId);
    if (from.state === 'disabled') {
      throw new TransactionError('provider_disabled', `${from.name} is disabled.`);
    }
    // Fails here, before anything is stored, when credentials are missing or the environment is wrong.
    clientFor(context, from);
    return {
      transaction: await insertDraft(context, trx, locked, from, input),
      payment: locked,
      provider: from,
    };
  });
  storeOf(context).freshDrafts.put(transaction, { reference: payment.reference, state: 'open' });
  return { transaction, form: formFor(context, provider, payment, transaction, input) };
}

async function lockPayment(trx: Transaction<PaymentsSchema>, id: string): Promise<PaymentRow> {
  const payment = await trx
    .selectFrom('payment')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (payment === undefined) throw new TransactionError('unknown_payment', `There is no payment ${id}.`);
  return payment;
}

function refuseUnlessOpen(payment: PaymentRow, now: Temporal.Instant): void {
  if (payment.expires_at !== null && payment.expires_at.getTime() <= now.epochMilliseconds) {
    throw new TransactionError('payment_expired', 'The payment has expired.');
  }
  // An attempt without an outcome may have taken the money: a second one could take it twice.
  if (payment.state === 'pending') {
    throw new TransactionError('payment_being_checked', 'An earlier attempt is still being checked.');
  }
  if (payment.state !== 'open' && payment.state !== 'cancelled') {
    throw new TransactionError('payment_not_open', `The payment is ${payment.state}.`);
  }
}

async function insertDraft(
  context: PaymentsContext,
  trx: Transaction<PaymentsSchema>,
  payment: PaymentRow,
  provider: Provider,
  input: StartInput,
): Promise<TransactionRow> {
  const now = context.clock.now();
  const attempt = payment.attempts + 1;
  const firstCheck = context.config.checkSchedule[0];
  const draft = {
    id: newId(),
    payment_id: payment.id,
    provider_id: provider.id,
    is_live: isLive(provider),
    command: commandOf(payment, provider, input.method),
    method: input.method,
    state: 'draft' as const,
    amount: payment.amount,
    currency: payment.currency,
    customer_email: payment.customer.email,
    status_token: randomBytes(24).toString('base64url'),
    check_after: firstCheck === undefined ? null : now.add(firstCheck).toString(),
    created_at: now.toString(),
    updated_at: now.toString(),
  };
  // Two payments may have the same shop reference, and another system may share the account with us.
  let reference = attemptReference(
    payment.reference,
    attempt,
    (await referenceWasTaken(trx, payment.id)) ? randomSuffix() : undefined,
  );
  for (;;) {
    const row = await trx
      .insertInto('payment_transaction')
      .values({ ...draft, reference })
      .onConflict((conflict) => conflict.columns(['provider_id', 'reference']).doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) {
      reference = attemptReference(payment.reference, attempt, randomSuffix());
      continue;
    }
    await trx
      .updateTable('payment')
      // A payment whose authorisation was voided is tried again.
      .set({ attempts: attempt, state: 'open', updated_at: now.toString() })
      .where('id', '=', payment.id)
      .execute();
    if (draft.check_after !== null) await lookAt(trx, row.id, draft.check_after);
    await trx
      .insertInto('timeline')
      .values({
        id: newId(),
        transaction_id: row.id,
        at: now.toString(),
        kind: 'created',
        to_state: 'draft',
        amount: payment.amount,
        actor: 'shopper',
        source: 'checkout',
        details: JSON.stringify({
          method: input.method,
          ...(input.customerIp ? { ip: input.customerIp } : {}),
        }),
      })
      .execute();
    return row;
  }
}

/** Whether the gateway refused this payment's last attempt because it knew the reference (00007, 00066). */
async function referenceWasTaken(trx: Transaction<PaymentsSchema>, paymentId: string): Promise<boolean> {
  const last = await trx
    .selectFrom('payment_transaction')
    .select('state_reason')
    .where('payment_id', '=', paymentId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.state_reason === 'duplicate_reference';
}

/** @throws TransactionError when the money shall be captured later, but the method knows no authorisation. */
function commandOf(
  payment: PaymentRow,
  provider: Provider,
  method: MethodCode,
): 'AUTHORIZATION' | 'PURCHASE' {
  const { purchaseOnly } = methodFacts[method];
  if (payment.capture === 'manual' && purchaseOnly) {
    throw new TransactionError(
      'method_needs_purchase',
      `${method} takes the money at once, but this payment is to be captured later.`,
    );
  }
  const manual = payment.capture === 'manual' || (payment.capture === 'provider' && provider.captureManually);
  return manual && !purchaseOnly ? 'AUTHORIZATION' : 'PURCHASE';
}

function formFor(
  context: PaymentsContext,
  provider: Provider,
  payment: PaymentRow,
  transaction: TransactionRow,
  input: StartInput,
): RedirectForm {
  const { customer } = payment;
  // The wire takes few characters in free texts, and refuses the whole message for one it does not: it gets what fits.
  const plain = (value: string | undefined, allowed: RegExp, length: number) =>
    value?.replace(allowed, ' ').replace(/ {2,}/g, ' ').trim().slice(0, length).trim() || undefined;
  return clientFor(context, provider).redirectForm({
    command: transaction.command,
    merchantReference: transaction.reference,
    amount: { amount: transaction.amount, currency: transaction.currency },
    language: input.language === 'ar' ? 'ar' : 'en',
    customerEmail: transaction.customer_email,
    returnUrl: `${context.config.publicUrl}/payment/aps/return/${transaction.status_token}`,
    paymentOption: methodFacts[input.method].paymentOption,
    customer_ip: input.customerIp,
    customer_name: plain(customer.name, /[^\p{L}\p{M}\p{N}_\\/\-.' ]/gu, 40),
    phone_number: plain(customer.phone, /[^0-9+() -]/g, 19),
    order_description: plain(payment.description, /[^\p{L}\p{M}\p{N}'/._\-#:$ ]/gu, 150),
  });
}
