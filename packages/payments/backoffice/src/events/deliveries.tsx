import { type Column, EmptyState, StateBadge, TimeText, useApi } from '@fils/ui';
import { Stack } from '@mantine/core';
import type { DeliveryItem, EndpointItem } from '../../../src/backoffice-api/event-types.ts';
import { useFilters } from '../filters.ts';
import { useWord } from '../parts/actor.tsx';
import { ApiList } from '../parts/api-list.tsx';
import { ChoiceFilter, FilterBar } from '../parts/list-filters.tsx';
import { useText } from '../text.ts';
import { deliveryTones } from './looks.ts';

const names = ['state', 'endpointId', 'after'] as const;
const states = ['pending', 'delivered', 'failed'] as const;

/** Each event on its way to each endpoint, newest first. */
export function Deliveries() {
  const t = useText();
  const word = useWord();
  const [filters, setFilters] = useFilters(names);
  const { state, endpointId, after } = filters;
  const filtered = state !== '' || endpointId !== '';
  const endpoints = useApi<{ endpoints: EndpointItem[] }>('events/endpoints').data?.endpoints ?? [];
  const clear = () => setFilters({ state: '', endpointId: '', after: '' });
  const columns: Column<DeliveryItem>[] = [
    { key: 'type', header: t('events.type'), render: (row) => word('event_type.', row.type) },
    {
      key: 'state',
      header: t('events.state'),
      render: (row) => (
        <StateBadge
          state={row.state}
          tone={deliveryTones[row.state]}
          label={t(`events.state.${row.state}`)}
        />
      ),
    },
    {
      key: 'url',
      header: t('events.endpoint'),
      render: (row) => (
        <bdi dir="ltr" className="fils-code">
          {row.url}
        </bdi>
      ),
    },
    { key: 'attempts', header: t('events.attempts'), align: 'end', render: (row) => row.attempts },
    {
      key: 'next',
      header: t('events.next_attempt'),
      render: (row) => (row.nextAttemptAt === null ? '–' : <TimeText instant={row.nextAttemptAt} relative />),
    },
    {
      key: 'created',
      header: t('events.created'),
      render: (row) => <TimeText instant={row.createdAt} style="medium" />,
    },
  ];
  return (
    <Stack>
      <FilterBar active={filtered} onClear={clear}>
        <ChoiceFilter
          label={t('events.state')}
          value={state}
          choices={states.map((value) => ({ value, label: t(`events.state.${value}`) }))}
          onChange={(state) => setFilters({ state, after: '' })}
        />
        <ChoiceFilter
          label={t('events.endpoint')}
          value={endpointId}
          choices={endpoints.map(({ id, url }) => ({ value: id, label: url }))}
          onChange={(endpointId) => setFilters({ endpointId, after: '' })}
        />
      </FilterBar>
      <ApiList
        label={t('events.tab.deliveries')}
        path="events/deliveries"
        filters={{ state, endpointId }}
        after={after}
        columns={columns}
        link={(row) => `/events/deliveries/${row.id}`}
        refetchInterval={10_000}
        empty={<EmptyState title={t('events.no_deliveries')} text={t('events.no_deliveries_text')} />}
        noMatch={filtered ? { title: t('events.no_match'), onClear: clear } : undefined}
      />
    </Stack>
  );
}
