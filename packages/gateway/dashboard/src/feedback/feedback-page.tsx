import { ErrorState, LoadingState, PageHeader, useApi } from '@fils/ui';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { FeedbackDetailJson } from '../../../src/dashboard-api/api-types.ts';
import { useMerchantApi, usePaths } from '../app/merchant.tsx';
import { useText } from '../app/translate.ts';
import { FeedbackItem } from './feedback-item.tsx';

/** One feedback: its attempts, what was sent, and sending it again. */
export function FeedbackPage() {
  const t = useText();
  const to = usePaths();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useApi<FeedbackDetailJson>(useMerchantApi()(`feedback/${id}`), {
    refetchInterval: 3_000,
  });
  const breadcrumbs = [{ label: t('frame.feedback'), to: to.feedbackLog }];
  if (data === undefined) {
    return (
      <>
        <PageHeader title={t('common.details')} breadcrumbs={breadcrumbs} />
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />}
      </>
    );
  }
  const reference = `\u2068${data.merchantReference}\u2069`;
  return (
    <>
      <PageHeader
        title={t('feedback.title', { reference })}
        breadcrumbs={breadcrumbs}
        actions={
          <Button component={Link} to={to.order(data.orderId)} variant="default">
            {t('feedback.order', { reference })}
          </Button>
        }
      />
      <FeedbackItem feedback={data} />
    </>
  );
}
