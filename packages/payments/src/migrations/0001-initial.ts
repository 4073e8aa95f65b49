import { accountsMigration } from '@fils/ui/server';
import { type Kysely, sql } from 'kysely';

/** Everything the merchant's side keeps. Amounts are minor units of the row's currency. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // One statement at a time: the embedded driver prepares each, and a prepared statement holds one command.
  for (const statement of tables.split(/;\s*\n/)) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db);
  }
  await accountsMigration(db);
}

const tables = `
  create table provider (
    id uuid primary key,
    code text not null check (code in ('aps')),
    name text not null,
    state text not null check (state in ('disabled', 'test', 'enabled')),
    published boolean not null,
    merchant_identifier text not null default '',
    access_code text not null default '',
    request_phrase_sealed text,
    response_phrase_sealed text,
    sha_type text not null check (sha_type in ('SHA-128', 'SHA-256', 'SHA-512', 'HMAC-256', 'HMAC-512')),
    gateway_url text not null default '',
    capture_manually boolean not null default false,
    allow_saving_methods boolean not null default false,
    minimum_amount bigint,
    maximum_amount bigint,
    limits_currency text,
    currencies jsonb not null default '[]',
    countries jsonb not null default '[]',
    messages jsonb not null default '{}',
    last_feedback_at timestamptz,
    last_return_at timestamptz,
    connection_tested_at timestamptz,
    connection_ok boolean,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null default 0
  );
  create unique index provider_access_code on provider (access_code) where access_code <> '';

  create table payment_method (
    provider_id uuid not null references provider on delete cascade,
    code text not null check (code in ('card', 'mada', 'visa', 'mastercard', 'amex', 'meeza')),
    enabled boolean not null,
    position integer not null,
    primary key (provider_id, code)
  );

  create table payment (
    id uuid primary key,
    reference text not null,
    amount bigint not null check (amount > 0),
    currency text not null,
    description text not null default '',
    customer jsonb not null,
    language text not null,
    return_url text,
    capture text not null check (capture in ('automatic', 'manual', 'provider')),
    metadata jsonb not null default '{}',
    state text not null check (state in ('open', 'pending', 'authorized', 'paid', 'cancelled', 'expired', 'error')),
    checkout_token text not null unique,
    attempts integer not null default 0,
    -- How many attempts have succeeded. More than one means that the shopper paid twice.
    successes integer not null default 0,
    api_key_id uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    expires_at timestamptz
  );
  create index payment_newest on payment (created_at desc, id desc);
  create index payment_reference on payment (reference);

  create table payment_transaction (
    id uuid primary key,
    payment_id uuid not null references payment on delete cascade,
    provider_id uuid not null references provider,
    reference text not null check (reference ~ '^[A-Za-z0-9._-]{1,40}$'),
    is_live boolean not null,
    command text not null check (command in ('AUTHORIZATION', 'PURCHASE')),
    method text not null,
    state text not null check (state in ('draft', 'pending', 'unknown', 'authorized', 'done', 'cancelled', 'error')),
    state_reason text,
    -- What is known of the payment, finer than its state: see transactions/state.ts.
    stage text not null default 'draft' check (stage in ('draft', 'pending', 'uncertain', 'disputed', 'abandoned', 'cancelled',
      'declined', 'failed', 'authorized', 'voided', 'captured', 'mismatched')),
    amount bigint not null check (amount > 0),
    currency text not null,
    authorized_amount bigint not null default 0 check (authorized_amount between 0 and amount),
    captured_amount bigint not null default 0 check (captured_amount between 0 and authorized_amount),
    refunded_amount bigint not null default 0 check (refunded_amount between 0 and captured_amount),
    voided boolean not null default false,
    fort_id text,
    response_code text,
    response_message text,
    payment_option text,
    card_number_masked text check (card_number_masked !~ '[0-9]{7,}'),
    expiry_date text,
    card_holder_name text,
    token_name text,
    authorization_code text,
    customer_email text not null,
    status_token text not null unique,
    version integer not null default 0,
    check_after timestamptz,
    checks integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (provider_id, reference)
  );
  create index payment_transaction_newest on payment_transaction (created_at desc, id desc);
  create index payment_transaction_of_payment on payment_transaction (payment_id, created_at);
  create index payment_transaction_fort_id on payment_transaction (fort_id);
  create index payment_transaction_email on payment_transaction (lower(customer_email));
  create index payment_transaction_due on payment_transaction (check_after) where check_after is not null;

  create table timeline (
    id uuid primary key,
    transaction_id uuid not null references payment_transaction on delete cascade,
    at timestamptz not null,
    kind text not null,
    from_state text,
    to_state text,
    amount bigint,
    response_code text,
    actor text not null,
    source text not null,
    inbox_id uuid,
    details jsonb not null default '{}'
  );
  create index timeline_of_transaction on timeline (transaction_id, at, id);

  create table inbox_message (
    id uuid primary key,
    channel text not null check (channel in ('return', 'webhook', 'status', 'operation')),
    provider_id uuid references provider,
    transaction_id uuid references payment_transaction on delete cascade,
    merchant_reference text,
    fort_id text,
    command text,
    response_code text,
    content_type text,
    members jsonb not null,
    digest text not null,
    copies integer not null default 1,
    outcome text not null check (outcome in ('waiting', 'applied', 'nothing_new', 'stale', 'mismatch', 'unknown_reference', 'failed')),
    error text,
    tries integer not null default 0,
    received_at timestamptz not null,
    applied_at timestamptz
  );
  create unique index inbox_message_once on inbox_message (digest);
  create index inbox_message_of_transaction on inbox_message (transaction_id, received_at);
  create index inbox_message_newest on inbox_message (received_at desc);
  create index inbox_message_waiting on inbox_message (received_at) where outcome in ('waiting', 'unknown_reference');

  create table operation (
    id uuid primary key,
    transaction_id uuid not null references payment_transaction on delete cascade,
    kind text not null check (kind in ('capture', 'refund', 'void')),
    amount bigint check (amount > 0),
    state text not null check (state in ('requested', 'sent', 'done', 'refused', 'unknown')),
    reason text,
    release_rest boolean not null default false,
    actor text not null,
    response_code text,
    response_message text,
    sent_at timestamptz,
    notified_at timestamptz,
    baseline jsonb not null default '{}',
    created_at timestamptz not null,
    updated_at timestamptz not null
  );
  create index operation_of_transaction on operation (transaction_id, created_at);
  create unique index operation_one_open on operation (transaction_id) where state in ('requested', 'sent', 'unknown');

  create table event (
    id uuid primary key,
    type text not null,
    payment_id uuid not null references payment on delete cascade,
    transaction_id uuid references payment_transaction on delete cascade,
    once_key text not null unique,
    data jsonb not null,
    created_at timestamptz not null,
    dispatched_at timestamptz
  );
  create index event_undispatched on event (created_at) where dispatched_at is null;
  create index event_newest on event (created_at desc);

  create table event_endpoint (
    id uuid primary key,
    url text not null,
    description text not null default '',
    secret_sealed text not null,
    previous_secret_sealed text,
    previous_secret_until timestamptz,
    types jsonb not null default '[]',
    enabled boolean not null,
    failures integer not null default 0,
    disabled_reason text,
    created_at timestamptz not null
  );

  create table event_delivery (
    id uuid primary key,
    event_id uuid not null references event on delete cascade,
    endpoint_id uuid not null references event_endpoint on delete cascade,
    state text not null check (state in ('pending', 'delivered', 'failed')),
    attempts integer not null default 0,
    next_attempt_at timestamptz,
    created_at timestamptz not null,
    unique (event_id, endpoint_id)
  );
  create index event_delivery_due on event_delivery (next_attempt_at) where state = 'pending';

  create table event_delivery_attempt (
    id uuid primary key,
    delivery_id uuid not null references event_delivery on delete cascade,
    number integer not null,
    manual boolean not null default false,
    http_status integer,
    error text,
    response_excerpt text not null default '',
    duration_ms integer not null,
    at timestamptz not null
  );

  create table api_key (
    id uuid primary key,
    name text not null,
    prefix text not null unique,
    hash text not null unique,
    scopes jsonb not null,
    created_by text not null,
    created_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz
  );

  create table idempotency_key (
    api_key_id uuid not null references api_key on delete cascade,
    key text not null check (length(key) between 1 and 255),
    input_hash text not null,
    status integer,
    body text,
    created_at timestamptz not null,
    primary key (api_key_id, key)
  );

  create table audit (
    id uuid primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text,
    details jsonb not null default '{}'
  );
  create index audit_newest on audit (at desc);
`;
