import { sql } from 'kysely';
import type { AnyDatabase } from './types.ts';

/**
 * The tables of people's accounts; called from each package's initial migration. Frozen: made once from better-auth's
 * own plan for `authOptions`, so a later library version cannot change what an existing migration does. A test compares
 * it with the installed library's plan; a difference needs a new migration, not an edit here.
 */
export async function accountsMigration(db: AnyDatabase): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table auth_user (
    id text primary key,
    name text not null,
    email text not null unique check (email = lower(email)),
    email_verified boolean not null default false,
    image text,
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp,
    two_factor_enabled boolean default false,
    role text not null check (role in ('owner', 'admin', 'finance', 'support', 'viewer')),
    disabled boolean not null default false,
    language text
  )`,
  `create table auth_session (
    id text primary key,
    expires_at timestamptz not null,
    token text not null unique,
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null,
    ip_address text,
    user_agent text,
    user_id text not null references auth_user (id) on delete cascade
  )`,
  'create index auth_session_user_id_idx on auth_session (user_id)',
  `create table auth_account (
    id text primary key,
    account_id text not null,
    provider_id text not null,
    user_id text not null references auth_user (id) on delete cascade,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null
  )`,
  'create index auth_account_user_id_idx on auth_account (user_id)',
  `create table auth_verification (
    id text primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp
  )`,
  'create index auth_verification_identifier_idx on auth_verification (identifier)',
  `create table auth_two_factor (
    id text primary key,
    secret text not null,
    backup_codes text not null,
    user_id text not null references auth_user (id) on delete cascade,
    verified boolean,
    failed_verification_count integer,
    locked_until timestamptz
  )`,
  'create index auth_two_factor_secret_idx on auth_two_factor (secret)',
  'create index auth_two_factor_user_id_idx on auth_two_factor (user_id)',
  `create table auth_rate_limit (
    id text primary key,
    key text not null unique,
    count integer not null,
    last_request bigint not null
  )`,
];
