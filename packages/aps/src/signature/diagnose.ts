import { toJson } from '../messages/json-write.ts';
import type { Message } from '../messages/message.ts';
import { digest, sameDigest } from './digest.ts';
import { unsignedMembers } from './exclusions.ts';
import { joinMembers } from './string-to-sign.ts';
import { suspectsOf } from './suspects.ts';
import { type ShaType, type SigningKey, shaTypes } from './types.ts';
import { matchingReading } from './verify.ts';

/** One thing that explains a signature. Match on `code`; `sentence` is for people. */
export interface SignatureHint {
  readonly code: string;
  readonly sentence: string;
}

export interface ExplainOptions {
  /** The account's other phrase, to find out whether request and response phrase were swapped. */
  otherPhrase?: string;
  /** The string to sign as the other side built it, phrases included or not. */
  theirString?: string;
}

export const hint = (code: string, sentence: string): SignatureHint => ({ code, sentence });

interface Candidate {
  readonly key: SigningKey;
  readonly hints: readonly SignatureHint[];
}

/** The keys that may have been meant: the right one first, then the usual confusions. */
function candidateKeys(key: SigningKey, otherPhrase: string | undefined): Candidate[] {
  const phrases: [phrase: string, hints: SignatureHint[]][] = [[key.phrase, []]];
  if (otherPhrase !== undefined && otherPhrase !== '' && otherPhrase !== key.phrase) {
    const swapped = hint(
      'phrases_swapped',
      'It was signed with the other phrase: requests take the SHA request phrase, answers and feedback the SHA response phrase.',
    );
    phrases.push([otherPhrase, [swapped]]);
  }
  if (key.phrase.trim() !== key.phrase && key.phrase.trim() !== '') {
    const spaced = hint(
      'phrase_has_spaces',
      'The phrase has spaces at its ends here, but it was signed without them.',
    );
    phrases.push([key.phrase.trim(), [spaced]]);
  }
  const types: ShaType[] = [key.shaType, ...shaTypes.filter((type) => type !== key.shaType)];
  return phrases.flatMap(([phrase, hints]) =>
    types.map((shaType) => ({
      key: { phrase, shaType, allowSha1: true },
      hints:
        shaType === key.shaType
          ? hints
          : [
              ...hints,
              hint(
                'other_sha_type',
                `It was made with ${shaType}, but the account is set to ${key.shaType}.`,
              ),
            ],
    })),
  );
}

/** Tries every key with the right text, then every key with every known mistake. */
export function diagnose(
  message: Message,
  received: string,
  key: SigningKey,
  options: ExplainOptions,
): SignatureHint[] {
  const right = joinMembers(message, unsignedMembers(message));
  const candidates = candidateKeys(key, options.otherPhrase);
  const fits = (text: string, candidate: Candidate): boolean =>
    sameDigest(received, digest(text, candidate.key));
  for (const candidate of candidates) {
    const { phrase } = candidate.key;
    if (matchingReading({ ...message, signature: received }, candidate.key) !== undefined)
      return [...candidate.hints];
    if (fits(phrase + right, candidate) || fits(right + phrase, candidate)) {
      return [
        ...candidate.hints,
        hint('phrase_once', 'The phrase belongs before and after the members, not on one side.'),
      ];
    }
  }
  for (const suspect of suspectsOf(message, right)) {
    for (const candidate of candidates) {
      const { phrase } = candidate.key;
      if (fits(phrase + (suspect.joined ?? '') + phrase, candidate)) {
        return [hint(suspect.code, suspect.sentence), ...candidate.hints];
      }
    }
  }
  return [];
}

/** What can be said without a match. */
export function generalHints(
  message: Message,
  received: string,
  expected: string,
  key: SigningKey,
): SignatureHint[] {
  const hints: SignatureHint[] = [];
  if (!/^[0-9a-f]+$/.test(received)) {
    hints.push(
      hint('not_hex', 'The signature is not hexadecimal: a digest in Base64, or cut off on its way?'),
    );
  } else if (received.length !== expected.length) {
    hints.push(
      hint(
        'length',
        `The signature has ${received.length} hex digits, ${key.shaType} makes ${expected.length}: another SHA type?`,
      ),
    );
  }
  if (key.phrase.trim() !== key.phrase) {
    hints.push(
      hint('phrase_has_spaces', 'The phrase begins or ends with a space: was it copied with one too many?'),
    );
  }
  const text = toJson(message);
  if (text.includes('\ufffd') || /\?{3,}/.test(text)) {
    hints.push(hint('lost_characters', 'Characters were lost on the way (� or ???): send and sign UTF-8.'));
  }
  hints.push(
    hint(
      'unknown',
      'No known mistake explains it: most likely the phrase differs, or a member was changed after signing.',
    ),
  );
  return hints;
}
