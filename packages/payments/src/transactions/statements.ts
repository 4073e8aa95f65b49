import type { Statement } from '@fils/database';
import { paymentLadder } from './decide.ts';
import { snapshotColumns } from './snapshot.ts';

const seen = 'm.id as seen_id, m.outcome as seen_outcome';

/**
 * Transactions by provider and reference, and whether these very messages are on disk already. $1 a JSON list of
 * { n, provider, reference, digest }. One row for each, with its n; its id is null for an unknown reference. The
 * limits keep the planner at one look-up by index for each, however small the table was when it planned.
 */
export const readByReference: Statement = {
  name: 'read_by_reference',
  text: `select q.n, r.*, ${seen}
    from jsonb_to_recordset($1::jsonb) as q(n integer, provider uuid, reference text, digest text)
    left join lateral (select ${snapshotColumns}
      from payment_transaction t join payment p on p.id = t.payment_id
      where t.provider_id = q.provider and t.reference = q.reference limit 1) r on true
    left join lateral (select id, outcome from inbox_message where digest = q.digest limit 1) m on true`,
};

const readOne = (condition: string) => `select ${snapshotColumns}, ${seen}
  from (select 1) as one
  left join payment_transaction t on ${condition}
  left join payment p on p.id = t.payment_id
  left join inbox_message m on m.digest = $3::text`;

/**
 * One transaction by $1 provider, $2 fort_id, for a message that names no reference; $3 digest. A fort_id is known from
 * a message that is kept, so messages are where it is indexed: each is written once, transactions over and over.
 */
export const readByFortId: Statement = {
  name: 'read_by_fort_id',
  text: readOne(`t.provider_id = $1::uuid and t.fort_id = $2::text
    and t.id = any (array(select transaction_id from inbox_message where fort_id = $2::text))`),
};

/** One transaction by $1 id; $2 unused; $3 digest. */
export const readById: Statement = {
  name: 'read_by_id',
  text: readOne('t.id = $1::uuid and $2::text is null'),
};

const states = `array['${paymentLadder.join("', '")}']`;

/**
 * Carries out decisions, each of another transaction and payment. $1 changes of transactions · $2 messages ·
 * $3 timeline rows · $4 event rows, all JSON lists whose entries name their transaction. Gives the transactions of
 * those that were carried out.
 *
 * A decision is carried out whole or not at all: everything hangs on `go`, which lacks a transaction that has moved
 * since it was read, or that somebody holds (SKIP LOCKED: one held row must not keep its neighbours waiting; the
 * caller reads again, and in the end waits for the lock by itself). What was not carried out left no trace.
 *
 * A message that changes nothing needs no version: what is known only grows, so what was known when it was read still
 * is. The same message arriving twice at once meets the version (if it changes something) or the unique digest.
 *
 * Events go to the endpoints of this moment, as deliveries of their own. A delivery's id has the time of its event.
 *
 * `= any (array(…))` beside a join on the same column looks needless. It makes the planner, which takes every JSON
 * list for a hundred rows, look rows up by index; without it the whole table is read for each notification.
 */
