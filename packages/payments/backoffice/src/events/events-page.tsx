import { PageHeader } from '@fils/ui';
import { Tabs } from '@mantine/core';
import { useFilters } from '../filters.ts';
import { TabList } from '../parts/tab-list.tsx';
import { useText } from '../text.ts';
import { Deliveries } from './deliveries.tsx';
import { Endpoints } from './endpoints.tsx';

const names = ['tab', 'state', 'endpointId', 'after'] as const;

/** What the shop is told, and where to. */
export function EventsPage() {
  const t = useText();
  const [{ tab }, setFilters] = useFilters(names);
  const shown = tab === 'endpoints' ? 'endpoints' : 'deliveries';
  return (
    <>
      <PageHeader title={t('events.title')} description={t('events.text')} />
      <Tabs
        value={shown}
        keepMounted={false}
        onChange={(value) =>
          setFilters({ tab: value === 'endpoints' ? 'endpoints' : '', state: '', endpointId: '', after: '' })
        }
      >
        <TabList>
          <Tabs.Tab value="deliveries">{t('events.tab.deliveries')}</Tabs.Tab>
          <Tabs.Tab value="endpoints">{t('events.tab.endpoints')}</Tabs.Tab>
        </TabList>
        <Tabs.Panel value="deliveries">
          <Deliveries />
        </Tabs.Panel>
        <Tabs.Panel value="endpoints">
          <Endpoints />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
