import { Problem } from '@fils/ui/server';
import type { Context } from 'hono';
import { sql } from 'kysely';
import type { PaymentsContext } from '../context.ts';
import { inputHash } from './canonical.ts';
import type { ApiEnv } from './require-key.ts';

export interface Answer {
  status: 200 | 201 | 202;
  body: unknown;
}

/** Kept so long; afterwards the same key is a new one. */
export const keptFor = Temporal.Duration.from({ hours: 7 * 24 });
/** A request that has not ended after this time belonged to a process that died. */
const interruptedAfter = Temporal.Duration.from({ minutes: 1 });

type Refusable = Pick<PaymentsContext, 'database' | 'clock' | 'log'>;

/**
 * Runs `run` once for each Idempotency-Key of an API key. The same key with the same input gets the first answer again
 * (with `Idempotency-Replayed: true`), refusals too. Without the header, `run` simply runs.
 *
 * `repeatable`: `run` only writes to the database. It runs in one transaction with its stored answer, so when a process
 * dies nothing has happened, and the key may run again. What is not repeatable has talked to the outside: an interrupted
 * run is then never repeated, because a refund too few can be mended and a refund too many cannot.
 *
 * @throws Problem 400 `idempotency_key_invalid` · 409 `idempotency_key_in_use`, `idempotency_outcome_unknown` ·
 * 422 `idempotency_key_reused`; and what `run` throws
 */
export async function idempotent(
  context: Refusable,
  c: Context<ApiEnv>,
  input: unknown,
  options: { repeatable: boolean },
  run: () => Promise<Answer>,
): Promise<Response> {
  const key = readKey(c);
  if (key === undefined) return respond(await run());
  const at = { api_key_id: c.get('apiKey').id, key };
  const hash = inputHash(c.req.method, c.req.path, input);
  const stored = await claim(context, at, hash, options.repeatable);
  if (stored !== undefined) return replay(stored);
  try {
    if (!options.repeatable) {
      const answer = await run();
      await keep(context, at, answer.status, JSON.stringify(answer.body));
      return respond(answer);
    }
    return await context.database.tx(async (trx) => {
      const answer = await run();
      await trx
        .updateTable('idempotency_key')
        .set({ status: answer.status, body: JSON.stringify(answer.body) })
        .where('api_key_id', '=', at.api_key_id)
        .where('key', '=', key)
        .execute();
      return respond(answer);
    });
  } catch (error) {
    await afterFailure(context, at, error, options.repeatable);
    throw error;
  }
}

interface Place {
  api_key_id: string;
  key: string;
}

function readKey(c: Context): string | undefined {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    const sentence = 'Idempotency-Key must be 1 to 255 visible ASCII characters, for example a UUID.';
    throw new Problem(400, 'idempotency_key_invalid', sentence, { field: 'Idempotency-Key' });
  }
  return key;
}

/** Takes the key for this request, or gives the stored answer. The insert decides between concurrent requests. */
async function claim(
  context: Refusable,
  { api_key_id, key }: Place,
  hash: string,
  repeatable: boolean,
): Promise<{ status: number; body: string } | undefined> {
  const now = context.clock.now();
  const expired = now.subtract(keptFor).toString();
  const { rows } = await sql`
    insert into idempotency_key (api_key_id, key, input_hash, created_at)
    values (${api_key_id}, ${key}, ${hash}, ${now.toString()})
    on conflict (api_key_id, key) do update
      set input_hash = excluded.input_hash, status = null, body = null, created_at = excluded.created_at
      where idempotency_key.created_at < ${expired}
    returning key`.execute(context.database.db);
  if (rows.length > 0) return undefined;

  const row = await context.database.db
    .selectFrom('idempotency_key')
    .selectAll()
    .where('api_key_id', '=', api_key_id)
    .where('key', '=', key)
    .executeTakeFirst();
  const busy = 'A request with this Idempotency-Key is under way; ask again in a moment.';
  if (row === undefined) throw new Problem(409, 'idempotency_key_in_use', busy);
  if (row.input_hash !== hash) {
    const sentence =
      'This Idempotency-Key was used for another request. Use a new key for each new request, and the same one only to repeat it.';
    throw new Problem(422, 'idempotency_key_reused', sentence, { field: 'Idempotency-Key' });
  }
  if (row.status !== null) return { status: row.status, body: row.body ?? 'null' };

  const stale = now.subtract(interruptedAfter);
  if (Temporal.Instant.compare(row.created_at.toTemporalInstant(), stale) >= 0) {
    throw new Problem(409, 'idempotency_key_in_use', busy);
  }
  if (!repeatable) {
    const sentence =
      'A request with this Idempotency-Key was interrupted, and its outcome was not kept. Read the payment and its operations before asking again with a new key.';
    throw new Problem(409, 'idempotency_outcome_unknown', sentence);
  }
  const taken = await context.database.db
    .updateTable('idempotency_key')
    .set({ created_at: now.toString() })
    .where('api_key_id', '=', api_key_id)
    .where('key', '=', key)
    .where('status', 'is', null)
    .where('created_at', '<', new Date(stale.epochMilliseconds))
    .executeTakeFirst();
  if (taken.numUpdatedRows === 0n) throw new Problem(409, 'idempotency_key_in_use', busy);
  return undefined;
}

/**
 * A refusal is an answer: it is kept, so that a repeated request is refused alike and does not succeed behind the back
 * of a caller who has given up. A fault of ours frees the key when nothing was written; otherwise it is kept too.
 */
async function afterFailure(
  context: Refusable,
  at: Place,
  error: unknown,
  repeatable: boolean,
): Promise<void> {
  const refusal = error instanceof Problem && error.status < 500 ? error : undefined;
  try {
    if (refusal === undefined && repeatable) {
      await context.database.db
        .deleteFrom('idempotency_key')
        .where('api_key_id', '=', at.api_key_id)
        .where('key', '=', at.key)
        .where('status', 'is', null)
        .execute();
      return;
    }
    const problem =
      refusal ??
      new Problem(
        500,
        'internal_error',
        'Something went wrong here while this was under way. Read the payment and its operations before asking again with a new key.',
      );
    await keep(context, at, problem.status, await problem.response().text());
  } catch (failure) {
    // The key stays claimed: repeats are answered 409 until they count as interrupted.
    context.log.error({ err: failure }, 'an idempotency key could not be settled');
  }
}

async function keep(context: Refusable, at: Place, status: number, body: string): Promise<void> {
  await context.database.db
    .updateTable('idempotency_key')
    .set({ status, body })
    .where('api_key_id', '=', at.api_key_id)
    .where('key', '=', at.key)
    .execute();
}

function respond({ status, body }: Answer): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}

function replay({ status, body }: { status: number; body: string }): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json',
      'Cache-Control': 'no-store',
      'Idempotency-Replayed': 'true',
    },
  });
}

/** Forgets keys that have served their time. Run now and then. */
export async function forgetOldKeys(context: Refusable): Promise<void> {
  await context.database.db
    .deleteFrom('idempotency_key')
    .where('created_at', '<', new Date(context.clock.now().subtract(keptFor).epochMilliseconds))
    .execute();
}
