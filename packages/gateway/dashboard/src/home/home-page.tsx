import { EmptyState, ErrorState, LoadingState, PageHeader, useApi } from '@fils/ui';
import { Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OverviewJson } from '../../../src/dashboard-api/api-types.ts';
import { useMerchant, useMerchantApi, usePaths } from '../app/merchant.tsx';
import { useText } from '../app/translate.ts';
import { FeedbackTable } from '../feedback/feedback-table.tsx';
import { OrdersTable } from '../orders/orders-table.tsx';
import { Section } from '../shared/section.tsx';
import { Checklist } from './checklist.tsx';

/** What to do now, what came last, and what went wrong. */
export function HomePage() {
  const t = useText();
  const to = usePaths();
  const { name } = useMerchant();
  const { data, error, refetch } = useApi<OverviewJson>(useMerchantApi()('overview'), {
    refetchInterval: 5_000,
  });
  return (
    <>
      <PageHeader title={t('home.title')} description={<bdi>{name}</bdi>} />
      {data ? (
        <Stack gap="xl">
          <Checklist checklist={data.checklist} />
          <Section
            plain
            title={t('home.last_orders')}
            action={
              <Link className="fils-link" to={to.orders}>
                {t('home.all_orders')}
              </Link>
            }
          >
            <OrdersTable
              short
              orders={data.orders}
              emptyState={<EmptyState title={t('home.no_orders')} text={t('home.no_orders_text')} />}
            />
          </Section>
          <Section
            plain
            title={t('home.failures')}
            action={
              <Link className="fils-link" to={to.feedbackLog}>
                {t('home.all_feedback')}
              </Link>
            }
          >
            {data.failures.length === 0 ? (
              <Text c="dimmed">{t('home.no_failures')}</Text>
            ) : (
              <FeedbackTable short feedback={data.failures} emptyState={null} />
            )}
          </Section>
        </Stack>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState />
      )}
    </>
  );
}
