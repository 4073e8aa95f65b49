import { api, apiKey, ConfirmDialog, notify, useLanguage } from '@fils/ui';
import { formatMoney } from '@fils/ui/languages';
import { Radio, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MaintenanceResultJson, OrderDetailJson } from '../../../src/dashboard-api/api-types.ts';
import { useText } from '../app/translate.ts';

export interface SettleDialogProps {
  order: OrderDetailJson;
  /** Of the order in the API. */
  path: string;
  onClose(): void;
}

type Outcome = 'success' | 'declined';

/** Plays the bank that answers at last: what it said about a payment whose outcome is uncertain. Nothing is chosen for the reader. */
export function SettleDialog({ order, path, onClose }: SettleDialogProps) {
  const t = useText();
  const [language] = useLanguage();
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>();
  const { amount, currency, exponent } = order.money;
  const sum = `\u2068${formatMoney({ amount: BigInt(amount), currency, exponent }, language)}\u2069`;

  const confirm = async () => {
    const { response } = await api<MaintenanceResultJson>(`${path}/settle`, { body: { outcome } });
    const text = language === 'ar' ? response.messageTextArabic : response.messageText;
    await client.invalidateQueries({ queryKey: apiKey(path) });
    notify.success(t('maintenance.done', { code: response.code, text }));
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('maintenance.settle_title')}
      confirmLabel={t(outcome === undefined ? 'maintenance.settle' : `maintenance.settle_confirm_${outcome}`)}
      onConfirm={confirm}
      disabled={outcome === undefined}
      danger={outcome === 'declined'}
    >
      <Radio.Group
        label={t('maintenance.settle_text')}
        value={outcome ?? null}
        onChange={(chosen) => setOutcome(chosen as Outcome)}
      >
        <Stack gap="sm" mt="sm">
          <Radio
            value="success"
            label={t('maintenance.settle_success')}
            description={t(
              order.command === 'AUTHORIZATION' ? 'maintenance.settle_reserved' : 'maintenance.settle_taken',
              { amount: sum },
            )}
          />
          <Radio
            value="declined"
            label={t('maintenance.settle_declined')}
            description={t('maintenance.settle_nothing')}
          />
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        {t('maintenance.told')}
      </Text>
    </ConfirmDialog>
  );
}
