import { api, apiKey, ErrorState, LoadingState, notify, PageHeader, useApi, useProblemText } from '@fils/ui';
import { Switch } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PaymentOptionJson } from '../../../src/dashboard-api/api-types.ts';
import { useMerchantApi } from '../app/merchant.tsx';
import { useMay } from '../app/permissions.ts';
import { useText } from '../app/translate.ts';
import { brandName } from '../shared/brands.ts';
import { Notice } from '../shared/notice.tsx';

interface Answer {
  options: PaymentOptionJson[];
}

const purchaseOnly = new Set(['MADA', 'MEEZA']);

/** Payment Options: what the account can take at all. Each switch is saved at once. */
export function OptionsPage() {
  const t = useText();
  const client = useQueryClient();
  const problemText = useProblemText();
  const mayConfigure = useMay()('configure');
  const path = useMerchantApi()('payment-options');
  const { data, error, refetch } = useApi<Answer>(path);
  const [busy, setBusy] = useState<string>();

  const change = async (code: string, enabled: boolean) => {
    setBusy(code);
    try {
      const answer = await api<Answer>(`${path}/${code}`, { method: 'PUT', body: { enabled } });
      client.setQueryData(apiKey(path), answer);
      const name = brandName(code);
      notify.success(t(enabled ? 'option.switched_on' : 'option.switched_off', { name }));
    } catch (caught) {
      notify.error(problemText(caught));
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <>
      <PageHeader title={t('frame.options')} description={t('option.text')} />
      {!mayConfigure && <Notice>{t('frame.read_only')}</Notice>}
      {data ? (
        <>
          {data.options.every(({ enabled }) => !enabled) && <Notice warning>{t('option.none_left')}</Notice>}
          <ul className="fils-card option-list">
            {data.options.map(({ code, enabled }) => (
              <li key={code}>
                <Switch
                  label={brandName(code)}
                  description={t(purchaseOnly.has(code) ? 'option.purchase_only' : 'option.cards')}
                  checked={enabled}
                  disabled={!mayConfigure || busy === code}
                  onChange={(event) => void change(code, event.currentTarget.checked)}
                />
              </li>
            ))}
          </ul>
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState />
      )}
    </>
  );
}
