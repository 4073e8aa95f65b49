import { queryOf } from '@fils/ui';
import { useLocation, useNavigate } from '@tanstack/react-router';

/** The filters in the address, and the way to change them: a changed filter begins again at the first page. */
export function useFilters<Name extends string>(
  names: readonly Name[],
): [Partial<Record<Name, string>>, (next: Partial<Record<Name, string | undefined>>) => void] {
  const { search } = useLocation() as unknown as { search: Record<string, string> };
  const navigate = useNavigate();
  const filters = Object.fromEntries(
    names.flatMap((name) => (search[name] ? [[name, search[name]]] : [])),
  ) as Partial<Record<Name, string>>;
  return [
    filters,
    (next) => {
      void navigate({ to: '.', search: { ...filters, page: undefined, ...next } as never });
    },
  ];
}

/** `path?name=value…` for the API, without the empty ones. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  return path + queryOf(query);
}
