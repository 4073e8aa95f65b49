import type { MaintenanceReading, PaymentReading } from '../messages/reading.ts';
import type { OperationKind } from '../schema.ts';
import { compareMoney, type Effect } from './effect.ts';
import type { Fact } from './facts.ts';
import { isOpenOperation, type KnownOperation, type Snapshot } from './snapshot.ts';
import { transitions } from './state.ts';

/** What the return, direct feedback or a notification about the payment itself means. */
export function judgePayment(snapshot: Snapshot, reading: PaymentReading): Effect {
  const { learnt, details } = reading;
  const success = learnt === 'authorized' || learnt === 'captured';
  const wrong = compareMoney(snapshot, reading, { amount: 'equal', required: success });
  if (wrong !== undefined) return wrong;
  if (learnt === undefined) return { fact: {}, details };
  if (!success) {
    const next = transitions[snapshot.position.stage][learnt];
    const disputed = next === 'disputed' && snapshot.position.stage !== 'disputed';
    return { fact: { learnt }, details, ...(disputed ? { ask: true } : {}) };
  }
  const { amount } = snapshot;
  const fact: Fact =
    learnt === 'captured' ? { learnt, authorized: amount, captured: amount } : { learnt, authorized: amount };
  return { fact, details };
}

/**
 * What a notification about a capture, refund or void means.
 *
 * These carry no id of their own: two equal partial captures send the same bytes, and so does the second delivery of
 * one. Adding up what they say would count a repeated message twice, or a second capture not at all. So a
 * notification never adds money by itself, unless it names its operation:
 * - a void is absolute: the authorisation is released, whoever did it and however often we hear it;
 * - a refund of ours carries our operation's id as maintenance_reference and completes exactly that operation;
 * - anything else either marks an operation of ours as confirmed, or was made elsewhere. In doubt CHECK_STATUS is
 *   asked, whose totals are absolute.
 */
export function judgeNotification(snapshot: Snapshot, reading: MaintenanceReading): Effect {
  const { details, kind } = reading;
  const wrong = compareMoney(snapshot, reading, { amount: 'at_most', required: false });
  if (wrong !== undefined) return wrong;
  if (reading.result === 'not_final') return { fact: {}, details, ask: true };
  const named = snapshot.operations.find((o) => o.id === reading.reference && o.kind === kind);
  if (reading.result === 'refused') {
    if (named !== undefined && isOpenOperation(named)) return refuse(named, reading);
    return { fact: {}, details };
  }
  if (kind === 'void') return judgeVoid(snapshot, reading);
  if (named !== undefined) return judgeNamed(named, reading);
  return judgeUnnamed(snapshot, reading);
}

function judgeVoid(snapshot: Snapshot, reading: MaintenanceReading): Effect {
  const { details } = reading;
  const ours = snapshot.operations.find((o) => o.kind === 'void' && o.state !== 'refused');
  const fact: Fact = { learnt: 'voided', voided: true };
  if (ours === undefined) {
    return {
      fact,
      details,
      ...(snapshot.position.voided ? {} : { external: { kind: 'void', amount: null } }),
    };
  }
  if (isOpenOperation(ours)) return { fact, details, operation: complete(ours, reading, true) };
  return { fact, details, ...(ours.notified ? {} : { operation: { id: ours.id, notified: true } }) };
}

function judgeNamed(operation: KnownOperation, reading: MaintenanceReading): Effect {
  const { details } = reading;
  if (reading.amount !== null && reading.amount !== operation.amount) {
    return { fact: {}, details, ask: true, note: `operation ${operation.id} was for ${operation.amount}` };
  }
  if (isOpenOperation(operation)) {
    return { fact: doneFact(operation), details, operation: complete(operation, reading, true) };
  }
  // We had been told that it was refused: the totals decide who is right.
  if (operation.state === 'refused') return { fact: {}, details, ask: true, note: 'was refused before' };
  return {
    fact: {},
    details,
    ...(operation.notified ? {} : { operation: { id: operation.id, notified: true } }),
  };
}

function judgeUnnamed(snapshot: Snapshot, reading: MaintenanceReading): Effect {
  const { details, kind, amount } = reading;
  const same = snapshot.operations.filter((o) => o.kind === kind && o.amount === amount && !o.notified);
  const done = same.find((o) => o.state === 'done');
  if (done !== undefined) return { fact: {}, details, operation: { id: done.id, notified: true } };
  // It may be ours, or an equal one made elsewhere while ours is under way: its own answer or the totals will tell.
  const open = same.find(isOpenOperation);
  if (open !== undefined) return { fact: {}, details, ask: true, operation: { id: open.id, notified: true } };
  return { fact: {}, details, ask: true, note: 'made elsewhere' };
}

/** What the gateway's answer to our own request means. */
export function judgeAnswer(snapshot: Snapshot, operationId: string, reading: MaintenanceReading): Effect {
  const { details } = reading;
  const operation = snapshot.operations.find((o) => o.id === operationId);
  if (operation === undefined) throw new Error(`The operation ${operationId} is not of this transaction.`);
  const wrong = compareMoney(snapshot, reading, { amount: 'at_most', required: false });
  if (wrong !== undefined) return wrong;
  if (reading.result === 'not_final') {
    return { fact: {}, details, ask: true, operation: { id: operation.id, state: 'unknown' } };
  }
  if (reading.result === 'refused') {
    // Settled as done by its notification or by the totals: ask, instead of believing either.
    if (!isOpenOperation(operation)) return { fact: {}, details, ask: true };
    return refuse(operation, reading);
  }
  if (isOpenOperation(operation)) {
    return { fact: doneFact(operation), details, operation: complete(operation, reading, false) };
  }
  return { fact: {}, details, ...(operation.state === 'done' ? {} : { ask: true }) };
}

/**
 * The totals that a completed operation of ours stands for: those before it was sent, and its own amount. As an
 * absolute figure it can be learnt twice, or after CHECK_STATUS has told the same, without counting double.
 */
export function doneFact(operation: Pick<KnownOperation, 'kind' | 'amount' | 'baseline'>): Fact {
  const amount = operation.amount ?? 0n;
  const totals: Readonly<Record<OperationKind, Fact>> = {
    capture: { learnt: 'captured', captured: operation.baseline.captured + amount },
    refund: { learnt: 'refunded', refunded: operation.baseline.refunded + amount },
    void: { learnt: 'voided', voided: true },
  };
  return totals[operation.kind];
}

function complete(operation: KnownOperation, reading: MaintenanceReading, notified: boolean) {
  const { responseCode, responseMessage } = reading.details;
  const change = { id: operation.id, state: 'done' as const, responseCode, responseMessage };
  return notified ? { ...change, notified: true as const } : change;
}

/** A refusal may mean that our totals are behind the gateway's, so they are asked for. */
function refuse(operation: KnownOperation, reading: MaintenanceReading): Effect {
  const { responseCode, responseMessage } = reading.details;
  return {
    fact: {},
    details: reading.details,
    ask: true,
    operation: { id: operation.id, state: 'refused', responseCode, responseMessage },
  };
}
