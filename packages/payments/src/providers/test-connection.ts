import { AnswerLost, ApsRefused, SignatureMismatch } from '@fils/aps';
import { newId } from '@fils/database';
import type { PaymentsContext } from '../context.ts';
import { recordConnectionTest } from './change.ts';
import { gatewayTarget } from './environment.ts';
import { ProviderError } from './errors.ts';
import type { Provider } from './provider.ts';
import { clientFor } from './store.ts';

/** What a connection test found; texts: `providers.test.<finding>`. */
export type ConnectionFinding =
  | 'works'
  | 'wrong_request_phrase'
  | 'wrong_response_phrase'
  | 'wrong_phrases'
  | 'unknown_merchant'
  | 'unknown_access_code'
  | 'unreachable'
  | 'not_a_gateway'
  | 'refused';

export interface ConnectionTest {
  readonly finding: ConnectionFinding;
  /** The wire's response code, when one came; from an answer that could not be verified it is only a hint. */
  readonly responseCode: string | undefined;
  readonly responseMessage: string | undefined;
  /** Which hosts were asked. */
  readonly target: 'sandbox' | 'production' | 'own_gateway';
}

/**
 * Asks for the status of an order that cannot exist. "Order not found" (12036, open question 33) proves the merchant
 * identifier, the access code and both phrases at once, and moves nothing.
 *
 * @throws CredentialsMissing · WrongEnvironment · ProviderError `state_decides_host` while disabled
 */
export async function testConnection(
  context: Pick<PaymentsContext, 'database' | 'secrets' | 'fetch' | 'clock'>,
  provider: Provider,
): Promise<ConnectionTest> {
  const { environment, baseUrl } = gatewayTarget(provider);
  if (provider.state === 'disabled' && baseUrl === undefined) {
    throw new ProviderError(
      'state_decides_host',
      "Choose Test Mode or Enabled and save first: the state decides which of Amazon's hosts is asked.",
      'state',
    );
  }
  const client = clientFor(context, provider);
  const found = await ask(() =>
    client.checkStatus({ merchantReference: `fils-test-${newId().slice(0, 23)}` }),
  );
  await recordConnectionTest(context, provider.id, found.finding === 'works');
  return { ...found, target: baseUrl === undefined ? environment : 'own_gateway' };
}

async function ask(question: () => Promise<unknown>): Promise<Omit<ConnectionTest, 'target'>> {
  const found = (finding: ConnectionFinding, code?: unknown, message?: unknown) => ({
    finding,
    responseCode: typeof code === 'string' ? code : undefined,
    responseMessage: typeof message === 'string' ? message : undefined,
  });
  try {
    await question();
    return found('works');
  } catch (error) {
    if (error instanceof ApsRefused) {
      return found(refusal(error.responseCode), error.responseCode, error.responseMessage);
    }
    if (error instanceof SignatureMismatch) {
      const code = error.received?.['response_code'];
      return found(unverified(code), code, error.received?.['response_message']);
    }
    if (error instanceof AnswerLost) {
      const { answer } = error;
      if (answer !== undefined) return found('refused', answer.response_code, answer.response_message);
      const answered = error.reason === 'http' || error.reason === 'unreadable';
      return found(answered ? 'not_a_gateway' : 'unreachable');
    }
    throw error;
  }
}

/** A verified refusal: the response phrase is right. */
function refusal(code: string): ConnectionFinding {
  if (code.startsWith('12')) return 'works';
  if (code.endsWith('008')) return 'wrong_request_phrase';
  if (code.endsWith('009')) return 'unknown_merchant';
  if (code.endsWith('010')) return 'unknown_access_code';
  return 'refused';
}

/** An answer whose signature does not fit; its code is not proof, but tells which field to look at first. */
function unverified(code: unknown): ConnectionFinding {
  if (typeof code !== 'string') return 'not_a_gateway';
  if (code.endsWith('008')) return 'wrong_phrases';
  if (code.endsWith('009')) return 'unknown_merchant';
  if (code.endsWith('010')) return 'unknown_access_code';
  return 'wrong_response_phrase';
}
