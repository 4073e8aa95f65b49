import type { ShaType, WireMessage } from '@fils/aps';
import type { ColumnType, Insertable, Selectable } from 'kysely';

/** json or jsonb: read as a value, written as JSON text (pg would turn an array into a PostgreSQL array). */
type Json<T> = ColumnType<T, string, string>;
/** timestamptz; see time.ts for the way from and to Temporal.Instant. */
type Time = ColumnType<Date, Date, Date>;
/** Insertion order; made by the database. */
type Position = ColumnType<bigint, never, never>;
type NullableTime = ColumnType<Date | null, Date | null | undefined, Date | null>;
type WithDefault<T> = ColumnType<T, T | undefined, T>;

export type Channel = 'redirection';
export type ResponseType = 'JSON' | 'FORM' | 'XML';
export type OrderState =
  | 'incomplete'
  | 'authorized'
  | 'captured'
  | 'failed'
  | 'cancelled'
  | 'voided'
  | 'uncertain'
  | 'pending';
export type OperationName =
  | 'AUTHORIZATION'
  | 'PURCHASE'
  | 'CAPTURE'
  | 'REFUND'
  | 'VOID_AUTHORIZATION'
  | 'CANCEL';

export interface MerchantTable {
  id: string;
  name: string;
  merchant_identifier: string;
  active: WithDefault<boolean>;
  created_at: Time;
}

export interface SecuritySettingsTable {
  merchant_id: string;
  access_code: string | null;
  sha_type: ShaType;
  request_phrase_sealed: string | null;
  response_phrase_sealed: string | null;
  origin_ip: WithDefault<string>;
  origin_url: WithDefault<string>;
  updated_at: Time;
}

export interface ChannelSettingsTable {
  merchant_id: string;
  channel: Channel;
  status: 'active' | 'inactive';
  payment_options: Json<string[]>;
  send_response_parameters: boolean;
  redirection_url: WithDefault<string>;
  return_url_type: 'POST' | 'GET';
  direct_feedback_url: WithDefault<string>;
  notification_url: WithDefault<string>;
  response_type: ResponseType;
  feedback_retries: WithDefault<number>;
  feedback_interval_seconds: WithDefault<number>;
  escape_apostrophes: WithDefault<boolean>;
  updated_at: Time;
}

interface PaymentOptionTable {
  merchant_id: string;
  code: string;
  enabled: boolean;
}

export interface PageTemplateTable {
  id: string;
  merchant_id: string;
  name: string;
  page_code: string;
  active: boolean;
  theme: Json<Record<string, unknown>>;
  custom_css: WithDefault<string>;
  created_at: Time;
  updated_at: Time;
}

/** A 3-D Secure challenge under way. Never a card number: what the bank will answer, and what the answer will show. */
export interface Challenge {
  /** What the bank does when the shopper approves. */
  outcome: 'success' | 'declined' | 'uncertain';
  testCardId: string;
  paymentOption: string;
  cardNumberMasked: string;
  cardHolderName?: string;
  /** YYMM. */
  expiryDate: string;
  rememberMe: boolean;
  /** Wrong one-time passwords so far. */
  wrongOtps: number;
}

/**
 * What the hosted page says beyond what the response code tells: why the last attempt brought nothing, or why the page is
 * over.
 */
export type PageNotice = 'authentication_timed_out' | 'expired';

export interface PaymentOrderTable {
  id: string;
  merchant_id: string;
  fort_id: string;
  merchant_reference: string;
  command: 'AUTHORIZATION' | 'PURCHASE';
  /** Minor units. */
  amount: bigint;
  currency: string;
  language: 'en' | 'ar';
  customer_email: string;
  /** The verified request without its signature and without empty members: what answers echo. */
  request: Json<WireMessage>;
  state: OrderState;
  /** Two digits, of the latest operation. */
  status: string;
  /** Five digits, of the latest operation. */
  response_code: string;
  authorized_amount: WithDefault<bigint>;
  captured_amount: WithDefault<bigint>;
  refunded_amount: WithDefault<bigint>;
  payment_option: string | null;
  card_number_masked: string | null;
  card_holder_name: string | null;
  expiry_date: string | null;
  token_name: string | null;
  authorization_code: string | null;
  processor_response_code: string | null;
  acquirer_response_code: string | null;
  attempts: WithDefault<number>;
  attempts_limit: number;
  page_token: string;
  challenge: ColumnType<Challenge | null, string | null | undefined, string | null>;
  /** The signed answer that the browser takes back, kept so that refresh and back show the same one again. */
  return_message: ColumnType<Record<string, string> | null, string | null | undefined, string | null>;
  version: WithDefault<number>;
  /** When the hosted page closes; null once it is over. */
  expires_at: NullableTime;
  page_notice: ColumnType<PageNotice | null, PageNotice | null | undefined, PageNotice | null>;
  created_at: Time;
  updated_at: Time;
}

interface OrderOperationTable {
  id: string;
  position: Position;
  order_id: string;
  operation: OperationName;
  amount: bigint | null;
  status: string;
  response_code: string;
  maintenance_reference: string | null;
  /** `shopper`, `api`, `gateway`, or the e-mail address of a person in the dashboard. */
  actor: string;
  created_at: Time;
}

interface MessageLogTable {
  id: string;
  position: Position;
  merchant_id: string | null;
  order_id: string | null;
  direction: 'in' | 'out';
  endpoint: string;
  content_type: string | null;
  members: Json<WireMessage>;
  verified: boolean | null;
  response_code: string | null;
  note: string | null;
  created_at: Time;
}

export interface FeedbackTable {
  id: string;
  position: Position;
  merchant_id: string;
  order_id: string;
  kind: 'direct' | 'notification';
  url: string;
  content_type: string;
  body: string;
  state: 'pending' | 'delivered' | 'failed';
  attempts: WithDefault<number>;
  retries_left: number;
  interval_seconds: number;
  /** Null when nothing is to be sent. */
  next_attempt_at: NullableTime;
  /** Set while a worker delivers; when it dies, the row is free again after this moment. */
  leased_until: NullableTime;
  /** A person asked for the next attempt. */
  replay_asked: WithDefault<boolean>;
  created_at: Time;
}

export interface FeedbackAttemptTable {
  id: string;
  feedback_id: string;
  number: number;
  manual: boolean;
  http_status: number | null;
  error: string | null;
  response_excerpt: WithDefault<string>;
  duration_ms: number;
  at: Time;
}

interface CardTokenTable {
  token_name: string;
  merchant_id: string;
  card_number_masked: string;
  test_card_id: string;
  payment_option: string;
  expiry_date: string;
  card_holder_name: string;
  status: 'ACTIVE' | 'INACTIVE';
  created_at: Time;
}

/** Every table of the gateway but those of people's accounts (auth_*, @fils/ui). */
export interface GatewaySchema {
  merchant: MerchantTable;
  security_settings: SecuritySettingsTable;
  channel_settings: ChannelSettingsTable;
  payment_option: PaymentOptionTable;
  page_template: PageTemplateTable;
  payment_order: PaymentOrderTable;
  order_operation: OrderOperationTable;
  message_log: MessageLogTable;
  feedback: FeedbackTable;
  feedback_attempt: FeedbackAttemptTable;
  card_token: CardTokenTable;
}

export type OrderRow = Selectable<PaymentOrderTable>;
export type NewOrderRow = Insertable<PaymentOrderTable>;
