import { EmptyState, ErrorState, LoadingState } from '@fils/ui';
import { Navigate } from '@tanstack/react-router';
import { AddMerchantButton } from '../merchants/add-merchant.tsx';
import { useMerchantIdentifier, useMerchants } from './merchant.tsx';
import { paths } from './paths.ts';
import { useMay } from './permissions.ts';
import { useText } from './translate.ts';

/** `/`: on to the merchant last used. */
export function StartPage() {
  const t = useText();
  const may = useMay();
  const { data, error, refetch } = useMerchants();
  const identifier = useMerchantIdentifier();
  if (error !== null && data === undefined)
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  if (identifier !== undefined) return <Navigate to={paths(identifier).home} replace />;
  return (
    <EmptyState
      title={t('merchant.none')}
      text={t('merchant.none_text')}
      action={may('configure') && <AddMerchantButton />}
    />
  );
}
