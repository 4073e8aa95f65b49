import { AmountInput, api, apiKey, ConfirmDialog, notify, useLanguage } from '@fils/ui';
import { formatMoney } from '@fils/ui/languages';
import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MaintenanceResultJson, OrderDetailJson } from '../../../src/dashboard-api/api-types.ts';
import { useText } from '../app/translate.ts';
import { cardText } from './card-text.ts';

export type MaintenanceKind = 'capture' | 'refund' | 'void';

export interface MaintenanceDialogProps {
  kind: MaintenanceKind;
  order: OrderDetailJson;
  /** Of the order in the API. */
  path: string;
  onClose(): void;
}

/**
 * Says in plain words what will happen to how much money on which card, and does it. There is no undo for money, so the
 * button repeats the amount; a refusal by the gateway stays in the dialog with its code.
 */
export function MaintenanceDialog({ kind, order, path, onClose }: MaintenanceDialogProps) {
  const t = useText();
  const [language] = useLanguage();
  const client = useQueryClient();
  const { currency, exponent } = order.money;
  const left = BigInt(
    kind === 'refund'
      ? order.refundable.amount
      : kind === 'capture'
        ? order.capturable.amount
        : order.authorized.amount,
  );
  const [amount, setAmount] = useState<bigint | undefined>(left);
  const show = (sum: bigint) => `\u2068${formatMoney({ amount: sum, currency, exponent }, language)}\u2069`;
  const card = cardText(order);
  const where = card === undefined ? t('maintenance.the_card') : `\u2066${card}\u2069`;

  const confirm = async () => {
    const body = kind === 'void' ? {} : { amount };
    const { accepted, response } = await api<MaintenanceResultJson>(`${path}/${kind}`, {
      method: 'POST',
      body,
    });
    const text = language === 'ar' ? response.messageTextArabic : response.messageText;
    await client.invalidateQueries({ queryKey: apiKey(path) });
    if (!accepted) throw new Error(t('maintenance.refused', { code: response.code, text }));
    notify.success(t('maintenance.done', { code: response.code, text }));
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(`maintenance.${kind}_title`)}
      confirmLabel={
        // While the amount is wrong the button cannot be pressed, and must not speak of nothing to be moved.
        amount === undefined
          ? t(`maintenance.${kind}`)
          : t(`maintenance.${kind}_confirm`, { amount: show(amount) })
      }
      onConfirm={confirm}
      disabled={amount === undefined}
      danger={kind !== 'capture'}
    >
      {kind === 'void' ? (
        <Text>{t('maintenance.void_text', { amount: show(left), card: where })}</Text>
      ) : (
        <>
          <Text>{t(`maintenance.${kind}_text`, { card: where })}</Text>
          <AmountInput
            label={t('maintenance.amount')}
            description={t('maintenance.left', { amount: show(left) })}
            currency={currency}
            exponent={exponent}
            value={amount}
            onChange={setAmount}
            minimum={1n}
            maximum={left}
            required
          />
        </>
      )}
      <Text size="sm" c="dimmed">
        {t('maintenance.told')}
      </Text>
    </ConfirmDialog>
  );
}
