import { type Column, EmptyState, MoneyText, PageHeader, PlusIcon, TimeText } from '@fils/ui';
import { Button, Group, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PaymentItem } from '../../../src/backoffice-api/payment-types.ts';
import { useFilters } from '../filters.ts';
import { useMay } from '../me.ts';
import { ApiList } from '../parts/api-list.tsx';
import { PaymentState, TestMark } from '../parts/badges.tsx';
import { ChoiceFilter, FilterBar, SearchFilter } from '../parts/list-filters.tsx';
import { useText } from '../text.ts';

const names = ['search', 'state', 'after'] as const;
const states = ['open', 'pending', 'authorized', 'paid', 'cancelled', 'expired', 'error'] as const;

/** What was asked for, newest first. */
export function PaymentsPage() {
  const t = useText();
  const may = useMay('createPayments');
  const [filters, setFilters] = useFilters(names);
  const { search, state, after } = filters;
  const filtered = search !== '' || state !== '';
  const clear = () => setFilters({ search: '', state: '', after: '' });
  const create = may && (
    <Button component={Link} to="/payments/new" leftSection={<PlusIcon size={18} />}>
      {t('pay.new')}
    </Button>
  );
  const columns: Column<PaymentItem>[] = [
    {
      key: 'reference',
      header: t('pay.reference'),
      render: (row) => <bdi className="fils-code">{row.reference}</bdi>,
    },
    {
      key: 'amount',
      header: t('tx.amount'),
      align: 'end',
      render: (row) => <MoneyText money={row.amount} />,
    },
    {
      key: 'state',
      header: t('tx.state'),
      render: (row) => (
        <Group gap={6} wrap="nowrap">
          <PaymentState state={row.state} />
          <TestMark isLive={row.isLive} inList />
        </Group>
      ),
    },
    { key: 'customer', header: t('tx.customer'), render: (row) => <bdi dir="ltr">{row.customerEmail}</bdi> },
    { key: 'attempts', header: t('pay.attempts'), align: 'end', render: (row) => row.attempts },
    {
      key: 'created',
      header: t('tx.created'),
      render: (row) => <TimeText instant={row.createdAt} style="short" />,
    },
  ];
  return (
    <>
      <PageHeader title={t('pay.title')} description={t('pay.text')} actions={create} />
      <Stack>
        <FilterBar active={filtered} onClear={clear}>
          <SearchFilter
            value={search}
            hint={t('pay.search_hint')}
            onChange={(search) => setFilters({ search, after: '' })}
          />
          <ChoiceFilter
            label={t('filter.state')}
            value={state}
            choices={states.map((value) => ({ value, label: t(`payment_state.${value}`) }))}
            onChange={(state) => setFilters({ state, after: '' })}
          />
        </FilterBar>
        <ApiList
          label={t('pay.title')}
          path="payments"
          filters={{ search, state }}
          after={after}
          columns={columns}
          link={(row) => `/payments/${row.id}`}
          refetchInterval={15_000}
          empty={<EmptyState title={t('pay.empty')} text={t('pay.empty_text')} action={create} />}
          noMatch={filtered ? { title: t('pay.no_match'), onClear: clear } : undefined}
        />
      </Stack>
    </>
  );
}
