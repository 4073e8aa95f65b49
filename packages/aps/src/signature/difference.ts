import type { Message } from '../messages/message.ts';
import { unsignedMembers } from './exclusions.ts';
import { keyOrder } from './key-order.ts';
import { phraseMark } from './mask.ts';
import { joinMembers } from './string-to-sign.ts';
import type { SigningKey } from './types.ts';

/** Where two strings to sign part ways. */
export interface SignatureDifference {
  /** Index in our string to sign, phrases masked. */
  readonly at: number;
  /** The member in which it lies; undefined when it lies in a phrase. */
  readonly member: string | undefined;
  /** A little of both texts around the place; phrases and card data are not shown. */
  readonly ours: string;
  readonly theirs: string;
}

/** Characters shown on either side. */
const around = 24;

/** Their text without the phrases around it, whatever phrases these are, and whether they are another phrase. */
function withoutPhrases(
  theirs: string,
  phrases: readonly string[],
  firstName: string | undefined,
): { inner: string; otherPhrase: boolean } {
  for (const phrase of [phraseMark, ...phrases]) {
    if (phrase !== '' && theirs.startsWith(phrase)) {
      const rest = theirs.slice(phrase.length);
      const inner = rest.endsWith(phrase) ? rest.slice(0, -phrase.length) : rest;
      return { inner, otherPhrase: phrase !== phraseMark && phrase !== phrases[0] };
    }
  }
  const start = firstName === undefined ? -1 : theirs.indexOf(`${firstName}=`);
  const unknown = theirs.slice(0, Math.max(0, start));
  // What stands before our first member is a phrase, unless it looks like a further member.
  if (unknown === '' || unknown.includes('=')) return { inner: theirs, otherPhrase: false };
  const rest = theirs.slice(start);
  return { inner: rest.endsWith(unknown) ? rest.slice(0, -unknown.length) : rest, otherPhrase: true };
}

/** The member in whose `name=value` the index lies. */
function memberAt(names: readonly string[], text: string, at: number): string | undefined {
  let found: string | undefined;
  let from = 0;
  for (const name of names) {
    const start = text.indexOf(`${name}=`, from);
    if (start < 0 || start > at) break;
    found = name;
    from = start + name.length + 1;
  }
  return found;
}

const isCardData = (member: string | undefined): boolean =>
  member === 'card_number' || member === 'card_security_code';

/**
 * The first difference between the message's string to sign and the one that the other side built (with or without
 * phrases); undefined when there is none.
 */
export function differenceTo(
  message: Message,
  theirString: string,
  key: SigningKey,
  otherPhrase: string | undefined,
): SignatureDifference | undefined {
  const exclude = unsignedMembers(message);
  const ours = joinMembers(message, exclude);
  const names = keyOrder(Object.keys(message)).names.filter((name) => !exclude.includes(name));
  const theirs = withoutPhrases(theirString.trim(), [key.phrase, otherPhrase ?? ''], names[0]);
  if (ours === theirs.inner) {
    if (!theirs.otherPhrase) return undefined;
    return { at: 0, member: undefined, ours: phraseMark, theirs: '‹another phrase›' };
  }
  let at = 0;
  while (at < ours.length && at < theirs.inner.length && ours[at] === theirs.inner[at]) at++;
  const member = memberAt(names, ours, at);
  const hide = isCardData(member) || isCardData(memberAt(names, ours, at + around));
  const part = (text: string): string =>
    hide ? '‹card data›' : text.slice(Math.max(0, at - around), at + around);
  return { at: at + phraseMark.length, member, ours: part(ours), theirs: part(theirs.inner) };
}
