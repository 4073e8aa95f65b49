import { Problem } from '@fils/ui/server';
import { providerProblem } from '../providers/problems.ts';
import { TransactionError, type TransactionErrorCode } from '../transactions/errors.ts';

/** Codes that are not a conflict with the state of things (409). */
const statuses: Readonly<Partial<Record<TransactionErrorCode, number>>> = {
  unknown_payment: 404,
  unknown_transaction: 404,
  amount_too_large: 422,
  amount_not_positive: 422,
};

/** The features' errors as problems; undefined leaves one to the general rules (a fault of ours). */
export function translateError(error: Error): Problem | undefined {
  if (error instanceof TransactionError) {
    const { code, message, field } = error;
    return new Problem(statuses[code] ?? 409, code, message, field === undefined ? {} : { field });
  }
  return providerProblem(error);
}
