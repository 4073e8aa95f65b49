import { AlertIcon, CopyField } from '@fils/ui';
import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useText } from '../text.ts';

/** Shows a secret that cannot be had again; closes only by its button, not by a click beside it. */
export function OnceSecret(props: {
  title: string;
  text: string;
  label: string;
  value: string | undefined;
  onClose(): void;
}) {
  const t = useText();
  return (
    <Modal
      opened={props.value !== undefined}
      onClose={props.onClose}
      title={props.title}
      centered
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Alert color="yellow" icon={<AlertIcon />}>
          {props.text}
        </Alert>
        <CopyField label={props.label} value={props.value ?? ''} />
        <Group justify="flex-end">
          <Button onClick={props.onClose}>{t('common.close')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
