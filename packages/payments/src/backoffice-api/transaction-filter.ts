import { currencies, exponentOf, parseAmount } from '@fils/aps';
import { escapeLike } from '@fils/database';
import { Problem } from '@fils/ui/server';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { methodCodes } from '../methods/method.ts';
import { timeZone, zonedDay } from './days.ts';

export const transactionStates = [
  'draft',
  'pending',
  'unknown',
  'authorized',
  'done',
  'cancelled',
  'error',
] as const;

/** The members of the list's address; the same for the table and for the CSV. */
export const transactionFilter = z.strictObject({
  search: z.string().trim().max(200).optional(),
  state: z.enum(transactionStates).optional(),
  provider: z.uuid().optional(),
  method: z.enum(methodCodes).optional(),
  currency: z.enum(currencies as [string, ...string[]]).optional(),
  /** Bounds in major units, as typed; each currency is compared by its own decimals. */
  minimum: z.string().max(30).optional(),
  maximum: z.string().max(30).optional(),
  /** First and last day, in `zone`. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  zone: timeZone.default('UTC'),
  live: z.enum(['live', 'test']).optional(),
  /** `open`: only those with an operation whose outcome is not known yet. */
  operation: z.enum(['open']).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

export type TransactionFilter = z.output<typeof transactionFilter>;

/**
 * The filter as conditions on payment_transaction t and payment p.
 *
 * @throws Problem 422 naming the bound that is no amount
 */
export function conditionsOf(filter: Omit<TransactionFilter, 'limit'>): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  const {
    search,
    state,
    provider,
    method,
    currency,
    minimum,
    maximum,
    from,
    to,
    zone,
    live,
    after,
    operation,
  } = filter;
  if (state) conditions.push(sql`t.state = ${state}`);
  if (provider) conditions.push(sql`t.provider_id = ${provider}`);
  if (method) conditions.push(sql`t.method = ${method}`);
  if (currency) conditions.push(sql`t.currency = ${currency}`);
  if (minimum) conditions.push(sql`t.amount >= ${bound(minimum, 'minimum')}`);
  if (maximum) conditions.push(sql`t.amount <= ${bound(maximum, 'maximum')}`);
  if (from) conditions.push(sql`t.created_at >= ${zonedDay(from, zone).start}`);
  if (to) conditions.push(sql`t.created_at < ${zonedDay(to, zone).end}`);
  if (live) conditions.push(sql`t.is_live = ${live === 'live'}`);
  if (operation) {
    conditions.push(sql`exists (select 1 from operation o
      where o.transaction_id = t.id and o.state in ('requested', 'sent', 'unknown'))`);
  }
  if (search) conditions.push(matching(search));
  if (after) {
    conditions.push(
      sql`(t.created_at, t.id) < (select created_at, id from payment_transaction where id = ${after})`,
    );
  }
  return sql.join(conditions, sql` and `);
}

/** Reference of the attempt or of the order, fort_id, e-mail, or the last four digits of the card. */
function matching(search: string): RawBuilder<unknown> {
  const like = `%${escapeLike(search)}%`;
  const lastFour = /^\d{4}$/.test(search) ? sql`or t.card_number_masked like ${`%${search}`}` : sql``;
  return sql`(t.reference ilike ${like} or p.reference ilike ${like} or t.customer_email ilike ${like}
    or t.fort_id = ${search} ${lastFour})`;
}

/** One bound for all currencies: what was typed, with as many decimals as each row's currency has. */
function bound(text: string, field: string): RawBuilder<unknown> {
  const minor = (currency: string): string => {
    try {
      return parseAmount(text, currency).toString();
    } catch (error) {
      const detail = error instanceof Error ? error.message : 'This is no amount.';
      throw new Problem(422, 'invalid_amount', detail, { field });
    }
  };
  const special = (['JPY', 'KWD', 'CLF'] as const).map((example) => {
    const same = currencies.filter((code) => exponentOf(code) === exponentOf(example));
    const codes = sql.join(same);
    return sql`when t.currency in (${codes}) then ${minor(example)}::bigint`;
  });
  return sql`case ${sql.join(special, sql` `)} else ${minor('AED')}::bigint end`;
}
