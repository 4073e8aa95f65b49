import { decodeBody, encodeJson, type Message, signed, verify } from '@fils/aps';
import type { TestAttempt, TestProvider } from './payments.ts';

/** What the gateway knows of one order: the truth that the merchant's side has to end up with. */
export interface TestOrder {
  readonly attempt: TestAttempt;
  amount: bigint;
  /** Code of the latest operation; null while the order is not known there. */
  code: string | null;
  authorized: bigint;
  captured: bigint;
  refunded: bigint;
  voided: boolean;
}

export interface TestGateway {
  /** For `PaymentsOptions.fetch`. */
  readonly fetch: typeof fetch;
  readonly orders: Map<string, TestOrder>;
  /** Every request that arrived, in order. */
  readonly requests: Message[];
  /** Notifications it would send: members to put on top of the attempt's own. */
  readonly notifications: { order: TestOrder; members: Message }[];
  /** What happens to the next request: never arrives, or is carried out and the answer is lost. */
  loseNext: 'request' | 'answer' | undefined;
  /** Unreachable until set to false again. */
  down: boolean;
  /** Makes the order known, with its payment in this state. */
  pay(attempt: TestAttempt, code: '02000' | '14000' | '13666' | '15777'): TestOrder;
  /** An operation made in the gateway's own back office. Gives its response code. */
  operate(order: TestOrder, command: 'CAPTURE' | 'REFUND' | 'VOID_AUTHORIZATION', amount?: bigint): string;
}

/**
 * The gateway's end of the payment API for tests that must decide themselves what is lost and when. The real one, in
 * its own package, is what the walk-throughs run against; this one keeps only the totals, by the same rules.
 */
export function testGateway(): TestGateway {
  const orders = new Map<string, TestOrder>();
  const accounts = new Map<string, TestProvider>();
  const gateway: TestGateway = {
    orders,
    requests: [],
    notifications: [],
    loseNext: undefined,
    down: false,
    pay(attempt, code) {
      const { amount, reference } = attempt.transaction;
      accounts.set(attempt.provider.accessCode, attempt.provider);
      const order: TestOrder = orders.get(reference) ?? {
        attempt,
        amount,
        code: null,
        authorized: 0n,
        captured: 0n,
        refunded: 0n,
        voided: false,
      };
      orders.set(reference, order);
      order.code = code;
      if (code === '02000' || code === '14000') order.authorized = amount;
      if (code === '14000') order.captured = amount;
      return order;
    },
    operate(order, command, amount) {
      const code = carryOut(order, command, amount ?? order.amount);
      order.code = code;
      return code;
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const body = new Uint8Array(await request.arrayBuffer());
      const message = decodeBody(body, request.headers.get('content-type'));
      const lose = gateway.loseNext;
      gateway.loseNext = undefined;
      if (gateway.down || lose === 'request') throw new TypeError('fetch failed');
      gateway.requests.push(message);
      const order = orders.get(String(message['merchant_reference']));
      const account = accounts.get(String(message['access_code']));
      if (account === undefined) return new Response('no account', { status: 500 });
      if (!verify(message, account.requestKey) || (order && order.attempt.provider.id !== account.id)) {
        throw new Error('the order belongs to another account, or the phrase is wrong');
      }
      const { signature: _, ...echo } = message;
      const answer = order === undefined ? unknownOrder : answerTo(gateway, order, message);
      if (lose === 'answer') throw new TypeError('terminated');
      return new Response(encodeJson(signed({ ...echo, ...answer }, account.responseKey)));
    },
  };
  return gateway;
}

const unknownOrder = { response_code: '12036', status: '12', response_message: 'Order not found' };

function answerTo(gateway: TestGateway, order: TestOrder, message: Message): Message {
  if (message['query_command'] === 'CHECK_STATUS') {
    if (order.code === null) return unknownOrder;
    return {
      response_code: '12000',
      status: '12',
      response_message: 'Success',
      fort_id: '169996200000000001',
      transaction_code: order.code,
      transaction_status: order.code.slice(0, 2),
      transaction_message: 'told',
      authorized_amount: String(order.authorized),
      captured_amount: String(order.captured),
      refunded_amount: String(order.refunded),
    };
  }
  const command = String(message['command']) as 'CAPTURE';
  const code = gateway.operate(order, command, BigInt(String(message['amount'] ?? order.amount)));
  const answer = {
    fort_id: '169996200000000001',
    response_code: code,
    status: code.slice(0, 2),
    response_message: 'told',
  };
  const { signature: _, access_code: _a, merchant_identifier: _m, ...told } = message;
  gateway.notifications.push({ order, members: { ...told, ...answer } });
  return answer;
}

function carryOut(order: TestOrder, command: string, amount: bigint): string {
  switch (command) {
    case 'CAPTURE':
      if (order.voided || order.authorized === 0n) return '05034';
      if (order.captured + amount > order.authorized) return '05042';
      order.captured += amount;
      return '04000';
    case 'REFUND':
      if (order.refunded + amount > order.captured) return '07048';
      order.refunded += amount;
      return '06000';
    default:
      if (order.voided || order.captured > 0n || order.authorized === 0n) return '09034';
      order.voided = true;
      return '08000';
  }
}
