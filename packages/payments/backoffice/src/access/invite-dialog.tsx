import { api, ErrorState, useFieldErrors } from '@fils/ui';
import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Person } from '../../../src/access/api-types.ts';
import { useText } from '../text.ts';
import { roles, type SignInLink } from './roles.ts';

/** Makes an account and hands on the link that opens it. */
export function InviteDialog(props: {
  mayMakeOwners: boolean;
  onClose(): void;
  onInvited(link: SignInLink): void;
}) {
  const t = useText();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Person['role']>('support');
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { errors, elsewhere } = useFieldErrors(problem, {
    name: t('people.name'),
    email: t('people.email'),
    role: t('people.role'),
  });

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      const { signInLink } = await api<{ signInLink: string }>('users', { body: { name, email, role } });
      props.onInvited({ name, link: signInLink });
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
      title={t('people.invite')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm" c="dimmed">
            {t('people.invite_text')}
          </Text>
          {elsewhere !== undefined && <ErrorState error={elsewhere} />}
          <TextInput
            label={t('people.name')}
            required
            maxLength={100}
            data-autofocus
            autoComplete="off"
            value={name}
            error={errors['name']}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('people.email')}
            type="email"
            dir="ltr"
            required
            maxLength={254}
            autoComplete="off"
            value={email}
            error={errors['email']}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Select
            label={t('people.role')}
            description={t(`people.role_hint.${role}`)}
            data={roles
              .filter((value) => value !== 'owner' || props.mayMakeOwners)
              .map((value) => ({ value, label: t(`role.${value}`) }))}
            value={role}
            error={errors['role']}
            allowDeselect={false}
            onChange={(value) => value && setRole(value as Person['role'])}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose} disabled={busy}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('people.invite')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
