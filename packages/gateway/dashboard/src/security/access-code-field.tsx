import { api, apiKey, ConfirmDialog, CopyButton, notify, useProblemText } from '@fils/ui';
import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { SecuritySettingsJson } from '../../../src/dashboard-api/api-types.ts';
import { useText } from '../app/translate.ts';

export interface AccessCodeFieldProps {
  accessCode: string | null;
  /** Of the security settings in the API. */
  path: string;
  disabled: boolean;
}

/** The access code, read-only, and Generate. A code that exists is in use somewhere, so replacing it asks first. */
export function AccessCodeField({ accessCode, path, disabled }: AccessCodeFieldProps) {
  const t = useText();
  const id = useId();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);

  const generate = async () => {
    const { accessCode: made } = await api<{ accessCode: string }>(`${path}/access-code`, { method: 'POST' });
    client.setQueryData<SecuritySettingsJson>(
      apiKey(path),
      (before) => before && { ...before, accessCode: made },
    );
    notify.success(t('security.generated'));
  };
  const begin = async () => {
    if (accessCode !== null) return setAsking(true);
    setBusy(true);
    try {
      await generate();
    } catch (error) {
      notify.error(problemText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="fils-copy-field">
      <div id={id} className="fils-label">
        {t('security.access_code')}
      </div>
      <div className="access-code">
        <div className="fils-copy-box">
          {accessCode === null ? (
            <Text size="sm" c="dimmed">
              {t('security.no_access_code')}
            </Text>
          ) : (
            <>
              {/* biome-ignore lint/a11y/useSemanticElements: an output element would be announced on each change */}
              <bdi dir="ltr" className="fils-code" role="group" aria-labelledby={id}>
                {accessCode}
              </bdi>
              <CopyButton value={accessCode} label={t('security.access_code')} />
            </>
          )}
        </div>
        <Button
          variant={accessCode === null ? 'filled' : 'default'}
          onClick={begin}
          loading={busy}
          disabled={disabled}
          aria-describedby={id}
        >
          {t('security.generate')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('security.regenerate_title')}
        confirmLabel={t('security.regenerate_confirm')}
        onConfirm={generate}
        danger
      >
        <Text>{t('security.regenerate_text', { code: `\u2066${accessCode ?? ''}\u2069` })}</Text>
      </ConfirmDialog>
    </div>
  );
}
