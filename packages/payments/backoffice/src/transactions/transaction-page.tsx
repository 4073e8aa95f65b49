import {
  api,
  apiKey,
  CopyButton,
  ErrorState,
  LoadingState,
  notify,
  PageHeader,
  TimeText,
  useApi,
  useProblemText,
} from '@fils/ui';
import { Alert, Button, Group, Stack, Tabs, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CheckAnswer, TransactionDetail } from '../../../src/backoffice-api/transaction-types.ts';
import { useFilters } from '../filters.ts';
import { useMay } from '../me.ts';
import { useWord } from '../parts/actor.tsx';
import { Amount } from '../parts/amount.tsx';
import { TestMark, TransactionState } from '../parts/badges.tsx';
import { CardName } from '../parts/card-name.tsx';
import { CardSection } from '../parts/card-section.tsx';
import { Code, type Fact, Facts } from '../parts/facts.tsx';
import { ResponseView } from '../parts/response.tsx';
import { TabList } from '../parts/tab-list.tsx';
import { useText } from '../text.ts';
import { Messages } from './messages.tsx';
import { MoneyStrip } from './money-strip.tsx';
import { OperationButtons } from './operation-buttons.tsx';
import { Operations } from './operations.tsx';
import { Timeline } from './timeline.tsx';

/** States in which something will still happen by itself: looked at often. */
const moving = new Set(['draft', 'pending', 'unknown']);

export function TransactionPage() {
  const t = useText();
  const { id } = useParams({ strict: false }) as { id: string };
  const path = `transactions/${id}`;
  const { data, error, refetch } = useApi<TransactionDetail>(path, { refetchInterval: 5_000 });
  if (data === undefined) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />;
  }
  return (
    <>
      <PageHeader
        title={data.reference}
        breadcrumbs={[{ label: t('tx.title'), to: '/transactions' }]}
        badge={
          <Group gap={6}>
            <TransactionState state={data.state} reason={data.stateReason} />
            <TestMark isLive={data.isLive} />
          </Group>
        }
        actions={<OperationButtons transaction={data} />}
        description={<Amount money={data.amount} />}
      />
      <Stack gap="lg">
        <Notices transaction={data} />
        <MoneyStrip transaction={data} />
        <div className="bo-two-columns">
          <CardSection title={t('tx.response')}>
            {data.response === null ? (
              <Text c="dimmed">{t('tx.response_none')}</Text>
            ) : (
              <ResponseView response={data.response} message={data.responseMessage} />
            )}
          </CardSection>
          <Details transaction={data} />
          <History transaction={data} />
        </div>
      </Stack>
    </>
  );
}

/** What a person should know before anything else. */
function Notices({ transaction }: { transaction: TransactionDetail }) {
  const t = useText();
  const { state, openOperation, overpaid } = transaction;
  return (
    <>
      {overpaid && <Alert color="red">{t('tx.overpaid')}</Alert>}
      {state === 'error' && <Alert color="red">{t('tx.error_text')}</Alert>}
      {openOperation !== null && (
        <Alert color="yellow">
          <Stack gap="sm" align="flex-start">
            <span>{t('tx.being_checked')}</span>
            <AskNow transaction={transaction} />
          </Stack>
        </Alert>
      )}
      {moving.has(state) && openOperation === null && (
        <Alert color={state === 'unknown' ? 'yellow' : 'gray'}>
          <Stack gap="sm" align="flex-start">
            {state === 'unknown' && <span>{t('tx.unknown_text')}</span>}
            {transaction.checkAfter !== null && <NextCheck at={transaction.checkAfter} />}
            <AskNow transaction={transaction} />
          </Stack>
        </Alert>
      )}
    </>
  );
}

function NextCheck({ at }: { at: string }) {
  const t = useText();
  const [before, after] = t('tx.next_check', { time: '\u0000' }).split('\u0000');
  return (
    <Text size="sm">
      {before}
      <TimeText instant={at} relative />
      {after}
    </Text>
  );
}

function AskNow({ transaction }: { transaction: TransactionDetail }) {
  const t = useText();
  const may = useMay('support');
  const client = useQueryClient();
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  if (!may) return null;
  const ask = async () => {
    setAsking(true);
    try {
      const path = `transactions/${transaction.id}`;
      const { answered, response } = await api<CheckAnswer>(`${path}/check`, { method: 'POST' });
      notify.success(answered ? t('tx.asked', { code: response?.code ?? '' }) : t('tx.asked_no_answer'));
      await client.invalidateQueries({ queryKey: apiKey(path) });
    } catch (error) {
      notify.error(problemText(error));
    } finally {
      setAsking(false);
    }
  };
  return (
    <Button variant="default" size="sm" loading={asking} onClick={ask}>
      {t('tx.ask_now')}
    </Button>
  );
}

function Details({ transaction: tx }: { transaction: TransactionDetail }) {
  const t = useText();
  const word = useWord();
  const code = (value: string | null, label: string) =>
    value === null ? null : (
      <Group gap={4} wrap="nowrap">
        <Code>{value}</Code>
        <CopyButton value={value} label={label} />
      </Group>
    );
  const facts: Fact[] = [
    [t('tx.reference'), code(tx.reference, t('tx.reference'))],
    [t('tx.payment'), link(`/payments/${tx.paymentId}`, tx.paymentReference)],
    [t('tx.fort_id'), code(tx.fortId, t('tx.fort_id'))],
    [t('tx.reason'), tx.stateReason === null ? null : word('reason.', tx.stateReason)],
    [t('tx.customer'), ltr(tx.customerEmail)],
    [t('tx.card'), cardOf(tx)],
    [t('tx.card_holder'), tx.cardHolderName],
    [t('tx.expiry'), tx.expiryDate === null ? null : ltr(expiry(tx.expiryDate))],
    [t('tx.authorization_code'), code(tx.authorizationCode, t('tx.authorization_code'))],
    [t('tx.provider'), link(`/providers/${tx.provider.id}`, tx.provider.name)],
    [t('tx.command'), codeOf(tx.command)],
    [t('tx.created'), timeOf(tx.createdAt)],
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
const cardOf = (transaction: TransactionDetail) => <CardName transaction={transaction} />;
const link = (to: string, text: string) => (
  <Link to={to} className="fils-link">
    <bdi>{text}</bdi>
  </Link>
);

/** YYMM as a card shows it. */
function expiry(yymm: string): string {
  return `${yymm.slice(2)}/${yymm.slice(0, 2)}`;
}

const tabs = ['timeline', 'operations', 'messages'] as const;
const filterNames = ['tab'] as const;

function History({ transaction }: { transaction: TransactionDetail }) {
  const t = useText();
  const [{ tab }, setFilters] = useFilters(filterNames);
  const shown = tabs.find((name) => name === tab) ?? 'timeline';
  return (
    <section className="fils-card">
      <Tabs value={shown} onChange={(value) => setFilters({ tab: value ?? '' })} keepMounted={false}>
        <TabList>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tx.${name}`)} <span className="bo-count">{transaction[name].length}</span>
            </Tabs.Tab>
          ))}
        </TabList>
        <Tabs.Panel value="timeline">
          <Timeline transaction={transaction} />
        </Tabs.Panel>
        <Tabs.Panel value="operations">
          <Operations operations={transaction.operations} />
        </Tabs.Panel>
        <Tabs.Panel value="messages">
          <Messages messages={transaction.messages} />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
