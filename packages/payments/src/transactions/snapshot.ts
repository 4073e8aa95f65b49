import type { Details } from '../messages/details.ts';
import type {
  Baseline,
  OperationKind,
  OperationState,
  PaymentState,
  Stage,
  TransactionState,
} from '../schema.ts';
import type { Position } from './facts.ts';
import { stateOf } from './state.ts';

/** One operation of ours, as far as deciding needs it. */
export interface KnownOperation {
  readonly id: string;
  readonly kind: OperationKind;
  /** Minor units; null for a void. */
  readonly amount: bigint | null;
  readonly state: OperationState;
  readonly actor: string;
  readonly notified: boolean;
  /** Totals before it was sent. */
  readonly baseline: { readonly captured: bigint; readonly refunded: bigint };
  readonly sentAt: Temporal.Instant | null;
}

/** One transaction as it stands at one version: all that a decision is made from. */
export interface Snapshot {
  readonly id: string;
  readonly paymentId: string;
  readonly providerId: string;
  readonly reference: string;
  readonly isLive: boolean;
  readonly command: 'AUTHORIZATION' | 'PURCHASE';
  readonly state: TransactionState;
  readonly stateReason: string | null;
  readonly amount: bigint;
  readonly currency: string;
  readonly position: Position;
  readonly details: Details;
  readonly statusToken: string;
  readonly version: number;
  readonly checkAfter: Temporal.Instant | null;
  readonly checks: number;
  readonly createdAt: Temporal.Instant;
  readonly payment: { readonly reference: string; readonly state: PaymentState };
  readonly operations: readonly KnownOperation[];
}

/** The columns that `snapshotOf` reads; a statement selects them from payment_transaction t and payment p. */
export const snapshotColumns = `
  t.id, t.payment_id, t.provider_id, t.reference, t.is_live, t.command, t.state, t.state_reason, t.stage, t.amount,
  t.currency, t.authorized_amount, t.captured_amount, t.refunded_amount, t.voided, t.fort_id, t.response_code,
  t.response_message, t.payment_option, t.card_number_masked, t.expiry_date, t.card_holder_name, t.token_name,
  t.authorization_code, t.status_token, t.version, t.check_after, t.checks, t.created_at,
  p.reference as payment_reference, p.state as payment_state,
  (select json_agg(json_build_object('id', o.id, 'kind', o.kind, 'amount', o.amount::text, 'state', o.state,
     'actor', o.actor, 'notified', o.notified_at is not null, 'baseline', o.baseline, 'sent_at', o.sent_at)
     order by o.created_at, o.id)
   from operation o where o.transaction_id = t.id) as operations`;

export interface SnapshotRow {
  id: string | null;
  payment_id: string;
  provider_id: string;
  reference: string;
  is_live: boolean;
  command: 'AUTHORIZATION' | 'PURCHASE';
  state: TransactionState;
  state_reason: string | null;
  stage: Stage;
  amount: bigint;
  currency: string;
  authorized_amount: bigint;
  captured_amount: bigint;
  refunded_amount: bigint;
  voided: boolean;
  fort_id: string | null;
  response_code: string | null;
  response_message: string | null;
  payment_option: string | null;
  card_number_masked: string | null;
  expiry_date: string | null;
  card_holder_name: string | null;
  token_name: string | null;
  authorization_code: string | null;
  status_token: string;
  version: number;
  check_after: Date | null;
  checks: number;
  created_at: Date;
  payment_reference: string;
  payment_state: PaymentState;
  operations: readonly OperationJson[] | null;
}

interface OperationJson {
  id: string;
  kind: OperationKind;
  amount: string | null;
  state: OperationState;
  actor: string;
  notified: boolean;
  baseline: Baseline;
  sent_at: string | null;
}

export function snapshotOf(row: SnapshotRow & { id: string }): Snapshot {
  return {
    id: row.id,
    paymentId: row.payment_id,
    providerId: row.provider_id,
    reference: row.reference,
    isLive: row.is_live,
    command: row.command,
    state: stateOf(row.stage),
    stateReason: row.state_reason,
    amount: row.amount,
    currency: row.currency,
    position: {
      stage: row.stage,
      authorized: row.authorized_amount,
      captured: row.captured_amount,
      refunded: row.refunded_amount,
      voided: row.voided,
      mismatch: row.stage === 'mismatched' ? (row.state_reason as Position['mismatch']) : null,
    },
    details: {
      fortId: row.fort_id,
      responseCode: row.response_code,
      responseMessage: row.response_message,
      paymentOption: row.payment_option,
      cardNumberMasked: row.card_number_masked,
      expiryDate: row.expiry_date,
      cardHolderName: row.card_holder_name,
      tokenName: row.token_name,
      authorizationCode: row.authorization_code,
    },
    statusToken: row.status_token,
    version: row.version,
    checkAfter: row.check_after === null ? null : row.check_after.toTemporalInstant(),
    checks: row.checks,
    createdAt: row.created_at.toTemporalInstant(),
    payment: { reference: row.payment_reference, state: row.payment_state },
    operations: (row.operations ?? []).map((o) => ({
      id: o.id,
      kind: o.kind,
      amount: o.amount === null ? null : BigInt(o.amount),
      state: o.state,
      actor: o.actor,
      notified: o.notified,
      baseline: { captured: BigInt(o.baseline.captured), refunded: BigInt(o.baseline.refunded) },
      sentAt: o.sent_at === null ? null : Temporal.Instant.from(o.sent_at),
    })),
  };
}

export const isOpenOperation = (operation: Pick<KnownOperation, 'state'>): boolean =>
  operation.state === 'requested' || operation.state === 'sent' || operation.state === 'unknown';

/** The one operation that has no outcome yet; there is never a second (unique index operation_one_open). */
export const openOperation = (snapshot: Snapshot): KnownOperation | undefined =>
  snapshot.operations.find(isOpenOperation);
