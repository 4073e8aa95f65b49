/** What of the typed members differs from what is saved. */
export function changesOf<T extends object>(saved: T, typed: Partial<T>): Partial<T> {
  return Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => !same(value, saved[name as keyof T])),
  ) as Partial<T>;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
