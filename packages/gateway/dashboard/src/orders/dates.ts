/**
 * Days in the address are the reader's own days; the API takes points in time. A text that is no day is left out.
 */
export function startOfDay(day: string | undefined): string | undefined {
  return instantOf(day, 0);
}

/** The midnight that ends the day. */
export function endOfDay(day: string | undefined): string | undefined {
  return instantOf(day, 1);
}

function instantOf(day: string | undefined, daysLater: number): string | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '') ?? [];
  if (year === undefined) return undefined;
  // By calendar, not by 24 hours: days on which clocks change are longer or shorter.
  const midnight = (days: number) => new Date(Number(year), Number(month) - 1, Number(date) + days);
  // 31 February rolls over into March, month 13 into January: no day that anybody meant.
  const first = midnight(0);
  if (first.getMonth() + 1 !== Number(month) || first.getDate() !== Number(date)) return undefined;
  return midnight(daysLater).toISOString();
}
