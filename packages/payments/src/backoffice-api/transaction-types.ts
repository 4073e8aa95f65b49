import type { MoneyJson } from '../http/json-types.ts';
import type { InboxDetail } from './inbox-types.ts';

export type TransactionStateName =
  | 'draft'
  | 'pending'
  | 'unknown'
  | 'authorized'
  | 'done'
  | 'cancelled'
  | 'error';

/** One of GET /transactions */
export interface TransactionItem {
  readonly id: string;
  readonly reference: string;
  readonly paymentId: string;
  readonly paymentReference: string;
  readonly provider: { readonly id: string; readonly name: string };
  readonly state: TransactionStateName;
  readonly stateReason: string | null;
  readonly isLive: boolean;
  readonly method: string;
  readonly paymentOption: string | null;
  readonly cardNumber: string | null;
  readonly amount: MoneyJson;
  readonly captured: MoneyJson;
  readonly refunded: MoneyJson;
  readonly customerEmail: string;
  readonly fortId: string | null;
  readonly responseCode: string | null;
  /** An operation without an outcome yet. */
  readonly openOperation: 'capture' | 'refund' | 'void' | null;
  readonly createdAt: string;
}

export type OutcomeName =
  | 'success'
  | 'pending'
  | 'uncertain'
  | 'failure'
  | 'cancelled'
  | 'invalid'
  | 'waiting';

/** A response code explained; English sentences, the wire's own text also in Arabic. */
export interface ResponseJson {
  readonly code: string;
  readonly outcome: OutcomeName;
  readonly meaning: string;
  readonly meaningArabic: string;
  readonly advice: string;
  readonly shopperMayRetry: boolean;
}

export interface TimelineItem {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly fromState: TransactionStateName | null;
  readonly toState: TransactionStateName | null;
  readonly amount: MoneyJson | null;
  readonly responseCode: string | null;
  readonly actor: string;
  readonly source: string;
  readonly messageId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export type OperationKindName = 'capture' | 'refund' | 'void';

export type OperationStateName = 'requested' | 'sent' | 'done' | 'refused' | 'unknown';

export interface OperationItem {
  readonly id: string;
  readonly kind: OperationKindName;
  readonly state: OperationStateName;
  readonly amount: MoneyJson | null;
  readonly reason: string | null;
  readonly releaseRest: boolean;
  readonly actor: string;
  readonly response: ResponseJson | null;
  readonly responseMessage: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** GET /transactions/:id */
export interface TransactionDetail extends TransactionItem {
  readonly command: 'AUTHORIZATION' | 'PURCHASE';
  readonly authorized: MoneyJson;
  readonly capturable: MoneyJson;
  readonly refundable: MoneyJson;
  readonly voidable: boolean;
  readonly voided: boolean;
  /** Another attempt of the same payment had succeeded before: the shopper paid twice. */
  readonly overpaid: boolean;
  readonly response: ResponseJson | null;
  readonly responseMessage: string | null;
  readonly cardHolderName: string | null;
  /** YYMM */
  readonly expiryDate: string | null;
  readonly authorizationCode: string | null;
  readonly checkAfter: string | null;
  readonly checks: number;
  readonly updatedAt: string;
  readonly timeline: readonly TimelineItem[];
  readonly operations: readonly OperationItem[];
  readonly messages: readonly InboxDetail[];
}

/** POST /transactions/:id/capture, /refund, /void */
export interface OperationAnswer {
  readonly operation: OperationItem;
}

/** POST /transactions/:id/check */
export interface CheckAnswer {
  readonly answered: boolean;
  readonly response: ResponseJson | null;
}
