import { useState } from 'react';
import { changesOf } from './changes.ts';

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
  const changes = changesOf(saved, typed);
  return {
    value: { ...saved, ...changes },
    changes,
    dirty: Object.keys(changes).length > 0,
    set: (next) => setTyped((before) => ({ ...before, ...next })),
    reset: () => setTyped({}),
  };
}
