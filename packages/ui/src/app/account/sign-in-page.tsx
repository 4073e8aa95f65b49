import { Alert, Anchor, Button, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { ApiProblem } from '../api.ts';
import { useAppTitle } from '../app-title.ts';
import { usePasswordToggle } from '../components/password-toggle.tsx';
import { AlertIcon } from '../icons.tsx';
import { useProblemText } from '../problem-text.ts';
import { LanguageMenu } from '../shell/language-menu.tsx';
import { SchemeMenu } from '../shell/scheme-menu.tsx';
import { useTranslate } from '../translate.tsx';
import { accountApi } from './session.ts';

export interface SignInPageProps {
  /** The key of a line over the page. */
  ribbon?: string | undefined;
  /** Called when there is a session. Default: opens the start page. */
  onSignedIn?(): unknown;
}

type Step = 'password' | 'totp' | 'backup';

/** Signing in with e-mail and password, then with a code where a second factor is on. Explains the one-time link. */
export function SignInPage({ onSignedIn, ribbon }: SignInPageProps) {
  const t = useTranslate<string>();
  const problemText = useProblemText();
  const appTitle = useAppTitle();
  const [step, setStep] = useState<Step>('password');
  const [error, setError] = useState<unknown>(linkProblem);
  const [busy, setBusy] = useState(false);
  const title = step === 'password' ? t('sign_in.title') : t('sign_in.code_title');

  useEffect(() => {
    document.title = `${title} · ${appTitle}`;
  }, [title, appTitle]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    setBusy(true);
    setError(undefined);
    try {
      if (step === 'password') {
        const answer = await accountApi<{ twoFactorRedirect?: boolean }>('sign-in/email', fields);
        if (answer.twoFactorRedirect) return setStep('totp');
      } else {
        const route = step === 'totp' ? 'two-factor/verify-totp' : 'two-factor/verify-backup-code';
        await accountApi(route, { code: (fields['code'] ?? '').replace(/\s/g, '') });
      }
      leaveSignInAddress();
      if (onSignedIn) await onSignedIn();
      else window.location.assign(import.meta.env.BASE_URL);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="fils-sign-in">
      <header>
        {ribbon !== undefined && <div className="fils-ribbon">{t(ribbon)}</div>}
        <Group justify="flex-end" gap={4} p="sm">
          <LanguageMenu />
          <SchemeMenu />
        </Group>
      </header>
      <main className="fils-sign-in-main">
        <Text className="fils-brand">{appTitle}</Text>
        <form onSubmit={submit} className="fils-card" noValidate={false}>
          <Stack>
            <Title order={1} size="h2">
              {title}
            </Title>
            {error !== undefined && (
              <Alert role="alert" color="red" variant="light" icon={<AlertIcon />}>
                {problemText(error)}
              </Alert>
            )}
            {step === 'password' ? <PasswordStep /> : <CodeStep key={step} backup={step === 'backup'} />}
            <Button type="submit" size="md" loading={busy} fullWidth>
              {t('sign_in.submit')}
            </Button>
            {step === 'password' ? (
              <Text size="sm" c="dimmed">
                {t('sign_in.link_hint')}
              </Text>
            ) : (
              <Group justify="space-between">
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  onClick={() => setStep(step === 'totp' ? 'backup' : 'totp')}
                >
                  {step === 'totp' ? t('sign_in.use_backup') : t('sign_in.use_app')}
                </Anchor>
                <Anchor component="button" type="button" size="sm" onClick={() => setStep('password')}>
                  {t('sign_in.start_again')}
                </Anchor>
              </Group>
            )}
          </Stack>
        </form>
      </main>
    </div>
  );
}

function PasswordStep() {
  const t = useTranslate();
  const toggle = usePasswordToggle(t('sign_in.password'));
  return (
    <>
      <TextInput
        name="email"
        type="email"
        label={t('sign_in.email')}
        autoComplete="username"
        required
        withAsterisk={false}
        dir="ltr"
        size="md"
      />
      <PasswordInput
        name="password"
        label={t('sign_in.password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        dir="ltr"
        size="md"
        {...toggle}
      />
    </>
  );
}

function CodeStep({ backup }: { backup: boolean }) {
  const t = useTranslate();
  return (
    <TextInput
      name="code"
      label={backup ? t('sign_in.backup') : t('sign_in.code')}
      description={backup ? t('sign_in.backup_text') : t('sign_in.code_text')}
      autoComplete="one-time-code"
      inputMode={backup ? 'text' : 'numeric'}
      required
      withAsterisk={false}
      // The step replaces the password form at the person's own request; focus follows it.
      autoFocus
      dir="ltr"
      size="md"
    />
  );
}

/**
 * A one-time link that failed leads here with its reason in the address. Only our own sentences are shown for it: anybody
 * can write an address.
 */
function linkProblem(): unknown {
  const code = new URLSearchParams(window.location.search).get('error')?.toLowerCase();
  if (code === undefined) return undefined;
  const known = ['account_disabled', 'too_many_requests'].includes(code) ? code : 'invalid_token';
  return new ApiProblem(400, known, known);
}

/** `…/sign-in?error=…` is where failed links lead; nobody wants to stay there after signing in. */
function leaveSignInAddress(): void {
  const base = import.meta.env.BASE_URL;
  if (window.location.pathname === `${base}sign-in`) window.history.replaceState(null, '', base);
}
