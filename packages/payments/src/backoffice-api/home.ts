import { requireUser, type UserEnv } from '@fils/ui/server';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { z } from 'zod';
import type { PaymentsContext } from '../context.ts';
import { guide } from '../guide/guide.ts';
import { money } from '../http/json.ts';
import { readQuery } from '../http/query.ts';
import { allMethods } from '../methods/method.ts';
import { listProviders } from '../providers/store.ts';
import { providerCard } from '../providers/view.ts';
import { timeZone, today } from './days.ts';
import type { HomeJson } from './home-types.ts';

const query = z.strictObject({ zone: timeZone.default('UTC') });

interface TotalRow {
  currency: string;
  is_live: boolean;
  paid: bigint;
  paid_count: number;
  refunded: bigint;
  refunded_count: number;
  failed_count: number;
}

/** What needs a person's eye today. Mounted at `/backoffice/api/home`. */
export function homeRoutes(context: PaymentsContext): Hono<UserEnv> {
  const app = new Hono<UserEnv>();
  app.get('/', requireUser(context.accounts), async (c) => {
    const { zone } = readQuery(c, query);
    return c.json(await home(context, zone));
  });
  return app;
}

async function home(context: PaymentsContext, zone: string): Promise<HomeJson> {
  const { db } = context.database;
  const totals = await totalsOf(context, today(context.clock.now(), zone));
  const { rows: unknown } = await sql<{ capturable: number; transactions: number; operations: number }>`
    select
      (select count(*)::int from payment_transaction where state = 'authorized') as capturable,
      (select count(*)::int from payment_transaction where state = 'unknown') as transactions,
      (select count(*)::int from operation where state = 'unknown') as operations`.execute(db);
  const { rows: attention } = await sql<{ waiting: number; mismatched: number; failed_deliveries: number }>`
    select
      (select count(*)::int from inbox_message where outcome in ('waiting', 'unknown_reference')) as waiting,
      (select count(*)::int from payment_transaction where state = 'error') as mismatched,
      (select count(*)::int from event_delivery where state = 'failed') as failed_deliveries`.execute(db);
  const methods = await allMethods(context);
  const providers = await listProviders(db);
  const feedback = providers.map((p) => p.lastFeedbackAt?.toString() ?? '').sort();
  return {
    totals,
    capturableTransactions: unknown[0]?.capturable ?? 0,
    unknownTransactions: unknown[0]?.transactions ?? 0,
    unknownOperations: unknown[0]?.operations ?? 0,
    waitingMessages: attention[0]?.waiting ?? 0,
    mismatchedTransactions: attention[0]?.mismatched ?? 0,
    failedDeliveries: attention[0]?.failed_deliveries ?? 0,
    lastFeedbackAt: feedback.at(-1) || null,
    providers: providers.map((provider) => providerCard(provider, methods.get(provider.id) ?? [])),
    guide: await guide(context),
  };
}

/** Sums of a day from the timeline, which says when money moved; a payment of yesterday refunded now counts today. */
async function totalsOf(
  context: Pick<PaymentsContext, 'database'>,
  { start, end }: { start: string; end: string },
): Promise<HomeJson['totals']> {
  const { rows } = await sql<TotalRow>`
    with day as (
      select t.currency, t.is_live, l.amount, l.to_state, l.from_state,
        case when l.kind = 'external' then l.details->>'kind' else l.kind end as kind
      from timeline l join payment_transaction t on t.id = l.transaction_id
      where l.at >= ${start} and l.at < ${end}
    )
    select currency, is_live,
      coalesce(sum(amount) filter (where kind in ('captured', 'capture')), 0)::int8 as paid,
      (count(*) filter (where kind in ('captured', 'capture')))::int as paid_count,
      coalesce(sum(amount) filter (where kind in ('refunded', 'refund')), 0)::int8 as refunded,
      (count(*) filter (where kind in ('refunded', 'refund')))::int as refunded_count,
      (count(*) filter (where kind in ('declined', 'failed', 'mismatched')))::int as failed_count
    from day group by currency, is_live
    having count(*) filter (where kind in
      ('captured', 'capture', 'refunded', 'refund', 'declined', 'failed', 'mismatched')) > 0
    order by is_live desc, currency`.execute(context.database.db);
  return rows.map((row) => ({
    isLive: row.is_live,
    paid: money(row.paid, row.currency),
    paidCount: row.paid_count,
    refunded: money(row.refunded, row.currency),
    refundedCount: row.refunded_count,
    failedCount: row.failed_count,
  }));
}
