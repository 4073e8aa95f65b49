import { type Kysely, sql } from 'kysely';

/** Whom the shopper pays, for the checkout and the status page. One row at most: an installation is one shop. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table shop (
    "only" boolean primary key default true check ("only"),
    name text not null default '' check (char_length(name) <= 60),
    support_email text check (char_length(support_email) <= 254),
    support_phone text check (char_length(support_phone) <= 30),
    website text check (char_length(website) <= 300 and website ~* '^https?://'),
    updated_at timestamptz not null
  )`.execute(db);
}
