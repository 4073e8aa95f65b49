import type { Message } from '../messages/message.ts';
import { unsignedMembers } from './exclusions.ts';
import { keyOrder } from './key-order.ts';
import { valueText } from './value.ts';

function without(message: Message, exclude: readonly string[]): Message {
  return Object.fromEntries(Object.entries(message).filter(([name]) => !exclude.includes(name)));
}

/**
 * Before, `name=value` of every signed member sorted by name, after; joined with nothing in between.
 * Plain concatenation, because the engine's ropes beat arrays here (see bench/signature.ts).
 */
export function joinMembers(message: Message, exclude: readonly string[], before = '', after = ''): string {
  const signed = exclude.length === 0 ? message : without(message, exclude);
  const { names, labels, positions } = keyOrder(Object.keys(signed));
  const values = Object.values(signed);
  let text = before;
  for (let i = 0; i < positions.length; i++) {
    const value = values[positions[i] as number];
    if (typeof value === 'string') {
      text += labels[i];
      text += value;
    } else if (value !== undefined && value !== null) {
      text += (labels[i] as string) + valueText(value, names[i] as string);
    }
  }
  return text + after;
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
  return joinMembers(message, options.exclude ?? unsignedMembers(message), phrase, phrase);
}
