import { CopyField } from '@fils/ui';
import { Modal, Stack, Text } from '@mantine/core';
import { useText } from '../app/translate.ts';

export interface SignInLink {
  name: string;
  href: string;
}

/** Shows a one-time link once, to hand over. */
export function LinkDialog({ link, onClose }: { link: SignInLink | undefined; onClose(): void }) {
  const t = useText();
  const name = link?.name ?? '';
  return (
    <Modal
      opened={link !== undefined}
      onClose={onClose}
      title={t('people.link', { name })}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text>{t('people.link_text', { name })}</Text>
        <CopyField label={t('people.new_link')} value={link?.href ?? ''} />
      </Stack>
    </Modal>
  );
}
