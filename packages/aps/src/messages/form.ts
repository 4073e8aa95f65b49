import { MalformedMessage } from '../errors.ts';
import { toJson } from './json-write.ts';
import { checkCount, checkName } from './limits.ts';
import type { Message, MessageValue } from './message.ts';
import type { WireMessage } from './verified.ts';

function unescapeForm(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch (cause) {
    throw new MalformedMessage('The form holds a broken percent escape or bytes that are not UTF-8.', {
      cause,
    });
  }
}

/** Decodes `application/x-www-form-urlencoded` text. All values are text: nested ones travel as JSON text. */
export function decodeForm(text: string): WireMessage {
  const members: Record<string, MessageValue> = {};
  let count = 0;
  for (const pair of text.trim().split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const name = unescapeForm(at < 0 ? pair : pair.slice(0, at));
    checkName(name, members);
    checkCount(++count);
    members[name] = at < 0 ? '' : unescapeForm(pair.slice(at + 1));
  }
  if (count === 0) throw new MalformedMessage('The message is empty.');
  return members;
}

/** Takes the members of a browser's return by GET. */
export function decodeQuery(search: URLSearchParams): WireMessage {
  const members: Record<string, MessageValue> = {};
  let count = 0;
  for (const [name, value] of search) {
    checkName(name, members);
    checkCount(++count);
    members[name] = value;
  }
  return members;
}

/**
 * The members as form fields: scalars as text, nested values as JSON text (open question 20). A form is signed
 * over these fields, so flatten first, then sign.
 */
export function formFields(message: Message): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(message)) {
    if (value === undefined || value === null) continue;
    fields[name] = typeof value === 'object' ? toJson(value) : String(value);
  }
  return fields;
}

/** Encodes as `application/x-www-form-urlencoded`, UTF-8. */
export function encodeForm(message: Message): string {
  return new URLSearchParams(formFields(message)).toString();
}
