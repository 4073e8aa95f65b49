import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

/** The part of the address after `?`, as plain text by name; what a list is filtered by, so that links can be shared. */
export function useFilters<N extends string>(
  names: readonly N[],
): [Readonly<Record<N, string>>, (change: Partial<Record<N, string>>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const key = JSON.stringify(names.map((name) => search[name] ?? ''));
  const filters = useMemo(() => {
    const values = JSON.parse(key) as unknown[];
    return Object.fromEntries(names.map((name, i) => [name, String(values[i])])) as Record<N, string>;
  }, [key, names]);
  const change = useCallback(
    (change: Partial<Record<N, string>>) => {
      void navigate({
        to: '.',
        replace: true,
        search: ((before: Record<string, unknown>) => withoutEmpty({ ...before, ...change })) as never,
      });
    },
    [navigate],
  );
  return [filters, change];
}

function withoutEmpty(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, String(value ?? '')] as const)
      .filter(([, value]) => value !== ''),
  );
}
