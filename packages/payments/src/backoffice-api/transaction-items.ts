import { type RawBuilder, sql } from 'kysely';
import { iso, money } from '../http/json.ts';
import type { OperationKind, TransactionState } from '../schema.ts';
import type { TransactionItem } from './transaction-types.ts';

/** The columns of a transaction in a list, from payment_transaction t, payment p and provider v. */
export const itemColumns: RawBuilder<unknown> = sql`
  t.id, t.reference, t.payment_id, p.reference as payment_reference, t.provider_id, v.name as provider_name,
  t.state, t.state_reason, t.is_live, t.method, t.payment_option, t.card_number_masked, t.amount, t.currency,
  t.captured_amount, t.refunded_amount, t.customer_email, t.fort_id, t.response_code, t.created_at,
  (select o.kind from operation o
   where o.transaction_id = t.id and o.state in ('requested', 'sent', 'unknown')) as open_operation`;

export const itemTables: RawBuilder<unknown> = sql`
  payment_transaction t
  join payment p on p.id = t.payment_id
  join provider v on v.id = t.provider_id`;

export interface ItemRow {
  id: string;
  reference: string;
  payment_id: string;
  payment_reference: string;
  provider_id: string;
  provider_name: string;
  state: TransactionState;
  state_reason: string | null;
  is_live: boolean;
  method: string;
  payment_option: string | null;
  card_number_masked: string | null;
  amount: bigint;
  currency: string;
  captured_amount: bigint;
  refunded_amount: bigint;
  customer_email: string;
  fort_id: string | null;
  response_code: string | null;
  created_at: Date;
  open_operation: OperationKind | null;
}

/** A row as the list shows it. */
export function toItem(row: ItemRow): TransactionItem {
  return {
    id: row.id,
    reference: row.reference,
    paymentId: row.payment_id,
    paymentReference: row.payment_reference,
    provider: { id: row.provider_id, name: row.provider_name },
    state: row.state,
    stateReason: row.state_reason,
    isLive: row.is_live,
    method: row.method,
    paymentOption: row.payment_option,
    cardNumber: row.card_number_masked,
    amount: money(row.amount, row.currency),
    captured: money(row.captured_amount, row.currency),
    refunded: money(row.refunded_amount, row.currency),
    customerEmail: row.customer_email,
    fortId: row.fort_id,
    responseCode: row.response_code,
    openOperation: row.open_operation,
    createdAt: iso(row.created_at),
  };
}
