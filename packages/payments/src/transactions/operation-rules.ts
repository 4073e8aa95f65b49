import type { OperationKind, OperationRow, TransactionRow } from '../schema.ts';
import { TransactionError } from './errors.ts';
import { isOpenOperation } from './snapshot.ts';

type Money = Pick<
  TransactionRow,
  'stage' | 'authorized_amount' | 'captured_amount' | 'refunded_amount' | 'voided'
>;
type Earlier = Pick<OperationRow, 'kind' | 'state' | 'release_rest'>;

/** How much can be moved now, in minor units. What the dialogs offer and the API refuses beyond. */
export interface Movable {
  readonly capturable: bigint;
  readonly refundable: bigint;
  readonly voidable: boolean;
  /** An operation whose outcome is not known yet stands in the way of any other. */
  readonly underWay: boolean;
}

export function movable(transaction: Money, operations: readonly Earlier[]): Movable {
  const { stage, voided } = transaction;
  const released = operations.some((o) => o.release_rest && o.state === 'done');
  const underWay = operations.some(isOpenOperation);
  const reserved = (stage === 'authorized' || stage === 'captured') && !voided && !released;
  return {
    capturable: reserved ? transaction.authorized_amount - transaction.captured_amount : 0n,
    // Also in error, so that staff can give the money back.
    refundable: transaction.captured_amount - transaction.refunded_amount,
    voidable: stage === 'authorized' && !voided && transaction.captured_amount === 0n,
    underWay,
  };
}

/** @throws TransactionError when the operation is not possible on the transaction as it stands. */
export function refuseOperation(
  transaction: Money,
  operations: readonly Earlier[],
  kind: OperationKind,
  amount: bigint | undefined,
): void {
  const { capturable, refundable, voidable, underWay } = movable(transaction, operations);
  if (underWay) {
    throw new TransactionError(
      'operation_under_way',
      'Another operation on this transaction has no known outcome yet.',
    );
  }
  if (kind === 'void') {
    if (!voidable) {
      throw new TransactionError(
        'not_voidable',
        'Only an authorisation of which nothing was captured can be voided.',
      );
    }
    return;
  }
  const most = kind === 'capture' ? capturable : refundable;
  if (most <= 0n) {
    throw kind === 'capture'
      ? new TransactionError('not_capturable', 'Nothing is left to capture.')
      : new TransactionError('not_refundable', 'Nothing is left to refund.');
  }
  if (amount === undefined || amount <= 0n) {
    throw new TransactionError('amount_not_positive', 'The amount must be at least 1 minor unit.', 'amount');
  }
  if (amount > most) {
    throw new TransactionError(
      'amount_too_large',
      `At most ${most} minor units can be ${kind === 'capture' ? 'captured' : 'refunded'}.`,
      'amount',
    );
  }
}
