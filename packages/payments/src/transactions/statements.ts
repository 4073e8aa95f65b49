import type { Statement } from '@fils/database';
import { paymentStates } from './decide.ts';
import { snapshotColumns } from './snapshot.ts';

/**
 * One transaction by its provider and reference, and whether this very message is on disk already.
 * $1 provider · $2 merchant reference · $3 digest of the message. One row, whose id is null for an unknown reference.
 */
export const readByReference: Statement = {
  name: 'read_by_reference',
  text: `select ${snapshotColumns}, m.id as seen_id, m.outcome as seen_outcome
    from (select 1) as one
    left join payment_transaction t on t.provider_id = $1::uuid and t.reference = $2::text
    left join payment p on p.id = t.payment_id
    left join inbox_message m on m.digest = $3::text`,
};

/** As above by $2 fort_id, for a message that names no reference. */
export const readByFortId: Statement = {
  name: 'read_by_fort_id',
  text: readByReference.text.replace('t.reference = $2::text', 't.fort_id = $2::text'),
};

/** One transaction by $1 id; $2 digest. */
export const readById: Statement = {
  name: 'read_by_id',
  text: readByReference.text
    .replace('t.provider_id = $1::uuid and t.reference = $2::text', 't.id = $1::uuid')
    .replace('$3::text', '$2::text'),
};

const states = `array['${paymentStates.join("', '")}']`;

/**
 * Carries out one decision, or nothing: everything in it hangs on `go`, which is empty when the transaction has moved
 * since it was read. $1 the transaction's change · $2 the message, or null · $3 timeline rows · $4 event rows.
 *
 * A message that changes nothing needs no version: what is known only grows, so what was known when it was read still
 * is. The same message arriving twice at once meets the version (if it changes something) or the unique digest.
 */
export const writeDecision: Statement = {
  name: 'write_decision',
  text: `with d as materialized (
    select * from jsonb_to_record($1::jsonb) as x(
      id uuid, version integer, changed boolean, now timestamptz,
      state text, state_reason text, stage text, authorized bigint, captured bigint, refunded bigint, voided boolean,
      fort_id text, response_code text, response_message text, payment_option text, card_number_masked text,
      expiry_date text, card_holder_name text, token_name text, authorization_code text, check_after timestamptz,
      payment_state text, payment_force boolean, success boolean,
      inbox_id uuid, operation_id uuid, operation_state text, operation_code text, operation_message text, operation_notified boolean)
  ), t as (
    update payment_transaction r set
      state = d.state, state_reason = d.state_reason, stage = d.stage, authorized_amount = d.authorized,
      captured_amount = d.captured, refunded_amount = d.refunded, voided = d.voided, fort_id = d.fort_id,
      response_code = d.response_code, response_message = d.response_message, payment_option = d.payment_option,
      card_number_masked = d.card_number_masked, expiry_date = d.expiry_date, card_holder_name = d.card_holder_name,
      token_name = d.token_name, authorization_code = d.authorization_code, check_after = d.check_after,
      version = r.version + 1, updated_at = d.now
    from d where d.changed and r.id = d.id and r.version = d.version
    returning r.payment_id
  ), go as materialized (
    select d.* from d where not d.changed or exists (select from t)
  ), m as (
    insert into inbox_message (id, channel, provider_id, transaction_id, merchant_reference, fort_id, command,
      response_code, content_type, members, digest, outcome, error, received_at, applied_at)
    select x.id, x.channel, x.provider_id, go.id, x.merchant_reference, x.fort_id, x.command, x.response_code,
      x.content_type, x.members, x.digest, x.outcome, x.error, x.received_at, go.now
    from go, jsonb_to_record($2::jsonb) as x(id uuid, channel text, provider_id uuid, merchant_reference text,
      fort_id text, command text, response_code text, content_type text, members jsonb, digest text, outcome text,
      error text, received_at timestamptz, stored boolean)
    where not x.stored
    on conflict (digest) do update set copies = inbox_message.copies + 1
    returning id
  ), s as (
    update inbox_message i set transaction_id = go.id, outcome = x.outcome, error = x.error, applied_at = go.now,
      tries = i.tries + 1
    from go, jsonb_to_record($2::jsonb) as x(id uuid, outcome text, error text, stored boolean)
    where x.stored and i.id = x.id
  ), o as (
    update operation r set state = coalesce(go.operation_state, r.state),
      response_code = coalesce(go.operation_code, r.response_code),
      response_message = coalesce(go.operation_message, r.response_message),
      notified_at = case when go.operation_notified then go.now else r.notified_at end, updated_at = go.now
    from go where r.id = go.operation_id
  ), p as (
    update payment r set updated_at = go.now, successes = r.successes + (case when go.success then 1 else 0 end),
      state = case when go.payment_force
        or array_position(${states}, go.payment_state) > array_position(${states}, r.state)
        then go.payment_state else r.state end
    from go, t where r.id = t.payment_id and (go.payment_state is not null or go.success)
    returning r.successes
  ), l as (
    insert into timeline (id, transaction_id, at, kind, from_state, to_state, amount, response_code, actor, source,
      inbox_id, details)
    select x.id, go.id, go.now, x.kind, x.from_state, x.to_state, x.amount, x.response_code, x.actor, x.source,
      go.inbox_id,
      case when x.success and (select p.successes from p) > 1 then x.details || '{"overpaid": true}' else x.details end
    from go, jsonb_to_recordset($3::jsonb) as x(id uuid, kind text, from_state text, to_state text, amount bigint,
      response_code text, actor text, source text, details jsonb, success boolean)
  ), e as (
    insert into event (id, type, payment_id, transaction_id, once_key, data, created_at)
    select x.id, x.type, x.payment_id, go.id, x.once_key,
      case when x.success and (select p.successes from p) > 1 then x.data || '{"overpaid": true}' else x.data end,
      go.now
    from go, jsonb_to_recordset($4::jsonb) as x(id uuid, type text, payment_id uuid, once_key text, data jsonb,
      success boolean)
    on conflict (once_key) do nothing
  )
  select (select count(*) from go)::int as done, (select m.id from m) as message_id`,
};

/** Keeps a message without applying it. $1 the message, $2 its transaction or null. A copy is counted. */
export const storeMessage: Statement = {
  name: 'store_message',
  text: `insert into inbox_message (id, channel, provider_id, transaction_id, merchant_reference, fort_id, command,
      response_code, content_type, members, digest, outcome, error, received_at)
    select x.id, x.channel, x.provider_id, $2::uuid, x.merchant_reference, x.fort_id, x.command, x.response_code,
      x.content_type, x.members, x.digest, x.outcome, x.error, x.received_at
    from jsonb_to_record($1::jsonb) as x(id uuid, channel text, provider_id uuid, merchant_reference text,
      fort_id text, command text, response_code text, content_type text, members jsonb, digest text, outcome text,
      error text, received_at timestamptz)
    on conflict (digest) do update set copies = inbox_message.copies + 1
    returning id, outcome`,
};

/** Another copy of a message that is on disk. $1 its id. */
export const countCopy: Statement = {
  name: 'count_copy',
  text: 'update inbox_message set copies = copies + 1 where id = $1::uuid',
};
