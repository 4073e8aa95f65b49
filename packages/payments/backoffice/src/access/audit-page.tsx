import { type Column, EmptyState, PageHeader, TimeText } from '@fils/ui';
import { Stack } from '@mantine/core';
import type { AuditItem } from '../../../src/audit/api-types.ts';
import { useFilters } from '../filters.ts';
import { useActorName, useWord } from '../parts/actor.tsx';
import { ApiList } from '../parts/api-list.tsx';
import { ChoiceFilter, FilterBar, SearchFilter } from '../parts/list-filters.tsx';
import { useText } from '../text.ts';
import { AuditDetails } from './audit-details.tsx';

const names = ['search', 'action', 'after'] as const;
const areas = [
  'provider',
  'shop',
  'access',
  'api_key',
  'payment',
  'transaction',
  'event_endpoint',
  'inbox',
] as const;

/** Who did what, newest first. */
export function AuditPage() {
  const t = useText();
  const word = useWord();
  const actor = useActorName();
  const [filters, setFilters] = useFilters(names);
  const { search, action, after } = filters;
  const filtered = search !== '' || action !== '';
  const clear = () => setFilters({ search: '', action: '', after: '' });
  const columns: Column<AuditItem>[] = [
    { key: 'at', header: t('audit.at'), render: (row) => <TimeText instant={row.at} style="medium" /> },
    { key: 'actor', header: t('audit.actor'), render: (row) => <bdi dir="auto">{actor(row.actor)}</bdi> },
    { key: 'action', header: t('audit.action'), render: (row) => word('audit.action.', row.action) },
    {
      key: 'subject',
      header: t('audit.subject'),
      render: (row) => (
        <bdi dir="ltr" className="fils-code bo-small">
          {row.subject ?? '–'}
        </bdi>
      ),
    },
    {
      key: 'details',
      header: t('audit.details'),
      render: (row) => <AuditDetails details={row.details} />,
    },
  ];
  return (
    <>
      <PageHeader title={t('audit.title')} description={t('audit.text')} />
      <Stack>
        <FilterBar active={filtered} onClear={clear}>
          <SearchFilter
            value={search}
            hint={t('audit.search_hint')}
            onChange={(search) => setFilters({ search, after: '' })}
          />
          <ChoiceFilter
            label={t('audit.area')}
            value={action}
            choices={areas.map((value) => ({ value, label: t(`audit.area.${value}`) }))}
            onChange={(action) => setFilters({ action, after: '' })}
          />
        </FilterBar>
        <ApiList
          label={t('audit.title')}
          path="audit"
          filters={{ search, action }}
          after={after}
          columns={columns}
          empty={<EmptyState title={t('audit.empty')} />}
          noMatch={filtered ? { title: t('audit.no_match'), onClear: clear } : undefined}
        />
      </Stack>
    </>
  );
}
