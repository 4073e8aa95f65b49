import { coded, readJson, type User } from '@fils/ui/server';
import { Hono } from 'hono';
import { z } from 'zod';
import { type OrderDetail, orderDetail } from '../orders/detail.ts';
import { capture, type MaintenanceResult, refund, voidAuthorization } from '../orders/maintenance.ts';
import { resolveUncertain } from '../orders/resolve.ts';
import { searchOrders } from '../orders/search.ts';
import type { MaintenanceResultJson, OrderListJson } from './api-types.ts';
import { type DashboardParts, type MerchantEnv, needs } from './environment.ts';
import { orderDetailJson, orderJson, responseJson } from './json.ts';
import { instant, notFound, pageNumber, pathId, readQuery } from './query.ts';

const filters = z.strictObject({
  query: z.string().max(200).optional(),
  from: instant.optional(),
  /** Exclusive. */
  to: instant.optional(),
  state: z
    .enum(['incomplete', 'authorized', 'captured', 'failed', 'cancelled', 'voided', 'uncertain', 'pending'])
    .optional(),
  page: pageNumber,
});

/** Minor units as digits: a JSON number would lose some. */
const amount = z
  .string()
  .refine(
    (text) => /^[0-9]{1,18}$/.test(text),
    coded('invalid_amount', 'must be minor units in digits, for example "1250"'),
  )
  .transform(BigInt)
  .refine((value) => value > 0n, coded('amount_not_positive', 'must be more than zero'));

const withAmount = z.strictObject({ amount });
const withReference = withAmount.extend({ maintenanceReference: z.string().min(1).max(200).optional() });

/** What the bank said at last about a payment whose outcome was uncertain. */
const settlement = z.strictObject({ outcome: z.enum(['success', 'declined']) });

/** Order Transactions Management: search, one order with all that happened, capture, refund, void, settle. */
export function orderRoutes(parts: DashboardParts): Hono<MerchantEnv> {
  const { context } = parts;
  const app = new Hono<MerchantEnv>();

  app.get('/', async (c) => {
    const found = await searchOrders(context, c.get('merchant').id, {
      ...readQuery(c, filters),
      pageSize: 25,
    });
    const answer: OrderListJson = { ...found, orders: found.orders.map(orderJson) };
    return c.json(answer);
  });

  app.get('/:id', async (c) =>
    c.json(orderDetailJson(await find(parts, c.get('merchant').id, pathId(c, 'order')))),
  );

  const money = needs('moveMoney');

  app.post('/:id/capture', money, async (c) => {
    const { order } = await find(parts, c.get('merchant').id, pathId(c, 'order'));
    const input = await readJson(c, withAmount);
    return c.json(resultJson(await capture(context, order.id, { ...input, actor: actorOf(c.get('user')) })));
  });

  app.post('/:id/refund', money, async (c) => {
    const { order } = await find(parts, c.get('merchant').id, pathId(c, 'order'));
    const { maintenanceReference, ...input } = await readJson(c, withReference);
    const result = await refund(context, order.id, {
      ...input,
      ...(maintenanceReference === undefined ? {} : { maintenanceReference }),
      actor: actorOf(c.get('user')),
    });
    return c.json(resultJson(result));
  });

  app.post('/:id/void', money, async (c) => {
    const { order } = await find(parts, c.get('merchant').id, pathId(c, 'order'));
    return c.json(resultJson(await voidAuthorization(context, order.id, { actor: actorOf(c.get('user')) })));
  });

  app.post('/:id/settle', money, async (c) => {
    const { order } = await find(parts, c.get('merchant').id, pathId(c, 'order'));
    const { outcome } = await readJson(c, settlement);
    const { responseCode } = await resolveUncertain(context, order.id, {
      outcome,
      actor: actorOf(c.get('user')),
    });
    const answer: MaintenanceResultJson = { accepted: true, response: responseJson(responseCode) };
    return c.json(answer);
  });

  return app;
}

async function find({ context }: DashboardParts, merchantId: string, id: string): Promise<OrderDetail> {
  const detail = await orderDetail(context, id);
  if (detail === undefined || detail.order.merchantId !== merchantId) throw notFound('order');
  return detail;
}

const actorOf = (user: User): string => user.email;

/** A refusal by the money rules is an answer with the wire's code, not an error of the request. */
function resultJson(result: MaintenanceResult): MaintenanceResultJson {
  return { accepted: result.done, response: responseJson(result.responseCode) };
}
