import { coded, readJson, requireUser, type UserEnv } from '@fils/ui/server';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { z } from 'zod';
import { actorOf } from '../access/access.ts';
import { permissions } from '../access/permissions.ts';
import { audit } from '../audit/audit.ts';
import type { PaymentsContext } from '../context.ts';
import { idOf } from '../http/json.ts';
import type { Page } from '../http/json-types.ts';
import { readQuery } from '../http/query.ts';
import { checkTransaction } from '../reconciliation/check.ts';
import type { OperationRow } from '../schema.ts';
import { requestCapture, requestRefund, requestVoid } from '../transactions/operations.ts';
import { transactionsCsv } from './csv.ts';
import { responseOf, toOperationItem, transactionDetail } from './transaction-detail.ts';
import { conditionsOf, transactionFilter } from './transaction-filter.ts';
import { type ItemRow, itemColumns, itemTables, toItem } from './transaction-items.ts';
import type { CheckAnswer, OperationAnswer, TransactionItem } from './transaction-types.ts';

const amount = z
  .string()
  .refine(
    (text) => /^[1-9]\d{0,9}$/.test(text),
    coded('invalid_amount', 'Minor units, one to ten digits, at least 1.'),
  );
const reason = z.string().trim().max(200).optional();

const captureInput = z.strictObject({ amount, reason, releaseRest: z.boolean().optional() });
const refundInput = z.strictObject({ amount, reason });
const voidInput = z.strictObject({ reason });

const csvFilter = transactionFilter.omit({ limit: true, after: true });

/** Attempts: list, CSV, page, and the operations on them. Mounted at `/backoffice/api/transactions`. */
export function transactionsRoutes(context: PaymentsContext): Hono<UserEnv> {
  const app = new Hono<UserEnv>();
  const anybody = requireUser(context.accounts);
  const moneyMovers = requireUser(context.accounts, permissions.moveMoney);

  app.get('/', anybody, async (c) => {
    const filter = readQuery(c, transactionFilter);
    const { rows } = await sql<ItemRow>`
      select ${itemColumns} from ${itemTables} where ${conditionsOf(filter)}
      order by t.created_at desc, t.id desc limit ${filter.limit + 1}`.execute(context.database.db);
    const items = rows.slice(0, filter.limit).map(toItem);
    const page: Page<TransactionItem> = {
      items,
      next: rows.length > filter.limit ? (items.at(-1)?.id ?? null) : null,
    };
    return c.json(page);
  });

  app.get('/export.csv', anybody, async (c) => {
    const filter = readQuery(c, csvFilter);
    conditionsOf(filter); // a wrong bound is refused before the answer has begun
    await audit(context.database.db, {
      at: context.clock.now(),
      actor: actorOf(c.get('user')),
      action: 'transaction.exported',
      details: { filter },
    });
    const day = context.clock.now().toZonedDateTimeISO(filter.zone).toPlainDate().toString();
    return c.body(transactionsCsv(context.database.db, filter), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="transactions-${day}.csv"`,
    });
  });

  app.get('/:id', anybody, async (c) => c.json(await transactionDetail(context, idOf(c.req.param('id')))));

  app.post('/:id/capture', moneyMovers, async (c) => {
    const input = await readJson(c, captureInput);
    const operation = await requestCapture(context, idOf(c.req.param('id')), {
      ...input,
      amount: BigInt(input.amount),
      actor: actorOf(c.get('user')),
      source: 'backoffice',
    });
    return c.json(await answerOf(operation));
  });

  app.post('/:id/refund', moneyMovers, async (c) => {
    const input = await readJson(c, refundInput);
    const operation = await requestRefund(context, idOf(c.req.param('id')), {
      ...input,
      amount: BigInt(input.amount),
      actor: actorOf(c.get('user')),
      source: 'backoffice',
    });
    return c.json(await answerOf(operation));
  });

  app.post('/:id/void', moneyMovers, async (c) => {
    const input = await readJson(c, voidInput);
    const operation = await requestVoid(context, idOf(c.req.param('id')), {
      ...input,
      actor: actorOf(c.get('user')),
      source: 'backoffice',
    });
    return c.json(await answerOf(operation));
  });

  app.post('/:id/check', requireUser(context.accounts, permissions.support), async (c) => {
    const checked = await checkTransaction(context, idOf(c.req.param('id')), {
      actor: actorOf(c.get('user')),
    });
    const answer: CheckAnswer = { answered: checked.answered, response: responseOf(checked.responseCode) };
    return c.json(answer);
  });

  async function answerOf(operation: OperationRow): Promise<OperationAnswer> {
    const { currency } = await context.database.db
      .selectFrom('payment_transaction')
      .select('currency')
      .where('id', '=', operation.transaction_id)
      .executeTakeFirstOrThrow();
    return { operation: toOperationItem(operation, currency) };
  }

  return app;
}
