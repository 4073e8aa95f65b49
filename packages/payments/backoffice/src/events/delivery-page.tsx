import {
  api,
  apiKey,
  CopyButton,
  ErrorState,
  LoadingState,
  notify,
  PageHeader,
  StateBadge,
  TimeText,
  useApi,
  useProblemText,
} from '@fils/ui';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DeliveryDetailJson } from '../../../src/backoffice-api/event-types.ts';
import { useMay } from '../me.ts';
import { useWord } from '../parts/actor.tsx';
import { CardSection } from '../parts/card-section.tsx';
import { RawText } from '../parts/raw-text.tsx';
import { useText } from '../text.ts';
import { deliveryTones } from './looks.ts';

/** One event for one endpoint: what is posted, and every attempt. */
export function DeliveryPage() {
  const t = useText();
  const word = useWord();
  const { id } = useParams({ strict: false }) as { id: string };
  const path = `events/deliveries/${id}`;
  const { data, error, refetch } = useApi<DeliveryDetailJson>(path, { refetchInterval: 10_000 });
  if (data === undefined) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />;
  }
  return (
    <>
      <PageHeader
        title={word('event_type.', data.type)}
        breadcrumbs={[{ label: t('events.title'), to: '/events' }]}
        badge={
          <StateBadge
            state={data.state}
            tone={deliveryTones[data.state]}
            label={t(`events.state.${data.state}`)}
          />
        }
        description={
          <bdi dir="ltr" className="fils-code">
            {data.url}
          </bdi>
        }
        actions={
          <>
            <Button component={Link} to={`/payments/${data.paymentId}`} variant="default">
              {t('events.payment')}
            </Button>
            <Resend path={path} />
          </>
        }
      />
      <Stack gap="lg">
        <CardSection title={t('events.attempts')}>
          {data.nextAttemptAt && (
            <Text mb="md">
              {t('events.next_attempt')}: <TimeText instant={data.nextAttemptAt} relative />
            </Text>
          )}
          {data.log.length === 0 ? (
            <Text c="dimmed">{t('events.no_attempts')}</Text>
          ) : (
            <Attempts delivery={data} />
          )}
        </CardSection>
        <CardSection
          title={t('events.body')}
          action={<CopyButton value={data.body} label={t('events.body')} />}
        >
          <RawText label={t('events.body')}>{pretty(data.body)}</RawText>
        </CardSection>
      </Stack>
    </>
  );
}

function Attempts({ delivery }: { delivery: DeliveryDetailJson }) {
  const t = useText();
  return (
    <Stack gap="md">
      {[...delivery.log].reverse().map((attempt) => {
        const taken = attempt.httpStatus !== null && attempt.httpStatus >= 200 && attempt.httpStatus < 300;
        return (
          <article key={`${attempt.number} ${attempt.at}`} className="bo-boxed">
            <Group justify="space-between">
              <Group gap="sm">
                <Text fw={600}>{t('events.attempt', { number: attempt.number })}</Text>
                {attempt.manual && <StateBadge label={t('events.by_hand')} />}
                <StateBadge
                  tone={taken ? 'success' : 'danger'}
                  label={
                    attempt.httpStatus === null ? t('events.state.failed') : `HTTP ${attempt.httpStatus}`
                  }
                />
                <Text size="sm" c="dimmed">
                  {t('events.duration', { ms: attempt.durationMs })}
                </Text>
              </Group>
              <TimeText instant={attempt.at} />
            </Group>
            {attempt.error && (
              <Text size="sm" lang="en" dir="auto">
                {attempt.error}
              </Text>
            )}
            {attempt.responseExcerpt !== '' && (
              <RawText label={t('events.attempt', { number: attempt.number })}>
                {attempt.responseExcerpt}
              </RawText>
            )}
          </article>
        );
      })}
    </Stack>
  );
}

function Resend({ path }: { path: string }) {
  const t = useText();
  const may = useMay('support');
  const client = useQueryClient();
  const problemText = useProblemText();
  const [sending, setSending] = useState(false);
  if (!may) return null;
  const send = async () => {
    setSending(true);
    try {
      const result = await api<{ delivered: boolean; httpStatus: number | null; error: string | null }>(
        `${path}/resend`,
        { method: 'POST' },
      );
      if (result.delivered) notify.success(t('events.resent'));
      else notify.error(t('events.resend_failed', { why: result.error ?? `HTTP ${result.httpStatus}` }));
      await client.invalidateQueries({ queryKey: apiKey(path) });
    } catch (error) {
      notify.error(problemText(error));
    } finally {
      setSending(false);
    }
  };
  return (
    <Button loading={sending} onClick={send}>
      {t('events.resend')}
    </Button>
  );
}

function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
