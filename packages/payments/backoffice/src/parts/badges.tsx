import { AlertIcon, CheckIcon, ClockIcon, RefreshIcon, StateBadge, type Tone, XIcon } from '@fils/ui';
import type { ReactNode } from 'react';
import type { PaymentStateName } from '../../../src/backoffice-api/payment-types.ts';
import type {
  OperationStateName,
  TransactionStateName,
} from '../../../src/backoffice-api/transaction-types.ts';
import { useMe } from '../me.ts';
import { useText } from '../text.ts';

type Look = readonly [Tone, ReactNode?];

const transactionLooks: Readonly<Record<TransactionStateName, Look>> = {
  draft: ['neutral'],
  pending: ['info', <ClockIcon key="i" />],
  unknown: ['warning', <RefreshIcon key="i" />],
  authorized: ['accent', <ClockIcon key="i" />],
  done: ['success', <CheckIcon key="i" />],
  cancelled: ['neutral', <XIcon key="i" />],
  error: ['danger', <AlertIcon key="i" />],
};

const paymentLooks: Readonly<Record<PaymentStateName, Look>> = {
  open: ['neutral'],
  pending: ['info', <ClockIcon key="i" />],
  authorized: ['accent', <ClockIcon key="i" />],
  paid: ['success', <CheckIcon key="i" />],
  cancelled: ['neutral', <XIcon key="i" />],
  expired: ['neutral', <ClockIcon key="i" />],
  error: ['danger', <AlertIcon key="i" />],
};

const operationLooks: Readonly<Record<OperationStateName, Look>> = {
  requested: ['info', <ClockIcon key="i" />],
  sent: ['info', <ClockIcon key="i" />],
  done: ['success', <CheckIcon key="i" />],
  refused: ['danger', <XIcon key="i" />],
  unknown: ['warning', <RefreshIcon key="i" />],
};

/**
 * The state of an attempt, by the same word and look everywhere. Among those that came to nothing, a declined card and
 * a released authorisation say so: staff act otherwise on them than on a shopper who went away.
 */
export function TransactionState({ state, reason }: { state: TransactionStateName; reason: string | null }) {
  const t = useText();
  if (state === 'cancelled' && reason === 'declined') {
    return (
      <StateBadge state={state} tone="danger" icon={<XIcon />} label={t('transaction_state.declined')} />
    );
  }
  if (state === 'cancelled' && reason === 'voided') {
    return <StateBadge state={state} tone="neutral" icon={<XIcon />} label={t('transaction_state.voided')} />;
  }
  const [tone, icon] = transactionLooks[state];
  return <StateBadge state={state} tone={tone} icon={icon} label={t(`transaction_state.${state}`)} />;
}

export function PaymentState({ state }: { state: PaymentStateName }) {
  const t = useText();
  const [tone, icon] = paymentLooks[state];
  return <StateBadge state={state} tone={tone} icon={icon} label={t(`payment_state.${state}`)} />;
}

export function OperationState({ state }: { state: OperationStateName }) {
  const t = useText();
  const [tone, icon] = operationLooks[state];
  return <StateBadge state={state} tone={tone} icon={icon} label={t(`operation_state.${state}`)} />;
}

/**
 * Marks test data, so that nobody delivers goods for it; live data carries no mark. In a list of a server that takes no
 * real money at all every row would carry it, and the ribbon says it already.
 */
export function TestMark({ isLive, inList = false }: { isLive: boolean | null; inList?: boolean }) {
  const t = useText();
  const allTest = useMe()?.testMode === true;
  return isLive === false && !(inList && allTest) ? (
    <StateBadge tone="warning" label={t('mode.test')} />
  ) : null;
}
