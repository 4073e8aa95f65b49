import type { Transaction } from '@fils/database';
import type { PaymentsContext } from '../context.ts';
import type { IncomingMessage } from '../messages/incoming.ts';
import type { InboxOutcome, PaymentState, PaymentsSchema } from '../schema.ts';
import { createBatcher } from './batch.ts';
import type { Decision } from './decide.ts';
import { createFreshDrafts, type FreshDrafts } from './fresh-drafts.ts';
import { type Snapshot, type SnapshotRow, snapshotOf } from './snapshot.ts';
import {
  countCopies,
  readByFortId,
  readById,
  readByReference,
  writeDecisions,
  writeSimpleDecisions,
} from './statements.ts';

/** Which transaction is meant. */
export type Find =
  | { readonly transactionId: string }
  | { readonly providerId: string; readonly reference: string | null; readonly fortId: string | null };

export interface Read {
  /** Undefined when there is no such transaction. */
  readonly snapshot: Snapshot | undefined;
  /** The row of this very message, when it is on disk. */
  readonly seen: { readonly id: string; readonly outcome: InboxOutcome } | undefined;
}

/** One decision on its way to the database. */
export interface Write {
  readonly snapshot: Snapshot;
  readonly decision: Decision;
  readonly message: IncomingMessage | undefined;
  readonly now: Temporal.Instant;
  /** The payment's state when it was computed under its lock; otherwise the decision's own effect on it. */
  readonly paymentState?: PaymentState;
}

/** Reads and writes of the single writer. Those of requests at the same time share round trips. */
export interface TransactionStore {
  read(find: Find, digest: string | null, trx?: Transaction<PaymentsSchema>): Promise<Read>;
  /** Whether it was carried out; false when the transaction has moved since it was read, or is held. */
  write(write: Write, trx?: Transaction<PaymentsSchema>): Promise<boolean>;
  countCopy(inboxId: string, trx?: Transaction<PaymentsSchema>): Promise<void>;
  readonly freshDrafts: FreshDrafts;
}

interface ReadRow extends SnapshotRow {
  n: number;
  seen_id: string | null;
  seen_outcome: InboxOutcome | null;
}

/**
 * A batch of 32 takes the database some milliseconds; a longer one would make its first wait for its last. Two under
 * way: while one waits for the disk, the other works. A millisecond for company costs less than a batch of one.
 */
const size = { most: 32, atOnce: 2, gatherMs: 1 };

const stores = new WeakMap<PaymentsContext, TransactionStore>();

/** The store of this context; one, so that requests meet in its batches. */
export function storeOf(context: PaymentsContext): TransactionStore {
  const existing = stores.get(context);
  if (existing !== undefined) return existing;
  const store = createStore(context);
  stores.set(context, store);
  return store;
}

