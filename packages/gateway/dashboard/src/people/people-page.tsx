import {
  api,
  apiKey,
  type Column,
  ConfirmDialog,
  DataTable,
  notify,
  PageHeader,
  PlusIcon,
  StateBadge,
  useApi,
  useProblemText,
  useSession,
} from '@fils/ui';
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UserJson } from '../../../src/dashboard-api/api-types.ts';
import { useText } from '../app/translate.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { LinkDialog, type SignInLink } from './link-dialog.tsx';
import { roleNames } from './roles.ts';

/** Users: who may sign in, and as what. */
export function PeoplePage() {
  const t = useText();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { user: me } = useSession();
  const { data, error, refetch } = useApi<{ users: UserJson[] }>('users');
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<SignInLink>();
  const [disabling, setDisabling] = useState<UserJson>();

  const refresh = () => client.invalidateQueries({ queryKey: apiKey('users') });
  const change = async (user: UserJson, changes: Partial<Pick<UserJson, 'role' | 'disabled'>>) => {
    await api(`users/${user.id}`, { method: 'PATCH', body: changes });
    await refresh();
    notify.success(t('people.changed'));
  };
  /** For buttons without a dialog: a refusal goes to the corner. */
  const attempt = (work: Promise<unknown>) => work.catch((caught) => notify.error(problemText(caught)));
  const newLink = async (user: UserJson) => {
    const { signInLink } = await api<{ signInLink: string }>(`users/${user.id}/sign-in-link`, {
      method: 'POST',
    });
    setLink({ name: user.name, href: signInLink });
  };
  /** Owners are only touched by owners, and nobody changes their own account here. */
  const untouchable = (user: UserJson) => user.id === me.id || (user.role === 'owner' && me.role !== 'owner');

  const columns: Column<UserJson>[] = [
    {
      key: 'name',
      header: t('people.name'),
      render: (user) => (
        <>
          <bdi>{user.name}</bdi> {user.id === me.id && <Text span c="dimmed">{`(${t('people.you')})`}</Text>}
        </>
      ),
    },
    { key: 'email', header: t('people.email'), render: (user) => <bdi dir="ltr">{user.email}</bdi> },
    {
      key: 'role',
      header: t('people.role'),
      render: (user) =>
        untouchable(user) ? (
          t(`role.${user.role}`)
        ) : (
          <NativeSelect
            aria-label={t('people.role_of', { name: user.name })}
            data={roleNames
              .filter((role) => role !== 'owner' || me.role === 'owner')
              .map((role) => ({ value: role, label: t(`role.${role}`) }))}
            value={user.role}
            onChange={(event) =>
              void attempt(change(user, { role: event.currentTarget.value as UserJson['role'] }))
            }
          />
        ),
    },
    {
      key: 'state',
      header: t('people.state'),
      render: (user) =>
        user.disabled ? (
          <StateBadge state="disabled" label={t('people.disabled')} />
        ) : (
          <StateBadge state="active" tone="success" label={t('people.active')} />
        ),
    },
    {
      key: 'actions',
      header: t('people.actions'),
      hideHeader: true,
      align: 'end',
      render: (user) =>
        !untouchable(user) && (
          <Group gap="xs" role="group" aria-label={t('people.actions_for', { name: user.name })}>
            {!user.disabled && (
              <Button variant="subtle" size="compact-sm" onClick={() => void attempt(newLink(user))}>
                {t('people.new_link')}
              </Button>
            )}
            {user.disabled ? (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => void attempt(change(user, { disabled: false }))}
              >
                {t('people.enable')}
              </Button>
            ) : (
              <Button variant="subtle" color="red" size="compact-sm" onClick={() => setDisabling(user)}>
                {t('people.disable')}
              </Button>
            )}
          </Group>
        ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('frame.people')}
        description={t('people.text')}
        actions={
          <Button leftSection={<PlusIcon size={18} />} onClick={() => setInviting(true)}>
            {t('people.invite')}
          </Button>
        }
      />
      <DataTable
        label={t('frame.people')}
        columns={columns}
        rows={data?.users}
        rowKey={(user) => user.id}
        error={error}
        onRetry={() => void refetch()}
      />
      <InviteDialog
        opened={inviting}
        onClose={() => setInviting(false)}
        onInvited={(invited) => {
          setInviting(false);
          setLink(invited);
          void refresh();
        }}
      />
      <LinkDialog link={link} onClose={() => setLink(undefined)} />
      <ConfirmDialog
        opened={disabling !== undefined}
        onClose={() => setDisabling(undefined)}
        title={t('people.disable_title', { name: disabling?.name ?? '' })}
        confirmLabel={t('people.disable')}
        onConfirm={() => disabling && change(disabling, { disabled: true })}
        danger
      >
        <Text>{t('people.disable_text')}</Text>
      </ConfirmDialog>
    </>
  );
}
