import {
  api,
  apiKey,
  type Column,
  ConfirmDialog,
  DataTable,
  EmptyState,
  ErrorState,
  ExternalIcon,
  PageHeader,
  PlusIcon,
  StateBadge,
  TimeText,
  useApi,
  useFieldErrors,
} from '@fils/ui';
import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ApiKeyItem } from '../../../src/access/api-types.ts';
import { useActorName, useWord } from '../parts/actor.tsx';
import { OnceSecret } from '../parts/once-secret.tsx';
import { useText } from '../text.ts';

interface Keys {
  readonly keys: readonly ApiKeyItem[];
  readonly scopes: readonly string[];
}

/** The keys with which the shop's server calls the API. */
export function ApiKeysPage() {
  const t = useText();
  const actor = useActorName();
  const client = useQueryClient();
  const { data, error, refetch } = useApi<Keys>('api-keys');
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiKeyItem>();
  const [made, setMade] = useState<string>();
  const reload = () => client.invalidateQueries({ queryKey: apiKey('api-keys') });
  const create = (
    <Button leftSection={<PlusIcon size={18} />} onClick={() => setCreating(true)}>
      {t('keys.new')}
    </Button>
  );
  const columns: Column<ApiKeyItem>[] = [
    { key: 'name', header: t('keys.name'), render: (row) => <bdi>{row.name}</bdi> },
    {
      key: 'prefix',
      header: t('keys.prefix'),
      render: (row) => (
        <bdi dir="ltr" className="fils-code">
          {row.prefix}…
        </bdi>
      ),
    },
    { key: 'scopes', header: t('keys.scopes'), render: (row) => <Scopes scopes={row.scopes} /> },
    {
      key: 'used',
      header: t('keys.last_used'),
      render: (row) =>
        row.lastUsedAt === null ? t('keys.never_used') : <TimeText instant={row.lastUsedAt} relative />,
    },
    {
      key: 'created',
      header: t('keys.created_at'),
      render: (row) => (
        <>
          <TimeText instant={row.createdAt} style="short" />
          <Text size="sm" c="dimmed">
            <bdi dir="ltr">{actor(row.createdBy)}</bdi>
          </Text>
        </>
      ),
    },
    {
      key: 'state',
      header: t('people.status'),
      render: (row) =>
        row.revokedAt === null ? (
          <Button size="xs" variant="subtle" color="red" onClick={() => setRevoking(row)}>
            {t('keys.revoke')}
          </Button>
        ) : (
          <StateBadge label={t('keys.revoked')} />
        ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('keys.title')}
        description={t('keys.text')}
        actions={
          <>
            <Button
              component="a"
              href="/api/docs"
              variant="default"
              rightSection={<ExternalIcon size={16} />}
            >
              {t('keys.docs')}
            </Button>
            {create}
          </>
        }
      />
      <DataTable
        label={t('keys.title')}
        columns={columns}
        rows={data?.keys}
        rowKey={(row) => row.id}
        error={error}
        onRetry={() => void refetch()}
        emptyState={<EmptyState title={t('keys.empty')} text={t('keys.empty_text')} action={create} />}
      />
      {creating && data && (
        <NewKeyDialog
          scopes={data.scopes}
          onClose={() => setCreating(false)}
          onMade={(key) => {
            setMade(key);
            void reload();
          }}
        />
      )}
      <OnceSecret
        title={t('keys.created')}
        text={t('keys.created_text')}
        label={t('keys.key')}
        value={made}
        onClose={() => setMade(undefined)}
      />
      <ConfirmDialog
        opened={revoking !== undefined}
        onClose={() => setRevoking(undefined)}
        title={t('keys.revoke')}
        confirmLabel={t('keys.revoke')}
        danger
        onConfirm={async () => {
          await api(`api-keys/${revoking?.id}`, { method: 'DELETE' });
          await reload();
        }}
      >
        <Text>{t('keys.revoke_text', { name: `\u2068${revoking?.name ?? ''}\u2069` })}</Text>
      </ConfirmDialog>
    </>
  );
}

function Scopes({ scopes }: { scopes: readonly string[] }) {
  const word = useWord();
  return <Text size="sm">{scopes.map((scope) => word('keys.scope.', scope)).join(' · ')}</Text>;
}

function NewKeyDialog(props: { scopes: readonly string[]; onClose(): void; onMade(key: string): void }) {
  const t = useText();
  const word = useWord();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>([...props.scopes]);
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { errors, elsewhere } = useFieldErrors(problem, { name: t('keys.name'), scopes: t('keys.scopes') });

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      props.onMade((await api<{ key: string }>('api-keys', { body: { name, scopes } })).key);
      props.onClose();
    } catch (caught) {
      setProblem(caught);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('keys.new')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          {elsewhere !== undefined && <ErrorState error={elsewhere} />}
          <TextInput
            label={t('keys.name')}
            description={t('keys.name_hint')}
            required
            maxLength={100}
            data-autofocus
            value={name}
            error={errors['name']}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox.Group
            label={t('keys.scopes')}
            value={scopes}
            onChange={setScopes}
            error={errors['scopes']}
          >
            <Stack gap="xs" mt="xs">
              {props.scopes.map((scope) => (
                <Checkbox key={scope} value={scope} label={word('keys.scope.', scope)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose} disabled={busy}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={scopes.length === 0}>
              {t('keys.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
