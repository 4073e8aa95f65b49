import { SignatureMismatch } from '../errors.ts';
import type { Message } from '../messages/message.ts';
import type { Verified, WireMessage } from '../messages/verified.ts';
import type { SigningKey } from './types.ts';
import { matchingReading } from './verify.ts';

/** Null members are not part of the digest, so anybody could have added them. */
function withoutNull(message: Message): Message {
  const entries = Object.entries(message);
  const sent = entries.filter(([, value]) => value !== null && value !== undefined);
  return sent.length === entries.length ? message : Object.fromEntries(sent);
}

/**
 * Checks the signature and returns the message as it was signed: where a tolerant reading matched, its
 * return_url is decoded or its empty members are gone, and null members are always gone, so that nothing unsigned
 * slips through with it. Members that the protocol never signs (card members of a TOKENIZATION request,
 * installment_detail) stay.
 *
 * @throws SignatureMismatch when the signature is absent or wrong. The sentence tells nothing about the right one.
 */
export function verifyMessage(message: WireMessage, key: SigningKey): Verified {
  const reading = matchingReading(message, key);
  if (reading !== undefined) return withoutNull(reading.message) as Verified;
  const { signature } = message;
  throw new SignatureMismatch(
    typeof signature === 'string' && signature !== ''
      ? 'The signature does not belong to this message. If you expected it to, compare phrase, SHA type and string to sign with explainSignature().'
      : 'The message has no signature.',
    { received: message },
  );
}
