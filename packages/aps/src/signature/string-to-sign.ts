import { unsignedMembers } from './exclusions.ts';
import { keyOrder } from './key-order.ts';
import type { Message } from './types.ts';
import { valueText } from './value.ts';

/** `name=value` of every signed member, sorted by name, joined with nothing in between. */
export function joinMembers(message: Message, exclude: readonly string[]): string {
  const { names, labels } = keyOrder(Object.keys(message));
  let text = '';
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    const value = message[name];
    if (typeof value === 'string') {
      if (exclude.length === 0 || !exclude.includes(name)) text += (labels[i] as string) + value;
    } else if (value !== undefined && value !== null && !exclude.includes(name)) {
      text += (labels[i] as string) + valueText(value, name);
    }
  }
  return text;
}

/**
 * The text that is hashed: phrase, members sorted by name (UTF-16 code units), phrase.
 * Values are taken as they are: no trimming, no decoding, no escaping. An empty string is signed as `name=`
 * (open question 1).
 *
 * @param options.exclude members to leave out; by default those of the message's operation, see `unsignedMembers`.
 * @throws InvalidMessage for a value that cannot be written (NaN, a cycle).
 */
export function stringToSign(
  message: Message,
  phrase: string,
  options: { exclude?: readonly string[] } = {},
): string {
  return phrase + joinMembers(message, options.exclude ?? unsignedMembers(message)) + phrase;
}
