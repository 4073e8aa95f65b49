import type { Account } from '../support/account.ts';
import { digest } from '../support/digest.ts';
import { NotBelieved } from './client.ts';

export type PhpArray = Record<string, string | number>;

/** `json_encode`: slashes and everything beyond ASCII escaped. */
export const phpJson = (value: PhpArray): string =>
  JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** `ksort`, then name=value run together between the phrases. */
export function phpSignature(members: PhpArray, phrase: string, shaType: string): string {
  let text = phrase;
  for (const name of Object.keys(members).sort()) text += `${name}=${members[name]}`;
  return digest(shaType, phrase, text + phrase);
}

/** What every PHP client begins a request with. */
export const credentials = (account: Account): PhpArray => ({
  access_code: account.accessCode,
  merchant_identifier: account.merchantIdentifier,
});

/** Takes `signature` off and compares. `strict` is PHP's `===`; plugins lower-case both sides first. */
export function phpBelieves(
  members: PhpArray,
  account: Account,
  own: readonly string[],
  strict: boolean,
): void {
  const kept = Object.entries(members).filter(([name]) => name !== 'signature' && !own.includes(name));
  const expected = phpSignature(Object.fromEntries(kept), account.responsePhrase, account.shaType);
  const received = String(members['signature'] ?? '');
  if (strict ? expected !== received : expected.toLowerCase() !== received.toLowerCase()) {
    throw new NotBelieved(`signature: ${received} instead of ${expected}`);
  }
}
