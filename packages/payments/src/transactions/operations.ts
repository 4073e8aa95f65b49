import {
  type AmazonPaymentServices,
  AnswerLost,
  ApsRefused,
  type Money,
  SignatureMismatch,
  type Verified,
} from '@fils/aps';
import { isUniqueViolation, newId } from '@fils/database';
import { sql } from 'kysely';
import type { PaymentsContext } from '../context.ts';
import { incomingMessage } from '../messages/incoming.ts';
import { type MaintenanceReading, readMessage } from '../messages/reading.ts';
import type { OperationKind, OperationRow, TransactionRow } from '../schema.ts';
import { apply } from './apply.ts';
import { clientOf } from './client.ts';
import { TransactionError } from './errors.ts';
import { judgeAnswer } from './judge.ts';
import { refuseOperation } from './operation-rules.ts';
import { lookAt } from './status-check.ts';
import type { Origin } from './timeline.ts';

export interface OperationInput {
  /** Minor units of the transaction's currency; not for a void. */
  amount?: bigint;
  /** Who asks, as in the audit log. */
  actor: string;
  source?: Extract<Origin['source'], 'api' | 'backoffice'>;
  /** Why, for colleagues. Not sent to the gateway. */
  reason?: string | undefined;
  /**
   * With a capture of a part: nothing more will be captured. The gateway offers no void after a capture (open
   * question 28), so the rest lapses there by itself; here it can no longer be captured.
   */
  releaseRest?: boolean | undefined;
}

type WithAmount = OperationInput & { amount: bigint };

/**
 * Takes money that is authorised, all or part. As the other two, it answers with the operation in its state then:
 * `done`, `refused` (with code and message), or `unknown` when the answer was lost. An unknown operation is never
 * sent again: CHECK_STATUS is asked, and until it has settled no other operation on this transaction is accepted.
 *
 * @throws TransactionError · UnknownProvider · CredentialsMissing · WrongEnvironment: nothing was sent.
 */
export const requestCapture = (context: PaymentsContext, transactionId: string, input: WithAmount) =>
  request(context, transactionId, 'capture', input);

/** Gives back money that was captured, all or part. See {@link requestCapture}. */
export const requestRefund = (context: PaymentsContext, transactionId: string, input: WithAmount) =>
  request(context, transactionId, 'refund', input);

/** Releases an authorisation of which nothing was captured. See {@link requestCapture}. */
export const requestVoid = (context: PaymentsContext, transactionId: string, input: OperationInput) =>
  request(context, transactionId, 'void', input);

async function request(
  context: PaymentsContext,
  transactionId: string,
  kind: OperationKind,
  input: OperationInput,
): Promise<OperationRow> {
  const { operation, transaction, client } = await commitRequest(context, transactionId, kind, input);
  await markSent(context, operation.id, transactionId);
  const origin: Origin = { actor: input.actor, source: input.source ?? 'api' };
  let answer: Verified | undefined;
  try {
    answer = await send(client, transaction, operation);
  } catch (error) {
    if (error instanceof ApsRefused) answer = error.answer;
    else if (error instanceof AnswerLost || error instanceof SignatureMismatch) {
      context.log.warn({ err: error, operation: operation.id }, 'the answer to an operation was lost');
      answer = error instanceof AnswerLost && error.reason === 'not_final' ? error.answer : undefined;
    } else {
      // The client refused to send it.
      await settleUnsent(context, operation, origin);
      throw error;
    }
  }
  await conclude(context, operation, transaction, answer, origin);
  return context.database.db
    .selectFrom('operation')
    .selectAll()
    .where('id', '=', operation.id)
    .executeTakeFirstOrThrow();
}

