import {
  AlertIcon,
  CheckIcon,
  ClockIcon,
  ErrorState,
  LoadingState,
  MoneyText,
  PageHeader,
  StateBadge,
  TimeText,
  useApi,
} from '@fils/ui';
import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { HomeJson } from '../../../src/backoffice-api/home-types.ts';
import { GuideProgress } from '../guide/guide-page.tsx';
import { TestMark } from '../parts/badges.tsx';
import { CardSection } from '../parts/card-section.tsx';
import { browserZone } from '../parts/pager.tsx';
import { stateTones } from '../providers/labels.ts';
import { useText } from '../text.ts';

/** What matters today, and what needs a look. */
export function HomePage() {
  const t = useText();
  const { data, error, refetch } = useApi<HomeJson>(`home?zone=${encodeURIComponent(browserZone())}`, {
    refetchInterval: 15_000,
  });
  return (
    <>
      <PageHeader title={t('home.title')} />
      {data === undefined ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <LoadingState />
        )
      ) : (
        <Stack gap="lg">
          {/* Until something has come from the gateway, setting up is what matters; afterwards it is a reminder. */}
          {data.lastFeedbackAt === null && <SetUp home={data} />}
          <Today totals={data.totals} />
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
            <Attention home={data} />
            <Health home={data} />
          </SimpleGrid>
          {data.lastFeedbackAt !== null && <SetUp home={data} />}
        </Stack>
      )}
    </>
  );
}

function Today({ totals }: { totals: HomeJson['totals'] }) {
  const t = useText();
  return (
    <CardSection title={t('home.today')}>
      {totals.length === 0 ? (
        <>
          <Text>{t('home.nothing_today')}</Text>
          <Text c="dimmed" size="sm">
            {t('home.nothing_today_text')}
          </Text>
        </>
      ) : (
        <Stack gap="lg">
          {totals.map((total) => (
            <div key={`${total.paid.currency} ${total.isLive}`} className="bo-strip bo-strip-plain">
              <Sum
                label={t('home.paid')}
                mark={<TestMark isLive={total.isLive} inList />}
                note={t('home.payments', { count: total.paidCount })}
                value={<MoneyText money={total.paid} />}
                none={total.paidCount === 0}
              />
              <Sum
                label={t('home.refunded')}
                note={t('home.refunds', { count: total.refundedCount })}
                value={<MoneyText money={total.refunded} />}
                none={total.refundedCount === 0}
              />
              <Sum
                label={t('home.failed')}
                note={total.paid.currency}
                value={total.failedCount}
                none={total.failedCount === 0}
              />
            </div>
          ))}
        </Stack>
      )}
    </CardSection>
  );
}

function Sum(props: { label: string; mark?: ReactNode; value: ReactNode; note: string; none: boolean }) {
  const { label, mark, value, note, none } = props;
  return (
    <div className={none ? 'bo-sum bo-sum-none' : 'bo-sum'}>
      <div className="bo-sum-label">
        {label} {mark}
      </div>
      <div className="bo-sum-money">{value}</div>
      <Text size="sm" c="dimmed">
        {note}
      </Text>
    </div>
  );
}

/** What a person should look at, each line leading to the list that shows it. */
function Attention({ home }: { home: HomeJson }) {
  const t = useText();
  const lines: readonly Line[] = [
    {
      count: home.mismatchedTransactions,
      text: t('home.mismatched', { count: home.mismatchedTransactions }),
      to: '/transactions?state=error',
    },
    {
      count: home.unknownTransactions,
      text: t('home.unknown_transactions', { count: home.unknownTransactions }),
      to: '/transactions?state=unknown',
    },
    {
      count: home.unknownOperations,
      text: t('home.unknown_operations', { count: home.unknownOperations }),
      to: '/transactions?operation=open',
    },
    {
      count: home.waitingMessages,
      text: t('home.waiting_messages', { count: home.waitingMessages }),
      to: '/inbox',
    },
    {
      count: home.failedDeliveries,
      text: t('home.failed_deliveries', { count: home.failedDeliveries }),
      to: '/events?state=failed',
    },
    {
      count: home.capturableTransactions,
      text: t('home.to_capture', { count: home.capturableTransactions }),
      to: '/transactions?state=authorized',
      usual: true,
    },
  ];
  const open = lines.filter(({ count }) => count > 0);
  return (
    <CardSection title={t('home.attention')}>
      {open.length === 0 ? (
        <Text className="bo-with-icon bo-success">
          <CheckIcon size={18} />
          <span>{t('home.all_well')}</span>
        </Text>
      ) : (
        <Stack gap="xs">
          {open.map(({ text, to, usual }) => (
            <Text key={to} className="bo-with-icon">
              {usual ? (
                <ClockIcon size={18} className="bo-muted" />
              ) : (
                <AlertIcon size={18} className="bo-warning" />
              )}
              <To to={to}>{text}</To>
            </Text>
          ))}
        </Stack>
      )}
    </CardSection>
  );
}

interface Line {
  readonly count: number;
  readonly text: string;
  readonly to: string;
  /** Work of every day, not a sign that something is wrong. */
  readonly usual?: boolean;
}

function To({ to, children }: { to: string; children: ReactNode }) {
  const [path = '', search = ''] = to.split('?');
  return (
    <Link to={path} search={Object.fromEntries(new URLSearchParams(search)) as never} className="fils-link">
      {children}
    </Link>
  );
}

function Health({ home }: { home: HomeJson }) {
  const t = useText();
  return (
    <CardSection title={t('home.providers')}>
      <Stack gap="md">
        {home.providers.map((provider) => (
          <div key={provider.id}>
            <Group justify="space-between">
              <To to={`/providers/${provider.id}`}>
                <bdi>{provider.name}</bdi>
              </To>
              <Group gap={6}>
                <StateBadge
                  tone={stateTones[provider.state]}
                  label={t(`providers.state.${provider.state}`)}
                />
                <StateBadge
                  tone={provider.published ? 'success' : 'neutral'}
                  label={t(provider.published ? 'providers.published' : 'providers.unpublished')}
                />
              </Group>
            </Group>
            <Text size="sm" c="dimmed">
              {t(
                provider.connectionOk === null
                  ? 'providers.connection_untested'
                  : provider.connectionOk
                    ? 'providers.connection_ok'
                    : 'providers.connection_failed',
              )}
            </Text>
          </div>
        ))}
        <Text size="sm">
          {t('home.last_feedback')}:{' '}
          {home.lastFeedbackAt === null ? (
            t('home.never')
          ) : (
            <TimeText instant={home.lastFeedbackAt} relative />
          )}
        </Text>
      </Stack>
    </CardSection>
  );
}

function SetUp({ home }: { home: HomeJson }) {
  const t = useText();
  const open = home.guide.steps.some((step) => step.status === 'open');
  if (!open) return null;
  return (
    <CardSection title={t('home.guide')}>
      <Stack>
        <GuideProgress guide={home.guide} />
        <div>
          <Button component={Link} to="/guide">
            {t('home.to_guide')}
          </Button>
        </div>
      </Stack>
    </CardSection>
  );
}
