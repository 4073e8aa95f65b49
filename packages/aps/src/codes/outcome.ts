import { statusOf } from './statuses.ts';

/**
 * What a response code means for the one who asked:
 * `success` done; `failure` not done; `cancelled` by the shopper; `invalid` the message itself was refused;
 * `pending` accepted, a notification will tell; `waiting` for a step of the shopper; `uncertain` nobody knows yet,
 * ask CHECK_STATUS.
 */
export type Outcome = 'success' | 'pending' | 'uncertain' | 'failure' | 'cancelled' | 'invalid' | 'waiting';

/** Messages that say "done" besides 000: a token was created or updated, a batch was taken, an OTP fits. */
const done = new Set(['000', '035', '062', '063', '124', '147', '148', '182']);

/** No final word: the official plugins put 006 on hold; 777 to 781 are the messages of status 15. */
const noFinalWord = new Set(['006', '777', '778', '779', '780', '781']);

/** The outcome that a five-digit response code stands for; what no source knows is `uncertain`. */
export function outcomeOf(responseCode: string): Outcome {
  const status = responseCode.slice(0, 2);
  const message = responseCode.slice(2);
  if (message === '072') return 'cancelled';
  if (status === '15' || noFinalWord.has(message)) return 'uncertain';
  if (status === '00') return 'invalid';
  if (status === '19' || status === '40') return 'pending';
  // 01: stored, but not paid. 10: a step of the shopper is unfinished. 20: 3-D Secure is asked for.
  if (status === '01' || status === '10' || status === '20') return 'waiting';
  const known = statusOf(status);
  if (known === undefined) return 'uncertain';
  if (known.outcome === 'failure') return 'failure';
  if (done.has(message)) return 'success';
  // CHECK_STATUS answers 12036 for an order it does not know. Any other "success" with a refusal contradicts itself.
  return status === '12' ? 'failure' : 'uncertain';
}