/** Commits the operation with the totals as they are before it, under the transaction's lock. */
async function commitRequest(
  context: PaymentsContext,
  transactionId: string,
  kind: OperationKind,
  input: OperationInput,
): Promise<{ operation: OperationRow; transaction: TransactionRow; client: AmazonPaymentServices }> {
  const now = context.clock.now().toString();
  try {
    return await context.database.tx(async (trx) => {
      const transaction = await trx
        .selectFrom('payment_transaction')
        .selectAll()
        .where('id', '=', transactionId)
        .forNoKeyUpdate()
        .executeTakeFirst();
      if (transaction === undefined) {
        throw new TransactionError('unknown_transaction', `There is no transaction ${transactionId}.`);
      }
      const earlier = await trx
        .selectFrom('operation')
        .select(['kind', 'state', 'release_rest'])
        .where('transaction_id', '=', transactionId)
        .execute();
      refuseOperation(transaction, earlier, kind, input.amount);
      const client = await clientOf(context, trx, transaction);
      const operation = await trx
        .insertInto('operation')
        .values({
          id: newId(),
          transaction_id: transactionId,
          kind,
          amount: kind === 'void' ? null : (input.amount ?? null),
          state: 'requested',
          reason: input.reason ?? null,
          release_rest: kind === 'capture' && input.releaseRest === true,
          actor: input.actor,
          baseline: JSON.stringify({
            captured: String(transaction.captured_amount),
            refunded: String(transaction.refunded_amount),
          }),
          created_at: now,
          updated_at: now,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      await trx
        .insertInto('timeline')
        .values({
          id: newId(),
          transaction_id: transactionId,
          at: now,
          kind: `${kind}_requested`,
          amount: operation.amount,
          actor: input.actor,
          source: input.source ?? 'api',
          details: JSON.stringify({
            operation: operation.id,
            ...(input.reason ? { reason: input.reason } : {}),
            ...(operation.release_rest ? { releaseRest: true } : {}),
          }),
        })
        .execute();
      // Whoever decides on this transaction right now must see the operation.
      await trx
        .updateTable('payment_transaction')
        .set((eb) => ({ version: eb('version', '+', 1), updated_at: now }))
        .where('id', '=', transactionId)
        .execute();
      return { operation, transaction, client };
    });
  } catch (error) {
    if (isUniqueViolation(error, 'operation_one_open')) {
      throw new TransactionError(
        'operation_under_way',
        'Another operation on this transaction is under way.',
      );
    }
    throw error;
  }
}

/**
 * Committed before the first byte leaves: a `requested` operation was certainly not sent, a `sent` one may have been.
 * From here on CHECK_STATUS is due, should this process end before the answer.
 */
async function markSent(context: PaymentsContext, operationId: string, transactionId: string): Promise<void> {
  const now = context.clock.now();
  const due = now.add(context.config.operationSettledAfter).toString();
  await context.database.tx(async (trx) => {
    await trx
      .updateTable('payment_transaction')
      .set((eb) => ({
        version: eb('version', '+', 1),
        check_after: sql<string>`least(coalesce(check_after, ${due}::timestamptz), ${due}::timestamptz)`,
      }))
      .where('id', '=', transactionId)
      .execute();
    await lookAt(trx, transactionId, due);
    await trx
      .updateTable('operation')
      .set({ state: 'sent', sent_at: now.toString(), updated_at: now.toString() })
      .where('id', '=', operationId)
      .where('state', '=', 'requested')
      .execute();
  });
}

function send(
  client: AmazonPaymentServices,
  transaction: TransactionRow,
  operation: OperationRow,
): Promise<Verified> {
  // Both names of the payment: open question 24.
  const which = { merchantReference: transaction.reference, fortId: transaction.fort_id ?? undefined };
  if (operation.kind === 'void') return client.voidAuthorization(which);
  const amount: Money = { amount: operation.amount ?? 0n, currency: transaction.currency };
  return operation.kind === 'capture'
    ? client.capture({ ...which, amount })
    : // The notification repeats it, and so names its operation.
      client.refund({ ...which, amount, maintenance_reference: operation.id });
}

async function conclude(
  context: PaymentsContext,
  operation: OperationRow,
  transaction: TransactionRow,
  answer: Verified | undefined,
  origin: Origin,
): Promise<void> {
  const find = { transactionId: transaction.id };
  if (answer === undefined) {
    const lost = { id: operation.id, state: 'unknown' as const };
    await apply(context, {
      find,
      origin,
      judge: () => ({ fact: {}, details: null, operation: lost, ask: true }),
    });
    return;
  }
  const reading = answerReading(answer, operation.kind);
  // Two equal operations have equal answers: the operation's id keeps them apart.
  const message = incomingMessage(
    'operation',
    transaction.provider_id,
    answer,
    'application/json',
    context.clock.now(),
    operation.id,
  );
  await apply(context, {
    find,
    origin: { ...origin, source: 'operation' },
    judge: (snapshot) => judgeAnswer(snapshot, operation.id, reading),
    message,
  });
}

/** A refusal may echo too little to be recognised (00008 repeats no command): it answers what we sent. */
function answerReading(answer: Verified, kind: OperationKind): MaintenanceReading {
  const reading = readMessage({ command: commands[kind], ...answer } as Verified);
  if (reading.about !== 'maintenance') throw new Error('The answer is about something else.');
  return reading;
}

const commands: Readonly<Record<OperationKind, string>> = {
  capture: 'CAPTURE',
  refund: 'REFUND',
  void: 'VOID_AUTHORIZATION',
};

async function settleUnsent(
  context: PaymentsContext,
  operation: Pick<OperationRow, 'id' | 'transaction_id'>,
  origin: Origin,
): Promise<void> {
  const refused = { id: operation.id, state: 'refused' as const, responseMessage: 'not sent' };
  await apply(context, {
    find: { transactionId: operation.transaction_id },
    origin,
    judge: () => ({ fact: {}, details: null, operation: refused }),
  });
}

/** How long a request may stay unsent before its process is taken for dead. */
const unsentFor = Temporal.Duration.from({ minutes: 1 });

/** Ends operations whose process died between committing and sending: they never left, so a person may ask again. */
export async function settleAbandonedRequests(context: PaymentsContext): Promise<void> {
  const before = context.clock.now().subtract(unsentFor).toString();
  const rows = await context.database.db
    .selectFrom('operation')
    .select(['id', 'transaction_id'])
    .where('state', '=', 'requested')
    .where('created_at', '<', sql<Date>`${before}::timestamptz`)
    .limit(50)
    .execute();
  for (const row of rows) await settleUnsent(context, row, { actor: 'system', source: 'job' });
}
