import type { TransactionRow } from '../schema.ts';
import type { Text } from './parts.ts';

type ReasonKey = Extract<Parameters<Text>[0], `status.reason.${string}`>;

/** The last three digits of a response code (protocol, messages), for those about which a shopper can do something. */
const byMessage: Readonly<Record<string, ReasonKey>> = {
  '012': 'status.reason.expired',
  '016': 'status.reason.number',
  '029': 'status.reason.insufficient',
  '030': 'status.reason.authentication',
  '050': 'status.reason.limit',
  '057': 'status.reason.limit',
  '058': 'status.reason.limit',
};

/** Whether an attempt was refused, as opposed to left by the shopper. */
export function wasDeclined(transaction: Pick<TransactionRow, 'stage' | 'response_code'>): boolean {
  const { stage, response_code: code } = transaction;
  return (stage === 'declined' || stage === 'failed') && code?.slice(2) !== '072';
}

/** Why an attempt was refused, as one says it to a shopper: what to do, and nothing about the bank's internals. */
export function declineReason(transaction: Pick<TransactionRow, 'response_code'>): ReasonKey {
  return byMessage[transaction.response_code?.slice(2) ?? ''] ?? 'status.reason.declined';
}
