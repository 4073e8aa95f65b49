/**
 * The part of an address after `?`, as plain texts by name; a name given twice counts with its last value. The router's
 * own way reads each value as JSON, which cuts the last digits of an 18-digit fort_id and writes quotes into addresses.
 */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** `?a=1&b=x` without what is empty; '' when all is. For addresses of the app and of its API alike. */
export function queryOf(values: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
