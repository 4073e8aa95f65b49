import { api, apiKey, ConfirmDialog, notify } from '@fils/ui';
import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import type { ProviderForm } from '../../../src/providers/api-types.ts';
import { useText } from '../text.ts';

/** Deletes all four credentials after a question that says what follows. */
export function ResetCredentials({ provider }: { provider: ProviderForm }) {
  const t = useText();
  const client = useQueryClient();
  const [asking, { open, close }] = useDisclosure(false);
  if (provider.missing.length === 4) return null;
  const reset = async () => {
    const path = `providers/${provider.id}`;
    client.setQueryData(
      apiKey(path),
      await api<ProviderForm>(`${path}/reset-credentials`, { method: 'POST' }),
    );
    void client.invalidateQueries({ queryKey: apiKey('providers') });
    void client.invalidateQueries({ queryKey: apiKey('me') });
    notify.success(t('providers.reset_done'));
  };
  return (
    <Group>
      <Button variant="subtle" color="red" onClick={open}>
        {t('providers.reset')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={close}
        title={t('providers.reset')}
        confirmLabel={t('providers.reset')}
        danger
        onConfirm={reset}
      >
        <Text>{t('providers.reset_text')}</Text>
      </ConfirmDialog>
    </Group>
  );
}
