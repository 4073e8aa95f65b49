import { Button, Group, Text } from '@mantine/core';
import { useText } from '../text.ts';

/** Stays at the bottom of the window while something is not saved. */
export function SaveBar(props: { saving: boolean; onSave(): void; onDiscard(): void }) {
  const t = useText();
  return (
    <div className="bo-save-bar" role="status">
      <Text fw={600}>{t('providers.unsaved')}</Text>
      <Group gap="sm">
        <Button type="button" variant="default" disabled={props.saving} onClick={props.onDiscard}>
          {t('providers.discard')}
        </Button>
        <Button type="button" loading={props.saving} onClick={props.onSave}>
          {t('common.save')}
        </Button>
      </Group>
    </div>
  );
}
