import type { Message, MessageValue } from './message.ts';
import { InvalidMessage } from './problems.ts';

const elementName = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

/** Everything that XML 1.0 can hold; what it cannot has no escape either. */
const xmlText = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

function refuse(member: string, reason: string): never {
  throw new InvalidMessage([{ member, code: '002', reason }]);
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

function text(value: string, member: string): string {
  if (!xmlText.test(value)) refuse(member, 'holds a character that XML cannot carry');
  return value.replace(/[&<>\r]/g, (character) => escapes[character] ?? '');
}

function content(value: MessageValue, member: string): string {
  if (value === null) return '';
  if (typeof value !== 'object') return text(String(value), member);
  return children(value as Message, member);
}

/** An object `x_list` that holds but an `x` would be read as the list `x`. */
function looksLikeList(name: string, value: MessageValue): boolean {
  if (typeof value !== 'object' || value === null || !name.endsWith('_list')) return false;
  const members = Object.entries(value);
  return members.length === 1 && `${members[0]?.[0]}_list` === name && !Array.isArray(members[0]?.[1]);
}

function element(name: string, value: MessageValue): string {
  if (!elementName.test(name)) refuse(name, 'has a name that XML cannot carry');
  if (looksLikeList(name, value)) refuse(name, 'would be read as a list in XML');
  if (!Array.isArray(value)) return `<${name}>${content(value, name)}</${name}>`;
  const entries: readonly MessageValue[] = value;
  if (entries.length === 0) refuse(name, 'is an empty list, which XML cannot carry');
  const inner = entries.map((entry) => {
    if (Array.isArray(entry)) refuse(name, 'is a list of lists, which XML cannot carry');
    return `<${name}>${content(entry, name)}</${name}>`;
  });
  return `<${name}_list>${inner.join('')}</${name}_list>`;
}

function children(message: Message, member: string): string {
  const members = Object.entries(message).filter(([, value]) => value !== undefined);
  if (members.length === 0) refuse(member, 'is empty, which XML cannot carry');
  return members.map(([name, value]) => element(name, value as MessageValue)).join('');
}

/**
 * Encodes as XML: root `response`, a scalar as the element of its name, a list `x` as `x_list` with repeated `x`
 * (open question 23).
 * @throws InvalidMessage for what XML has no form for: a name that starts with a digit (`3ds_url`), control
 *   characters, empty lists and objects, lists of lists.
 */
export function encodeXml(message: Message): string {
  const sent = Object.fromEntries(Object.entries(message).filter(([, value]) => value !== null));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<response>${children(sent, 'response')}</response>`;
}
