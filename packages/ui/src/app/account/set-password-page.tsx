import { Button, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { PageHeader } from '../components/page-header.tsx';
import { usePasswordToggle } from '../components/password-toggle.tsx';
import { ErrorState } from '../components/states.tsx';
import { notify } from '../notify.tsx';
import { useTranslate } from '../translate.tsx';
import { accountApi, useSession } from './session.ts';

/** Ten, as the server demands; see its accounts. */
export const minimumPasswordLength = 10;

/** A page of its own for the first password. The account page holds the same form. */
export function SetPasswordPage({ onDone }: { onDone?: () => void }) {
  const t = useTranslate();
  return (
    <>
      <PageHeader title={t('password.title')} description={t('password.text')} />
      <div className="fils-card fils-narrow">
        <PasswordForm {...(onDone ? { onDone } : {})} />
      </div>
    </>
  );
}

/** Sets the first password, or changes the one there is. Changing signs out all other browsers. */
export function PasswordForm({ onDone }: { onDone?: () => void }) {
  const t = useTranslate();
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = Object.fromEntries(new FormData(form)) as Record<string, string>;
    setBusy(true);
    setError(undefined);
    try {
      if (session.hasPassword) await accountApi('change-password', { ...fields, revokeOtherSessions: true });
      else await accountApi('set-password', { newPassword: fields['newPassword'] });
      form.reset();
      notify.success(t('password.saved'));
      await session.refresh();
      onDone?.();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit}>
      <Stack align="stretch">
        {/* Lets password managers save the pair. */}
        <input
          type="hidden"
          name="username"
          autoComplete="username"
          value={session.user.email}
          disabled
          readOnly
        />
        {error !== undefined && <ErrorState error={error} />}
        {session.hasPassword && (
          <PasswordField
            name="currentPassword"
            label={t('password.current')}
            autoComplete="current-password"
          />
        )}
        <PasswordField
          name="newPassword"
          label={t('password.new')}
          autoComplete="new-password"
          description={t('password.hint', { minimum: minimumPasswordLength })}
          minLength={minimumPasswordLength}
        />
        <div>
          <Button type="submit" loading={busy}>
            {session.hasPassword ? t('password.change_title') : t('password.title')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

export function PasswordField(props: {
  name: string;
  label: string;
  autoComplete: string;
  description?: string;
  minLength?: number;
}) {
  const toggle = usePasswordToggle(props.label);
  return <PasswordInput {...props} required withAsterisk={false} dir="ltr" maxLength={256} {...toggle} />;
}
