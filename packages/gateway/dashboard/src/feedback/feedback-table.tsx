import { type Column, DataTable, TimeText } from '@fils/ui';
import type { ReactNode } from 'react';
import type { FeedbackSummaryJson } from '../../../src/dashboard-api/api-types.ts';
import { usePaths } from '../app/merchant.tsx';
import { type Text, useText } from '../app/translate.ts';
import { AnswerText, FeedbackBadge } from './feedback-state.tsx';
import { ReplayButton } from './replay-button.tsx';

export interface FeedbackTableProps {
  feedback: readonly FeedbackSummaryJson[] | undefined;
  error?: unknown;
  onRetry?(): void;
  emptyState: ReactNode;
  footer?: ReactNode;
  /** Without address and time, for the home page. */
  short?: boolean;
}

/** Feedback as rows; each opens its page. */
export function FeedbackTable({
  feedback,
  error,
  onRetry,
  emptyState,
  footer,
  short = false,
}: FeedbackTableProps) {
  const t = useText();
  const to = usePaths();
  return (
    <DataTable
      label={t('frame.feedback')}
      columns={columns(t, short)}
      rows={feedback}
      rowKey={(one) => one.id}
      link={(one) => to.feedback(one.id)}
      error={error}
      emptyState={emptyState}
      footer={footer}
      {...(onRetry ? { onRetry } : {})}
    />
  );
}

function columns(t: Text, short: boolean): Column<FeedbackSummaryJson>[] {
  return [
    {
      key: 'reference',
      header: short ? t('order.reference') : `${t('order.reference')} · ${t('feedback.created')}`,
      render: (one) => (
        <>
          <bdi dir="ltr">{one.merchantReference}</bdi>
          {!short && (
            <span className="created-cell">
              <TimeText instant={one.createdAt} />
            </span>
          )}
        </>
      ),
    },
    { key: 'state', header: t('feedback.state'), render: (one) => <FeedbackBadge state={one.state} /> },
    {
      key: 'kind',
      header: t('feedback.kind'),
      render: (one) => (
        <>
          {t(`feedback.${one.kind}`)}
          {!short && (
            <bdi dir="ltr" className="fils-code url-cell">
              {one.url}
            </bdi>
          )}
        </>
      ),
    },
    {
      key: 'last',
      header: t('feedback.last'),
      render: (one) => <AnswerText httpStatus={one.lastHttpStatus} error={one.lastError} />,
    },
    { key: 'attempts', header: t('feedback.attempts'), align: 'end', render: (one) => one.attempts },
    {
      key: 'replay',
      header: t('feedback.replay'),
      hideHeader: true,
      align: 'end',
      render: (one) => <ReplayButton id={one.id} small />,
    },
  ];
}
