// A namespace import, so that a runtime whose node:crypto lacks the one-shot hash can still load this module.
import * as crypto from 'node:crypto';
import { InvalidKey } from '../errors.ts';
import type { SigningKey } from './types.ts';

type Algorithm = 'sha1' | 'sha256' | 'sha512';

const oneShot: typeof crypto.hash | undefined = crypto.hash;

function hash(algorithm: Algorithm, text: string): string {
  if (oneShot !== undefined) return oneShot(algorithm, text, 'hex');
  return crypto.createHash(algorithm).update(text).digest('hex');
}

/** The official plugins use the phrase as key over a text that contains it too: open question 3. */
function hmac(algorithm: Algorithm, phrase: string, text: string): string {
  return crypto.createHmac(algorithm, phrase).update(text).digest('hex');
}

/** @throws InvalidKey when the phrase is empty, the SHA type unknown, or SHA-1 not allowed. */
export function digest(text: string, key: SigningKey): string {
  if (key.phrase === '') {
    throw new InvalidKey(
      'The SHA phrase is empty: anybody could sign with it. Copy it from Security Settings.',
    );
  }
  switch (key.shaType) {
    case 'SHA-256':
      return hash('sha256', text);
    case 'SHA-512':
      return hash('sha512', text);
    case 'HMAC-256':
      return hmac('sha256', key.phrase, text);
    case 'HMAC-512':
      return hmac('sha512', key.phrase, text);
    case 'SHA-128':
      if (key.allowSha1 === true) return hash('sha1', text);
      throw new InvalidKey(
        'SHA-128 means SHA-1, which is broken. Choose SHA-256 in Security Settings, or set allowSha1: true knowingly.',
      );
    default:
      throw new InvalidKey(
        `"${String(key.shaType)}" is no SHA type. Use SHA-256, SHA-512, HMAC-256 or HMAC-512, as the account's Security Settings say.`,
      );
  }
}

/** Compares without telling by its duration where two texts differ. Their length is no secret. */
export function sameDigest(received: string, expected: string): boolean {
  if (received.length !== expected.length) return false;
  let difference = 0;
  for (let i = 0; i < expected.length; i++) difference |= received.charCodeAt(i) ^ expected.charCodeAt(i);
  return difference === 0;
}
