import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OperationKindName, TransactionDetail } from '../../../src/backoffice-api/transaction-types.ts';
import { useMay } from '../me.ts';
import { useText } from '../text.ts';
import { OperationDialog } from './operation-dialog.tsx';

/** Capture, refund, void: those that the money allows and the person may do. */
export function OperationButtons({ transaction }: { transaction: TransactionDetail }) {
  const t = useText();
  const may = useMay('moveMoney');
  const [asking, setAsking] = useState<OperationKindName>();
  if (!may) return null;
  const possible: Record<OperationKindName, boolean> = {
    capture: transaction.capturable.amount !== '0',
    refund: transaction.refundable.amount !== '0',
    void: transaction.voidable,
  };
  const kinds = (['capture', 'refund', 'void'] as const).filter((kind) => possible[kind]);
  return (
    <>
      {kinds.map((kind) => (
        <Button
          key={kind}
          variant={kind === 'capture' ? 'filled' : 'default'}
          disabled={transaction.openOperation !== null}
          onClick={() => setAsking(kind)}
        >
          {t(`op.${kind}`)}
        </Button>
      ))}
      {asking && (
        <OperationDialog
          // Another amount left is another question: what was typed against the old one does not stand.
          key={`${asking} ${transaction.capturable.amount} ${transaction.refundable.amount}`}
          kind={asking}
          transaction={transaction}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
