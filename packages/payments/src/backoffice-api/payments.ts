import { currencies, exponentOf } from '@fils/aps';
import { escapeLike } from '@fils/database';
import { languages } from '@fils/ui/languages';
import { coded, readJson, requireUser, type UserEnv } from '@fils/ui/server';
import { Hono } from 'hono';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { actorOf } from '../access/access.ts';
import { permissions } from '../access/permissions.ts';
import { audit } from '../audit/audit.ts';
import type { PaymentsContext } from '../context.ts';
import { listDeliveries } from '../events/deliveries.ts';
import { idOf, iso, money } from '../http/json.ts';
import type { Page } from '../http/json-types.ts';
import { readQuery } from '../http/query.ts';
import { createPayment } from '../payments/create.ts';
import { emailSchema, newPaymentSchema } from '../payments/input.ts';
import { checkoutUrl } from '../payments/resource.ts';
import { paymentStates, stateNow } from '../payments/states.ts';
import { paymentById } from '../payments/store.ts';
import type { Customer, PaymentState } from '../schema.ts';
import { toDelivery } from './events.ts';
import type { PaymentDetail, PaymentItem } from './payment-types.ts';
import { type ItemRow, itemColumns, itemTables, toItem } from './transaction-items.ts';

const listQuery = z.strictObject({
  search: z.string().trim().max(200).optional(),
  state: z.enum(paymentStates).optional(),
  currency: z.enum(currencies as [string, ...string[]]).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

/** A payment made by hand: the shop's request, but the amount as text and the customer's members flat. */
const newPayment = z.strictObject({
  reference: z.string().trim().min(1, 'Enter a reference.').max(100),
  amount: z.strictObject({
    amount: z
      .string()
      .refine(
        (text) => /^[1-9]\d{0,9}$/.test(text),
        coded('invalid_amount', 'One to ten digits of minor units, at least 1.'),
      ),
    currency: z.enum(currencies as [string, ...string[]], 'This is no ISO 4217 currency code.'),
  }),
  description: z.string().trim().max(150).optional(),
  // The same rule as the shop's: else an address that only the latter refuses would be refused under another name.
  customerEmail: z
    .string()
    .trim()
    .max(254)
    .refine(
      (text) => emailSchema.safeParse(text).success,
      coded('customer_email', 'Enter an e-mail address of letters, digits and . _ + - @.'),
    ),
  customerName: z.string().trim().max(100).optional(),
  language: z.enum(languages).optional(),
  capture: z.enum(['automatic', 'manual']).optional(),
  expiresAt: z.iso.datetime({ offset: true }).optional(),
});

interface PaymentItemRow {
  id: string;
  reference: string;
  amount: bigint;
  currency: string;
  state: PaymentState;
  customer: Customer;
  description: string;
  attempts: number;
  is_live: boolean | null;
  expires_at: Date | null;
  created_at: Date;
}

/** The shop's requests. Mounted at `/backoffice/api/payments`. */
export function paymentsRoutes(context: PaymentsContext): Hono<UserEnv> {
  const app = new Hono<UserEnv>();
  const anybody = requireUser(context.accounts);
  const db = () => context.database.db;

  app.get('/', anybody, async (c) => c.json(await searchPayments(context, readQuery(c, listQuery))));

  app.post('/', requireUser(context.accounts, permissions.createPayments), async (c) => {
    const input = await readJson(c, newPayment);
    const { customerEmail, customerName, description, amount, ...rest } = input;
    const request = newPaymentSchema.parse({
      ...rest,
      amount: Number(amount.amount),
      currency: amount.currency,
      ...(description ? { description } : {}),
      customer: { email: customerEmail, ...(customerName ? { name: customerName } : {}) },
    });
    const payment = await context.database.tx(async (trx) => {
      const row = await createPayment(context, trx, request, null);
      await audit(trx, {
        at: context.clock.now(),
        actor: actorOf(c.get('user')),
        action: 'payment.created_by_hand',
        subject: `payment:${row.id}`,
        details: { reference: row.reference, amount: row.amount.toString(), currency: row.currency },
      });
      return row;
    });
    return c.json({ id: payment.id, checkoutUrl: checkoutUrl(context, payment.checkout_token) }, 201);
  });

  app.get('/:id', anybody, async (c) => c.json(await detail(idOf(c.req.param('id')))));

  async function detail(id: string): Promise<PaymentDetail> {
    const row = await paymentById(db(), id);
    const { rows: transactions } = await sql<ItemRow & { authorized_amount: bigint }>`
      select ${itemColumns}, t.authorized_amount from ${itemTables}
      where t.payment_id = ${id} order by t.created_at, t.id`.execute(db());
    const key =
      row.api_key_id === null
        ? undefined
        : await db().selectFrom('api_key').select('name').where('id', '=', row.api_key_id).executeTakeFirst();
    const sum = (read: (t: (typeof transactions)[number]) => bigint) =>
      money(
        transactions.reduce((total, t) => total + read(t), 0n),
        row.currency,
      );
    return {
      ...toPaymentItem(context, { ...row, is_live: transactions.at(-1)?.is_live ?? null }),
      attempts: transactions.length,
      customer: row.customer,
      capture: row.capture,
      language: row.language || null,
      returnUrl: row.return_url,
      metadata: row.metadata,
      checkoutUrl: checkoutUrl(context, row.checkout_token),
      expiresAt: iso(row.expires_at),
      updatedAt: iso(row.updated_at),
      apiKey: key?.name ?? null,
      authorized: sum((t) => t.authorized_amount),
      captured: sum((t) => t.captured_amount),
      refunded: sum((t) => t.refunded_amount),
      transactions: transactions.map(toItem),
      deliveries: (await listDeliveries(db(), { paymentId: id, limit: 50 })).map(toDelivery),
    };
  }

  return app;
}

async function searchPayments(
  context: Pick<PaymentsContext, 'database' | 'clock'>,
  { search, state, currency, after, limit }: z.output<typeof listQuery>,
): Promise<Page<PaymentItem>> {
  const now = context.clock.now().toString();
  const conditions: RawBuilder<unknown>[] = [];
  if (after)
    conditions.push(sql`(p.created_at, p.id) < (select created_at, id from payment where id = ${after})`);
  if (currency) conditions.push(sql`p.currency = ${currency}`);
  // An open payment whose time is over is expired, whether or not somebody wrote that down.
  const shownState = sql`case when p.state = 'open' and p.expires_at <= ${now} then 'expired' else p.state end`;
  if (state) conditions.push(sql`${shownState} = ${state}`);
  if (search) {
    const like = `%${escapeLike(search)}%`;
    conditions.push(sql`(p.reference ilike ${like} or p.customer->>'email' ilike ${like}
      or p.description ilike ${like} or p.id::text = ${search.toLowerCase()})`);
  }
  const where = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
  const { rows } = await sql<PaymentItemRow>`
    select p.id, p.reference, p.amount, p.currency, p.state, p.customer, p.description, p.expires_at, p.created_at,
      (select count(*)::int from payment_transaction t where t.payment_id = p.id) as attempts,
      (select t.is_live from payment_transaction t where t.payment_id = p.id
       order by t.created_at desc, t.id desc limit 1) as is_live
    from payment p ${where}
    order by p.created_at desc, p.id desc limit ${limit + 1}`.execute(context.database.db);
  const items = rows.slice(0, limit).map((row) => toPaymentItem(context, row));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

function toPaymentItem(context: Pick<PaymentsContext, 'clock'>, row: PaymentItemRow): PaymentItem {
  return {
    id: row.id,
    reference: row.reference,
    amount: { amount: row.amount.toString(), currency: row.currency, exponent: exponentOf(row.currency) },
    state: stateNow(row, context.clock.now()),
    customerEmail: row.customer.email,
    description: row.description,
    attempts: row.attempts,
    isLive: row.is_live,
    createdAt: iso(row.created_at),
  };
}
