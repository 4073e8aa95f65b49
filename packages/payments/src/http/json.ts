import { exponentOf } from '@fils/aps';
import { Problem } from '@fils/ui/server';
import { z } from 'zod';
import type { MoneyJson } from './json-types.ts';

/** Money as this API writes it: minor units as text, because JSON numbers lose digits. */
export function money(amount: bigint, currency: string): MoneyJson {
  return { amount: amount.toString(), currency, exponent: exponentOf(currency) };
}

/** An instant or a row's time as ISO 8601; null stays null. */
export function iso(time: Date | Temporal.Instant): string;
export function iso(time: Date | Temporal.Instant | null): string | null;
export function iso(time: Date | Temporal.Instant | null): string | null {
  if (time === null) return null;
  return time instanceof Date ? time.toISOString() : time.toString();
}

/** The id in a path. @throws Problem 404, for a text that is no id names nothing */
export function idOf(text: string): string {
  const parsed = z.uuid().safeParse(text);
  if (!parsed.success) throw new Problem(404, 'not_found', 'There is nothing with this id.');
  return parsed.data;
}
