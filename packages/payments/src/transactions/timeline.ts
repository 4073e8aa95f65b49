import { newId } from '@fils/database';
import type { Stage } from '../schema.ts';
import type { Effect } from './effect.ts';
import type { Position } from './facts.ts';
import type { Snapshot } from './snapshot.ts';
import { stateOf } from './state.ts';

/**
 * What a timeline row tells. The stages say what became of the attempt; `captured` and `refunded` come again with
 * each further amount; `external` is money that moved without us; the rest is about operations of ours.
 */
export type TimelineKind =
  | 'created'
  | Exclude<Stage, 'draft'>
  | 'refunded'
  | 'external'
  | `${'capture' | 'refund' | 'void'}_${'requested' | 'refused' | 'unknown'}`;

/** Who caused it, and by which way we learnt it. */
export interface Origin {
  /** `aps` for what the gateway says by itself, otherwise as in the audit log. */
  readonly actor: string;
  readonly source: 'return' | 'webhook' | 'status' | 'operation' | 'checkout' | 'api' | 'backoffice' | 'job';
}

/** A row of the table timeline, as the writing statement takes it. */
export interface TimelineEntry {
  id: string;
  kind: TimelineKind;
  from_state: string | null;
  to_state: string | null;
  amount: string | null;
  response_code: string | null;
  actor: string;
  source: string;
  details: Readonly<Record<string, unknown>>;
  /** First success of this attempt: the statement adds `overpaid` when another attempt had succeeded. */
  success: boolean;
}

/** The rows for one change: the stage, then each total that grew without one. */
export function timelineOf(
  before: Snapshot,
  after: Position,
  effect: Effect,
  origin: Origin,
  firstSuccess: boolean,
): TimelineEntry[] {
  const known = before.position;
  const entries: TimelineEntry[] = [];
  const operation = before.operations.find((o) => o.id === effect.operation?.id);
  const add = (
    kind: TimelineKind,
    amount: bigint | null,
    details: Readonly<Record<string, unknown>> = {},
  ) => {
    const stageMoved = entries.length === 0 && known.stage !== after.stage;
    entries.push({
      id: newId(),
      kind,
      from_state: stageMoved ? stateOf(known.stage) : null,
      to_state: stageMoved ? stateOf(after.stage) : null,
      amount: amount === null ? null : String(amount),
      response_code: effect.details?.responseCode ?? null,
      actor: operation?.actor ?? origin.actor,
      source: origin.source,
      details: operation === undefined ? details : { ...details, operation: operation.id },
      success: firstSuccess && entries.length === 0,
    });
  };

  const captured = after.captured - known.captured;
  const refunded = after.refunded - known.refunded;
  const { external } = effect;
  const outside = (kind: 'capture' | 'refund' | 'void') => external?.kind === kind;
  if (after.stage === 'mismatched' && known.stage !== 'mismatched') {
    add('mismatched', null, { reason: after.mismatch, ...(effect.note ? { note: effect.note } : {}) });
  }
  if (captured > 0n) {
    const foreign = outside('capture') ? (external?.amount ?? captured) : 0n;
    if (captured > foreign) add('captured', captured - foreign);
    if (foreign > 0n) add('external', foreign, { kind: 'capture' });
  } else if (known.stage !== after.stage && after.stage !== 'mismatched' && after.stage !== 'draft') {
    if (after.stage === 'voided' && outside('void')) add('external', null, { kind: 'void' });
    else add(after.stage, after.stage === 'authorized' ? after.authorized : null);
  } else if (after.voided && !known.voided) {
    // Something was captured before: what is released is the rest.
    add(outside('void') ? 'external' : 'voided', after.authorized - after.captured, { kind: 'void' });
  }
  if (refunded > 0n) {
    const foreign = outside('refund') ? (external?.amount ?? refunded) : 0n;
    if (refunded > foreign) add('refunded', refunded - foreign);
    if (foreign > 0n) add('external', foreign, { kind: 'refund' });
  }
  const settled = effect.operation?.state;
  if (
    operation !== undefined &&
    operation.state !== settled &&
    (settled === 'refused' || settled === 'unknown')
  ) {
    add(`${operation.kind}_${settled}`, operation.amount);
  }
  return entries;
}
