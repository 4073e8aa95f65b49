import { ErrorState, LoadingState, MoneyText, PageHeader, useApi } from '@fils/ui';
import { Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { MoneyJson, OrderDetailJson } from '../../../src/dashboard-api/api-types.ts';
import { useMerchantApi, usePaths } from '../app/merchant.tsx';
import { useText } from '../app/translate.ts';
import { FeedbackItem } from '../feedback/feedback-item.tsx';
import { MessageList } from '../messages/message-list.tsx';
import { Section } from '../shared/section.tsx';
import { MaintenanceActions } from './maintenance-actions.tsx';
import { Operations } from './operations.tsx';
import { OrderBadge } from './order-state.tsx';
import { OrderSummary } from './order-summary.tsx';

/** One order: the money, what was done, every message, every feedback. Follows what happens while it is open. */
export function OrderPage() {
  const t = useText();
  const to = usePaths();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const path = useMerchantApi()(`orders/${id}`);
  const { data, error, refetch } = useApi<OrderDetailJson>(path, { refetchInterval: 4_000 });
  const breadcrumbs = [{ label: t('frame.orders'), to: to.orders }];
  if (data === undefined) {
    return (
      <>
        <PageHeader title={t('order.details')} breadcrumbs={breadcrumbs} />
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />}
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={data.merchantReference}
        breadcrumbs={breadcrumbs}
        badge={<OrderBadge order={data} />}
        actions={<MaintenanceActions order={data} path={path} />}
      />
      <Stack gap="xl">
        <dl className="money-strip">
          <Sum label={t('order.ordered')} money={data.money} />
          <Sum label={t('order.authorized')} money={data.authorized} />
          <Sum label={t('order.captured')} money={data.captured} />
          <Sum label={t('order.refunded')} money={data.refunded} />
        </dl>
        <div className="order-columns">
          <OrderSummary order={data} />
          <Section title={t('order.operations')}>
            <Operations operations={data.operations} />
          </Section>
        </div>
        <Section plain title={t('order.messages')}>
          <MessageList messages={data.messages} />
        </Section>
        <Section plain title={t('frame.feedback')}>
          {data.feedback.length === 0 ? (
            <Text c="dimmed">{t('feedback.none')}</Text>
          ) : (
            <Stack gap="md">
              {data.feedback.map((feedback) => (
                <FeedbackItem key={feedback.id} feedback={feedback} />
              ))}
            </Stack>
          )}
        </Section>
      </Stack>
    </>
  );
}

function Sum({ label, money }: { label: string; money: MoneyJson }) {
  return (
    <div data-zero={money.amount === '0'}>
      <dt>{label}</dt>
      <dd>
        <MoneyText money={money} />
      </dd>
    </div>
  );
}
