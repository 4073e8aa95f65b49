import type { Message } from '../messages/message.ts';
import { isAnswer, unsignedMembers } from './exclusions.ts';

export type SignatureVariant =
  | 'as-received'
  | 'decoded-return-url'
  | 'without-empty-members'
  | 'with-installment-detail'
  | 'with-card-members';

/** One way to read what the sender may have signed. */
export interface Reading {
  readonly variant: SignatureVariant;
  /** The message as the sender signed it. */
  readonly message: Message;
  readonly exclude: readonly string[];
}

/** The return_url percent-decoded once (open question 4), or undefined when that changes nothing. */
function withDecodedReturnUrl(message: Message): Message | undefined {
  const url = message['return_url'];
  if (typeof url !== 'string' || !url.includes('%')) return undefined;
  try {
    return { ...message, return_url: decodeURIComponent(url) };
  } catch {
    return undefined; // a stray percent sign: then it was not encoded
  }
}

function withoutEmptyMembers(message: Message): Message | undefined {
  const filled = Object.entries(message).filter(([, value]) => value !== '');
  return filled.length === Object.keys(message).length ? undefined : Object.fromEntries(filled);
}

/**
 * Where the sources disagree about what is signed, the readings that a verifier accepts besides the plain one.
 * Each still needs the phrase; none lets a member that has a value escape the digest.
 */
export function tolerantReadings(message: Message): Reading[] {
  const exclude = unsignedMembers(message);
  const readings: Reading[] = [];
  const decoded = withDecodedReturnUrl(message);
  if (decoded !== undefined) readings.push({ variant: 'decoded-return-url', message: decoded, exclude });
  const filled = withoutEmptyMembers(message);
  if (filled !== undefined) readings.push({ variant: 'without-empty-members', message: filled, exclude });
  if (exclude.includes('installment_detail')) {
    readings.push({ variant: 'with-installment-detail', message, exclude: [] });
  } else if (!isAnswer(message) && exclude.some((name) => message[name] !== undefined)) {
    readings.push({ variant: 'with-card-members', message, exclude: [] });
  }
  return readings;
}
