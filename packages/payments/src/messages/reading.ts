import { describe, type Verified, type WireMessage } from '@fils/aps';
import type { OperationKind } from '../schema.ts';
import { type Details, detailsOf, text } from './details.ts';
import type { Learnt } from './learnt.ts';

/** Amount of a message in minor units; `unreadable` when the member is there but is no amount. */
export type Amount = bigint | 'unreadable' | null;

/** The outcome of a payment, told by the return, direct feedback or a notification about the payment itself. */
export interface PaymentReading {
  readonly about: 'payment';
  /** Undefined when the message says nothing final or new (an order that was stored, a step under way). */
  readonly learnt: Learnt | undefined;
  readonly amount: Amount;
  readonly currency: string | null;
  readonly details: Details;
}

/** The outcome of a capture, refund or void: a notification, or the answer to our own request. */
export interface MaintenanceReading {
  readonly about: 'maintenance';
  readonly kind: OperationKind;
  readonly result: 'done' | 'refused' | 'not_final';
  readonly amount: Amount;
  readonly currency: string | null;
  /** The maintenance_reference: of a refund of ours it is the operation's id. */
  readonly reference: string | null;
  readonly details: Details;
}

/** The answer to CHECK_STATUS: totals, and the last operation on the order. */
export interface StatusReading {
  readonly about: 'status';
  /** `refused`: the question itself was not accepted (credentials, format), so nothing was learnt. */
  readonly answer: 'found' | 'unknown_order' | 'refused';
  readonly learnt: Learnt | undefined;
  readonly authorized: Amount;
  readonly captured: Amount;
  readonly refunded: Amount;
  readonly details: Details;
}

export type Reading = PaymentReading | MaintenanceReading | StatusReading;

const maintenanceKinds: Readonly<Record<string, OperationKind>> = {
  CAPTURE: 'capture',
  REFUND: 'refund',
  VOID_AUTHORIZATION: 'void',
};

/** Status of the answer when a maintenance operation was done. */
const doneStatus: Readonly<Record<OperationKind, string>> = { capture: '04', refund: '06', void: '08' };

/** What a verified message says. Pure; decides by codes only, for response_message is localised. */
export function readMessage(message: Verified<WireMessage>): Reading {
  if (text(message, 'query_command') !== null) return readStatus(message);
  const kind = maintenanceKinds[text(message, 'command') ?? ''];
  return kind === undefined ? readPayment(message) : readMaintenance(message, kind);
}

function readPayment(message: WireMessage): PaymentReading {
  const details = detailsOf(message);
  return {
    about: 'payment',
    learnt: learntFrom(details.responseCode ?? ''),
    amount: amountOf(message, 'amount'),
    currency: text(message, 'currency', 3),
    details,
  };
}

function readMaintenance(message: WireMessage, kind: OperationKind): MaintenanceReading {
  const details = detailsOf(message);
  const code = details.responseCode ?? '';
  const { outcome } = describe(code);
  const result =
    outcome === 'success' && code.startsWith(doneStatus[kind])
      ? 'done'
      : outcome === 'failure' || outcome === 'invalid' || outcome === 'cancelled'
        ? 'refused'
        : 'not_final';
  return {
    about: 'maintenance',
    kind,
    result,
    amount: amountOf(message, 'amount'),
    currency: text(message, 'currency', 3),
    reference: text(message, 'maintenance_reference', 200),
    details,
  };
}

function readStatus(message: WireMessage): StatusReading {
  const asked = text(message, 'response_code', 5) ?? '';
  const code = text(message, 'transaction_code', 5);
  const payment = detailsOf(message);
  const found = asked.startsWith('12') && describe(asked).outcome === 'success';
  // 12036 in real traces, 11036 by the logic of the codes: open question 33.
  const unknownOrder = asked === '12036' || asked === '11036';
  const learnt = found && code !== null ? learntFrom(code) : undefined;
  return {
    about: 'status',
    answer: found ? 'found' : unknownOrder ? 'unknown_order' : 'refused',
    // The gateway's own word on a failure is final, where a message's may be one try of several.
    learnt: learnt === 'declined' || learnt === 'cancelled' ? 'failed' : learnt,
    authorized: amountOf(message, 'authorized_amount'),
    captured: amountOf(message, 'captured_amount'),
    refunded: amountOf(message, 'refunded_amount'),
    // The answer's own code is about the question; what people want to see is the payment's.
    details: { ...payment, responseCode: code, responseMessage: text(message, 'transaction_message') },
  };
}

const known = new Map<string, Learnt | undefined>();

/** What a response code about a payment (or its latest operation) says of the payment. */
function learntFrom(code: string): Learnt | undefined {
  if (known.has(code)) return known.get(code);
  if (!/^[0-9]{5}$/.test(code)) return undefined;
  const learnt = interpret(code);
  // Explaining a code is slow beside the rest of a message, and a server meets a few dozen of them.
  if (known.size < 1_000) known.set(code, learnt);
  return learnt;
}

function interpret(code: string): Learnt | undefined {
  const status = code.slice(0, 2);
  switch (describe(code).outcome) {
    case 'success':
      return successes[status];
    case 'pending':
      return 'pending';
    case 'uncertain':
      // An unclear answer about a capture, refund or void says nothing unclear about the payment.
      return maintenanceStatuses.has(status) ? undefined : 'uncertain';
    case 'cancelled':
      return 'cancelled';
    case 'invalid':
      return 'declined';
    case 'failure':
      return maintenanceStatuses.has(status) ? undefined : 'declined';
    case 'waiting':
      return undefined;
  }
}

const successes: Readonly<Record<string, Learnt>> = {
  '02': 'authorized',
  '14': 'captured',
  '04': 'captured',
  '06': 'refunded',
  '08': 'voided',
};
const maintenanceStatuses = new Set(['04', '05', '06', '07', '08', '09', '11', '12']);

function amountOf(message: WireMessage, name: string): Amount {
  const value = text(message, name, 40);
  if (value === null) return null;
  return /^[0-9]{1,15}$/.test(value) ? BigInt(value) : 'unreadable';
}
