import { AlertIcon, type Column, EmptyState, PageHeader, StateBadge, TimeText } from '@fils/ui';
import { Stack, Tabs, Text } from '@mantine/core';
import type { ForgedItem, InboxItem } from '../../../src/backoffice-api/inbox-types.ts';
import { useFilters } from '../filters.ts';
import { useWord } from '../parts/actor.tsx';
import { ApiList } from '../parts/api-list.tsx';
import { ChoiceFilter, FilterBar, SearchFilter } from '../parts/list-filters.tsx';
import { TabList } from '../parts/tab-list.tsx';
import { useText } from '../text.ts';
import { outcomeTones } from './outcomes.ts';

const channels = ['return', 'webhook', 'status', 'operation'] as const;
const outcomes = [
  'waiting',
  'applied',
  'nothing_new',
  'stale',
  'mismatch',
  'unknown_reference',
  'failed',
] as const;
const names = ['tab', 'search', 'channel', 'outcome', 'after'] as const;

/** What arrived: verified messages with what came of them, and those that were refused. */
export function InboxPage() {
  const t = useText();
  const [{ tab }, setFilters] = useFilters(names);
  const shown = tab === 'forged' ? 'forged' : 'kept';
  return (
    <>
      <PageHeader title={t('inbox.title')} description={t('inbox.text')} />
      <Tabs
        value={shown}
        keepMounted={false}
        onChange={(value) =>
          setFilters({
            tab: value === 'forged' ? 'forged' : '',
            after: '',
            search: '',
            channel: '',
            outcome: '',
          })
        }
      >
        <TabList>
          <Tabs.Tab value="kept">{t('inbox.tab.kept')}</Tabs.Tab>
          <Tabs.Tab value="forged">{t('inbox.tab.forged')}</Tabs.Tab>
        </TabList>
        <Tabs.Panel value="kept">
          <Kept />
        </Tabs.Panel>
        <Tabs.Panel value="forged">
          <Forged />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Kept() {
  const t = useText();
  const [{ search, channel, outcome, after }, setFilters] = useFilters(names);
  const filtered = search !== '' || channel !== '' || outcome !== '';
  const clear = () => setFilters({ search: '', channel: '', outcome: '', after: '' });
  const columns: Column<InboxItem>[] = [
    {
      key: 'received',
      header: t('inbox.received'),
      render: (row) => <TimeText instant={row.receivedAt} style="medium" />,
    },
    { key: 'channel', header: t('inbox.channel'), render: (row) => t(`inbox.channel.${row.channel}`) },
    {
      key: 'reference',
      header: t('inbox.reference'),
      render: (row) => (
        <bdi dir="ltr" className="fils-code">
          {row.reference ?? '–'}
        </bdi>
      ),
    },
    {
      key: 'response',
      header: t('inbox.response'),
      render: (row) => (
        <bdi dir="ltr" className="fils-code">
          {row.responseCode ?? '–'}
        </bdi>
      ),
    },
    {
      key: 'outcome',
      header: t('inbox.outcome'),
      render: (row) => (
        <StateBadge
          state={row.outcome}
          tone={outcomeTones[row.outcome]}
          label={t(`inbox.outcome.${row.outcome}`)}
        />
      ),
    },
    { key: 'copies', header: t('inbox.copies'), align: 'end', render: (row) => row.copies },
  ];
  return (
    <Stack>
      <FilterBar active={filtered} onClear={clear}>
        <SearchFilter
          value={search}
          hint={t('inbox.search_hint')}
          onChange={(search) => setFilters({ search, after: '' })}
        />
        <ChoiceFilter
          label={t('inbox.channel')}
          value={channel}
          choices={channels.map((value) => ({ value, label: t(`inbox.channel.${value}`) }))}
          onChange={(channel) => setFilters({ channel, after: '' })}
        />
        <ChoiceFilter
          label={t('inbox.outcome')}
          value={outcome}
          choices={outcomes.map((value) => ({ value, label: t(`inbox.outcome.${value}`) }))}
          onChange={(outcome) => setFilters({ outcome, after: '' })}
        />
      </FilterBar>
      <ApiList
        label={t('inbox.title')}
        path="inbox"
        filters={{ search, channel, outcome }}
        after={after}
        columns={columns}
        link={(row) => `/inbox/${row.id}`}
        refetchInterval={15_000}
        empty={<EmptyState title={t('inbox.empty')} text={t('inbox.empty_text')} />}
        noMatch={filtered ? { title: t('inbox.no_match'), onClear: clear } : undefined}
      />
    </Stack>
  );
}

function Forged() {
  const t = useText();
  const word = useWord();
  const [{ after }] = useFilters(names);
  const detail = (row: ForgedItem, name: string) => {
    const value = row.details[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const columns: Column<ForgedItem>[] = [
    { key: 'at', header: t('inbox.received'), render: (row) => <TimeText instant={row.at} style="medium" /> },
    {
      key: 'why',
      header: t('inbox.forged.why'),
      render: (row) => (
        <>
          {word('inbox.forged.', detail(row, 'reason'))}
          {detail(row, 'alsoRefused') !== '' && (
            <Text size="sm" c="dimmed">
              {t('inbox.forged.also', { count: Number(detail(row, 'alsoRefused')) })}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'channel',
      header: t('inbox.channel'),
      render: (row) => word('inbox.channel.', detail(row, 'channel')),
    },
    {
      key: 'reference',
      header: t('inbox.reference'),
      render: (row) => (
        <bdi dir="ltr" className="fils-code">
          {row.reference ?? '–'}
        </bdi>
      ),
    },
    {
      key: 'from',
      header: t('inbox.forged.from'),
      render: (row) => (
        <bdi dir="ltr" className="fils-code">
          {row.from}
        </bdi>
      ),
    },
  ];
  return (
    <Stack>
      <Text c="dimmed" className="bo-with-icon">
        <AlertIcon size={18} />
        <span>{t('inbox.forged_text')}</span>
      </Text>
      <ApiList
        label={t('inbox.tab.forged')}
        path="inbox/forged"
        after={after}
        columns={columns}
        empty={<EmptyState title={t('inbox.forged_empty')} text={t('inbox.forged_empty_text')} />}
      />
    </Stack>
  );
}
