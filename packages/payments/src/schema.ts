import type { ShaType, WireMessage } from '@fils/aps';
import type { ColumnType, Selectable } from 'kysely';

/** jsonb: read as a value, written as JSON text (pg would turn an array into a PostgreSQL array). */
type Json<T> = ColumnType<T, string, string>;
type DefaultJson<T> = ColumnType<T, string | undefined, string>;
/** timestamptz: read as Date, written as ISO text (`instant.toString()`) or Date. */
type Time = ColumnType<Date, string | Date, string | Date>;
type NullableTime = ColumnType<Date | null, string | Date | null | undefined, string | Date | null>;
type WithDefault<T> = ColumnType<T, T | undefined, T>;
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** What a person sees of one attempt. Fixed words: they are in the API, the back office and the documents. */
export type TransactionState =
  | 'draft'
  | 'pending'
  | 'unknown'
  | 'authorized'
  | 'done'
  | 'cancelled'
  | 'error';

/** What is known of one attempt, finer than its state; the order and meaning are in transactions/state.ts. */
export type Stage =
  | 'draft'
  | 'pending'
  | 'uncertain'
  | 'disputed'
  | 'abandoned'
  | 'cancelled'
  | 'declined'
  | 'failed'
  | 'authorized'
  | 'voided'
  | 'captured'
  | 'mismatched';

export type PaymentState = 'open' | 'pending' | 'authorized' | 'paid' | 'cancelled' | 'expired' | 'error';

export type OperationKind = 'capture' | 'refund' | 'void';
/** requested: committed, nothing left yet · sent: an answer is awaited · unknown: the answer was lost. */
export type OperationState = 'requested' | 'sent' | 'done' | 'refused' | 'unknown';

export type InboxChannel = 'return' | 'webhook' | 'status' | 'operation';
/** waiting: on disk, to be applied by a job · stale: true once, but later facts stand · failed: our fault, see error. */
export type InboxOutcome =
  | 'waiting'
  | 'applied'
  | 'nothing_new'
  | 'stale'
  | 'mismatch'
  | 'unknown_reference'
  | 'failed';

export interface ProviderTable {
  id: string;
  code: 'aps';
  name: string;
  state: 'disabled' | 'test' | 'enabled';
  published: boolean;
  merchant_identifier: WithDefault<string>;
  access_code: WithDefault<string>;
  request_phrase_sealed: Nullable<string>;
  response_phrase_sealed: Nullable<string>;
  sha_type: ShaType;
  gateway_url: WithDefault<string>;
  capture_manually: WithDefault<boolean>;
  allow_saving_methods: WithDefault<boolean>;
  minimum_amount: Nullable<bigint>;
  maximum_amount: Nullable<bigint>;
  limits_currency: Nullable<string>;
  currencies: DefaultJson<readonly string[]>;
  countries: DefaultJson<readonly string[]>;
  messages: DefaultJson<Readonly<Record<string, Readonly<Record<string, string>>>>>;
  last_feedback_at: NullableTime;
  last_return_at: NullableTime;
  connection_tested_at: NullableTime;
  connection_ok: Nullable<boolean>;
  created_at: Time;
  updated_at: Time;
  version: WithDefault<number>;
}

export interface PaymentMethodTable {
  provider_id: string;
  code: 'card' | 'mada' | 'visa' | 'mastercard' | 'amex' | 'meeza';
  enabled: boolean;
  position: number;
}

