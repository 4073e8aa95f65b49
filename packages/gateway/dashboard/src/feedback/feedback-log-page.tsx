import { BellIcon, EmptyState, PageHeader, useApi } from '@fils/ui';
import { Button, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { FeedbackListJson } from '../../../src/dashboard-api/api-types.ts';
import { useMerchantApi, usePaths } from '../app/merchant.tsx';
import { useFilters, withQuery } from '../app/search.ts';
import { useText } from '../app/translate.ts';
import { Paging } from '../shared/paging.tsx';
import { feedbackStates } from './feedback-state.tsx';
import { FeedbackTable } from './feedback-table.tsx';

const names = ['state', 'page'] as const;

/** The feedback log: everything that was sent to the merchant's server. */
export function FeedbackLogPage() {
  const t = useText();
  const to = usePaths();
  const [filters, setFilters] = useFilters(names);
  const path = withQuery(useMerchantApi()('feedback'), filters);
  const { data, error, refetch } = useApi<FeedbackListJson>(path, {
    keepPrevious: true,
    refetchInterval: 5_000,
  });
  const clear = () => setFilters({ state: undefined });
  return (
    <>
      <PageHeader title={t('frame.feedback')} description={t('feedback.text')} />
      <div className="filters">
        <NativeSelect
          label={t('feedback.state')}
          data={[
            { value: '', label: t('common.all') },
            ...feedbackStates.map((state) => ({ value: state, label: t(`feedback.${state}`) })),
          ]}
          value={filters.state ?? ''}
          onChange={(event) => setFilters({ state: event.currentTarget.value || undefined })}
        />
      </div>
      <FeedbackTable
        feedback={data?.feedback}
        error={error}
        onRetry={() => void refetch()}
        emptyState={
          filters.state ? (
            <EmptyState
              title={t('feedback.none_found')}
              action={
                <Button variant="default" onClick={clear}>
                  {t('order.clear')}
                </Button>
              }
            />
          ) : (
            <EmptyState
              title={t('feedback.none')}
              text={t('feedback.none_text')}
              icon={<BellIcon size={24} />}
              action={
                <Button component={Link} to={to.redirection} variant="default">
                  {t('frame.technical')}
                </Button>
              }
            />
          )
        }
        footer={
          data && (
            <Paging
              page={data.page}
              pageSize={data.pageSize}
              total={data.total}
              found={t('feedback.found', { total: data.total })}
              onPage={(next) => setFilters({ page: next === 1 ? undefined : String(next) })}
            />
          )
        }
      />
    </>
  );
}
