import { Problem, readJson } from '@fils/ui/server';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Api, idempotencyHeader, idParam, idPath, json, mount, problem } from '../api/app.ts';
import { type Answer, idempotent } from '../api/idempotency.ts';
import { type ApiEnv, keyActor } from '../api/require-key.ts';
import { translateError } from '../api/translate.ts';
import type { PaymentsContext } from '../context.ts';
import type { OperationKind, OperationRow, TransactionRow } from '../schema.ts';
import { type Movable, movable } from '../transactions/operation-rules.ts';
import {
  type OperationInput,
  requestCapture,
  requestRefund,
  requestVoid,
} from '../transactions/operations.ts';
import { amountSchema } from './input.ts';
import { operationResource, paymentResource, toOperationResource } from './resource.ts';
import { operationsOf, paymentById, paymentResourceById, transactionsOf } from './store.ts';

const reason = z.string().trim().max(200).optional().openapi({ description: 'For your colleagues.' });
const transactionId = z.uuid().optional().openapi({
  description: 'Which attempt. Needed only when several have money, that is when the shopper paid twice.',
});
const amount = amountSchema.optional().openapi({ description: 'Minor units. Default: all that is left.' });

const voidSchema = z.strictObject({ transactionId, reason }).openapi('VoidRequest');
export const refundSchema = z.strictObject({ amount, transactionId, reason }).openapi('RefundRequest');
export const captureSchema = refundSchema
  .extend({
    releaseRest: z.boolean().optional().openapi({ description: 'Nothing more will be captured.' }),
  })
  .openapi('CaptureRequest');

type Input = z.output<typeof captureSchema>;

const answerSchema = operationResource
  .extend({ transactionId: z.uuid(), payment: paymentResource })
  .openapi('OperationAnswer');

const texts: Readonly<Record<OperationKind, { summary: string; description: string }>> = {
  capture: {
    summary: 'Take reserved money',
    description: 'All of it or a part, as often as something is left.',
  },
  refund: { summary: 'Give money back', description: 'All of it or a part, as often as something is left.' },
  void: { summary: 'Release reserved money', description: 'Only while nothing was captured.' },
};

const schemas = { capture: captureSchema, refund: refundSchema, void: voidSchema } as const;

/** Capture, refund and void of a payment. Each talks to the gateway before it answers. */
export function operationRoutes(api: Api): void {
  for (const kind of ['capture', 'refund', 'void'] as const) {
    const schema = schemas[kind];
    mount(
      api,
      {
        method: 'post',
        path: `/payments/{id}/${kind}`,
        scope: 'operations:write',
        operationId: `${kind}Payment`,
        tags: ['Operations'],
        ...texts[kind],
        request: {
          params: idPath,
          headers: idempotencyHeader,
          body: { required: true, content: { 'application/json': { schema } } },
        },
        responses: {
          201: json('Done.', answerSchema),
          202: json(
            'The answer was lost. It is being asked for; read the payment, and do not send it again.',
            answerSchema,
          ),
          404: problem('No such payment or attempt.'),
          409: problem('Not possible as the payment stands, or another operation is under way.'),
          422: problem('The amount is too large, or the gateway refused (`operation_refused`).'),
        },
      },
      async (c) => {
        const id = idParam(c.req.param('id'));
        const input: Input = await readJson(c, schema);
        return idempotent(api.context, c, input, { repeatable: false }, () =>
          operate(api.context, c, kind, id, input).catch((error: unknown) => {
            // As a problem it is kept with the Idempotency-Key like any other refusal.
            throw (error instanceof Error && translateError(error)) || error;
          }),
        );
      },
    );
  }
}

async function operate(
  context: PaymentsContext,
  c: Context<ApiEnv>,
  kind: OperationKind,
  paymentId: string,
  input: Input,
): Promise<Answer> {
  const { transaction, left } = await chooseTransaction(context, kind, paymentId, input.transactionId);
  const common: OperationInput = { actor: keyActor(c.get('apiKey')), source: 'api', reason: input.reason };
  const operation =
    kind === 'void'
      ? await requestVoid(context, transaction.id, common)
      : await (kind === 'capture' ? requestCapture : requestRefund)(context, transaction.id, {
          ...common,
          amount: input.amount === undefined ? left : BigInt(input.amount),
          releaseRest: input.releaseRest,
        });
  if (operation.state === 'refused') throw refused(operation);
  const payment = await paymentResourceById(context, context.database.db, paymentId);
  return {
    status: operation.state === 'done' ? 201 : 202,
    body: { ...toOperationResource(operation), transactionId: transaction.id, payment },
  };
}

const nothing: Readonly<Record<OperationKind, [code: string, sentence: string]>> = {
  capture: ['not_capturable', 'This payment has nothing left to capture.'],
  refund: ['not_refundable', 'This payment has nothing left to refund.'],
  void: ['not_voidable', 'This payment has no authorisation that can be voided.'],
};

/** The attempt with money to move. @throws Problem 404 · 409 none or several */
async function chooseTransaction(
  context: PaymentsContext,
  kind: OperationKind,
  paymentId: string,
  wanted: string | undefined,
): Promise<{ transaction: TransactionRow; left: bigint }> {
  const { db } = context.database;
  await paymentById(db, paymentId);
  const transactions = await transactionsOf(db, [paymentId]);
  const operations = await operationsOf(
    db,
    transactions.map((transaction) => transaction.id),
  );
  const possible = (transaction: TransactionRow): bigint =>
    most(
      kind,
      movable(
        transaction,
        operations.filter((o) => o.transaction_id === transaction.id),
      ),
    );
  if (wanted !== undefined) {
    const transaction = transactions.find((each) => each.id === wanted.toLowerCase());
    if (transaction === undefined) {
      throw new Problem(404, 'unknown_transaction', 'This payment has no such attempt.', {
        field: 'transactionId',
      });
    }
    return { transaction, left: possible(transaction) };
  }
  const candidates = transactions.filter((transaction) => possible(transaction) > 0n);
  const [transaction, another] = candidates;
  if (transaction === undefined) throw new Problem(409, ...nothing[kind]);
  if (another !== undefined) {
    const sentence =
      'The shopper paid more than once. Say which attempt is meant: transactionId is one of the payment’s transactions.';
    throw new Problem(409, 'transaction_ambiguous', sentence, { field: 'transactionId' });
  }
  return { transaction, left: possible(transaction) };
}

const most = (kind: OperationKind, { capturable, refundable, voidable }: Movable): bigint =>
  kind === 'capture' ? capturable : kind === 'refund' ? refundable : voidable ? 1n : 0n;

function refused({ kind, response_code: code, response_message: message }: OperationRow): Problem {
  const sentence = `The gateway refused the ${kind}: ${message ?? 'no reason given'} (${code ?? 'no code'}). No money moved.`;
  return new Problem(422, 'operation_refused', sentence);
}
