import { EmptyState, PageHeader, SearchIcon, useApi } from '@fils/ui';
import { Button } from '@mantine/core';
import type { OrderListJson } from '../../../src/dashboard-api/api-types.ts';
import { useMerchantApi } from '../app/merchant.tsx';
import { useFilters, withQuery } from '../app/search.ts';
import { useText } from '../app/translate.ts';
import { Paging } from '../shared/paging.tsx';
import { endOfDay, startOfDay } from './dates.ts';
import { OrderFilters } from './order-filters.tsx';
import { OrdersTable } from './orders-table.tsx';

const names = ['query', 'from', 'to', 'state', 'page'] as const;

/** Order Transactions Management: search. The filters are the address, so a search can be sent to a colleague. */
export function OrdersPage() {
  const t = useText();
  const path = useMerchantApi();
  const [filters, setFilters] = useFilters(names);
  const { query, from, to, state, page } = filters;
  const address = withQuery(path('orders'), { query, from: startOfDay(from), to: endOfDay(to), state, page });
  const { data, error, refetch } = useApi<OrderListJson>(address, {
    keepPrevious: true,
    refetchInterval: 10_000,
  });
  const filtered = Boolean(query || from || to || state);
  const clear = () => setFilters({ query: undefined, from: undefined, to: undefined, state: undefined });
  return (
    <>
      <PageHeader title={t('frame.orders')} />
      <OrderFilters filters={filters} onChange={setFilters} onClear={clear} />
      <OrdersTable
        orders={data?.orders}
        error={error}
        onRetry={() => void refetch()}
        emptyState={
          filtered ? (
            <EmptyState
              title={t('order.none_found')}
              text={t('order.none_found_text')}
              icon={<SearchIcon size={24} />}
              action={
                <Button variant="default" onClick={clear}>
                  {t('order.clear')}
                </Button>
              }
            />
          ) : (
            <EmptyState title={t('home.no_orders')} text={t('home.no_orders_text')} />
          )
        }
        footer={
          data && (
            <Paging
              page={data.page}
              pageSize={data.pageSize}
              total={data.total}
              found={t('order.found', { total: data.total })}
              onPage={(next) => setFilters({ page: next === 1 ? undefined : String(next) })}
            />
          )
        }
      />
    </>
  );
}
