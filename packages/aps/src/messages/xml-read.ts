import { MalformedMessage } from '../errors.ts';
import { checkCount, checkDepth, checkName } from './limits.ts';
import type { MessageValue } from './message.ts';
import type { WireMessage } from './verified.ts';

interface Element {
  readonly name: string;
  readonly children: Element[];
  text: string;
}

const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A tag, with attributes that are passed over, or a run of text. */
const token = /<(\/?)([A-Za-z_][\w.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>|([^<]+)/uy;

/** What is skipped or taken whole, by how it starts and ends. */
const sections = [
  { start: '<!--', end: '-->', text: false },
  { start: '<?', end: '?>', text: false },
  { start: '<![CDATA[', end: ']]>', text: true },
] as const;

function fail(why: string): never {
  throw new MalformedMessage(`The message is not valid XML: ${why}.`);
}

function codePoint(digits: string, radix: number): string {
  const code = Number.parseInt(digits, radix);
  const allowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return allowed ? String.fromCodePoint(code) : fail('a character reference names no character');
}

function unescapeText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,8})|(\w+))?;?/g, (whole, hex, decimal, name) => {
    if (!whole.endsWith(';')) fail('an ampersand is not escaped');
    if (hex !== undefined) return codePoint(hex, 16);
    if (decimal !== undefined) return codePoint(decimal, 10);
    const character = name !== undefined && Object.hasOwn(predefined, name) ? predefined[name] : undefined;
    // Any other entity would have to be declared, and declarations are refused.
    return character ?? fail(`the entity "${whole.slice(0, 40)}" is not allowed`);
  });
}

interface Section {
  readonly text: string;
  readonly next: number;
}

function sectionAt(source: string, at: number): Section | undefined {
  const section = sections.find(({ start }) => source.startsWith(start, at));
  if (section === undefined) return undefined;
  const from = at + section.start.length;
  const end = source.indexOf(section.end, from);
  if (end < 0) fail(`"${section.start}" does not end`);
  return { text: section.text ? source.slice(from, end) : '', next: end + section.end.length };
}

function addText(current: Element, isDocument: boolean, text: string): void {
  if (isDocument && text.trim() !== '') fail('there is text outside the root element');
  current.text += text;
}

function readTree(source: string): Element {
  const document: Element = { name: '', children: [], text: '' };
  const open: Element[] = [document];
  let count = 0;
  let at = 0;
  while (at < source.length) {
    const current = open.at(-1) as Element;
    const section = sectionAt(source, at);
    if (section !== undefined) {
      addText(current, open.length === 1, section.text);
      at = section.next;
      continue;
    }
    token.lastIndex = at;
    const found = token.exec(source);
    if (found === null) fail(`unexpected text at character ${at + 1}`);
    const [whole, closing, name, empty, text] = found;
    at += whole.length;
    if (text !== undefined) {
      addText(current, open.length === 1, unescapeText(text));
    } else if (closing === '/') {
      if (current.name !== name) fail(`"</${name?.slice(0, 40)}>" closes nothing`);
      open.pop();
    } else if (name !== undefined) {
      const element: Element = { name, children: [], text: '' };
      current.children.push(element);
      checkCount(++count);
      checkDepth(open.length - 1);
      if (empty !== '/') open.push(element);
    }
  }
  if (open.length !== 1) fail(`"<${open.at(-1)?.name.slice(0, 40)}>" is not closed`);
  if (document.children.length !== 1) fail('exactly one root element is expected');
  return document.children[0] as Element;
}

/** `x_list` that holds nothing but `x` is the list `x`. */
function listName(element: Element): string | undefined {
  if (!element.name.endsWith('_list') || element.children.length === 0) return undefined;
  const name = element.name.slice(0, -'_list'.length);
  return name !== '' && element.children.every((child) => child.name === name) ? name : undefined;
}

function elementValue(element: Element): MessageValue {
  if (element.children.length === 0) return element.text;
  if (element.text.trim() !== '') fail(`the element "${element.name.slice(0, 40)}" mixes text and elements`);
  return membersOf(element);
}

function membersOf(parent: Element): WireMessage {
  const members: Record<string, MessageValue> = {};
  for (const child of parent.children) {
    const list = listName(child);
    const name = list ?? child.name;
    checkName(name, members);
    members[name] = list === undefined ? elementValue(child) : child.children.map(elementValue);
  }
  return members;
}

/**
 * Decodes XML feedback. Attributes and the root's name carry nothing and are passed over.
 * Document types and entity declarations are refused before anything is read, so nothing can be expanded or fetched.
 */
export function decodeXml(text: string): WireMessage {
  if (/<!(?!--|\[CDATA\[)/.test(text)) fail('document types and entity declarations are not allowed');
  const root = readTree(text.replace(/\r\n?/g, '\n'));
  if (root.children.length === 0) throw new MalformedMessage('The message is empty.');
  return membersOf(root);
}
