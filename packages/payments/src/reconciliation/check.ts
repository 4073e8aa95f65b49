import { AnswerLost, ApsRefused, FilsApsError, SignatureMismatch, type Verified } from '@fils/aps';
import type { PaymentsContext } from '../context.ts';
import { incomingMessage } from '../messages/incoming.ts';
import { readMessage } from '../messages/reading.ts';
import type { TransactionRow } from '../schema.ts';
import { apply } from '../transactions/apply.ts';
import { clientOf } from '../transactions/client.ts';
import { TransactionError } from '../transactions/errors.ts';
import { type Asked, judgeStatus, unanswered } from '../transactions/judge-status.ts';
import type { Origin } from '../transactions/timeline.ts';

export interface CheckResult {
  /** Whether the gateway answered at all. */
  readonly answered: boolean;
  /** Code of the answer, for example 12000 or 12036. */
  readonly responseCode: string | undefined;
}

/**
 * Asks the gateway what became of a transaction (CHECK_STATUS) and takes its answer through the inbox. Safe at any
 * time: it moves no money, and totals combine with whatever else arrives.
 *
 * @param options.last the schedule ends with this question: what stays open is shown to a person
 * @throws TransactionError · UnknownProvider · CredentialsMissing · WrongEnvironment: nothing was asked.
 */
export async function checkTransaction(
  context: PaymentsContext,
  transactionId: string,
  options: { last?: boolean; actor?: string } = {},
): Promise<CheckResult> {
  const { db } = context.database;
  const transaction = await db
    .selectFrom('payment_transaction')
    .select(['id', 'provider_id', 'is_live', 'reference', 'fort_id'])
    .where('id', '=', transactionId)
    .executeTakeFirst();
  if (transaction === undefined) {
    throw new TransactionError('unknown_transaction', `There is no transaction ${transactionId}.`);
  }
  const client = await clientOf(context, db, transaction);
  const asked: Asked = {
    last: options.last ?? false,
    // Counted from the moment of asking: an answer that took long must not condemn an operation sent meanwhile.
    settledBefore: context.clock.now().subtract(context.config.operationSettledAfter),
  };
  const answer = await answerOf(context, () =>
    client.checkStatus({
      merchantReference: transaction.reference,
      ...(transaction.fort_id === null ? {} : { fortId: transaction.fort_id }),
    }),
  );
  await takeAnswer(context, transaction, answer, asked, {
    actor: options.actor ?? 'system',
    source: 'status',
  });
  return { answered: answer !== undefined, responseCode: answer?.['response_code'] as string | undefined };
}

async function answerOf(
  context: PaymentsContext,
  ask: () => Promise<Verified>,
): Promise<Verified | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ApsRefused) return error.answer;
    if (error instanceof AnswerLost && error.reason === 'not_final') return error.answer;
    if (!(error instanceof FilsApsError)) throw error;
    const level = error instanceof SignatureMismatch ? 'error' : 'info';
    context.log[level]({ err: error }, 'CHECK_STATUS gave no answer');
    return undefined;
  }
}

async function takeAnswer(
  context: PaymentsContext,
  transaction: Pick<TransactionRow, 'id' | 'provider_id'>,
  answer: Verified | undefined,
  asked: Asked,
  origin: Origin,
): Promise<void> {
  const find = { transactionId: transaction.id };
  if (answer === undefined) {
    if (asked.last) await apply(context, { find, origin, judge: () => unanswered(asked) });
    return;
  }
  // A refusal may not repeat what it answers.
  const reading = readMessage({ query_command: 'CHECK_STATUS', ...answer } as Verified);
  if (reading.about !== 'status') throw new Error('The answer is about something else.');
  const judge = (snapshot: Parameters<typeof judgeStatus>[0]) => judgeStatus(snapshot, reading, asked);
  const now = context.clock.now();
  const message = incomingMessage('status', transaction.provider_id, answer, 'application/json', now);
  const applied = await apply(context, { find, origin, judge, message });
  // The same words as an earlier answer may mean more now: the schedule ends, or an operation is old enough to settle.
  if (applied.result === 'copy') await apply(context, { find, origin, judge });
}
