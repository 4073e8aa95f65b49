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
import { Button, Group, Select, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../../src/access/api-types.ts';
import { OnceSecret } from '../parts/once-secret.tsx';
import { useText } from '../text.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { roles, type SignInLink } from './roles.ts';

/** Who may sign in, and what they may do. */
export function PeoplePage() {
  const t = useText();
  const { user: me } = useSession();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { data, error, refetch } = useApi<{ users: Person[] }>('users');
  const [inviting, setInviting] = useState(false);
  const [disabling, setDisabling] = useState<Person>();
  const [link, setLink] = useState<SignInLink>();
  const reload = () => client.invalidateQueries({ queryKey: apiKey('users') });

  const attempt = async (action: () => Promise<void>) => {
    try {
      await action();
      await reload();
    } catch (caught) {
      notify.error(problemText(caught));
    }
  };
  const change = (person: Person, body: { role?: Person['role']; disabled?: boolean }) =>
    api(`users/${person.id}`, { method: 'PATCH', body });
  const newLink = (person: Person) =>
    attempt(async () => {
      const { signInLink } = await api<{ signInLink: string }>(`users/${person.id}/sign-in-link`, {
        method: 'POST',
      });
      setLink({ name: person.name, link: signInLink });
    });
  const mayTouch = (person: Person) =>
    person.id !== me.id && (person.role !== 'owner' || me.role === 'owner');

  const columns: Column<Person>[] = [
    {
      key: 'name',
      header: t('people.name'),
      render: (person) => (
        <Group gap={6} wrap="nowrap">
          <bdi className="bo-nowrap">{person.name}</bdi>
          {person.id === me.id && <StateBadge label={t('people.you')} />}
        </Group>
      ),
    },
    { key: 'email', header: t('people.email'), render: (person) => <bdi dir="ltr">{person.email}</bdi> },
    {
      key: 'role',
      header: t('people.role'),
      render: (person) =>
        mayTouch(person) ? (
          <Select
            size="sm"
            className="bo-role"
            aria-label={`${t('people.role')}: ${person.name}`}
            data={roles
              .filter((role) => role !== 'owner' || me.role === 'owner')
              .map((value) => ({ value, label: t(`role.${value}`) }))}
            value={person.role}
            allowDeselect={false}
            onChange={(role) =>
              role &&
              attempt(async () => {
                await change(person, { role: role as Person['role'] });
                notify.success(t('people.role_changed'));
              })
            }
          />
        ) : (
          t(`role.${person.role}`)
        ),
    },
    {
      key: 'status',
      header: t('people.status'),
      render: (person) => (
        <Group gap={6} wrap="nowrap">
          <StateBadge
            tone={person.disabled ? 'neutral' : 'success'}
            label={t(person.disabled ? 'people.disabled' : 'people.active')}
          />
          {person.twoFactorEnabled && <StateBadge tone="accent" label={t('people.two_factor')} />}
        </Group>
      ),
    },
    {
      key: 'actions',
      header: t('common.more'),
      hideHeader: true,
      align: 'end',
      render: (person) =>
        mayTouch(person) && (
          <Group gap="xs" wrap="nowrap" justify="flex-end">
            {!person.disabled && (
              <Button size="xs" variant="default" onClick={() => void newLink(person)}>
                {t('people.new_link')}
              </Button>
            )}
            <Button
              size="xs"
              variant="subtle"
              color={person.disabled ? 'teal' : 'red'}
              onClick={() =>
                person.disabled
                  ? void attempt(async () => void (await change(person, { disabled: false })))
                  : setDisabling(person)
              }
            >
              {t(person.disabled ? 'people.enable' : 'people.disable')}
            </Button>
          </Group>
        ),
    },
  ];

  return (
    <>
      <PageHeader
        title={t('people.title')}
        description={t('people.text')}
        actions={
          <Button leftSection={<PlusIcon size={18} />} onClick={() => setInviting(true)}>
            {t('people.invite')}
          </Button>
        }
      />
      <DataTable
        label={t('people.title')}
        columns={columns}
        rows={data?.users}
        rowKey={(person) => person.id}
        error={error}
        onRetry={() => void refetch()}
      />
      {inviting && (
        <InviteDialog
          mayMakeOwners={me.role === 'owner'}
          onClose={() => setInviting(false)}
          onInvited={(invited) => {
            setLink(invited);
            void reload();
          }}
        />
      )}
      <ConfirmDialog
        opened={disabling !== undefined}
        onClose={() => setDisabling(undefined)}
        title={t('people.disable')}
        confirmLabel={t('people.disable')}
        danger
        onConfirm={async () => {
          if (disabling) await change(disabling, { disabled: true });
          await reload();
        }}
      >
        <Text>{t('people.disable_text', { name: `\u2068${disabling?.name ?? ''}\u2069` })}</Text>
      </ConfirmDialog>
      <OnceSecret
        title={t('people.link')}
        text={t('people.link_text', { name: `\u2068${link?.name ?? ''}\u2069` })}
        label={t('people.link')}
        value={link?.link}
        onClose={() => setLink(undefined)}
      />
    </>
  );
}
