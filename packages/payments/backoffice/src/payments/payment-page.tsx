import {
  type Column,
  CopyField,
  DataTable,
  EmptyState,
  ErrorState,
  ExternalIcon,
  LoadingState,
  MoneyText,
  PageHeader,
  StateBadge,
  TimeText,
  useApi,
} from '@fils/ui';
import { isLanguage, languageName } from '@fils/ui/languages';
import { Button, Group, SimpleGrid, Stack, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { DeliveryItem } from '../../../src/backoffice-api/event-types.ts';
import type { PaymentDetail } from '../../../src/backoffice-api/payment-types.ts';
import type { TransactionItem } from '../../../src/backoffice-api/transaction-types.ts';
import { deliveryTones } from '../events/looks.ts';
import { useWord } from '../parts/actor.tsx';
import { Amount } from '../parts/amount.tsx';
import { PaymentState, TestMark, TransactionState } from '../parts/badges.tsx';
import { CardName } from '../parts/card-name.tsx';
import { CardSection } from '../parts/card-section.tsx';
import { Code, type Fact, Facts } from '../parts/facts.tsx';
import { useText } from '../text.ts';

/** One request for money, with its attempts and what the shop was told. */
export function PaymentPage() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useApi<PaymentDetail>(`payments/${id}`, { refetchInterval: 5_000 });
  if (data === undefined) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />;
  }
  return (
    <>
      <PageHeader
        title={data.reference}
        breadcrumbs={[{ label: t('pay.title'), to: '/payments' }]}
        badge={
          <Group gap={6}>
            <PaymentState state={data.state} />
            <TestMark isLive={data.isLive} />
          </Group>
        }
        description={<Amount money={data.amount} />}
        actions={
          data.state === 'open' && (
            <Button
              component="a"
              variant="default"
              href={data.checkoutUrl}
              target="_blank"
              rel="noreferrer"
              rightSection={<ExternalIcon size={16} />}
            >
              {t('pay.open_checkout')}
            </Button>
          )
        }
      />
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          <Details payment={data} />
          <CardSection title={t('pay.checkout')}>
            <CopyField
              label={t('pay.checkout')}
              value={data.checkoutUrl}
              description={t('pay.created_text')}
            />
            <Metadata metadata={data.metadata} />
          </CardSection>
        </SimpleGrid>
        <section>
          <Title order={2} size="h4" mb="sm">
            {t('pay.attempts')}
          </Title>
          <Attempts transactions={data.transactions} />
        </section>
        <section>
          <Title order={2} size="h4" mb="sm">
            {t('pay.events')}
          </Title>
          <Deliveries deliveries={data.deliveries} />
        </section>
      </Stack>
    </>
  );
}

function Details({ payment }: { payment: PaymentDetail }) {
  const t = useText();
  const { customer, language, expiresAt, returnUrl } = payment;
  const facts: Fact[] = [
    [t('pay.description'), payment.description || null],
    [t('pay.customer_email'), ltr(customer.email)],
    [t('pay.customer_name'), customer.name ?? null],
    [t('pay.phone'), customer.phone === undefined ? null : ltr(customer.phone)],
    [t('pay.country'), customer.country ?? null],
    [t('tx.authorized'), amount(payment.authorized)],
    [t('tx.captured'), amount(payment.captured)],
    [t('tx.refunded'), amount(payment.refunded)],
    [t('pay.capture'), t(`pay.capture.${payment.capture}`)],
    [t('pay.language'), isLanguage(language) ? languageName(language) : t('pay.language_browser')],
    [
      t('pay.made_by'),
      payment.apiKey === null ? t('pay.by_hand') : t('pay.by_key', { name: payment.apiKey }),
    ],
    [t('pay.return_url'), returnUrl === null ? null : codeOf(returnUrl)],
    [t('pay.expires'), expiresAt === null ? null : timeOf(expiresAt)],
    [t('tx.created'), timeOf(payment.createdAt)],
  ];
  return (
    <CardSection title={t('tx.details')}>
      <Facts facts={facts} />
    </CardSection>
  );
}

const ltr = (text: string) => <bdi dir="ltr">{text}</bdi>;
const codeOf = (text: string) => <Code>{text}</Code>;
const timeOf = (instant: string) => <TimeText instant={instant} />;
const amount = (money: PaymentDetail['amount']) =>
  money.amount === '0' ? null : <MoneyText money={money} />;

function Metadata({ metadata }: { metadata: PaymentDetail['metadata'] }) {
  const t = useText();
  const entries = Object.entries(metadata);
  if (entries.length === 0) return null;
  return (
    <>
      <Title order={3} size="h6" mt="lg" mb="xs">
        {t('pay.metadata')}
      </Title>
      <Facts facts={entries} />
    </>
  );
}

function Attempts({ transactions }: { transactions: readonly TransactionItem[] }) {
  const t = useText();
  const columns: Column<TransactionItem>[] = [
    {
      key: 'reference',
      header: t('tx.reference'),
      render: (row) => (
        <bdi dir="ltr" className="fils-code">
          {row.reference}
        </bdi>
      ),
    },
    {
      key: 'state',
      header: t('tx.state'),
      render: (row) => <TransactionState state={row.state} reason={row.stateReason} />,
    },
    {
      key: 'captured',
      header: t('tx.captured'),
      align: 'end',
      render: (row) => <MoneyText money={row.captured} />,
    },
    {
      key: 'refunded',
      header: t('tx.refunded'),
      align: 'end',
      render: (row) => <MoneyText money={row.refunded} />,
    },
    { key: 'card', header: t('tx.card'), render: (row) => <CardName transaction={row} /> },
    {
      key: 'created',
      header: t('tx.created'),
      render: (row) => <TimeText instant={row.createdAt} style="short" />,
    },
  ];
  return (
    <DataTable
      label={t('pay.attempts')}
      columns={columns}
      rows={transactions}
      rowKey={(row) => row.id}
      link={(row) => `/transactions/${row.id}`}
      emptyState={<EmptyState title={t('pay.no_attempts')} text={t('pay.no_attempts_text')} />}
    />
  );
}

function Deliveries({ deliveries }: { deliveries: readonly DeliveryItem[] }) {
  const t = useText();
  const word = useWord();
  const columns: Column<DeliveryItem>[] = [
    { key: 'type', header: t('events.type'), render: (row) => word('event_type.', row.type) },
    {
      key: 'state',
      header: t('events.state'),
      render: (row) => <StateBadge tone={deliveryTones[row.state]} label={t(`events.state.${row.state}`)} />,
    },
    {
      key: 'url',
      header: t('events.endpoint'),
      render: (row) => (
        <bdi dir="ltr" className="fils-code">
          {row.url}
        </bdi>
      ),
    },
    {
      key: 'created',
      header: t('tx.created'),
      render: (row) => <TimeText instant={row.createdAt} style="short" />,
    },
  ];
  return (
    <DataTable
      label={t('pay.events')}
      columns={columns}
      rows={deliveries}
      rowKey={(row) => row.id}
      link={(row) => `/events/deliveries/${row.id}`}
      emptyState={<EmptyState title={t('pay.no_events')} text={t('pay.no_events_text')} />}
    />
  );
}
