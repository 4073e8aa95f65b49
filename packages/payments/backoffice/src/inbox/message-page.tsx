import { CheckIcon, ErrorState, LoadingState, PageHeader, StateBadge, TimeText, useApi } from '@fils/ui';
import { Button, Stack } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { InboxDetail } from '../../../src/backoffice-api/inbox-types.ts';
import { Code, type Fact, Facts } from '../parts/facts.tsx';
import { useText } from '../text.ts';
import { MessageMembers } from '../transactions/messages.tsx';
import { outcomeTones } from './outcomes.ts';

/** One verified message: its members, what was signed, and what came of it. */
export function MessagePage() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useApi<InboxDetail>(`inbox/${id}`);
  if (data === undefined) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />;
  }
  return (
    <>
      <PageHeader
        title={`${t(`inbox.channel.${data.channel}`)} ${data.responseCode ?? ''}`}
        breadcrumbs={[{ label: t('inbox.title'), to: '/inbox' }]}
        badge={<StateBadge tone={outcomeTones[data.outcome]} label={t(`inbox.outcome.${data.outcome}`)} />}
        description={t(`inbox.outcome_text.${data.outcome}`)}
        actions={
          data.transactionId !== null && (
            <Button component={Link} to={`/transactions/${data.transactionId}`} variant="default">
              {t('inbox.transaction')}
            </Button>
          )
        }
      />
      <Stack gap="lg">
        <section className="fils-card">
          <Facts facts={factsOf(data, t)} />
        </section>
        <section className="fils-card">
          <MessageMembers message={data} />
        </section>
      </Stack>
    </>
  );
}

function factsOf(message: InboxDetail, t: ReturnType<typeof useText>): Fact[] {
  const code = (text: string | null) => (text === null ? null : <Code>{text}</Code>);
  return [
    [
      t('inbox.verified'),
      <span key="v" className="bo-with-icon bo-success">
        <CheckIcon size={18} /> {t('common.yes')}
      </span>,
    ],
    [t('inbox.matched'), message.transactionId === null ? t('common.no') : t('common.yes')],
    [t('inbox.reference'), code(message.reference)],
    [t('tx.fort_id'), code(message.fortId)],
    [
      t('inbox.received'),
      <span key="r">
        <TimeText instant={message.receivedAt} /> · {t('message.copies', { count: message.copies })}
      </span>,
    ],
    [
      t('inbox.applied_at'),
      message.appliedAt === null ? null : <TimeText key="a" instant={message.appliedAt} />,
    ],
    [t('inbox.content_type'), code(message.contentType)],
    [t('inbox.error'), code(message.error)],
  ];
}
