import { api, apiKey, notify, RefreshIcon, useProblemText } from '@fils/ui';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMerchantApi } from '../app/merchant.tsx';
import { useMay } from '../app/permissions.ts';
import { useText } from '../app/translate.ts';

/** Sends a feedback once more: the same bytes to the same address. */
export function ReplayButton({ id, small = false }: { id: string; small?: boolean }) {
  const t = useText();
  const may = useMay();
  const client = useQueryClient();
  const path = useMerchantApi();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  if (!may('replay')) return null;
  const replay = async () => {
    setBusy(true);
    try {
      await api(path(`feedback/${id}/replay`), { method: 'POST' });
      notify.success(t('feedback.replayed'));
      // Its own page, the log, the order and the home page all show it.
      await client.invalidateQueries({ queryKey: apiKey(path('')).slice(0, 1) });
    } catch (error) {
      notify.error(problemText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="default"
      size={small ? 'compact-sm' : 'sm'}
      leftSection={<RefreshIcon size={small ? 14 : 18} />}
      onClick={replay}
      loading={busy}
    >
      {t('feedback.replay')}
    </Button>
  );
}
