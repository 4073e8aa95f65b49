import type { Message } from '../messages/message.ts';
import { ambiguousMember } from './ambiguity.ts';
import { digest, sameDigest } from './digest.ts';
import { unsignedMembers } from './exclusions.ts';
import { joinMembers } from './string-to-sign.ts';
import type { SigningKey } from './types.ts';
import { type Reading, tolerantReadings } from './variants.ts';

function matches(reading: Reading, key: SigningKey, received: string): boolean {
  const text = joinMembers(reading.message, reading.exclude, key.phrase, key.phrase);
  return sameDigest(received, digest(text, key));
}

/**
 * The reading of the message that its signature covers, or undefined when there is none. The plain reading is
 * tried first; the tolerant ones (open questions 1, 4, 7, 8, 9) only when it fails.
 */
export function matchingReading(message: Message, key: SigningKey): Reading | undefined {
  const signature = message['signature'];
  if (typeof signature !== 'string' || signature === '') return undefined;
  const received = signature.toLowerCase();
  const plain: Reading = { variant: 'as-received', message, exclude: unsignedMembers(message) };
  if (matches(plain, key, received)) return ambiguousMember(message) === undefined ? plain : undefined;
  const found = tolerantReadings(message).find((reading) => matches(reading, key, received));
  return found !== undefined && ambiguousMember(found.message) === undefined ? found : undefined;
}

/**
 * Whether the message's `signature` belongs to it. Every member received takes part, known or not; hex letters
 * count in either case; the comparison takes constant time. Answers in which a value has swallowed other
 * members (see ambiguity.ts) are refused although their digest fits.
 *
 * @throws InvalidKey for a key that nothing may be signed with.
 */
export function verify(message: Message, key: SigningKey): boolean {
  return matchingReading(message, key) !== undefined;
}
