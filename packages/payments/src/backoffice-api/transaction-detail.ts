import { describe, responseMessage } from '@fils/aps';
import { sql } from 'kysely';
import type { PaymentsContext } from '../context.ts';
import { iso, money } from '../http/json.ts';
import type { OperationRow, TimelineRow, TransactionRow } from '../schema.ts';
import { TransactionError } from '../transactions/errors.ts';
import { movable } from '../transactions/operation-rules.ts';
import { toInboxDetail } from './inbox.ts';
import { type ItemRow, itemColumns, itemTables, toItem } from './transaction-items.ts';
import type {
  OperationItem,
  ResponseJson,
  TimelineItem,
  TransactionDetail,
  TransactionStateName,
} from './transaction-types.ts';

/** Messages shown with a transaction; one that is asked about for days has many, and the newest tell most. */
const messagesShown = 100;

/**
 * Everything about one attempt: money, what happened, what was asked, what the gateway said.
 *
 * @throws TransactionError `unknown_transaction`
 */
export async function transactionDetail(
  context: Pick<PaymentsContext, 'database'>,
  id: string,
): Promise<TransactionDetail> {
  const { db } = context.database;
  const { rows } = await sql<ItemRow & TransactionRow>`
    select t.*, ${itemColumns} from ${itemTables} where t.id = ${id}`.execute(db);
  const row = rows[0];
  if (row === undefined) throw new TransactionError('unknown_transaction', `There is no transaction ${id}.`);
  const operations = await db
    .selectFrom('operation')
    .selectAll()
    .where('transaction_id', '=', id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const timeline = await db
    .selectFrom('timeline')
    .selectAll()
    .where('transaction_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const messages = await db
    .selectFrom('inbox_message')
    .selectAll()
    .where('transaction_id', '=', id)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(messagesShown)
    .execute();
  const { capturable, refundable, voidable } = movable(row, operations);
  return {
    ...toItem(row),
    command: row.command,
    authorized: money(row.authorized_amount, row.currency),
    capturable: money(capturable, row.currency),
    refundable: money(refundable, row.currency),
    voidable,
    voided: row.voided,
    overpaid: timeline.some((entry) => entry.details['overpaid'] === true),
    response: responseOf(row.response_code),
    responseMessage: row.response_message,
    cardHolderName: row.card_holder_name,
    expiryDate: row.expiry_date,
    authorizationCode: row.authorization_code,
    checkAfter: iso(row.check_after),
    checks: row.checks,
    updatedAt: iso(row.updated_at),
    timeline: timeline.map((entry) => toTimelineItem(entry, row.currency)),
    operations: operations.map((operation) => toOperationItem(operation, row.currency)),
    messages: messages.map(toInboxDetail),
  };
}

/** A response code with its meaning and advice; null for none. */
export function responseOf(code: string | null | undefined): ResponseJson | null {
  if (!code) return null;
  const { outcome, meaning, advice, shopperMayRetry } = describe(code);
  return {
    code,
    outcome,
    meaning,
    meaningArabic: responseMessage(code.slice(2), 'ar'),
    advice,
    shopperMayRetry,
  };
}

export function toOperationItem(row: OperationRow, currency: string): OperationItem {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    amount: row.amount === null ? null : money(row.amount, currency),
    reason: row.reason,
    releaseRest: row.release_rest,
    actor: row.actor,
    response: responseOf(row.response_code),
    responseMessage: row.response_message,
    createdAt: iso(row.created_at),
    updatedAt: iso(row.updated_at),
  };
}

function toTimelineItem(row: TimelineRow, currency: string): TimelineItem {
  return {
    id: row.id,
    at: iso(row.at),
    kind: row.kind,
    fromState: row.from_state as TransactionStateName | null,
    toState: row.to_state as TransactionStateName | null,
    amount: row.amount === null ? null : money(row.amount, currency),
    responseCode: row.response_code,
    actor: row.actor,
    source: row.source,
    messageId: row.inbox_id,
    details: row.details,
  };
}
