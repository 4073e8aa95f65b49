import {
  ApiProblem,
  api,
  apiKey,
  ErrorState,
  LoadingState,
  notify,
  PageHeader,
  StateBadge,
  useApi,
  useFieldErrors,
  useProblemText,
} from '@fils/ui';
import { Alert, Stack, Tabs } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ProviderForm } from '../../../src/providers/api-types.ts';
import { useFilters } from '../filters.ts';
import { useMay } from '../me.ts';
import { useFocusOnError, useLeaveWarning } from '../parts/form-effects.ts';
import { TabList } from '../parts/tab-list.tsx';
import { useText } from '../text.ts';
import { AvailabilityTab } from './availability-tab.tsx';
import { ConfigurationTab } from './configuration-tab.tsx';
import { CredentialsTab } from './credentials-tab.tsx';
import { changeOf, type Draft, draftOf } from './draft.ts';
import { credentialKeys, stateTones, useFieldLabels } from './labels.ts';
import { MessagesTab } from './messages-tab.tsx';
import { ResetCredentials } from './reset-credentials.tsx';
import { SaveBar } from './save-bar.tsx';
import { StateControl } from './state-control.tsx';
import { TestConnection } from './test-connection.tsx';

export function ProviderPage() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useApi<ProviderForm>(`providers/${id}`);
  const [dirty, setDirty] = useState(false);
  if (data === undefined) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />;
  }
  return (
    <>
      <PageHeader
        title={data.name}
        breadcrumbs={[{ label: t('providers.title'), to: '/providers' }]}
        badge={
          <StateBadge
            state={data.state}
            tone={stateTones[data.state]}
            label={t(`providers.state.${data.state}`)}
          />
        }
        actions={<TestConnection provider={data} dirty={dirty} />}
      />
      {/* A saved provider is another form: what was typed against the old one is gone with it. */}
      <Form key={`${data.id} ${data.version}`} provider={data} onDirty={setDirty} />
    </>
  );
}

const tabs = ['credentials', 'configuration', 'messages', 'availability'] as const;
const filterNames = ['tab'] as const;

function Form({ provider, onDirty }: { provider: ProviderForm; onDirty(dirty: boolean): void }) {
  const t = useText();
  const may = useMay('configure');
  const [draft, setDraft] = useState<Draft>(() => draftOf(provider));
  const [{ tab }, setFilters] = useFilters(filterNames);
  const { save, saving, errors, problem } = useSave(provider, (field) => {
    const found = tabOf(field);
    if (found) setFilters({ tab: found });
  });
  const edit = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const change = changeOf(provider, draft);
  const dirty = change !== undefined;
  useLeaveWarning(dirty);
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  useFocusOnError(problem);
  const shown = tabs.find((name) => name === tab) ?? 'credentials';
  const fields = { provider, draft, edit, errors, disabled: !may };
  return (
    <Stack gap="lg" component="form" onSubmit={(event: React.FormEvent) => event.preventDefault()}>
      {!may && <Alert color="gray">{t('providers.read_only')}</Alert>}
      <StateControl {...fields} />
      {problem && <ErrorState error={problem} title={t('providers.fix_fields')} />}
      <section className="fils-card">
        <Tabs value={shown} onChange={(value) => setFilters({ tab: value ?? '' })} keepMounted={false}>
          <TabList>
            {tabs.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`providers.tab.${name}`)}
              </Tabs.Tab>
            ))}
          </TabList>
          <Tabs.Panel value="credentials">
            <CredentialsTab {...fields} />
          </Tabs.Panel>
          <Tabs.Panel value="configuration">
            <ConfigurationTab {...fields} />
          </Tabs.Panel>
          <Tabs.Panel value="messages">
            <MessagesTab {...fields} />
          </Tabs.Panel>
          <Tabs.Panel value="availability">
            <AvailabilityTab provider={provider} />
          </Tabs.Panel>
        </Tabs>
      </section>
      {may && <ResetCredentials provider={provider} />}
      {change && may && (
        <SaveBar saving={saving} onDiscard={() => setDraft(draftOf(provider))} onSave={() => save(change)} />
      )}
    </Stack>
  );
}

function useSave(provider: ProviderForm, showField: (field: string) => void) {
  const t = useText();
  const problemText = useProblemText();
  const client = useQueryClient();
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const { errors } = useFieldErrors(problem, useFieldLabels());

  async function save(change: Record<string, unknown>) {
    setSaving(true);
    setProblem(undefined);
    try {
      const body = { version: provider.version, ...change };
      const saved = await api<ProviderForm>(`providers/${provider.id}`, { method: 'PATCH', body });
      client.setQueryData(apiKey(`providers/${provider.id}`), saved);
      for (const path of ['providers', 'me', 'guide', 'home']) {
        void client.invalidateQueries({ queryKey: apiKey(path) });
      }
      notify.success(t('providers.saved'));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
      if (error.field === undefined) notify.error(problemText(error));
      else showField(error.field);
    } finally {
      setSaving(false);
    }
  }
  return { save, saving, errors, problem };
}

function tabOf(field: string): (typeof tabs)[number] | undefined {
  const name = field.split('.')[0] ?? '';
  if (name in credentialKeys || name === 'shaType' || name === 'gatewayUrl') return 'credentials';
  if (name === 'messages') return 'messages';
  if (name === 'state' || name === 'published') return undefined;
  return 'configuration';
}
