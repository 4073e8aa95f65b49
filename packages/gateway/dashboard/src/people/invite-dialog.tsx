import { api, ErrorState, useFieldErrors, useSession } from '@fils/ui';
import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { UserJson } from '../../../src/dashboard-api/api-types.ts';
import { useText } from '../app/translate.ts';
import { focusFirstProblem } from '../shared/focus-problem.ts';
import type { SignInLink } from './link-dialog.tsx';
import { roleNames } from './roles.ts';

export interface InviteDialogProps {
  opened: boolean;
  onClose(): void;
  onInvited(link: SignInLink): void;
}

/** Makes an account and gives the link to hand over. */
export function InviteDialog({ opened, onClose, onInvited }: InviteDialogProps) {
  const t = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('people.invite')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <InviteForm onClose={onClose} onInvited={onInvited} />
    </Modal>
  );
}

function InviteForm({ onClose, onInvited }: Omit<InviteDialogProps, 'opened'>) {
  const t = useText();
  const { user: me } = useSession();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<UserJson['role']>('viewer');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const nameProblem = name.trim() === '' ? t('field.required') : undefined;
  const emailProblem = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? undefined : t('field.email');
  const { errors: refused, elsewhere } = useFieldErrors(error, {
    name: t('people.name'),
    email: t('people.email'),
  });

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setTried(true);
    if (nameProblem || emailProblem) return focusFirstProblem(form);
    setBusy(true);
    setError(undefined);
    try {
      const body = { name: name.trim(), email: email.trim(), role };
      const { user, signInLink } = await api<{ user: UserJson; signInLink: string }>('users', { body });
      onInvited({ name: user.name, href: signInLink });
    } catch (caught) {
      setError(caught);
      focusFirstProblem(form);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{t('people.invite_text')}</Text>
        {elsewhere !== undefined && <ErrorState error={elsewhere} />}
        <TextInput
          label={t('people.name')}
          withAsterisk
          aria-required
          data-autofocus
          maxLength={100}
          value={name}
          error={(tried && nameProblem) || refused['name']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          type="email"
          label={t('people.email')}
          withAsterisk
          aria-required
          dir="ltr"
          autoComplete="off"
          value={email}
          error={(tried && emailProblem) || refused['email']}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Radio.Group
          label={t('people.role')}
          value={role}
          onChange={(value) => setRole(value as UserJson['role'])}
        >
          <Stack gap="xs" mt="xs">
            {roleNames
              .filter((one) => one !== 'owner' || me.role === 'owner')
              .map((one) => (
                <Radio
                  key={one}
                  value={one}
                  label={t(`role.${one}`)}
                  description={t(`people.role_${one}_help`)}
                />
              ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('people.invite')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
