import { isAnswer } from './exclusions.ts';
import type { Message } from './types.ts';
import { valueText } from './value.ts';

/**
 * Members are signed joined without a separator, so `customer_name=Xfort_id=1` is also the text of two members.
 * Somebody who may choose a free text and sees the browser's return could cut the signed text elsewhere, so that
 * the true `response_code=13666` ends inside another value and a planted one takes its place: same digest.
 * It only works if a value contains the name of the member that is replaced; no honest value does.
 */
const identity =
  /(?:response_code|status|amount|currency|merchant_reference|fort_id|command|access_code|merchant_identifier)=/;

/** The least that a forger must hide: no other member decides without it. */
const outcome = 'response_code=';

/** Addresses and forwarded query strings may hold some of the identity names honestly. */
const mayHoldQueries = /(?:_url|^third_party_body)$/;

/** The member whose name, or in an answer whose value, looks like swallowed members; undefined when none does. */
export function ambiguousMember(message: Message): string | undefined {
  const answer = isAnswer(message);
  for (const name in message) {
    if (name.includes('=')) return name;
    if (!answer) continue;
    const value = message[name];
    if (typeof value === 'string') {
      if (!value.includes('=')) continue;
      if (mayHoldQueries.test(name) ? value.includes(outcome) : identity.test(value)) return name;
    } else if (typeof value === 'object' && value !== null && valueText(value, name).includes(outcome)) {
      return name;
    }
  }
  return undefined;
}
