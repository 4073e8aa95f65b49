import { useFieldErrors } from '@fils/ui';
import { useState } from 'react';

type Problems<Name extends string> = Readonly<Partial<Record<Name, string>>>;

export interface FormProblems<Name extends string> {
  /** What stands under the fields. */
  readonly problems: Problems<Name>;
  /** The server's refusal, when part of it belongs to no field: for an ErrorState above the form. */
  readonly elsewhere: unknown;
  /** What the form found itself, in the place of everything that was wrong before. */
  find(problems: Problems<Name>): void;
  /** What the server answered. */
  refuse(error: unknown): void;
  /** Takes away what stands under fields that are being changed. */
  mend(names: readonly string[]): void;
}

/**
 * What is wrong with a form that is saved as a whole.
 *
 * @param labels of the fields that show a problem, by their names in the API
 */
export function useFormProblems<Name extends string>(
  labels: Readonly<Partial<Record<Name, string>>>,
): FormProblems<Name> {
  const [found, setFound] = useState<Problems<string>>({});
  const [error, setError] = useState<unknown>();
  const [mended, setMended] = useState<readonly string[]>([]);
  const { errors, elsewhere } = useFieldErrors(error, labels as Readonly<Record<string, string>>);
  const all = Object.entries({ ...errors, ...found }).filter(([name]) => !mended.includes(name));
  return {
    problems: Object.fromEntries(all) as Problems<Name>,
    elsewhere,
    find: (problems) => {
      setFound(problems);
      setError(undefined);
      setMended([]);
    },
    refuse: setError,
    mend: (names) => setMended((before) => [...before, ...names]),
  };
}
