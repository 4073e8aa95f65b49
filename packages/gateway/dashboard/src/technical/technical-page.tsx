import { ChevronEndIcon, ErrorState, LoadingState, PageHeader, StateBadge, useApi } from '@fils/ui';
import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ChannelSettingsJson } from '../../../src/dashboard-api/api-types.ts';
import { useMerchantApi, usePaths } from '../app/merchant.tsx';
import { useText } from '../app/translate.ts';

/** Integration Settings ‣ Technical Settings: the channels. */
export function TechnicalPage() {
  const t = useText();
  const to = usePaths();
  const { data, error, refetch } = useApi<ChannelSettingsJson>(useMerchantApi()('technical/redirection'));
  return (
    <>
      <PageHeader title={t('frame.technical')} description={t('technical.intro')} />
      {data ? (
        <ul className="channel-list">
          <li className="fils-card channel">
            <div className="fils-grow">
              <Link to={to.redirection} className="channel-link">
                {t('frame.redirection')}
              </Link>
              <Text size="sm" c="dimmed">
                {t('technical.redirection_text')}
              </Text>
            </div>
            <ChannelBadge status={data.status} />
            <ChevronEndIcon />
          </li>
        </ul>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState />
      )}
    </>
  );
}

export function ChannelBadge({ status }: { status: 'active' | 'inactive' }) {
  const t = useText();
  return (
    <StateBadge
      state={status}
      tone={status === 'active' ? 'success' : 'neutral'}
      label={t(`technical.${status}`)}
    />
  );
}
