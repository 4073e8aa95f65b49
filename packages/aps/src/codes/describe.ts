import { checkStatus } from './advice.ts';
import { meanings } from './meanings.ts';
import { messageOf, type ResponseMessage } from './messages.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { type Status, statusOf } from './statuses.ts';

/** A response code explained, for developers and staff. Shoppers get `responseMessage` or your own words. */
export interface ResponseDescription {
  /** Undefined for a status that no source lists. */
  readonly status: Status | undefined;
  /** Undefined for a message that no source lists. */
  readonly message: ResponseMessage | undefined;
  readonly outcome: Outcome;
  /** The operation that the status speaks about. */
  readonly operation: string | undefined;
  readonly meaning: string;
  readonly advice: string;
  /** Whether the shopper may pay again at once: never while the first attempt may still succeed. */
  readonly shopperMayRetry: boolean;
}

const unlisted = [
  'The code is in no list; the response_message beside it is all that is known.',
  checkStatus,
] as const;

const isFinal: Readonly<Record<Outcome, boolean>> = {
  success: false, // final, but there is nothing to try again
  failure: true,
  cancelled: true,
  invalid: true,
  pending: false,
  waiting: false,
  uncertain: false,
};

/** Explains a five-digit response code (two digits status, three digits message), also one that no source lists. */
export function describe(responseCode: string): ResponseDescription {
  const status = statusOf(responseCode.slice(0, 2));
  const code = responseCode.slice(2);
  const [meaning, advice] = (Object.hasOwn(meanings, code) ? meanings[code] : undefined) ?? unlisted;
  const outcome = outcomeOf(responseCode);
  // A "success" that contradicts itself, or a final word that is missing, is settled by asking.
  const { text, shopperMayRetry } = outcome === 'uncertain' ? checkStatus : advice;
  return {
    status,
    message: messageOf(code),
    outcome,
    operation: status?.operation,
    meaning: status === undefined ? meaning : `${status.text}. ${meaning}`,
    advice: text,
    shopperMayRetry: shopperMayRetry && isFinal[outcome],
  };
}
