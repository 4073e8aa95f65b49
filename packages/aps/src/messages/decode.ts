import { MalformedMessage, MessageTooLarge } from '../errors.ts';
import { decodeForm } from './form.ts';
import { parseJson } from './json-read.ts';
import { limits } from './limits.ts';
import type { WireMessage } from './verified.ts';
import { decodeXml } from './xml-read.ts';

/** Charsets that real clients declare. Anything else is refused rather than guessed. */
const charsets: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  // The official Java SDK's HTTP client declares it.
  'iso-8859-1': 'iso-8859-1',
};

function textOf(raw: Uint8Array, contentType: string): string {
  const declared = /;\s*charset\s*=\s*"?([\w.:-]+)"?/i.exec(contentType)?.[1]?.toLowerCase() ?? 'utf-8';
  const charset = Object.hasOwn(charsets, declared) ? charsets[declared] : undefined;
  if (charset === undefined) {
    throw new MalformedMessage(`The charset "${declared.slice(0, 40)}" is not supported; send UTF-8.`);
  }
  try {
    return new TextDecoder(charset, { fatal: true }).decode(raw);
  } catch (cause) {
    throw new MalformedMessage('The message is not valid UTF-8.', { cause });
  }
}

function jsonObject(text: string): WireMessage {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new MalformedMessage('The message is JSON, but not an object.');
  }
  return value as WireMessage;
}

/** Senders mislabel bodies, and accounts switch encodings: the first character decides, then the content type. */
function decodeText(text: string, contentType: string): WireMessage {
  const first = text.trimStart()[0];
  if (first === undefined) throw new MalformedMessage('The message is empty.');
  if (first === '{' || first === '[') return jsonObject(text);
  if (first === '<') return decodeXml(text);
  if (/json/i.test(contentType)) return jsonObject(text);
  if (/xml/i.test(contentType)) return decodeXml(text);
  if (/multipart\//i.test(contentType)) {
    throw new MalformedMessage('multipart/form-data is not read here; send a urlencoded form or JSON.');
  }
  return decodeForm(text);
}

/**
 * Decodes a form, JSON or XML body. Numbers keep their digits (they become text); JSON null stays null.
 *
 * @param options.maxBytes refuse larger bodies; 1 MiB unless told.
 * @throws MessageTooLarge, or MalformedMessage for what cannot be read for certain: duplicates, names of
 *   JavaScript's prototypes, bad UTF-8, document types, too deep nesting. Both carry `raw`.
 */
export function decodeBody(
  raw: Uint8Array,
  contentType: string | null,
  options: { maxBytes?: number } = {},
): WireMessage {
  const maxBytes = options.maxBytes ?? limits.bytes;
  if (raw.length > maxBytes) throw new MessageTooLarge(maxBytes);
  try {
    return decodeText(textOf(raw, contentType ?? ''), contentType ?? '');
  } catch (error) {
    if (error instanceof MalformedMessage) error.raw = raw;
    throw error;
  }
}
