import { Problem } from '@fils/ui/server';
import { providerProblem } from '../providers/problems.ts';
import { TransactionError } from '../transactions/errors.ts';

/** The errors of the features that the back office shows, as problems. */
export function backofficeProblem(error: Error): Problem | undefined {
  if (error instanceof TransactionError) {
    const status = error.code.startsWith('unknown_') ? 404 : error.code.startsWith('amount_') ? 422 : 409;
    return new Problem(
      status,
      error.code,
      error.message,
      error.field === undefined ? {} : { field: error.field },
    );
  }
  return providerProblem(error);
}
