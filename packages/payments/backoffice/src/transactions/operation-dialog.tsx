import { AmountInput, api, apiKey, ConfirmDialog, notify, useLanguage } from '@fils/ui';
import { formatMoney } from '@fils/ui/languages';
import { Stack, Switch, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  OperationAnswer,
  OperationItem,
  OperationKindName,
  TransactionDetail,
} from '../../../src/backoffice-api/transaction-types.ts';
import { useCardName } from '../parts/card-name.tsx';
import { useExplained } from '../parts/response.tsx';
import { useText } from '../text.ts';

/** Asks once more before money moves; the button's words repeat amount, currency and card. */
export function OperationDialog(props: {
  kind: OperationKindName;
  transaction: TransactionDetail;
  onClose(): void;
}) {
  const { kind, transaction, onClose } = props;
  const t = useText();
  const [language] = useLanguage();
  const cardName = useCardName();
  const report = useReport();
  const client = useQueryClient();
  const left = kind === 'refund' ? transaction.refundable : transaction.capturable;
  const most = BigInt(left.amount);
  const [amount, setAmount] = useState<bigint | undefined>(most);
  const [release, setRelease] = useState(false);
  const [reason, setReason] = useState('');

  // Isolated, so that digits keep their order in a right-to-left sentence.
  const shown = (minor: bigint) => `\u2068${formatMoney({ ...left, amount: minor }, language)}\u2069`;
  const rest = most - (amount ?? most);

  async function confirm() {
    const path = `transactions/${transaction.id}`;
    const body = {
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      ...(kind === 'void' ? {} : { amount: String(amount) }),
      ...(kind === 'capture' && release && rest > 0n ? { releaseRest: true } : {}),
    };
    const { operation } = await api<OperationAnswer>(`${path}/${kind}`, { method: 'POST', body });
    report(operation, shown(BigInt(operation.amount?.amount ?? '0')));
    await client.invalidateQueries({ queryKey: apiKey(path) });
  }

  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(`op.${kind}_title`)}
      confirmLabel={
        // While the amount is wrong the button cannot be pressed, and must not speak of nothing to be moved.
        amount === undefined
          ? t(`op.${kind}`)
          : t(`op.confirm_${kind}`, {
              amount: shown(amount),
              card: `\u2068${cardName(transaction)}\u2069`,
            })
      }
      danger={kind !== 'capture'}
      disabled={kind !== 'void' && amount === undefined}
      onConfirm={confirm}
    >
      <Stack>
        <Text>{t(`op.${kind}_text`)}</Text>
        {kind !== 'void' && (
          <AmountInput
            label={t('op.amount')}
            description={t('op.amount_left', { amount: shown(most) })}
            currency={left.currency}
            exponent={left.exponent}
            value={amount}
            minimum={1n}
            maximum={most}
            required
            onChange={setAmount}
          />
        )}
        {kind === 'capture' && rest > 0n && (
          <Switch
            label={t('op.release', { amount: shown(rest) })}
            description={t('op.release_hint')}
            checked={release}
            onChange={(event) => setRelease(event.currentTarget.checked)}
          />
        )}
        <TextInput
          label={`${t('op.reason')} (${t('common.optional')})`}
          description={t('op.reason_hint')}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmDialog>
  );
}

/** Says what became of an operation: done, refused with the reason, or not known yet. */
function useReport() {
  const t = useText();
  const explained = useExplained();
  return (operation: OperationItem, amount: string) => {
    if (operation.state === 'done') return notify.success(t(`op.done_${operation.kind}`, { amount }));
    if (operation.state === 'refused') {
      const { response } = operation;
      const meaning = response === null ? (operation.responseMessage ?? '') : explained(response).meaning;
      return notify.error(t('op.refused', { code: response?.code ?? '', meaning }));
    }
    return notify.waiting(t('op.processing'));
  };
}
