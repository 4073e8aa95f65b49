import { isRetryable, type Transaction } from '@fils/database';
import { sql } from 'kysely';
import type { PaymentsContext } from '../context.ts';
import type { InboxOutcome, PaymentState, PaymentsSchema } from '../schema.ts';
import { contribution, type Decision, decide, paymentStates } from './decide.ts';
import type { Effect } from './effect.ts';
import type { IncomingMessage } from './message.ts';
import { type Snapshot, type SnapshotRow, snapshotOf } from './snapshot.ts';
import { countCopy, readByFortId, readById, readByReference, writeDecision } from './statements.ts';
import type { Origin } from './timeline.ts';

/** Which transaction is meant. */
export type Find =
  | { readonly transactionId: string }
  | { readonly providerId: string; readonly reference: string | null; readonly fortId: string | null };

export interface Application {
  readonly find: Find;
  /** What the message means for the transaction as it stands; called again when it has moved. Pure. */
  readonly judge: (snapshot: Snapshot) => Effect;
  readonly origin: Origin;
  /** Kept in the same commit. Absent for what we learn without a message (the schedule has ended). */
  readonly message?: IncomingMessage;
}

export type Applied =
  /** Carried out and, with a message, on disk. `before` is the transaction that it was decided on. */
  | {
      readonly result: 'applied';
      readonly outcome: InboxOutcome;
      readonly before: Snapshot;
      readonly decision: Decision;
    }
  /** The very same message is on disk already; counted, nothing else. */
  | { readonly result: 'copy'; readonly messageId: string; readonly before: Snapshot | undefined }
  /** No such transaction. Nothing was written. */
  | { readonly result: 'unknown' };

/** Reading, deciding and meeting a newer version each time is contention worth queueing for: then the row is locked. */
const optimisticTries = 4;

/**
 * The single writer: whatever changes a transaction after its draft goes through here, whoever learnt it. Reads,
 * decides, and writes message, transaction, operation, payment, timeline and events in one statement that does
 * nothing when the transaction has moved since it was read.
 *
 * Locks in the order transaction, payment (as the statement does), so that two writers cannot wait for each other.
 *
 * @throws the database's error when a lock is not had in time (see isRetryable) or it cannot be reached: nothing was
 *   written, the message included.
 */
export async function apply(context: PaymentsContext, application: Application): Promise<Applied> {
  for (let attempt = 0; attempt < optimisticTries; attempt++) {
    const read = await readSnapshot(context, application);
    if ('result' in read) return read;
    const decision = decideNow(context, application, read.snapshot);
    if (decision.payment === 'recompute') break;
    try {
      if (await write(context, application, read.snapshot, decision)) {
        return finished(context, read.snapshot, decision);
      }
    } catch (error) {
      if (!isRetryable(error) || isLockTimeout(error)) throw error;
    }
  }
  return applyLocked(context, application);
}

/** The row is held by somebody for seconds: trying again would keep the caller waiting as long once more. */
const isLockTimeout = (error: unknown): boolean => (error as { code?: unknown }).code === '55P03';

/** The same under locks: for contention, and where the payment's state depends on its other attempts. */
async function applyLocked(context: PaymentsContext, application: Application): Promise<Applied> {
  return context.database.tx(async (trx) => {
    const found = await readSnapshot(context, application, trx);
    if ('result' in found) return found;
    const { id, paymentId } = found.snapshot;
    await sql`select 1 from payment_transaction where id = ${id} for update`.execute(trx);
    await sql`select 1 from payment where id = ${paymentId} for update`.execute(trx);
    const read = await readSnapshot(context, application, trx);
    if ('result' in read) return read;
    const decision = decideNow(context, application, read.snapshot);
    const state = await paymentStateWith(trx, read.snapshot, decision);
    const done = await write(context, application, read.snapshot, decision, { trx, state });
    if (!done) throw new Error(`Transaction ${id} moved while it was locked.`);
    return finished(context, read.snapshot, decision);
  });
}

function finished(context: PaymentsContext, before: Snapshot, decision: Decision): Applied {
  if (decision.events.length > 0) context.poke.events();
  return { result: 'applied', outcome: decision.outcome, before, decision };
}

