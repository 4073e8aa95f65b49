import { type Language, localeOf } from './language.ts';

/** A point in time: a `Temporal.Instant` (anything with `epochMilliseconds`), or its ISO 8601 text as in JSON. */
export type InstantLike = { readonly epochMilliseconds: number } | string;

/** `short`: 22/11/2026, 10:21 · `medium`: with seconds · `long`: with the month in words and the zone's name · `date` · `time`. */
export type InstantStyle = 'short' | 'medium' | 'long' | 'date' | 'time';

const styles: Record<InstantStyle, Intl.DateTimeFormatOptions> = {
  short: { dateStyle: 'short', timeStyle: 'short' },
  medium: { dateStyle: 'medium', timeStyle: 'medium' },
  long: { dateStyle: 'long', timeStyle: 'long' },
  date: { dateStyle: 'medium' },
  time: { timeStyle: 'short' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds since 1970, without needing `Temporal`, which not every browser has yet. */
export function epochMilliseconds(instant: InstantLike): number {
  return typeof instant === 'string' ? Date.parse(instant) : instant.epochMilliseconds;
}

/**
 * A time as the language writes it, in `timeZone` (IANA name), Gregorian calendar. An unreadable text is shown as it
 * came: hiding it would hide the evidence.
 */
export function formatInstant(
  instant: InstantLike,
  language: Language,
  timeZone: string,
  style: InstantStyle = 'medium',
): string {
  const milliseconds = epochMilliseconds(instant);
  if (Number.isNaN(milliseconds)) return String(instant);
  const key = `${language} ${timeZone} ${style}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(localeOf(language), { ...styles[style], timeZone, hourCycle: 'h23' });
    formats.set(key, format);
  }
  return format.format(milliseconds);
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

/** The time between `instant` and `now` in words: "5 minutes ago", "in 2 hours", "yesterday". */
export function formatRelative(instant: InstantLike, now: InstantLike, language: Language): string {
  const distance = epochMilliseconds(instant) - epochMilliseconds(now);
  if (Number.isNaN(distance)) return String(instant);
  const [unit, size] = steps.find(([, size]) => Math.abs(distance) >= size) ?? ['second', 1000];
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' });
  return format.format(Math.trunc(distance / size), unit);
}
