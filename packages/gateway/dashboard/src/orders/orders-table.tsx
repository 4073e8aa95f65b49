import { type Column, DataTable, MoneyText, TimeText } from '@fils/ui';
import type { ReactNode } from 'react';
import type { OrderSummaryJson } from '../../../src/dashboard-api/api-types.ts';
import { usePaths } from '../app/merchant.tsx';
import { type Text, useText } from '../app/translate.ts';
import { cardText } from './card-text.ts';
import { OrderBadge } from './order-state.tsx';

export interface OrdersTableProps {
  orders: readonly OrderSummaryJson[] | undefined;
  error?: unknown;
  onRetry?(): void;
  emptyState: ReactNode;
  footer?: ReactNode;
  /** Without the customer, for the home page. */
  short?: boolean;
}

/** Orders as rows; each opens its page. */
export function OrdersTable({ orders, error, onRetry, emptyState, footer, short = false }: OrdersTableProps) {
  const t = useText();
  const to = usePaths();
  return (
    <DataTable
      label={t('frame.orders')}
      columns={columns(t).filter(({ key }) => !short || key !== 'customer')}
      rows={orders}
      rowKey={(order) => order.id}
      link={(order) => to.order(order.id)}
      error={error}
      emptyState={emptyState}
      footer={footer}
      {...(onRetry ? { onRetry } : {})}
    />
  );
}

function columns(t: Text): Column<OrderSummaryJson>[] {
  return [
    {
      key: 'reference',
      header: t('order.reference'),
      render: (order) => (
        <>
          <bdi dir="ltr">{order.merchantReference}</bdi>
          <bdi dir="ltr" className="fort-id">
            {order.fortId}
          </bdi>
        </>
      ),
    },
    { key: 'state', header: t('order.state'), render: (order) => <OrderBadge order={order} /> },
    {
      key: 'amount',
      header: t('order.amount'),
      align: 'end',
      render: (order) => <MoneyText money={order.money} />,
    },
    { key: 'method', header: t('order.method'), render: (order) => <CardText order={order} /> },
    {
      key: 'customer',
      header: t('order.customer'),
      render: (order) => <bdi dir="ltr">{order.customerEmail}</bdi>,
    },
    { key: 'time', header: t('order.time'), render: (order) => <TimeText instant={order.createdAt} /> },
  ];
}

/** "Visa ··1111", or a dash before a card was given. */
export function CardText({ order }: { order: Pick<OrderSummaryJson, 'paymentOption' | 'cardNumberMasked'> }) {
  const text = cardText(order);
  return text === undefined ? <span aria-hidden>—</span> : <bdi dir="ltr">{text}</bdi>;
}