function createStore({ database }: PaymentsContext): TransactionStore {
  interface ByReference {
    provider: string;
    reference: string;
    digest: string | null;
  }
  const readBatch = async (items: readonly ByReference[], trx?: Transaction<PaymentsSchema>) => {
    const list = JSON.stringify(items.map((item, n) => ({ n, ...item })));
    const rows = await database.run<ReadRow>(readByReference, [list], trx);
    const found: Read[] = [];
    for (const row of rows) found[row.n] = readOf(row);
    return found;
  };
  const writeBatch = async (items: readonly Write[], trx?: Transaction<PaymentsSchema>) => {
    const statement = items.every(isSimple) ? writeSimpleDecisions : writeDecisions;
    const rows = await database.run<{ id: string }>(statement, parametersOf(items), trx);
    const done = new Set(rows.map((row) => row.id));
    return items.map((item) => done.has(item.snapshot.id));
  };
  const reads = createBatcher<ByReference, Read>(readBatch, size);
  const writes = createBatcher<Write, boolean>(writeBatch, {
    ...size,
    // One statement changes a row once: two of the same transaction or payment are two batches.
    keys: ({ snapshot }) => [snapshot.id, snapshot.paymentId],
  });
  const copies = createBatcher<string, void>(async (ids) => {
    await database.run(countCopies, [`{${ids.join(',')}}`]);
    return ids.map(() => undefined);
  }, size);

  return {
    freshDrafts: createFreshDrafts(),
    async read(find, digest, trx) {
      if ('transactionId' in find) {
        const [row] = await database.run<ReadRow>(readById, [find.transactionId, null, digest], trx);
        return only(row);
      }
      const { providerId, reference, fortId } = find;
      if (reference === null) {
        const [row] = await database.run<ReadRow>(readByFortId, [providerId, fortId, digest], trx);
        return only(row);
      }
      const item = { provider: providerId, reference, digest };
      return trx === undefined ? reads(item) : ((await readBatch([item], trx))[0] ?? only(undefined));
    },
    async write(write, trx) {
      return trx === undefined ? writes(write) : ((await writeBatch([write], trx))[0] ?? false);
    },
    async countCopy(inboxId, trx) {
      if (trx === undefined) return copies(inboxId);
      await database.run(countCopies, [`{${inboxId}}`], trx);
    },
  };
}

/** Neither a stored message nor an operation nor an earlier question: nearly all. */
const isSimple = ({ snapshot, decision, message }: Write): boolean =>
  decision.operation === undefined &&
  message?.stored !== true &&
  !isEarlier(decision.checkAfter, snapshot.checkAfter);

const isEarlier = (next: Temporal.Instant | null, known: Temporal.Instant | null): boolean =>
  next !== null && (known === null || Temporal.Instant.compare(next, known) < 0);

function only(row: ReadRow | undefined): Read {
  if (row === undefined) throw new Error('Reading a transaction gave no row.');
  return readOf(row);
}

function readOf(row: ReadRow): Read {
  return {
    snapshot: row.id === null ? undefined : snapshotOf({ ...row, id: row.id }),
    seen:
      row.seen_id === null || row.seen_outcome === null
        ? undefined
        : { id: row.seen_id, outcome: row.seen_outcome },
  };
}

/** The four lists of `writeDecisions`, in the order of the transactions' ids: two batches lock in the same order. */
function parametersOf(items: readonly Write[]): string[] {
  const sorted = items.toSorted((a, b) => (a.snapshot.id < b.snapshot.id ? -1 : 1));
  const changes = sorted.map(changeOf);
  const messages = sorted.flatMap(({ snapshot, decision, message }) =>
    message === undefined
      ? []
      : [{ ...message, transaction_id: snapshot.id, outcome: decision.outcome, error: decision.note }],
  );
  const timeline = sorted.flatMap(({ snapshot, decision }) =>
    decision.timeline.map((entry) => ({ ...entry, transaction_id: snapshot.id })),
  );
  const events = sorted.flatMap(({ snapshot, decision }) =>
    decision.events.map((event) => ({
      ...event,
      transaction_id: snapshot.id,
      payment_id: snapshot.paymentId,
    })),
  );
  return [changes, messages, timeline, events].map((list) => JSON.stringify(list));
}

/** What is left undefined is not sent, and null in the statement. */
function changeOf({ snapshot, decision, message, now, paymentState }: Write): Record<string, unknown> {
  const { position, details, operation, payment } = decision;
  return {
    id: snapshot.id,
    version: snapshot.version,
    changed: decision.changed,
    now: now.toString(),
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
    check_after: decision.checkAfter?.toString(),
    payment_state: paymentState ?? (typeof payment === 'object' ? payment.raise : undefined),
    payment_force: paymentState !== undefined,
    success: decision.firstSuccess,
    inbox_id: message?.id,
    operation_id: operation?.id,
    operation_state: operation?.state,
    operation_code: operation?.responseCode,
    operation_message: operation?.responseMessage,
    operation_notified: operation?.notified,
  };
}
