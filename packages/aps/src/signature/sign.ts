import type { Message } from '../messages/message.ts';
import { digest } from './digest.ts';
import { unsignedMembers } from './exclusions.ts';
import { joinMembers } from './string-to-sign.ts';
import type { SigningKey } from './types.ts';

/**
 * The signature of a message: lower-case hex. Requests take the SHA request phrase, answers and feedback the
 * SHA response phrase. Members that the operation does not sign (card members of a TOKENIZATION) are left out.
 *
 * @throws InvalidKey for an empty phrase, an unknown SHA type, or SHA-1 that is not allowed.
 * @throws InvalidMessage for a value that cannot be written.
 */
export function sign(message: Message, key: SigningKey): string {
  return digest(joinMembers(message, unsignedMembers(message), key.phrase, key.phrase), key);
}

/** The message with its `signature` added (an old one is replaced). */
export function signed<T extends Message>(message: T, key: SigningKey): T & { signature: string } {
  return { ...message, signature: sign(message, key) };
}
