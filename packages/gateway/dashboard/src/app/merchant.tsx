import { EmptyState, ErrorState, LoadingState, useApi } from '@fils/ui';
import { Navigate, Outlet, useParams } from '@tanstack/react-router';
import { createContext, useContext, useEffect } from 'react';
import type { MerchantJson } from '../../../src/dashboard-api/api-types.ts';
import { paths } from './paths.ts';
import { useText } from './translate.ts';

const MerchantContext = createContext<MerchantJson | undefined>(undefined);

const storageKey = 'fils-gateway-merchant';

/** The merchants of this gateway, oldest first; undefined while they load. */
export function useMerchants() {
  return useApi<{ merchants: MerchantJson[] }>('merchants');
}

/** The merchant that the address names. Only below MerchantLayout. */
export function useMerchant(): MerchantJson {
  const merchant = useContext(MerchantContext);
  if (merchant === undefined) throw new Error('This page needs a merchant in its address.');
  return merchant;
}

/** The identifier to build links with: the one in the address, else the last one used, else the first. */
export function useMerchantIdentifier(): string | undefined {
  const params = useParams({ strict: false }) as { merchant?: string };
  const { data } = useMerchants();
  if (params.merchant !== undefined) return params.merchant;
  const known = data?.merchants.map((merchant) => merchant.merchantIdentifier) ?? [];
  const last = remembered();
  return last !== undefined && known.includes(last) ? last : known[0];
}

export function usePaths() {
  return paths(useMerchant().merchantIdentifier);
}

/** `merchants/<identifier>/<path>` of the API. */
export function useMerchantApi(): (path: string) => string {
  const { merchantIdentifier } = useMerchant();
  return (path) => `merchants/${encodeURIComponent(merchantIdentifier)}/${path}`;
}

/** Everything below `/m/$merchant`. */
export function MerchantLayout() {
  const t = useText();
  const { merchant: identifier = '' } = useParams({ strict: false }) as { merchant?: string };
  const { data, error, refetch } = useMerchants();
  const merchant = data?.merchants.find((one) => one.merchantIdentifier === identifier);
  useEffect(() => {
    if (merchant !== undefined) remember(merchant.merchantIdentifier);
  }, [merchant]);
  if (error !== null && data === undefined)
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  if (merchant === undefined) {
    return <EmptyState title={t('state.not_found')} text={t('problem.merchant_not_found')} />;
  }
  return (
    <MerchantContext value={merchant}>
      {/* Another merchant is another page: nothing typed for one may be saved for the other. */}
      <Outlet key={merchant.id} />
    </MerchantContext>
  );
}

/** `/m/$merchant`: on to its home page. */
export function MerchantStartPage() {
  return <Navigate to={usePaths().home} replace />;
}

function remembered(): string | undefined {
  try {
    return localStorage.getItem(storageKey) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(identifier: string): void {
  try {
    localStorage.setItem(storageKey, identifier);
  } catch {
    // A private window may refuse; then the first merchant opens next time.
  }
}
