import { CopyButton, TimeText } from '@fils/ui';
import { isLanguage, languageName } from '@fils/ui/languages';
import type { ReactNode } from 'react';
import type { OrderDetailJson } from '../../../src/dashboard-api/api-types.ts';
import { useText } from '../app/translate.ts';
import { ResponseCode } from '../shared/response-code.tsx';
import { Section } from '../shared/section.tsx';
import { cardText } from './card-text.ts';

/** What the order is, and what its latest response code means. */
export function OrderSummary({ order }: { order: OrderDetailJson }) {
  const t = useText();
  const { response } = order;
  const entries: [label: string, value: ReactNode][] = [
    [t('order.fort_id'), <Code key="fort" label={t('order.fort_id')} value={order.fortId} />],
    [
      t('order.reference'),
      <Code key="reference" label={t('order.reference')} value={order.merchantReference} />,
    ],
    [t('order.command'), <Ltr key="command">{order.command}</Ltr>],
    [t('order.customer'), <Ltr key="customer">{order.customerEmail}</Ltr>],
    [t('order.time'), <TimeText key="time" instant={order.createdAt} style="long" />],
  ];
  const card = cardText(order);
  if (card !== undefined) {
    entries.push([t('order.card'), <Ltr key="card">{order.cardNumberMasked ?? card}</Ltr>]);
  }
  if (order.cardHolderName !== null) {
    entries.push([t('order.holder'), <bdi key="holder">{order.cardHolderName}</bdi>]);
  }
  if (order.tokenName !== null) {
    entries.push([t('order.token'), <Code key="token" label={t('order.token')} value={order.tokenName} />]);
  }
  if (order.authorizationCode !== null) {
    entries.push([t('order.authorization_code'), <Ltr key="code">{order.authorizationCode}</Ltr>]);
  }
  entries.push([
    t('order.language'),
    isLanguage(order.language) ? languageName(order.language) : order.language,
  ]);
  entries.push([
    t('order.attempts'),
    t('order.attempts_of', { attempts: order.attempts, limit: order.attemptsLimit }),
  ]);
  entries.push([t('order.code'), <ResponseCode key="response" response={response} explained />]);
  return (
    <Section title={t('order.details')}>
      <dl className="fils-summary">
        {entries.map(([label, value]) => (
          <div key={label} className="summary-entry">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Ltr({ children }: { children: ReactNode }) {
  return <bdi dir="ltr">{children}</bdi>;
}

function Code({ label, value }: { label: string; value: string }) {
  return (
    <span className="with-copy">
      <bdi dir="ltr" className="fils-code">
        {value}
      </bdi>
      <CopyButton value={value} label={label} />
    </span>
  );
}
