import { AlertIcon, api, apiKey, CheckIcon, ErrorState } from '@fils/ui';
import { Alert, Button, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConnectionTestJson, ProviderForm } from '../../../src/providers/api-types.ts';
import { useMay } from '../me.ts';
import { useText } from '../text.ts';

/** The button that proves the saved credentials, and what it found. */
export function TestConnection({ provider, dirty }: { provider: ProviderForm; dirty: boolean }) {
  const t = useText();
  const may = useMay('support');
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [found, setFound] = useState<ConnectionTestJson>();
  const [error, setError] = useState<unknown>();
  if (!may) return null;

  const ask = async () => {
    setAsking(true);
    try {
      const path = `providers/${provider.id}/test-connection`;
      setFound(await api<ConnectionTestJson>(path, { method: 'POST' }));
      for (const path of ['providers', 'guide', 'home']) {
        void client.invalidateQueries({ queryKey: apiKey(path) });
      }
    } catch (caught) {
      setError(caught);
    } finally {
      setAsking(false);
    }
  };
  const close = () => {
    setFound(undefined);
    setError(undefined);
  };
  return (
    <>
      <Button
        variant="default"
        loading={asking}
        // What is saved is tested; with other values on the screen the answer would mislead.
        disabled={dirty}
        onClick={ask}
        title={t(dirty ? 'providers.test_save_first' : 'providers.test_hint')}
      >
        {t('providers.test')}
      </Button>
      <Modal
        opened={found !== undefined || error !== undefined}
        onClose={close}
        title={t('providers.test')}
        centered
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {error !== undefined ? <ErrorState error={error} /> : found && <Finding found={found} />}
      </Modal>
    </>
  );
}

function Finding({ found }: { found: ConnectionTestJson }) {
  const t = useText();
  const works = found.finding === 'works';
  return (
    <Alert
      role="status"
      color={works ? 'teal' : 'red'}
      variant="light"
      icon={works ? <CheckIcon /> : <AlertIcon />}
    >
      <Stack gap="xs">
        <Text>{t(`providers.test.${found.finding}`)}</Text>
        <Text size="sm" c="dimmed">
          {t(`providers.test.target.${found.target}`)}
        </Text>
        {found.responseCode !== null && (
          <Text size="sm" c="dimmed">
            {t('providers.test.code')}:{' '}
            <bdi dir="ltr" className="fils-code">
              {found.responseCode} {found.responseMessage}
            </bdi>
          </Text>
        )}
      </Stack>
    </Alert>
  );
}
