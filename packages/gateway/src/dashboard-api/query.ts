import { coded, invalidInput, Problem, refuseUnstorableText } from '@fils/ui/server';
import type { Context } from 'hono';
import { z } from 'zod';

/** Filters as they stand in the address. An unknown or wrong one is refused by name, so a link never shows something else. */
export function readQuery<S extends z.ZodType>(c: Context, schema: S): z.output<S> {
  const given = c.req.query();
  refuseUnstorableText(given, '');
  const result = schema.safeParse(given);
  if (!result.success) throw invalidInput(result.error);
  return result.data;
}

export const pageNumber = z.coerce.number().int().min(1).max(1_000_000).optional();

/** An ISO 8601 point in time, with its zone. */
export const instant = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    context.addIssue({
      code: 'custom',
      ...coded('invalid_time', 'must be a time such as 2026-11-22T00:00:00Z'),
    });
    return z.NEVER;
  }
});

/** The path's id; what is not a UUID names nothing, and must not reach the database as one. */
export function pathId(c: Context, what: string): string {
  const id = z.uuid().safeParse(c.req.param('id'));
  if (!id.success) throw notFound(what);
  return id.data;
}

export function notFound(what: string): Problem {
  return new Problem(404, `${what}_not_found`, `There is no such ${what.replace('_', ' ')}.`);
}
