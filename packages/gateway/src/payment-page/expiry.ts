import type { CardError, CardErrorCode } from './card-error.ts';
import { plainText } from './card-text.ts';

interface Month {
  readonly year: number;
  readonly month: number;
}

export type ReadExpiry = { readonly yymm: string; readonly error?: CardError };

/** Cards are issued for a few years; a later one is a mistyped year. */
const longestValidityYears = 20;

/**
 * Reads an expiry date: `05/30`, `5/30`, `05 - 2030`, `0530`, `530`, `052030`, and the year first, as on the wire
 * (`3005`, `2030-05`). Four digits that could be both are month and year, as on the card, unless only the other reading
 * is still valid.
 */
export function readExpiry(typed: string, now: Temporal.Instant): ReadExpiry {
  const text = plainText(typed);
  if (text === '') return refuse('expiry_missing');
  const today = now.toZonedDateTimeISO('UTC');
  const candidates = readings(text).filter(({ month }) => month >= 1 && month <= 12);
  const monthsLeft = ({ year, month }: Month) => (year - today.year) * 12 + (month - today.month);
  const chosen =
    candidates.find((c) => monthsLeft(c) >= 0 && monthsLeft(c) <= longestValidityYears * 12) ?? candidates[0];

  if (chosen === undefined) return refuse('expiry_format', '100');
  if (monthsLeft(chosen) < 0) return refuse('expiry_past', '012');
  if (monthsLeft(chosen) > longestValidityYears * 12) return refuse('expiry_far', '100');
  return { yymm: twoDigits(chosen.year % 100) + twoDigits(chosen.month) };
}

/** What the text may mean, the likelier first. */
function readings(text: string): Month[] {
  const parts = /^(\d{1,4})(?: ?[/\\.,:\-\u2010-\u2015\u060d\u2044\u2212] ?| )(\d{1,4})$/.exec(text);
  if (parts !== null) {
    const [, first = '', second = ''] = parts;
    return [...monthThenYear(first, second), ...monthThenYear(second, first)];
  }
  if (!/^\d{3,6}$/.test(text)) return [];
  const splits = text.length === 3 ? [1] : text.length === 5 ? [1, 4] : [2, text.length - 2];
  return splits.flatMap((at, i) =>
    i === 0
      ? monthThenYear(text.slice(0, at), text.slice(at))
      : monthThenYear(text.slice(at), text.slice(0, at)),
  );
}

function monthThenYear(month: string, year: string): Month[] {
  if (month.length > 2 || (year.length !== 2 && year.length !== 4)) return [];
  return [{ month: Number(month), year: year.length === 2 ? 2000 + Number(year) : Number(year) }];
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function refuse(code: CardErrorCode, wireCode?: string): ReadExpiry {
  return { yymm: '', error: { field: 'expiry_date', code, wireCode } };
}
