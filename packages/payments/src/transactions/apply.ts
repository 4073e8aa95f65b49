import { isRetryable, type Transaction } from '@fils/database';
import { sql } from 'kysely';
import type { PaymentsContext } from '../context.ts';
import type { IncomingMessage } from '../messages/incoming.ts';
import type { InboxOutcome, PaymentState, PaymentsSchema } from '../schema.ts';
import { contribution, type Decision, decide, paymentLadder } from './decide.ts';
import type { Effect } from './effect.ts';
import type { Snapshot } from './snapshot.ts';
import { type Find, storeOf, type TransactionStore } from './store.ts';
import type { Origin } from './timeline.ts';

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
  | { readonly result: 'applied'; readonly outcome: InboxOutcome; readonly before: Snapshot }
  /** The very same message is on disk already; counted, nothing else. */
  | { readonly result: 'copy'; readonly messageId: string; readonly before: Snapshot | undefined }
  /** No such transaction. Nothing was written. */
  | { readonly result: 'unknown' };

/** Reading, deciding and meeting a newer version each time is contention worth queueing for: then the row is locked. */
const optimisticTries = 3;

/**
 * The single writer: whatever changes a transaction after its draft goes through here, whoever learnt it. Reads,
 * decides, and writes message, transaction, operation, payment, timeline and events in one statement that does
 * nothing when the transaction has moved since it was read.
 *
 * @throws the database's error when a lock is not had in time (see isRetryable) or it cannot be reached: nothing was
 *   written, the message included.
 */
export async function apply(context: PaymentsContext, application: Application): Promise<Applied> {
  const store = storeOf(context);
  const early = await applyToFreshDraft(context, store, application);
  if (early !== undefined) return early;
  for (let attempt = 0; attempt < optimisticTries; attempt++) {
    const read = await readNow(store, application);
    if ('result' in read) return read;
    const decision = decideNow(context, application, read.snapshot);
    if (decision.payment === 'recompute') break;
    const now = context.clock.now();
    try {
      if (await store.write({ snapshot: read.snapshot, decision, message: application.message, now })) {
        return finished(context, read.snapshot, decision);
      }
    } catch (error) {
      if (!isRetryable(error) || isLockTimeout(error)) throw error;
    }
  }
  return applyLocked(context, application);
}

/** One round trip for the first message about an attempt that this process began; undefined when it cannot be. */
async function applyToFreshDraft(
  context: PaymentsContext,
  store: TransactionStore,
  application: Application,
): Promise<Applied | undefined> {
  const { find, message } = application;
  if ('transactionId' in find || find.reference === null || message?.stored !== false) return undefined;
  const snapshot = store.freshDrafts.take(find.providerId, find.reference);
  if (snapshot === undefined) return undefined;
  const decision = decideNow(context, application, snapshot);
  // Only a change is held against the row's version.
  if (!decision.changed || decision.payment === 'recompute') return undefined;
  const now = context.clock.now();
  const done = await store.write({ snapshot, decision, message, now });
  return done ? finished(context, snapshot, decision) : undefined;
}

/** The row is held by somebody for seconds: trying again would keep the caller waiting as long once more. */
const isLockTimeout = (error: unknown): boolean => (error as { code?: unknown }).code === '55P03';

/**
 * The same under locks: for contention, and where the payment's state depends on its other attempts. Locks in the
 * order transaction, payment, as the statement does, so that two writers cannot wait for each other.
 */
async function applyLocked(context: PaymentsContext, application: Application): Promise<Applied> {
  const store = storeOf(context);
  const outcome = await context.database.tx(async (trx) => {
    const found = await readNow(store, application, trx);
    if ('result' in found) return found;
    const { id, paymentId } = found.snapshot;
    await sql`select 1 from payment_transaction where id = ${id} for no key update`.execute(trx);
    await sql`select 1 from payment where id = ${paymentId} for no key update`.execute(trx);
    const read = await readNow(store, application, trx);
    if ('result' in read) return read;
    const { snapshot } = read;
    const decision = decideNow(context, application, snapshot);
    const paymentState = await paymentStateWith(trx, snapshot, decision);
    const now = context.clock.now();
    const done = await store.write(
      { snapshot, decision, message: application.message, now, paymentState },
      trx,
    );
    if (!done) throw new Error(`Transaction ${id} moved while it was locked.`);
    return { snapshot, decision };
  });
  // After the commit: before it, nobody would see the events.
  return 'result' in outcome ? outcome : finished(context, outcome.snapshot, outcome.decision);
}

function finished(context: PaymentsContext, before: Snapshot, decision: Decision): Applied {
  if (decision.events.length > 0) pokeSoon(context);
  return { result: 'applied', outcome: decision.outcome, before };
}

const poked = new WeakSet<PaymentsContext>();

/** Once for what happens within a moment: under load each look for events would otherwise find one. */
function pokeSoon(context: PaymentsContext): void {
  if (poked.has(context)) return;
  poked.add(context);
  setTimeout(() => {
    poked.delete(context);
    context.poke.events();
  }, 50).unref();
}

function decideNow(context: PaymentsContext, application: Application, snapshot: Snapshot): Decision {
  const { checkSchedule } = context.config;
  const effect = application.judge(snapshot);
  return decide(snapshot, effect, application.origin, context.clock.now(), checkSchedule);
}

async function readNow(
  store: TransactionStore,
  { find, message }: Application,
  trx?: Transaction<PaymentsSchema>,
): Promise<{ snapshot: Snapshot } | Extract<Applied, { result: 'copy' | 'unknown' }>> {
  const digest = message === undefined || message.stored ? null : message.digest;
  const { snapshot, seen } = await store.read(find, digest, trx);
  if (seen !== undefined) {
    await store.countCopy(seen.id, trx);
    return { result: 'copy', messageId: seen.id, before: snapshot };
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
  return contributions.reduce((a, b) => (paymentLadder.indexOf(a) < paymentLadder.indexOf(b) ? b : a));
}
