import { ErrorState, LoadingState, PageHeader, useApi } from '@fils/ui';
import type { SecuritySettingsJson } from '../../../src/dashboard-api/api-types.ts';
import { useMerchantApi } from '../app/merchant.tsx';
import { useText } from '../app/translate.ts';
import { SecurityForm } from './security-form.tsx';

/** Integration Settings ‣ Security Settings. */
export function SecurityPage() {
  const t = useText();
  const path = useMerchantApi()('security');
  const { data, error, refetch } = useApi<SecuritySettingsJson>(path);
  return (
    <>
      <PageHeader title={t('frame.security')} description={t('security.intro')} />
      {data ? (
        <SecurityForm saved={data} path={path} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState />
      )}
    </>
  );
}
