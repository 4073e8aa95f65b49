import { StateBadge, type Tone } from '@fils/ui';
import type { OrderState, OrderSummaryJson } from '../../../src/dashboard-api/api-types.ts';
import { type TextKey, useText } from '../app/translate.ts';
import { type Shown, shownState } from './shown-state.ts';

const tones: Record<Shown, Tone> = {
  incomplete: 'neutral',
  authorized: 'info',
  captured: 'success',
  partly_refunded: 'warning',
  refunded: 'neutral',
  failed: 'danger',
  cancelled: 'neutral',
  voided: 'neutral',
  uncertain: 'warning',
  pending: 'info',
};

export const orderStates = Object.keys(tones).filter(
  (state): state is OrderState => state !== 'partly_refunded' && state !== 'refunded',
);

export function stateKey(state: Shown): TextKey {
  return `order.state_${state}`;
}

/** The state in words; a captured order that was refunded says so. */
export function OrderBadge({ order }: { order: OrderSummaryJson }) {
  const t = useText();
  const shown = shownState(order);
  return <StateBadge state={order.state} tone={tones[shown]} label={t(stateKey(shown))} />;
}
