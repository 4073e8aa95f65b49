import { InvalidOptions } from '@fils/aps';
import { SecretUnreadable } from '@fils/database';
import { Problem } from '@fils/ui/server';
import { CredentialsMissing, credentialLabels, ProviderError } from './errors.ts';

const statuses: Readonly<Record<string, number>> = {
  unknown_provider: 404,
  stale: 409,
  access_code_in_use: 409,
  state_decides_host: 409,
  wrong_environment: 409,
  gateway_url_of_amazon: 409,
};

/** A provider's error as a problem that names the field to mend; undefined for any other error. */
export function providerProblem(error: Error): Problem | undefined {
  if (error instanceof CredentialsMissing) {
    return new Problem(422, error.code, error.message, {
      ...(error.missing[0] === undefined ? {} : { field: error.missing[0] }),
      errors: error.missing.map((field) => ({
        field,
        code: 'required',
        message: `Enter the ${credentialLabels[field]}.`,
      })),
    });
  }
  if (error instanceof ProviderError) {
    return new Problem(statuses[error.code] ?? 422, error.code, error.message, {
      ...(error.field === undefined
        ? {}
        : {
            field: error.field,
            errors: [{ field: error.field, code: error.code, message: error.message }],
          }),
    });
  }
  if (error instanceof InvalidOptions) return new Problem(422, error.code, error.message);
  if (error instanceof SecretUnreadable) {
    return new Problem(
      409,
      error.code,
      `${error.message} Open the provider's Credentials to enter it again.`,
    );
  }
  return undefined;
}
