import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { api } from './api.ts';

export interface UseApiOptions {
  /** False waits, for example until a filter is complete. */
  enabled?: boolean;
  /** Milliseconds between looks while the page is visible. */
  refetchInterval?: number;
  /** Keeps the last answer on screen while another one loads (filters, paging). */
  keepPrevious?: boolean;
}

/** The query key of `useApi`, to invalidate what a change has made old: `client.invalidateQueries({ queryKey: apiKey('orders') })`. */
export function apiKey(path: string): readonly unknown[] {
  const [base = '', search] = path.split('?', 2);
  return search === undefined ? ['api', base] : ['api', base, search];
}

/** What the server answers to GET `path`, kept and shared between components. */
export function useApi<T>(path: string, options: UseApiOptions = {}): UseQueryResult<T> {
  const { enabled = true, refetchInterval, keepPrevious = false } = options;
  return useQuery<T>({
    queryKey: apiKey(path),
    queryFn: ({ signal }) => api<T>(path, { signal }),
    enabled,
    ...(refetchInterval === undefined ? {} : { refetchInterval }),
    ...(keepPrevious ? { placeholderData: (previous: T | undefined) => previous as never } : {}),
  });
}
