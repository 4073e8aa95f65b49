import { coded } from '@fils/ui/server';
import { z } from 'zod';

/** An IANA time zone, as the browser names its own. */
export const timeZone = z
  .string()
  .max(60)
  .refine(
    (name) => {
      try {
        new Intl.DateTimeFormat('en', { timeZone: name });
        return true;
      } catch {
        return false;
      }
    },
    coded('invalid_time_zone', 'This is no time zone. Give an IANA name, for example Asia/Dubai.'),
  );

/** The first instant of a day in a zone, and the first of the next: days are 23 or 25 hours long twice a year. */
export function zonedDay(date: string, zone: string): { start: string; end: string } {
  const day = Temporal.PlainDate.from(date);
  const instant = (d: Temporal.PlainDate) => d.toZonedDateTime(zone).toInstant().toString();
  return { start: instant(day), end: instant(day.add({ days: 1 })) };
}

/** The day that it is now in a zone. */
export function today(now: Temporal.Instant, zone: string): { start: string; end: string } {
  return zonedDay(now.toZonedDateTimeISO(zone).toPlainDate().toString(), zone);
}
