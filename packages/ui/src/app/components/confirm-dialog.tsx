import { Button, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslate } from '../translate.tsx';
import { ErrorState } from './states.tsx';

export interface ConfirmDialogProps {
  opened: boolean;
  onClose(): void;
  title: string;
  /** What will happen, in plain words: amount, currency and card for money. May hold fields. */
  children: ReactNode;
  /** The button's words, a verb: "Refund AED 12.50". */
  confirmLabel: string;
  /** A promise is waited for; its rejection is shown and the dialog stays. */
  onConfirm(): unknown;
  danger?: boolean;
  /** Keeps the button from being pressed, for example while a field is wrong. */
  disabled?: boolean;
}

/** Asks before something that cannot be undone. The first focus is on closing, so Enter alone does nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    opened,
    onClose,
    title,
    children,
    confirmLabel,
    onConfirm,
    danger = false,
    disabled = false,
  } = props;
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const close = () => {
    if (busy) return;
    setError(undefined);
    onClose();
  };
  const confirm = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await onConfirm();
      onClose();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        {children}
        {error !== undefined && <ErrorState error={error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close} disabled={busy}>
            {t('common.cancel')}
          </Button>
          <Button {...(danger ? { color: 'red' } : {})} onClick={confirm} loading={busy} disabled={disabled}>
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
