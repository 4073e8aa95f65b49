import { CheckIcon, UndoIcon, XIcon } from '@fils/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OrderDetailJson } from '../../../src/dashboard-api/api-types.ts';
import { useMay } from '../app/permissions.ts';
import { useText } from '../app/translate.ts';
import { MaintenanceDialog, type MaintenanceKind } from './maintenance-dialog.tsx';
import { SettleDialog } from './settle-dialog.tsx';

/** Capture, refund, void, settle: those that the order's state leaves open. */
export function MaintenanceActions({ order, path }: { order: OrderDetailJson; path: string }) {
  const t = useText();
  const may = useMay();
  const [kind, setKind] = useState<MaintenanceKind>();
  const [settling, setSettling] = useState(false);
  if (!may('moveMoney')) return null;
  return (
    <>
      {order.capturable.amount !== '0' && (
        <Button leftSection={<CheckIcon size={18} />} onClick={() => setKind('capture')}>
          {t('maintenance.capture')}
        </Button>
      )}
      {order.refundable.amount !== '0' && (
        <Button variant="default" leftSection={<UndoIcon size={18} />} onClick={() => setKind('refund')}>
          {t('maintenance.refund')}
        </Button>
      )}
      {order.voidable && (
        <Button variant="default" leftSection={<XIcon size={18} />} onClick={() => setKind('void')}>
          {t('maintenance.void')}
        </Button>
      )}
      {order.state === 'uncertain' && (
        <Button onClick={() => setSettling(true)}>{t('maintenance.settle')}</Button>
      )}
      {settling && <SettleDialog order={order} path={path} onClose={() => setSettling(false)} />}
      {kind !== undefined && (
        <MaintenanceDialog kind={kind} order={order} path={path} onClose={() => setKind(undefined)} />
      )}
    </>
  );
}
