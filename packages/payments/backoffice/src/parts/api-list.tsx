import { type Column, DataTable, EmptyState, queryOf, useApi } from '@fils/ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Page } from '../../../src/http/json-types.ts';
import { useText } from '../text.ts';
import { Pager } from './pager.tsx';

interface ApiListProps<Item> {
  /** What is listed; its name for screen readers. */
  label: string;
  /** Of our API: it answers a `Page` and takes `after`, besides the filters. */
  path: string;
  filters?: Readonly<Record<string, string>>;
  /** The address's `after`: which page is shown. */
  after: string;
  columns: readonly Column<Item>[];
  link?: (item: Item) => string;
  refetchInterval?: number;
  /** When there is nothing at all. */
  empty: ReactNode;
  /** When nothing fits the filters, with the way to clear them. */
  noMatch?: { title: string; onClear(): void } | undefined;
}

/** A list from the server, page by page, with all its states. */
export function ApiList<Item extends { readonly id: string }>(props: ApiListProps<Item>) {
  const { label, path, filters, after, columns, link, refetchInterval, empty, noMatch } = props;
  const t = useText();
  const { data, error, refetch, isFetching } = useApi<Page<Item>>(
    `${path}${queryOf({ ...filters, after })}`,
    {
      keepPrevious: true,
      ...(refetchInterval === undefined ? {} : { refetchInterval }),
    },
  );
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={data?.items}
      rowKey={(row) => row.id}
      {...(link ? { link } : {})}
      loading={isFetching}
      error={error}
      onRetry={() => void refetch()}
      emptyState={
        noMatch === undefined ? (
          empty
        ) : (
          <EmptyState
            title={noMatch.title}
            text={t('tx.no_match_text')}
            action={<Button onClick={noMatch.onClear}>{t('filter.clear')}</Button>}
          />
        )
      }
      footer={<Pager next={data?.next ?? null} after={after} />}
    />
  );
}
