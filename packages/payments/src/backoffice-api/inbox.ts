import { stringToSign } from '@fils/aps';
import { escapeLike } from '@fils/database';
import { Problem, requireUser, type UserEnv } from '@fils/ui/server';
import { Hono } from 'hono';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { PaymentsContext } from '../context.ts';
import { idOf, iso } from '../http/json.ts';
import type { Page } from '../http/json-types.ts';
import { readQuery } from '../http/query.ts';
import type { InboxMessageRow } from '../schema.ts';
import type { ForgedItem, InboxDetail, InboxItem } from './inbox-types.ts';

const channels = ['return', 'webhook', 'status', 'operation'] as const;
const outcomes = [
  'waiting',
  'applied',
  'nothing_new',
  'stale',
  'mismatch',
  'unknown_reference',
  'failed',
] as const;

const listQuery = z.strictObject({
  search: z.string().trim().max(200).optional(),
  channel: z.enum(channels).optional(),
  outcome: z.enum(outcomes).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

const forgedQuery = z.strictObject({
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

/** Everything that arrived from the gateway. Mounted at `/backoffice/api/inbox`. */
export function inboxRoutes(context: PaymentsContext): Hono<UserEnv> {
  const app = new Hono<UserEnv>();
  const anybody = requireUser(context.accounts);
  const db = () => context.database.db;

  app.get('/', anybody, async (c) => {
    const { search, channel, outcome, after, limit } = readQuery(c, listQuery);
    const conditions: RawBuilder<unknown>[] = [sql`true`];
    if (channel) conditions.push(sql`m.channel = ${channel}`);
    if (outcome) conditions.push(sql`m.outcome = ${outcome}`);
    if (after) conditions.push(sql`m.id < ${after}`);
    if (search) {
      const like = `%${escapeLike(search)}%`;
      conditions.push(sql`(m.merchant_reference ilike ${like} or m.fort_id = ${search})`);
    }
    const { rows } = await sql<InboxMessageRow>`
      select m.* from inbox_message m where ${sql.join(conditions, sql` and `)}
      order by m.id desc limit ${limit + 1}`.execute(db());
    const items = rows.slice(0, limit).map(toInboxItem);
    const page: Page<InboxItem> = { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    return c.json(page);
  });

  app.get('/forged', anybody, async (c) => {
    const { after, limit } = readQuery(c, forgedQuery);
    let query = db()
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'inbox.forged')
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (after) query = query.where('id', '<', after);
    const rows = await query.execute();
    const items = rows.slice(0, limit).map(
      (row): ForgedItem => ({
        id: row.id,
        at: iso(row.at),
        from: row.actor.replace(/^outside:/, ''),
        reference: row.subject?.replace(/^reference:/, '') ?? null,
        details: row.details,
      }),
    );
    const page: Page<ForgedItem> = { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    return c.json(page);
  });

  app.get('/:id', anybody, async (c) => {
    const row = await db()
      .selectFrom('inbox_message')
      .selectAll()
      .where('id', '=', idOf(c.req.param('id')))
      .executeTakeFirst();
    if (row === undefined) throw new Problem(404, 'not_found', 'There is no message with this id.');
    return c.json(toInboxDetail(row));
  });

  return app;
}

function toInboxItem(row: InboxMessageRow): InboxItem {
  return {
    id: row.id,
    channel: row.channel,
    outcome: row.outcome,
    transactionId: row.transaction_id,
    reference: row.merchant_reference,
    fortId: row.fort_id,
    command: row.command,
    responseCode: row.response_code,
    copies: row.copies,
    error: row.error,
    receivedAt: iso(row.received_at),
    appliedAt: iso(row.applied_at),
  };
}

/**
 * A message with its members and the text that was signed, the phrase left out. Card numbers were masked before the
 * message was stored; the text is then not the one that was hashed, but shows its order and spelling all the same.
 */
export function toInboxDetail(row: InboxMessageRow): InboxDetail {
  return {
    ...toInboxItem(row),
    contentType: row.content_type,
    members: row.members as Readonly<Record<string, unknown>>,
    stringToSign: stringToSign(row.members, '‹SHA Response Phrase›'),
  };
}
