import { Anchor, Button, List, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { CopyButton, CopyField } from '../components/copy.tsx';
import { StateBadge } from '../components/state-badge.tsx';
import { ErrorState } from '../components/states.tsx';
import { notify } from '../notify.tsx';
import { useTranslate } from '../translate.tsx';
import { accountApi, useSession } from './session.ts';
import { PasswordField } from './set-password-page.tsx';

interface Enrolment {
  totpURI: string;
  backupCodes: string[];
}

/** Turning the code from an authenticator app on and off. */
export function TwoFactor() {
  const t = useTranslate();
  const session = useSession();
  const [enrolment, setEnrolment] = useState<Enrolment | undefined>();
  const { twoFactorEnabled } = session.user;

  if (enrolment !== undefined) {
    return <Enrol enrolment={enrolment} onDone={() => setEnrolment(undefined)} />;
  }
  return (
    <Stack>
      <div>
        <StateBadge
          label={twoFactorEnabled ? t('common.yes') : t('common.no')}
          tone={twoFactorEnabled ? 'success' : 'neutral'}
          state={twoFactorEnabled ? 'on' : 'off'}
        />
      </div>
      <Text>{twoFactorEnabled ? t('two_factor.on') : t('two_factor.off')}</Text>
      {session.hasPassword ? (
        <PasswordAction
          label={twoFactorEnabled ? t('two_factor.disable') : t('two_factor.enable')}
          onSubmit={async (password) => {
            if (!twoFactorEnabled) {
              return setEnrolment(await accountApi<Enrolment>('two-factor/enable', { password }));
            }
            await accountApi('two-factor/disable', { password });
            notify.success(t('two_factor.disabled'));
            await session.refresh();
          }}
        />
      ) : (
        <Text c="dimmed">{t('two_factor.needs_password')}</Text>
      )}
    </Stack>
  );
}

function PasswordAction(props: { label: string; onSubmit(password: string): Promise<unknown> }) {
  const t = useTranslate();
  const form = useSubmit(async (fields) => props.onSubmit(fields['password'] ?? ''));
  return (
    <form onSubmit={form.submit}>
      <Stack align="stretch">
        {form.error !== undefined && <ErrorState error={form.error} />}
        <PasswordField
          name="password"
          label={t('two_factor.confirm_password')}
          autoComplete="current-password"
        />
        <div>
          <Button type="submit" variant="default" loading={form.busy}>
            {props.label}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function Enrol({ enrolment, onDone }: { enrolment: Enrolment; onDone(): void }) {
  const t = useTranslate();
  const session = useSession();
  const key = new URL(enrolment.totpURI).searchParams.get('secret') ?? '';
  const form = useSubmit(async (fields) => {
    await accountApi('two-factor/verify-totp', { code: (fields['code'] ?? '').replace(/\s/g, '') });
    notify.success(t('two_factor.enabled'));
    await session.refresh();
    onDone();
  });
  return (
    <form onSubmit={form.submit}>
      <Stack align="stretch">
        <Text>{t('two_factor.key_text')}</Text>
        <CopyField label={t('two_factor.key')} value={key} />
        <Anchor href={enrolment.totpURI} size="sm">
          {t('two_factor.open_app')}
        </Anchor>
        <div>
          <Text fw={600}>{t('two_factor.codes_title')}</Text>
          <Text size="sm" c="dimmed">
            {t('two_factor.codes_text')}
          </Text>
          <List listStyleType="none" my="xs" className="fils-code">
            {enrolment.backupCodes.map((code) => (
              <List.Item key={code}>
                <bdi dir="ltr">{code}</bdi>
              </List.Item>
            ))}
          </List>
          <CopyButton value={enrolment.backupCodes.join('\n')} label={t('two_factor.codes_title')} withText />
        </div>
        {form.error !== undefined && <ErrorState error={form.error} />}
        <TextInput
          name="code"
          label={t('sign_in.code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          withAsterisk={false}
          dir="ltr"
        />
        <div>
          <Button type="submit" loading={form.busy}>
            {t('two_factor.enable')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function useSubmit(action: (fields: Record<string, string>) => Promise<unknown>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    setBusy(true);
    setError(undefined);
    try {
      await action(fields);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, submit };
}