const writeText = (rare: string) => `with d as materialized (
    select * from jsonb_to_recordset($1::jsonb) as x(
      id uuid, version integer, changed boolean, now timestamptz,
      state text, state_reason text, stage text, authorized bigint, captured bigint, refunded bigint, voided boolean,
      fort_id text, response_code text, response_message text, payment_option text, card_number_masked text,
      expiry_date text, card_holder_name text, token_name text, authorization_code text, check_after timestamptz,
      payment_state text, payment_force boolean, success boolean, inbox_id uuid,
      operation_id uuid, operation_state text, operation_code text, operation_message text, operation_notified boolean)
  ), held as materialized (
    select r.id from d cross join lateral (
      select id from payment_transaction where id = d.id and version = d.version for no key update skip locked) r
    where d.changed
  ), t as (
    update payment_transaction r set
      state = d.state, state_reason = d.state_reason, stage = d.stage, authorized_amount = d.authorized,
      captured_amount = d.captured, refunded_amount = d.refunded, voided = d.voided, fort_id = d.fort_id,
      response_code = d.response_code, response_message = d.response_message, payment_option = d.payment_option,
      card_number_masked = d.card_number_masked, expiry_date = d.expiry_date, card_holder_name = d.card_holder_name,
      token_name = d.token_name, authorization_code = d.authorization_code, check_after = d.check_after,
      version = r.version + 1, updated_at = d.now
    from d where r.id = any (array(select id from held)) and r.id = d.id
    returning r.id, r.payment_id
  ), go as materialized (
    select d.*, t.payment_id from d left join t on t.id = d.id where not d.changed or t.id is not null
  ), x as materialized (
    select * from jsonb_to_recordset($2::jsonb) as x(transaction_id uuid, id uuid, channel text, provider_id uuid,
      merchant_reference text, fort_id text, command text, response_code text, content_type text, members jsonb,
      digest text, outcome text, error text, received_at timestamptz, stored boolean)
  ), m as (
    insert into inbox_message (id, channel, provider_id, transaction_id, merchant_reference, fort_id, command,
      response_code, content_type, members, digest, outcome, error, received_at, applied_at)
    select x.id, x.channel, x.provider_id, go.id, x.merchant_reference, x.fort_id, x.command, x.response_code,
      x.content_type, x.members, x.digest, x.outcome, x.error, x.received_at, go.now
    from x join go on go.id = x.transaction_id
    where not x.stored
    on conflict (digest) do update set copies = inbox_message.copies + 1
  ${rare}), p as (
    update payment r set updated_at = go.now, successes = r.successes + (case when go.success then 1 else 0 end),
      state = case when go.payment_force
        or array_position(${states}, go.payment_state) > array_position(${states}, r.state)
        then go.payment_state else r.state end
    from go where r.id = any (array(select payment_id from go)) and r.id = go.payment_id
      and (go.payment_state is not null or go.success)
    returning go.id, r.successes
  ), l as (
    insert into timeline (id, transaction_id, at, kind, from_state, to_state, amount, response_code, actor, source,
      inbox_id, details)
    select x.id, go.id, go.now, x.kind, x.from_state, x.to_state, x.amount, x.response_code, x.actor, x.source,
      go.inbox_id, case when x.success and p.successes > 1 then x.details || '{"overpaid": true}' else x.details end
    from jsonb_to_recordset($3::jsonb) as x(transaction_id uuid, id uuid, kind text, from_state text, to_state text,
      amount bigint, response_code text, actor text, source text, details jsonb, success boolean)
    join go on go.id = x.transaction_id left join p on p.id = go.id
  ), e as (
    insert into event (id, type, payment_id, transaction_id, once_key, data, created_at)
    select x.id, x.type, x.payment_id, go.id, x.once_key,
      case when x.success and p.successes > 1 then x.data || '{"overpaid": true}' else x.data end, go.now
    from jsonb_to_recordset($4::jsonb) as x(transaction_id uuid, id uuid, type text, payment_id uuid, once_key text,
      data jsonb, success boolean)
    join go on go.id = x.transaction_id left join p on p.id = go.id
    on conflict (once_key) do nothing
    returning id, type, created_at
  ), w as (
    -- Held until the end, so that an endpoint cannot go away between here and the delivery that refers to it.
    select id, types from event_endpoint where enabled for key share
  ), f as (
    insert into event_delivery (id, event_id, endpoint_id, state, next_attempt_at, created_at)
    select (left(e.id::text, 19) || right(gen_random_uuid()::text, 17))::uuid, e.id, w.id, 'pending', e.created_at,
      e.created_at
    from e join w on w.types = '[]' or w.types ? e.type
  )
  select go.id from go`;

/**
 * What only stored messages, operations and earlier questions need; opening their tables would cost every notification
 * its share.
 */
const rareParts = `), c as (
    insert into status_check (transaction_id, due_at)
    select go.id, go.check_after from go where go.changed and go.check_after is not null
    on conflict (transaction_id) do update set due_at = least(status_check.due_at, excluded.due_at)
  ), s as (
    update inbox_message i set transaction_id = go.id, outcome = x.outcome, error = x.error, applied_at = go.now,
      tries = i.tries + 1
    from x join go on go.id = x.transaction_id
    where x.stored and i.id = any (array(select id from x where stored)) and i.id = x.id
  ), o as (
    update operation r set state = coalesce(go.operation_state, r.state),
      response_code = coalesce(go.operation_code, r.response_code),
      response_message = coalesce(go.operation_message, r.response_message),
      notified_at = case when go.operation_notified then go.now else r.notified_at end, updated_at = go.now
    from go where r.id = any (array(select operation_id from go where operation_id is not null))
      and r.id = go.operation_id
  `;

export const writeDecisions: Statement = { name: 'write_decisions', text: writeText(rareParts) };

/** The same for decisions without operations or earlier questions, on messages that are not stored yet. */
export const writeSimpleDecisions: Statement = { name: 'write_simple_decisions', text: writeText('') };

/** Keeps a message without applying it. $1 the message as JSON. A copy is counted. */
export const storeMessage: Statement = {
  name: 'store_message',
  text: `insert into inbox_message (id, channel, provider_id, merchant_reference, fort_id, command, response_code,
      content_type, members, digest, outcome, error, received_at)
    select x.id, x.channel, x.provider_id, x.merchant_reference, x.fort_id, x.command, x.response_code, x.content_type,
      x.members, x.digest, x.outcome, x.error, x.received_at
    from jsonb_to_record($1::jsonb) as x(id uuid, channel text, provider_id uuid, merchant_reference text,
      fort_id text, command text, response_code text, content_type text, members jsonb, digest text, outcome text,
      error text, received_at timestamptz)
    on conflict (digest) do update set copies = inbox_message.copies + 1`,
};

/** More copies of messages that are on disk. $1 their ids, one for each copy. */
export const countCopies: Statement = {
  name: 'count_copies',
  text: `update inbox_message i set copies = i.copies + c.n
    from (select id, count(*)::int as n from unnest($1::uuid[]) as u(id) group by id) c where i.id = c.id`,
};
