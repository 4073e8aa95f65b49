import { ErrorState, LoadingState, PageHeader, useApi } from '@fils/ui';
import type { ChannelSettingsJson, PaymentOptionJson } from '../../../src/dashboard-api/api-types.ts';
import { useMerchantApi, usePaths } from '../app/merchant.tsx';
import { useText } from '../app/translate.ts';
import { RedirectionForm } from './redirection-form.tsx';
import { ChannelBadge } from './technical-page.tsx';

/** Integration Settings ‣ Technical Settings ‣ Redirection. */
export function RedirectionPage() {
  const t = useText();
  const to = usePaths();
  const api = useMerchantApi();
  const path = api('technical/redirection');
  const channel = useApi<ChannelSettingsJson>(path);
  const account = useApi<{ options: PaymentOptionJson[] }>(api('payment-options'));
  const error = channel.error ?? account.error;
  return (
    <>
      <PageHeader
        title={t('frame.redirection')}
        breadcrumbs={[{ label: t('frame.technical'), to: to.technical }]}
        badge={channel.data && <ChannelBadge status={channel.data.status} />}
        description={t('technical.redirection_text')}
      />
      {channel.data && account.data ? (
        <RedirectionForm saved={channel.data} options={account.data.options} path={path} />
      ) : error ? (
        <ErrorState
          error={error}
          onRetry={() => {
            void channel.refetch();
            void account.refetch();
          }}
        />
      ) : (
        <LoadingState />
      )}
    </>
  );
}
