import {
  api,
  apiKey,
  ConfirmDialog,
  EmptyState,
  ErrorState,
  LoadingState,
  notify,
  PlusIcon,
  StateBadge,
  TimeText,
  useApi,
  useProblemText,
} from '@fils/ui';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { EndpointItem } from '../../../src/backoffice-api/event-types.ts';
import { useMay } from '../me.ts';
import { useWord } from '../parts/actor.tsx';
import { OnceSecret } from '../parts/once-secret.tsx';
import { useText } from '../text.ts';
import { EndpointDialog } from './endpoint-dialog.tsx';

/** The addresses that hear of payments. */
export function Endpoints() {
  const t = useText();
  const may = useMay('configure');
  const { data, error, refetch } = useApi<{ endpoints: EndpointItem[] }>('events/endpoints');
  const [editing, setEditing] = useState<EndpointItem | 'new'>();
  const [secret, setSecret] = useState<string>();
  const create = may && (
    <Button leftSection={<PlusIcon size={18} />} onClick={() => setEditing('new')}>
      {t('events.new_endpoint')}
    </Button>
  );
  return (
    <Stack>
      {data && data.endpoints.length > 0 && <Group justify="flex-end">{create}</Group>}
      {data === undefined ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <LoadingState />
        )
      ) : data.endpoints.length === 0 ? (
        <div className="fils-table-card">
          <EmptyState title={t('events.no_endpoints')} text={t('events.no_endpoints_text')} action={create} />
        </div>
      ) : (
        data.endpoints.map((endpoint) => (
          <Endpoint
            key={endpoint.id}
            endpoint={endpoint}
            may={may}
            onEdit={() => setEditing(endpoint)}
            onSecret={setSecret}
          />
        ))
      )}
      {editing && (
        <EndpointDialog
          endpoint={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onSecret={setSecret}
        />
      )}
      <OnceSecret
        title={t('events.secret')}
        text={t('events.secret_text')}
        label={t('events.secret')}
        value={secret}
        onClose={() => setSecret(undefined)}
      />
    </Stack>
  );
}

function Endpoint(props: {
  endpoint: EndpointItem;
  may: boolean;
  onEdit(): void;
  onSecret(secret: string): void;
}) {
  const { endpoint, may, onEdit, onSecret } = props;
  const t = useText();
  const word = useWord();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [asking, setAsking] = useState<'rotate' | 'delete'>();
  const path = `events/endpoints/${endpoint.id}`;
  const reload = () => client.invalidateQueries({ queryKey: apiKey('events/endpoints') });

  const toggle = async () => {
    try {
      await api(path, { method: 'PATCH', body: { enabled: !endpoint.enabled } });
      await reload();
    } catch (error) {
      notify.error(problemText(error));
    }
  };
  const status = endpoint.enabled
    ? t('events.enabled')
    : t(endpoint.disabledReason === null ? 'events.disabled' : `events.disabled.${endpoint.disabledReason}`);
  return (
    <article className="fils-card">
      <Stack gap="sm">
        <Group justify="space-between">
          <Text fw={600}>
            <bdi dir="ltr" className="fils-code">
              {endpoint.url}
            </bdi>
          </Text>
          <StateBadge tone={endpoint.enabled ? 'success' : 'neutral'} label={status} />
        </Group>
        {endpoint.description && (
          <Text size="sm">
            <bdi>{endpoint.description}</bdi>
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {endpoint.types.length === 0
            ? t('events.all_types')
            : endpoint.types.map((type) => word('event_type.', type)).join(' · ')}
          {endpoint.failures > 0 && ` · ${t('events.failures', { count: endpoint.failures })}`}
        </Text>
        {endpoint.previousSecretUntil && (
          <Text size="sm" c="dimmed">
            {t('events.previous_until')} <TimeText instant={endpoint.previousSecretUntil} />
          </Text>
        )}
        {may && (
          <Group gap="xs">
            <Button size="sm" variant="default" onClick={onEdit}>
              {t('common.edit')}
            </Button>
            <Button size="sm" variant="default" onClick={toggle}>
              {t(endpoint.enabled ? 'events.disable' : 'events.enable')}
            </Button>
            <Button size="sm" variant="default" onClick={() => setAsking('rotate')}>
              {t('events.rotate')}
            </Button>
            <Button size="sm" variant="subtle" color="red" onClick={() => setAsking('delete')}>
              {t('common.delete')}
            </Button>
          </Group>
        )}
      </Stack>
      <ConfirmDialog
        opened={asking === 'rotate'}
        onClose={() => setAsking(undefined)}
        title={t('events.rotate')}
        confirmLabel={t('events.rotate')}
        onConfirm={async () => {
          const { secret } = await api<{ secret: string }>(`${path}/rotate-secret`, { method: 'POST' });
          await reload();
          onSecret(secret);
        }}
      >
        <Text>{t('events.rotate_text')}</Text>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'delete'}
        onClose={() => setAsking(undefined)}
        title={t('events.delete')}
        confirmLabel={t('events.delete')}
        danger
        onConfirm={async () => {
          await api(path, { method: 'DELETE' });
          await reload();
        }}
      >
        <Text>{t('events.delete_text')}</Text>
      </ConfirmDialog>
    </article>
  );
}
