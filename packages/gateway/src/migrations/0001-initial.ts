import { accountsMigration } from '@fils/ui/server';
import { type Kysely, sql } from 'kysely';

/**
 * Everything the gateway keeps. No column holds a card number: only the masked text and the brand.
 * Messages are json, not jsonb, which would reorder nested members: their order is signed.
 * `position` gives histories their order: UUIDv7 ids made in one millisecond are not sorted among themselves.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // One statement at a time: the embedded driver prepares each, and a prepared statement holds one command.
  for (const statement of tables.split(/;\s*\n/)) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db);
  }
  await accountsMigration(db);
}

const tables = `
  create table merchant (
    id uuid primary key,
    name text not null,
    merchant_identifier text not null unique,
    active boolean not null default true,
    created_at timestamptz not null
  );

  create table security_settings (
    merchant_id uuid primary key references merchant on delete cascade,
    access_code text unique,
    sha_type text not null check (sha_type in ('SHA-128', 'SHA-256', 'SHA-512', 'HMAC-256', 'HMAC-512')),
    request_phrase_sealed text,
    response_phrase_sealed text,
    origin_ip text not null default '',
    origin_url text not null default '',
    updated_at timestamptz not null
  );

  create table channel_settings (
    merchant_id uuid not null references merchant on delete cascade,
    channel text not null check (channel in ('redirection')),
    status text not null check (status in ('active', 'inactive')),
    payment_options jsonb not null,
    send_response_parameters boolean not null,
    redirection_url text not null default '',
    return_url_type text not null check (return_url_type in ('POST', 'GET')),
    direct_feedback_url text not null default '',
    notification_url text not null default '',
    response_type text not null check (response_type in ('JSON', 'FORM', 'XML')),
    feedback_retries integer not null default 10 check (feedback_retries between 0 and 100),
    feedback_interval_seconds integer not null default 10 check (feedback_interval_seconds between 1 and 86400),
    updated_at timestamptz not null,
    primary key (merchant_id, channel)
  );

  create table payment_option (
    merchant_id uuid not null references merchant on delete cascade,
    code text not null,
    enabled boolean not null,
    primary key (merchant_id, code)
  );

  create table page_template (
    id uuid primary key,
    merchant_id uuid not null references merchant on delete cascade,
    name text not null,
    page_code text not null,
    active boolean not null,
    theme jsonb not null,
    custom_css text not null default '',
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (merchant_id, page_code)
  );
  create unique index page_template_one_active on page_template (merchant_id) where active;

  create sequence fort_id_sequence;

  create table payment_order (
    id uuid primary key,
    merchant_id uuid not null references merchant on delete cascade,
    fort_id text not null unique,
    merchant_reference text not null,
    command text not null check (command in ('AUTHORIZATION', 'PURCHASE')),
    amount bigint not null check (amount > 0),
    currency text not null,
    language text not null check (language in ('en', 'ar')),
    customer_email text not null,
    request json not null,
    state text not null check (state in ('incomplete', 'authorized', 'captured', 'failed', 'cancelled', 'voided', 'uncertain', 'pending')),
    status text not null,
    response_code text not null,
    authorized_amount bigint not null default 0 check (authorized_amount >= 0 and authorized_amount <= amount),
    captured_amount bigint not null default 0 check (captured_amount >= 0 and captured_amount <= authorized_amount),
    refunded_amount bigint not null default 0 check (refunded_amount >= 0 and refunded_amount <= captured_amount),
    payment_option text,
    card_number_masked text check (card_number_masked !~ '[0-9]{7,}'),
    card_holder_name text,
    expiry_date text,
    token_name text,
    authorization_code text,
    processor_response_code text,
    acquirer_response_code text,
    attempts integer not null default 0,
    attempts_limit integer not null,
    page_token text not null unique,
    challenge jsonb,
    return_message json,
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (merchant_id, merchant_reference)
  );
  create index payment_order_newest on payment_order (merchant_id, created_at desc);

  create table order_operation (
    id uuid primary key,
    position bigint generated always as identity,
    order_id uuid not null references payment_order on delete cascade,
    operation text not null check (operation in ('AUTHORIZATION', 'PURCHASE', 'CAPTURE', 'REFUND', 'VOID_AUTHORIZATION', 'CANCEL')),
    amount bigint,
    status text not null,
    response_code text not null,
    maintenance_reference text,
    actor text not null,
    created_at timestamptz not null
  );
  create index order_operation_of_order on order_operation (order_id, position);

  create table message_log (
    id uuid primary key,
    position bigint generated always as identity,
    merchant_id uuid references merchant on delete cascade,
    order_id uuid references payment_order on delete cascade,
    direction text not null check (direction in ('in', 'out')),
    endpoint text not null,
    content_type text,
    members json not null,
    verified boolean,
    response_code text,
    note text,
    created_at timestamptz not null
  );
  create index message_log_of_order on message_log (order_id, position);
  create index message_log_newest on message_log (merchant_id, position desc);

  create table feedback (
    id uuid primary key,
    position bigint generated always as identity,
    merchant_id uuid not null references merchant on delete cascade,
    order_id uuid not null references payment_order on delete cascade,
    kind text not null check (kind in ('direct', 'notification')),
    url text not null,
    content_type text not null,
    body text not null,
    state text not null check (state in ('pending', 'delivered', 'failed')),
    attempts integer not null default 0,
    retries_left integer not null,
    interval_seconds integer not null,
    next_attempt_at timestamptz,
    leased_until timestamptz,
    replay_asked boolean not null default false,
    created_at timestamptz not null
  );
  create index feedback_of_order on feedback (order_id, position);
  create index feedback_newest on feedback (merchant_id, position desc);
  create index feedback_due on feedback (next_attempt_at) where next_attempt_at is not null;

  create table feedback_attempt (
    id uuid primary key,
    feedback_id uuid not null references feedback on delete cascade,
    number integer not null,
    manual boolean not null,
    http_status integer,
    error text,
    response_excerpt text not null default '',
    duration_ms integer not null,
    at timestamptz not null
  );
  create index feedback_attempt_of_feedback on feedback_attempt (feedback_id, number);

  create table card_token (
    merchant_id uuid not null references merchant on delete cascade,
    token_name text not null,
    card_number_masked text not null check (card_number_masked !~ '[0-9]{7,}'),
    test_card_id text not null,
    payment_option text not null,
    expiry_date text not null,
    card_holder_name text not null,
    status text not null check (status in ('ACTIVE', 'INACTIVE')),
    created_at timestamptz not null,
    primary key (merchant_id, token_name)
  );
`;
