import type { Message } from '../messages/message.ts';
import { isAnswer } from './exclusions.ts';
import { keyOrder } from './key-order.ts';
import { valueText } from './value.ts';

/**
 * Members are signed joined without a separator, so `customer_name=Xfort_id=1` is also the text of two members.
 * Somebody who may choose a free text and sees the browser's return could cut the signed text elsewhere, so that
 * the true `response_code=13666` ends inside another value and a planted one takes its place: same digest.
 * It only works if some value swallows the true member, name and all; the table's characters forbid "=" in free texts.
 * The amount needs no guard: it sorts before every text that a shopper may choose.
 */
const identity =
  /response_code=\d{5}|status=\d\d(?!\d)|fort_id=\d{6}|merchant_reference=[\w.-]|currency=[A-Z]{3}|command=[A-Z_]{5}/;

/** The least that a forger of an outcome must hide. */
const outcome = /response_code=\d{5}/;

/** Addresses and forwarded query strings may hold some of the identity names honestly. */
const mayHoldQueries = /(?:_url|^third_party_body)$/;

function swallows(name: string, value: Message[string]): boolean {
  if (typeof value === 'string') {
    if (!value.includes('=')) return false;
    return mayHoldQueries.test(name) ? outcome.test(value) : identity.test(value);
  }
  return typeof value === 'object' && value !== null && outcome.test(valueText(value, name));
}

/** The member whose name, or in an answer whose value, looks like swallowed members; undefined when none does. */
export function ambiguousMember(message: Message): string | undefined {
  const { listed, ambiguousName } = keyOrder(Object.keys(message));
  if (ambiguousName !== undefined || !isAnswer(message)) return ambiguousName;
  const values = Object.values(message);
  for (let i = 0; i < values.length; i++) {
    if (swallows(listed[i] as string, values[i])) return listed[i];
  }
  return undefined;
}
