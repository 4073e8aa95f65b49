import { useState } from 'react';

export interface Draft<T extends object> {
  readonly value: T;
  /** The members that differ from what is saved. */
  readonly changes: Partial<T>;
  readonly dirty: boolean;
  set(changes: Partial<T>): void;
  /** Back to what is saved. */
  reset(): void;
}

/** What a person has typed over what is saved. A member typed back to its saved value is no change. */
export function useDraft<T extends object>(saved: T): Draft<T> {
  const [typed, setTyped] = useState<Partial<T>>({});
  const changes = Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => !same(value, saved[name as keyof T])),
  ) as Partial<T>;
  return {
    value: { ...saved, ...changes },
    changes,
    dirty: Object.keys(changes).length > 0,
    set: (next) => setTyped((before) => ({ ...before, ...next })),
    reset: () => setTyped({}),
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
