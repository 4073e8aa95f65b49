import { messageOf, type ResponseMessage } from './messages.ts';
import { type Status, statusOf } from './statuses.ts';

export type Outcome = 'success' | 'pending' | 'uncertain' | 'failure' | 'cancelled' | 'invalid' | 'waiting';

export interface ResponseDescription {
  readonly status: Status | undefined;
  readonly message: ResponseMessage | undefined;
  readonly outcome: Outcome;
  readonly operation: string | undefined;
  readonly meaning: string;
  readonly advice: string;
  readonly shopperMayRetry: boolean;
}

/** Messages that say "done" besides 000: a token was created or updated, a batch was taken. */
const done = new Set(['000', '035', '062', '063', '124', '147', '148', '182']);

/** No final word: the official plugins put 006 on hold, 777 to 781 are the codes of status 15. */
const noFinalWord = new Set(['006', '051', '777', '778', '779', '780', '781']);

export function outcomeOf(status: string, message: string): Outcome {
  if (message === '072') return 'cancelled';
  if (noFinalWord.has(message) || status === '15') return 'uncertain';
  if (status === '00') return 'invalid';
  if (status === '19' || status === '40') return 'pending';
  // 01: stored, not paid. 10: a step of the shopper is unfinished. 20: 3-D Secure is asked for.
  if (status === '01' || status === '10' || status === '20') return 'waiting';
  const known = statusOf(status);
  if (known === undefined) return 'uncertain';
  if (known.outcome !== 'success') return 'failure';
  if (done.has(message)) return 'success';
  // CHECK_STATUS answers 12036 for an order it does not know; no other success status carries a refusal.
  return status === '12' ? 'failure' : 'uncertain';
}

export function describe(responseCode: string): ResponseDescription {
  const status = responseCode.slice(0, 2);
  const code = responseCode.slice(2);
  const message = messageOf(code);
  return {
    status: statusOf(status),
    message,
    outcome: outcomeOf(status, code),
    operation: statusOf(status)?.operation,
    meaning: message?.text ?? '',
    advice: '',
    shopperMayRetry: false,
  };
}
