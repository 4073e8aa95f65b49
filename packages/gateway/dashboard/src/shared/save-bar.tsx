import { ConfirmDialog } from '@fils/ui';
import { Button, Group, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useText } from '../app/translate.ts';

export interface SaveBarProps {
  dirty: boolean;
  busy: boolean;
  onCancel(): void;
  /** Saving makes sense although nothing was typed, for example a new template with its defaults. */
  saveAnyway?: boolean;
}

/** Save Changes and Cancel under a form, and a question before unsaved work is left behind. */
export function SaveBar({ dirty, busy, onCancel, saveAnyway = false }: SaveBarProps) {
  const t = useText();
  const blocker = useBlocker({
    shouldBlockFn: () => dirty && !busy,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  return (
    <>
      <div className="save-bar">
        <Group gap="sm">
          <Button type="submit" loading={busy} disabled={!dirty && !saveAnyway}>
            {t('frame.save')}
          </Button>
          <Button variant="default" onClick={onCancel} disabled={busy || !dirty}>
            {t('common.cancel')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed" role="status">
          {dirty ? t('frame.unsaved') : ''}
        </Text>
      </div>
      <ConfirmDialog
        opened={blocker.status === 'blocked'}
        onClose={() => blocker.reset?.()}
        title={t('frame.leave')}
        confirmLabel={t('frame.leave_confirm')}
        onConfirm={() => blocker.proceed?.()}
        danger
      >
        <Text>{t('frame.leave_text')}</Text>
      </ConfirmDialog>
    </>
  );
}
