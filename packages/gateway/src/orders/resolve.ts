import { askAcquirer } from '../acquirer/acquirer.ts';
import type { GatewayContext } from '../context.ts';
import { GatewayError } from '../errors.ts';
import { enqueueFeedback } from '../feedback/enqueue.ts';
import { answerMembers } from '../messages/answer.ts';
import { credentialsById } from '../messages/credentials.ts';
import { logMessages } from '../messages/log.ts';
import { columnsOf, membersOf } from './card-facts.ts';
import { responseCodeOf, totalsOfSuccess } from './end.ts';
import { insertOperation, lockOrder, updateOrder } from './store.ts';

/**
 * Settles an uncertain payment: the bank has answered at last (flows §1.2: 15 becomes 14/02 or 13/03, told by
 * Notification Feedback). What the browser brought back stays what it was. Who said so stands in the order's history and
 * among its messages, since no message of the wire came in.
 *
 * @param input.actor `gateway`, or the e-mail address of a person in the dashboard
 *
 * @throws GatewayError `order_not_found`, `order_not_uncertain`
 */
export async function resolveUncertain(
  context: GatewayContext,
  orderId: string,
  input: { outcome: 'success' | 'declined'; actor: string },
): Promise<{ responseCode: string }> {
  const responseCode = await context.database.tx(async (trx) => {
    const order = await lockOrder(trx, { id: orderId });
    if (order === undefined) throw new GatewayError('order_not_found', 'There is no such order.');
    if (order.state !== 'uncertain') {
      throw new GatewayError('order_not_uncertain', `The order is ${order.state}, not uncertain.`);
    }
    const { amount, currency, paymentOption = '' } = order;
    const bank = askAcquirer(input.outcome, { amount, currency, paymentOption });
    const code = responseCodeOf(order, bank.outcome, bank.message);
    await insertOperation(context, trx, order, {
      operation: order.command,
      amount,
      responseCode: code,
      actor: input.actor,
    });
    const facts = {
      ...order,
      authorizationCode: bank.authorizationCode,
      acquirerResponseCode: bank.acquirerResponseCode,
      processorResponseCode: bank.processorResponseCode,
    };
    const changed = await updateOrder(context, trx, order, {
      ...columnsOf(facts),
      ...(bank.outcome === 'success' ? totalsOfSuccess(order) : { state: 'failed' as const }),
      status: code.slice(0, 2),
      response_code: code,
    });
    const { responseKey } = await credentialsById(context, order.merchantId, trx);
    const members = answerMembers(order.request, code, {
      fort_id: order.fortId,
      ...membersOf(facts, order.request['eci']),
    });
    await logMessages(context, trx, [
      {
        merchantId: order.merchantId,
        orderId: order.id,
        direction: 'in',
        endpoint: 'dashboard',
        members: {
          merchant_reference: order.merchantReference,
          fort_id: order.fortId,
          outcome: input.outcome,
        },
        responseCode: code,
        note: `The uncertain outcome was settled as ${input.outcome} by ${input.actor}.`,
      },
    ]);
    await enqueueFeedback(context, trx, { order: changed, kind: 'notification', members, key: responseKey });
    return code;
  });
  context.poke.feedback();
  return { responseCode };
}