function decideNow(context: PaymentsContext, application: Application, snapshot: Snapshot): Decision {
  const { checkSchedule } = context.config;
  const effect = application.judge(snapshot);
  return decide(snapshot, effect, application.origin, context.clock.now(), checkSchedule);
}

interface ReadRow extends SnapshotRow {
  seen_id: string | null;
  seen_outcome: InboxOutcome | null;
}

async function readSnapshot(
  context: PaymentsContext,
  { find, message }: Application,
  trx?: Transaction<PaymentsSchema>,
): Promise<{ snapshot: Snapshot } | Extract<Applied, { result: 'copy' | 'unknown' }>> {
  const digest = message === undefined || message.stored ? null : message.digest;
  const [statement, values] =
    'transactionId' in find
      ? [readById, [find.transactionId, digest]]
      : find.reference !== null
        ? [readByReference, [find.providerId, find.reference, digest]]
        : [readByFortId, [find.providerId, find.fortId, digest]];
  const [row] = await context.database.run<ReadRow>(statement, values, trx);
  if (row === undefined) throw new Error('Reading a transaction gave no row.');
  const snapshot = row.id === null ? undefined : snapshotOf({ ...row, id: row.id });
  if (row.seen_id !== null) {
    await context.database.run(countCopy, [row.seen_id], trx);
    return { result: 'copy', messageId: row.seen_id, before: snapshot };
  }
  return snapshot === undefined ? { result: 'unknown' } : { snapshot };
}

/** The payment's state from this attempt as decided and all others as they are; read under the payment's lock. */
async function paymentStateWith(
  trx: Transaction<PaymentsSchema>,
  snapshot: Snapshot,
  decision: Decision,
): Promise<PaymentState> {
  const others = await trx
    .selectFrom('payment_transaction')
    .select('stage')
    .where('payment_id', '=', snapshot.paymentId)
    .where('id', '<>', snapshot.id)
    .execute();
  const contributions = [decision.position.stage, ...others.map((other) => other.stage)].map(contribution);
  return contributions.reduce((a, b) => (paymentStates.indexOf(a) < paymentStates.indexOf(b) ? b : a));
}

async function write(
  context: PaymentsContext,
  { message }: Application,
  snapshot: Snapshot,
  decision: Decision,
  locked?: { trx: Transaction<PaymentsSchema>; state: PaymentState },
): Promise<boolean> {
  const { position, details, operation, payment } = decision;
  const change = {
    id: snapshot.id,
    version: snapshot.version,
    changed: decision.changed,
    now: context.clock.now().toString(),
    state: decision.state,
    state_reason: decision.stateReason,
    stage: position.stage,
    authorized: String(position.authorized),
    captured: String(position.captured),
    refunded: String(position.refunded),
    voided: position.voided,
    fort_id: details.fortId,
    response_code: details.responseCode,
    response_message: details.responseMessage,
    payment_option: details.paymentOption,
    card_number_masked: details.cardNumberMasked,
    expiry_date: details.expiryDate,
    card_holder_name: details.cardHolderName,
    token_name: details.tokenName,
    authorization_code: details.authorizationCode,
    check_after: decision.checkAfter?.toString() ?? null,
    payment_state: locked?.state ?? (typeof payment === 'object' ? payment.raise : null),
    payment_force: locked !== undefined,
    success: decision.firstSuccess,
    inbox_id: message?.id ?? null,
    operation_id: operation?.id ?? null,
    operation_state: operation?.state ?? null,
    operation_code: operation?.responseCode ?? null,
    operation_message: operation?.responseMessage ?? null,
    operation_notified: operation?.notified ?? false,
  };
  const kept = message === undefined ? null : { ...message, outcome: decision.outcome, error: decision.note };
  const rows = await context.database.run<{ done: number }>(
    writeDecision,
    [
      JSON.stringify(change),
      kept === null ? null : JSON.stringify(kept),
      JSON.stringify(decision.timeline),
      JSON.stringify(decision.events.map((event) => ({ ...event, payment_id: snapshot.paymentId }))),
    ],
    locked?.trx,
  );
  return rows[0]?.done === 1;
}