/** Who pays, as the shop told us. */
export interface Customer {
  readonly email: string;
  readonly name?: string;
  readonly phone?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

export interface PaymentTable {
  id: string;
  reference: string;
  /** Minor units of `currency`, as every amount here. */
  amount: bigint;
  currency: string;
  description: WithDefault<string>;
  customer: Json<Customer>;
  language: string;
  return_url: Nullable<string>;
  /** automatic: taken at once · manual: authorised, captured later · provider: as the provider is set. */
  capture: 'automatic' | 'manual' | 'provider';
  metadata: DefaultJson<Readonly<Record<string, string>>>;
  state: PaymentState;
  checkout_token: string;
  attempts: WithDefault<number>;
  successes: WithDefault<number>;
  api_key_id: Nullable<string>;
  created_at: Time;
  updated_at: Time;
  expires_at: NullableTime;
}

export interface PaymentTransactionTable {
  id: string;
  payment_id: string;
  provider_id: string;
  reference: string;
  /** Whether money moves; frozen when the row is made. */
  is_live: boolean;
  command: 'AUTHORIZATION' | 'PURCHASE';
  method: string;
  state: TransactionState;
  state_reason: Nullable<string>;
  stage: WithDefault<Stage>;
  amount: bigint;
  currency: string;
  authorized_amount: WithDefault<bigint>;
  captured_amount: WithDefault<bigint>;
  refunded_amount: WithDefault<bigint>;
  voided: WithDefault<boolean>;
  fort_id: Nullable<string>;
  response_code: Nullable<string>;
  response_message: Nullable<string>;
  payment_option: Nullable<string>;
  card_number_masked: Nullable<string>;
  expiry_date: Nullable<string>;
  card_holder_name: Nullable<string>;
  token_name: Nullable<string>;
  authorization_code: Nullable<string>;
  customer_email: string;
  status_token: string;
  version: WithDefault<number>;
  /** When CHECK_STATUS is asked next; null when nothing is open. Whoever sets it earlier sets `status_check` too. */
  check_after: NullableTime;
  checks: WithDefault<number>;
  created_at: Time;
  updated_at: Time;
}

/**
 * When to look at a transaction whose next question may be due: never later than its `check_after`, which is what
 * counts. A row outlives a payment that settles in time and is swept up when it is due. Apart, because settling would
 * otherwise change an indexed column, and with it every index of the transaction.
 */
export interface StatusCheckTable {
  transaction_id: string;
  due_at: Time;
}

export interface TimelineTable {
  id: string;
  transaction_id: string;
  at: Time;
  /** What happened: see TimelineKind in transactions/timeline.ts. */
  kind: string;
  from_state: Nullable<string>;
  to_state: Nullable<string>;
  amount: Nullable<bigint>;
  response_code: Nullable<string>;
  actor: string;
  source: string;
  inbox_id: Nullable<string>;
  details: DefaultJson<Readonly<Record<string, unknown>>>;
}

export interface InboxMessageTable {
  id: string;
  channel: InboxChannel;
  provider_id: Nullable<string>;
  transaction_id: Nullable<string>;
  merchant_reference: Nullable<string>;
  fort_id: Nullable<string>;
  command: Nullable<string>;
  response_code: Nullable<string>;
  content_type: Nullable<string>;
  members: Json<WireMessage>;
  digest: string;
  /** How often the same message arrived. */
  copies: WithDefault<number>;
  outcome: InboxOutcome;
  error: Nullable<string>;
  tries: WithDefault<number>;
  received_at: Time;
  applied_at: NullableTime;
}

/** The totals before an operation was sent, as text: a lost answer is settled by comparing with them. */
export interface Baseline {
  readonly captured: string;
  readonly refunded: string;
}

export interface OperationTable {
  id: string;
  transaction_id: string;
  kind: OperationKind;
  /** Null for a void. */
  amount: Nullable<bigint>;
  state: OperationState;
  reason: Nullable<string>;
  release_rest: WithDefault<boolean>;
  actor: string;
  response_code: Nullable<string>;
  response_message: Nullable<string>;
  sent_at: NullableTime;
  notified_at: NullableTime;
  baseline: DefaultJson<Baseline>;
  created_at: Time;
  updated_at: Time;
}

export interface EventTable {
  id: string;
  type: string;
  payment_id: string;
  transaction_id: Nullable<string>;
  once_key: string;
  data: Json<Readonly<Record<string, unknown>>>;
  created_at: Time;
}

export interface EventEndpointTable {
  id: string;
  url: string;
  description: WithDefault<string>;
  secret_sealed: string;
  previous_secret_sealed: Nullable<string>;
  previous_secret_until: NullableTime;
  types: DefaultJson<readonly string[]>;
  enabled: boolean;
  failures: WithDefault<number>;
  disabled_reason: Nullable<string>;
  created_at: Time;
}

export interface EventDeliveryTable {
  id: string;
  event_id: string;
  endpoint_id: string;
  state: 'pending' | 'delivered' | 'failed';
  attempts: WithDefault<number>;
  next_attempt_at: NullableTime;
  created_at: Time;
}

export interface EventDeliveryAttemptTable {
  id: string;
  delivery_id: string;
  number: number;
  manual: WithDefault<boolean>;
  http_status: Nullable<number>;
  error: Nullable<string>;
  response_excerpt: WithDefault<string>;
  duration_ms: number;
  at: Time;
}

export interface ApiKeyTable {
  id: string;
  name: string;
  prefix: string;
  hash: string;
  scopes: Json<readonly string[]>;
  created_by: string;
  created_at: Time;
  last_used_at: NullableTime;
  revoked_at: NullableTime;
}

export interface IdempotencyKeyTable {
  api_key_id: string;
  key: string;
  input_hash: string;
  status: Nullable<number>;
  body: Nullable<string>;
  created_at: Time;
}

export interface AuditTable {
  id: string;
  at: Time;
  actor: string;
  action: string;
  subject: Nullable<string>;
  details: DefaultJson<Readonly<Record<string, unknown>>>;
}

/** Whom the shopper pays: one row, or none while nothing is set. */
export interface ShopTable {
  only: WithDefault<boolean>;
  name: WithDefault<string>;
  support_email: Nullable<string>;
  support_phone: Nullable<string>;
  website: Nullable<string>;
  updated_at: Time;
}

/** Every table of the payments server; people's accounts (auth_*) are @fils/ui's own. */
export interface PaymentsSchema {
  provider: ProviderTable;
  payment_method: PaymentMethodTable;
  payment: PaymentTable;
  payment_transaction: PaymentTransactionTable;
  status_check: StatusCheckTable;
  timeline: TimelineTable;
  inbox_message: InboxMessageTable;
  operation: OperationTable;
  event: EventTable;
  event_endpoint: EventEndpointTable;
  event_delivery: EventDeliveryTable;
  event_delivery_attempt: EventDeliveryAttemptTable;
  api_key: ApiKeyTable;
  idempotency_key: IdempotencyKeyTable;
  audit: AuditTable;
  shop: ShopTable;
}

export type PaymentRow = Selectable<PaymentTable>;
export type TransactionRow = Selectable<PaymentTransactionTable>;
export type OperationRow = Selectable<OperationTable>;
export type TimelineRow = Selectable<TimelineTable>;
export type InboxMessageRow = Selectable<InboxMessageTable>;
export type EventRow = Selectable<EventTable>;
