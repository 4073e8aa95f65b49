import type { Message } from '../messages/message.ts';
import { ambiguousMember } from './ambiguity.ts';
import { diagnose, type ExplainOptions, generalHints, hint, type SignatureHint } from './diagnose.ts';
import { differenceTo, type SignatureDifference } from './difference.ts';
import { digest, sameDigest } from './digest.ts';
import { unsignedMembers } from './exclusions.ts';
import { maskedString } from './mask.ts';
import { joinMembers } from './string-to-sign.ts';
import type { SigningKey } from './types.ts';
import type { SignatureVariant } from './variants.ts';
import { matchingReading } from './verify.ts';

export interface SignatureExplanation {
  /** Whether `verify` accepts it. */
  readonly matches: boolean;
  /** How it matched, when it did. */
  readonly variant?: SignatureVariant;
  /** The signature that belongs to the message and key. For the owner of the phrase only: never answer it to a sender. */
  readonly expected: string;
  readonly received: string | undefined;
  /** What is hashed, with both phrases shown as ‹phrase› and card data masked. */
  readonly stringToSign: string;
  /** The most telling first; never empty unless the signature matches as received. */
  readonly hints: readonly SignatureHint[];
  /** Where the caller's own string to sign differs from ours. */
  readonly difference?: SignatureDifference;
}

const variantHints: Readonly<Record<SignatureVariant, SignatureHint | undefined>> = {
  'as-received': undefined,
  'decoded-return-url': hint(
    'return_url_decoded',
    'It matches after return_url is percent-decoded, so it is accepted.',
  ),
  'without-empty-members': hint(
    'without_empty_members',
    'It matches without the empty members, so it is accepted. Better not send a member that has no value.',
  ),
  'with-installment-detail': hint(
    'with_installment_detail',
    'It matches with installment_detail signed, so it is accepted.',
  ),
  'with-card-members': hint(
    'with_card_members',
    'It matches with the card members signed, so it is accepted; the operation usually leaves them out.',
  ),
};

/**
 * Finds out why a signature does not verify: shows the string to sign (phrases and card data masked), tries the
 * mistakes that integrations are known for, and names the first difference to the other side's string.
 * @throws InvalidKey for a key that nothing may be signed with.
 */
export function explainSignature(
  message: Message,
  key: SigningKey,
  options: ExplainOptions = {},
): SignatureExplanation {
  const { signature } = message;
  const received = typeof signature === 'string' && signature !== '' ? signature : undefined;
  const exclude = unsignedMembers(message);
  const expected = digest(joinMembers(message, exclude, key.phrase, key.phrase), key);
  const reading = matchingReading(message, key);
  const shown = reading ?? { message, exclude };
  const difference =
    options.theirString === undefined
      ? undefined
      : differenceTo(message, options.theirString, key, options.otherPhrase);
  const basis = {
    matches: reading !== undefined,
    ...(reading === undefined ? {} : { variant: reading.variant }),
    expected,
    received,
    stringToSign: maskedString(shown.message, shown.exclude),
    ...(difference === undefined ? {} : { difference }),
  };
  if (reading !== undefined) {
    const accepted = variantHints[reading.variant];
    return { ...basis, hints: accepted === undefined ? [] : [accepted] };
  }
  if (received === undefined) {
    return { ...basis, hints: [hint('no_signature', 'The message has no signature.')] };
  }
  const lower = received.toLowerCase();
  const ambiguous = ambiguousMember(message);
  if (ambiguous !== undefined && sameDigest(lower, expected)) {
    const sentence = `"${ambiguous}" contains the name of another member followed by "=": members may have been cut elsewhere to change their meaning, so it is refused although the digest fits.`;
    return { ...basis, hints: [hint('ambiguous', sentence)] };
  }
  const found = diagnose(message, lower, key, options);
  return { ...basis, hints: found.length > 0 ? found : generalHints(message, lower, expected, key) };
}
