import { invalidInput, refuseUnstorableText } from '@fils/ui/server';
import type { Context } from 'hono';
import type { z } from 'zod';

/**
 * The query string parsed by `schema`. A name given several times arrives as its last value; an empty value counts as
 * not given, because a cleared filter field leaves one behind.
 *
 * @throws Problem 422 naming the fields
 */
export function readQuery<S extends z.ZodType>(c: Context, schema: S): z.output<S> {
  const given = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ''));
  refuseUnstorableText(given, '');
  const result = schema.safeParse(given);
  if (!result.success) throw invalidInput(result.error);
  return result.data;
}
