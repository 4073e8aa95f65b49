import {
  apiUrl,
  type Column,
  DownloadIcon,
  EmptyState,
  MoneyText,
  PageHeader,
  queryOf,
  StateBadge,
  TimeText,
  useApi,
} from '@fils/ui';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TransactionItem } from '../../../src/backoffice-api/transaction-types.ts';
import type { ProviderCard } from '../../../src/providers/api-types.ts';
import { useFilters } from '../filters.ts';
import { ApiList } from '../parts/api-list.tsx';
import { TestMark, TransactionState } from '../parts/badges.tsx';
import { CardName } from '../parts/card-name.tsx';
import { ChoiceFilter, FilterBar, SearchFilter } from '../parts/list-filters.tsx';
import { browserZone } from '../parts/pager.tsx';
import { useText } from '../text.ts';

const names = [
  'search',
  'state',
  'provider',
  'method',
  'currency',
  'minimum',
  'maximum',
  'from',
  'to',
  'live',
  'operation',
  'after',
] as const;
type Name = (typeof names)[number];

const states = ['draft', 'pending', 'unknown', 'authorized', 'done', 'cancelled', 'error'] as const;
const methods = ['card', 'mada', 'visa', 'mastercard', 'amex', 'meeza'] as const;

/** All attempts, newest first; the filters are in the address. */
export function TransactionsPage() {
  const t = useText();
  const [filters, setFilters] = useFilters(names);
  const { after, ...rest } = filters;
  const filtered = Object.values(rest).some((value) => value !== '');
  const dated = rest.from !== '' || rest.to !== '' ? { ...rest, zone: browserZone() } : rest;
  const change = (next: Partial<Record<Name, string>>) => setFilters({ ...next, after: '' });
  const columns = useColumns();
  const clear = () => change(Object.fromEntries(names.map((name) => [name, ''])));
  return (
    <>
      <PageHeader
        title={t('tx.title')}
        description={t('tx.text')}
        actions={
          <Button
            component="a"
            variant="default"
            href={apiUrl(`transactions/export.csv${queryOf(dated)}`)}
            download
            leftSection={<DownloadIcon size={18} />}
          >
            {t('tx.export')}
          </Button>
        }
      />
      <Stack>
        <Filters filters={filters} onChange={change} active={filtered} onClear={clear} />
        <ApiList
          label={t('tx.title')}
          path="transactions"
          filters={dated}
          after={after}
          columns={columns}
          link={(row) => `/transactions/${row.id}`}
          refetchInterval={15_000}
          empty={<EmptyState title={t('tx.empty')} text={t('tx.empty_text')} />}
          noMatch={filtered ? { title: t('tx.no_match'), onClear: clear } : undefined}
        />
      </Stack>
    </>
  );
}

function useColumns(): Column<TransactionItem>[] {
  const t = useText();
  const several = (useApi<{ providers: ProviderCard[] }>('providers').data?.providers.length ?? 0) > 1;
  const columns: Column<TransactionItem>[] = [
    {
      key: 'reference',
      header: t('tx.reference'),
      render: (row) => (
        <bdi dir="ltr" className="fils-code">
          {row.reference}
        </bdi>
      ),
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
          <TransactionState state={row.state} reason={row.stateReason} />
          <TestMark isLive={row.isLive} inList />
          {row.openOperation && (
            <StateBadge tone="warning" label={t(`tx.open_operation.${row.openOperation}`)} />
          )}
        </Group>
      ),
    },
    { key: 'card', header: t('tx.card'), render: (row) => <CardName transaction={row} /> },
    { key: 'customer', header: t('tx.customer'), render: (row) => <bdi dir="ltr">{row.customerEmail}</bdi> },
    {
      key: 'provider',
      header: t('tx.provider'),
      render: (row) => <bdi className="bo-nowrap">{row.provider.name}</bdi>,
    },
    {
      key: 'created',
      header: t('tx.created'),
      render: (row) => <TimeText instant={row.createdAt} style="short" />,
    },
  ];
  return several ? columns : columns.filter((column) => column.key !== 'provider');
}

function Filters(props: {
  filters: Readonly<Record<Name, string>>;
  active: boolean;
  onChange(change: Partial<Record<Name, string>>): void;
  onClear(): void;
}) {
  const t = useText();
  const { filters, onChange } = props;
  const further = (
    ['provider', 'method', 'currency', 'minimum', 'maximum', 'from', 'to', 'live'] as const
  ).some((name) => filters[name] !== '');
  const [opened, setOpened] = useState(further);
  const { data } = useApi<{ providers: ProviderCard[] }>('providers');
  return (
    <FilterBar
      active={props.active}
      onClear={props.onClear}
      more={
        <Button variant="default" size="sm" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {t(opened ? 'filter.fewer' : 'filter.more')}
        </Button>
      }
    >
      <SearchFilter
        value={filters.search}
        hint={t('nav.search_hint')}
        onChange={(search) => onChange({ search })}
      />
      <ChoiceFilter
        label={t('filter.state')}
        value={filters.state}
        choices={states.map((value) => ({ value, label: t(`transaction_state.${value}`) }))}
        onChange={(state) => onChange({ state })}
      />
      {opened && (
        <>
          <ChoiceFilter
            label={t('filter.mode')}
            value={filters.live}
            choices={(['live', 'test'] as const).map((value) => ({ value, label: t(`mode.${value}`) }))}
            onChange={(live) => onChange({ live })}
          />
          <ChoiceFilter
            label={t('filter.provider')}
            value={filters.provider}
            choices={(data?.providers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(provider) => onChange({ provider })}
          />
          <ChoiceFilter
            label={t('filter.method')}
            value={filters.method}
            choices={methods.map((value) => ({ value, label: t(`providers.method.${value}`) }))}
            onChange={(method) => onChange({ method })}
          />
          <TypedFilter name="currency" label={t('filter.currency')} {...props} />
          <TypedFilter name="minimum" label={t('filter.minimum')} {...props} />
          <TypedFilter name="maximum" label={t('filter.maximum')} {...props} />
          <TypedFilter name="from" label={t('filter.from')} type="date" {...props} />
          <TypedFilter name="to" label={t('filter.to')} type="date" {...props} />
        </>
      )}
    </FilterBar>
  );
}

/** Takes effect when the field is left: half an amount or date is no filter. */
function TypedFilter(props: {
  name: Name;
  label: string;
  type?: 'text' | 'date';
  filters: Readonly<Record<Name, string>>;
  onChange(change: Partial<Record<Name, string>>): void;
}) {
  const { name, label, type = 'text', filters, onChange } = props;
  const commit = (value: string) => {
    const text = name === 'currency' ? value.trim().toUpperCase() : value.trim();
    if (text !== filters[name]) onChange({ [name]: text });
  };
  return (
    <TextInput
      key={filters[name]}
      label={label}
      type={type}
      dir="ltr"
      maxLength={name === 'currency' ? 3 : 30}
      defaultValue={filters[name]}
      onBlur={(event) => commit(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(event.currentTarget.value);
      }}
    />
  );
}
