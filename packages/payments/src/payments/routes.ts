import { readJson } from '@fils/ui/server';
import { type Api, idempotencyHeader, idParam, idPath, json, mount, problem } from '../api/app.ts';
import { idempotent } from '../api/idempotency.ts';
import { readQuery } from '../http/query.ts';
import { createPayment } from './create.ts';
import { listQuerySchema, newPaymentSchema } from './input.ts';
import { type PaymentResource, paymentListResource, paymentResource, toPaymentResource } from './resource.ts';
import { listPayments, paymentResourceById, resourcesOf } from './store.ts';

/** The shop's payments: create, read, list. */
export function paymentRoutes(api: Api): void {
  const { context } = api;
  const db = () => context.database.db;

  mount(
    api,
    {
      method: 'post',
      path: '/payments',
      scope: 'payments:write',
      operationId: 'createPayment',
      tags: ['Payments'],
      summary: 'Ask for a payment',
      description: 'Then send the shopper to `checkoutUrl`.',
      request: {
        headers: idempotencyHeader,
        body: { required: true, content: { 'application/json': { schema: newPaymentSchema } } },
      },
      responses: {
        201: json('The payment, open.', paymentResource),
        400: problem('The body is not JSON, or the Idempotency-Key cannot be used.'),
        409: problem('A request with this Idempotency-Key is under way.'),
        413: problem('The body is too large.'),
        415: problem('The body is not application/json.'),
        422: problem(
          'Members are wrong (`errors` names each), or the Idempotency-Key was used for another body.',
        ),
      },
    },
    async (c) => {
      const input = await readJson(c, newPaymentSchema);
      return idempotent(context, c, input, { repeatable: true }, () =>
        // Joins the transaction that keeps the answer, when there is an Idempotency-Key.
        context.database.tx(async (trx) => {
          const payment = await createPayment(context, trx, input, c.get('apiKey').id);
          return { status: 201, body: toPaymentResource(context, payment, [], []) };
        }),
      );
    },
  );

  mount(
    api,
    {
      method: 'get',
      path: '/payments/{id}',
      scope: 'payments:read',
      operationId: 'readPayment',
      tags: ['Payments'],
      summary: 'Read a payment',
      request: { params: idPath },
      responses: {
        200: json('The payment with its attempts.', paymentResource),
        404: problem('No such payment.'),
      },
    },
    async (c) =>
      c.json(await paymentResourceById(context, db(), idParam(c.req.param('id'))), 200, {
        'Cache-Control': 'no-store',
      }),
  );

  mount(
    api,
    {
      method: 'get',
      path: '/payments',
      scope: 'payments:read',
      operationId: 'listPayments',
      tags: ['Payments'],
      summary: 'List payments, newest first',
      request: { query: listQuerySchema },
      responses: {
        200: json('One page.', paymentListResource),
        422: problem('A filter is wrong.'),
      },
    },
    async (c) => {
      const query = readQuery(c, listQuerySchema);
      const { payments, hasMore } = await listPayments(context, db(), query);
      const data: PaymentResource[] = await resourcesOf(context, db(), payments);
      const next = hasMore ? (data.at(-1)?.id ?? null) : null;
      return c.json({ object: 'list', data, hasMore, next }, 200, { 'Cache-Control': 'no-store' });
    },
  );
}
