import type { GatewayContext } from '../context.ts';
import { enqueueFeedback } from '../feedback/enqueue.ts';
import { type AnswerMembers, answerMembers } from '../messages/answer.ts';
import { type Credentials, credentialsById } from '../messages/credentials.ts';
import { decideMaintenance, type MaintenanceOperation } from './amounts.ts';
import type { Order } from './order.ts';
import { insertOperation, lockOrder, type OrderName, updateOrder } from './store.ts';

export interface MaintenanceInput {
  operation: MaintenanceOperation;
  /** Minor units; a void may leave it out. */
  amount?: bigint | undefined;
  currency?: string | undefined;
  maintenanceReference?: string | undefined;
  /** `api`, `gateway`, or the e-mail address of a person in the dashboard. */
  actor: string;
}

export interface MaintenanceResult {
  /** 04000, 06000 or 08000 when it was done; 00036 order not found; otherwise 00 and the rule's message code. */
  responseCode: string;
  done: boolean;
  /** The answer, unsigned. */
  members: AnswerMembers;
  /** The order as it is now; absent when it was not found. */
  order: Order | undefined;
}

/**
 * CAPTURE, REFUND or VOID_AUTHORIZATION, the same for the API and the dashboard: lock, decide by the amounts rules,
 * change, write the history, queue the Notification Feedback; all in one transaction (the running one, if any).
 * The caller pokes the feedback worker after its commit.
 *
 * @param echo members of the request that the answer brings back; for the dashboard those that a request would have had
 */
export async function maintain(
  context: GatewayContext,
  name: OrderName,
  input: MaintenanceInput,
  credentials: Credentials,
  echo: AnswerMembers,
): Promise<MaintenanceResult> {
  return context.database.tx(async (trx) => {
    const order = await lockOrder(trx, name);
    if (order === undefined) return refused(echo, '00036', undefined);
    const { operation, amount, currency, maintenanceReference, actor } = input;
    const decision = decideMaintenance(order, {
      operation,
      ...(amount === undefined ? {} : { amount }),
      ...(currency === undefined ? {} : { currency }),
    });
    if ('refused' in decision) return refused(echo, `00${decision.refused}`, order);
    const responseCode = `${decision.status}000`;
    const changed = await updateOrder(context, trx, order, {
      state: decision.state,
      status: decision.status,
      response_code: responseCode,
      captured_amount: decision.capturedAmount,
      refunded_amount: decision.refundedAmount,
    });
    await insertOperation(context, trx, order, {
      operation,
      amount: decision.amount,
      responseCode,
      actor,
      maintenanceReference,
    });
    // No acquirer_response_*: the official .NET SDK has no place for them here, drops them, and then finds the
    // signature wrong.
    const members = answerMembers(echo, responseCode, {
      merchant_reference: order.merchantReference,
      fort_id: order.fortId,
    });
    await enqueueFeedback(context, trx, {
      order: changed,
      kind: 'notification',
      members,
      key: credentials.responseKey,
    });
    return { responseCode, done: true, members, order: changed };
  });
}

function refused(echo: AnswerMembers, responseCode: string, order: Order | undefined): MaintenanceResult {
  const members = answerMembers(echo, responseCode, { fort_id: order?.fortId });
  return { responseCode, done: false, members, order };
}

/** Runs an operation that nobody sent a message for, echoing what such a message would have said. */
async function maintainUnasked(
  context: GatewayContext,
  orderId: string,
  input: MaintenanceInput,
): Promise<MaintenanceResult> {
  const result = await context.database.tx(async (trx) => {
    const order = await lockOrder(trx, { id: orderId });
    if (order === undefined) return refused({}, '00036', undefined);
    const credentials = await credentialsById(context, order.merchantId, trx);
    return maintain(context, { id: orderId }, input, credentials, requestFor(order, input, credentials));
  });
  if (result.done) context.poke.feedback();
  return result;
}

function requestFor(order: Order, input: MaintenanceInput, credentials: Credentials): AnswerMembers {
  const amount = input.amount ?? order.authorizedAmount;
  return {
    command: input.operation,
    access_code: credentials.security.accessCode ?? '',
    merchant_identifier: credentials.merchant.merchantIdentifier,
    merchant_reference: order.merchantReference,
    ...(input.operation === 'VOID_AUTHORIZATION' ? {} : { amount: String(amount), currency: order.currency }),
    language: order.language,
    ...(input.maintenanceReference === undefined
      ? {}
      : { maintenance_reference: input.maintenanceReference }),
  };
}

export interface DashboardOperation {
  /** Minor units. */
  amount: bigint;
  /** The e-mail address of the person. */
  actor: string;
}

/** Captures part or all of an authorised amount; the merchant's server is told by Notification Feedback. */
export const capture = (context: GatewayContext, orderId: string, input: DashboardOperation) =>
  maintainUnasked(context, orderId, { operation: 'CAPTURE', ...input });

/** Gives back part or all of a captured amount; the merchant's server is told by Notification Feedback. */
export const refund = (
  context: GatewayContext,
  orderId: string,
  input: DashboardOperation & { maintenanceReference?: string },
) => maintainUnasked(context, orderId, { operation: 'REFUND', ...input });

/** Releases an authorisation; the merchant's server is told by Notification Feedback. */
export const voidAuthorization = (context: GatewayContext, orderId: string, input: { actor: string }) =>
  maintainUnasked(context, orderId, { operation: 'VOID_AUTHORIZATION', actor: input.actor });
