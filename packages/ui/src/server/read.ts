import type { Context } from 'hono';
import type { z } from 'zod';
import { invalidInput, Problem } from './problem.ts';

export interface ReadOptions {
  /** The largest body accepted, in bytes; more answers 413 without reading on. Default 256 KiB. */
  maxBytes?: number;
}

const defaultMaxBytes = 256 * 1024;

/**
 * The JSON body, parsed by `schema`.
 *
 * @throws Problem 415 not JSON by content type · 413 too large · 400 malformed JSON or not UTF-8 · 422 naming fields
 */
export async function readJson<S extends z.ZodType>(
  c: Context,
  schema: S,
  options: ReadOptions = {},
): Promise<z.output<S>> {
  const type = mediaType(c);
  if (type !== 'application/json' && !type.endsWith('+json')) {
    throw new Problem(415, 'unsupported_media_type', 'Send the body as application/json.');
  }
  const text = decodeUtf8(await readBytes(c.req.raw, options.maxBytes));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Problem(400, 'malformed_json', 'The body is not valid JSON.', { cause: error });
  }
  refuseUnstorableText(value, '');
  return parse(schema, value);
}

/**
 * The fields of a posted form (urlencoded or multipart), parsed by `schema`. A name sent several times becomes a list,
 * so that a schema which expects one text refuses it instead of choosing one silently. Files arrive as `File`.
 *
 * @throws Problem 415 · 413 · 400 not UTF-8 or malformed · 422 naming fields
 */
export async function readForm<S extends z.ZodType>(
  c: Context,
  schema: S,
  options: ReadOptions = {},
): Promise<z.output<S>> {
  const type = mediaType(c);
  const bytes = await readBytes(c.req.raw, options.maxBytes);
  let entries: Iterable<[string, unknown]>;
  if (type === 'application/x-www-form-urlencoded') {
    entries = new URLSearchParams(decodeUtf8(bytes));
  } else if (type === 'multipart/form-data') {
    const headers = { 'Content-Type': c.req.header('Content-Type') ?? '' };
    entries = await new Response(bytes.slice().buffer, { headers }).formData().catch((error: unknown) => {
      throw new Problem(400, 'malformed_form', 'The form could not be read.', { cause: error });
    });
  } else {
    throw new Problem(415, 'unsupported_media_type', 'Send the fields as a form.');
  }
  const fields: Record<string, unknown> = Object.create(null);
  for (const [name, value] of entries) {
    if (typeof value === 'string' && value.includes('\uFFFD')) {
      throw new Problem(400, 'not_utf8', `The field ${name} is not valid UTF-8.`, { field: name });
    }
    const before = fields[name];
    if (before === undefined) fields[name] = value;
    else fields[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  refuseUnstorableText(fields, '');
  return parse(schema, { ...fields });
}

/** Reads a body up to `maxBytes`. @throws Problem 413 as soon as it is longer. */
export async function readBytes(request: Request, maxBytes: number = defaultMaxBytes): Promise<Uint8Array> {
  const tooLarge = () =>
    new Problem(413, 'too_large', `The body is larger than the ${maxBytes} bytes accepted here.`);
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) throw tooLarge();
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body) {
    length += chunk.byteLength;
    if (length > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (!result.success) throw invalidInput(result.error);
  return result.data;
}

function mediaType(c: Context): string {
  return (c.req.header('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Problem(400, 'not_utf8', 'The body is not valid UTF-8.', { cause: error });
  }
}

/** Far deeper than any input of ours, far from where recursion ends: here, in the schemas, in JSON.stringify. */
const deepest = 64;

/**
 * PostgreSQL cannot store U+0000 nor half a surrogate pair; refused here, they cannot become a 500 deep inside. Nor can
 * a value that is nested so deeply that looking at it would exhaust the stack.
 *
 * @throws Problem 422 naming the field · 400
 */
export function refuseUnstorableText(value: unknown, path: string, depth = 0): void {
  if (typeof value === 'string') {
    if (value.includes('\u0000') || !value.isWellFormed()) {
      const field = path === '' ? {} : { field: path };
      throw new Problem(
        422,
        'invalid_text',
        `${path || 'The body'} contains a character that is not text.`,
        field,
      );
    }
  } else if (typeof value === 'object' && value !== null && !(value instanceof Blob)) {
    if (depth > deepest)
      throw new Problem(400, 'too_deep', `The body is nested deeper than ${deepest} levels.`);
    for (const [name, member] of Object.entries(value)) {
      refuseUnstorableText(name, path);
      refuseUnstorableText(member, path === '' ? name : `${path}.${name}`, depth + 1);
    }
  }
}
