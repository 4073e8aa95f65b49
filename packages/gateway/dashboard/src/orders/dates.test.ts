import { describe, expect, it } from 'vitest';
import { endOfDay, startOfDay } from './dates.ts';

const hours = (from: string | undefined, to: string | undefined) =>
  (Date.parse(to ?? '') - Date.parse(from ?? '')) / 3_600_000;

describe('days of the address', () => {
  it('end where the next one begins, over months, years and leap days', () => {
    for (const [day, next] of [
      ['2026-11-22', '2026-11-23'],
      ['2026-12-31', '2027-01-01'],
      ['2028-02-28', '2028-02-29'],
      ['2026-02-28', '2026-03-01'],
    ] as const) {
      expect(endOfDay(day)).toBe(startOfDay(next));
      // Days on which clocks change are longer or shorter.
      expect(hours(startOfDay(day), endOfDay(day))).toBeGreaterThanOrEqual(23);
      expect(hours(startOfDay(day), endOfDay(day))).toBeLessThanOrEqual(25);
    }
  });

  it('are the reader’s own: midnight on their clock', () => {
    expect(new Date(startOfDay('2026-11-22') ?? '').getHours()).toBe(0);
    expect(new Date(startOfDay('2026-11-22') ?? '').getDate()).toBe(22);
  });

  it.each([
    [undefined],
    [''],
    ['yesterday'],
    ['2026-13-01'],
    ['2026-02-31'],
    ['2026-1-1'],
    ['2026-11-22T00:00'],
  ])('%j is no day', (text) => {
    expect([startOfDay(text), endOfDay(text)]).toEqual([undefined, undefined]);
  });
});
