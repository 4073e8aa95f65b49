import type { OrderState } from '../schema.ts';

/** What the money rules look at. */
export interface Amounts {
  command: 'AUTHORIZATION' | 'PURCHASE';
  state: OrderState;
  amount: bigint;
  currency: string;
  authorizedAmount: bigint;
  capturedAmount: bigint;
  refundedAmount: bigint;
}

/** What may still be captured, in minor units. A PURCHASE is captured in full from the start. */
export function capturable(order: Amounts): bigint {
  const open =
    order.command === 'AUTHORIZATION' && (order.state === 'authorized' || order.state === 'captured');
  return open ? order.authorizedAmount - order.capturedAmount : 0n;
}

/** What may still be refunded, in minor units. */
export function refundable(order: Amounts): bigint {
  return order.state === 'captured' ? order.capturedAmount - order.refundedAmount : 0n;
}

/** Open question 28: not after any capture. */
export function voidable(order: Amounts): boolean {
  return order.state === 'authorized' && order.capturedAmount === 0n;
}

export type MaintenanceOperation = 'CAPTURE' | 'REFUND' | 'VOID_AUTHORIZATION';

export interface MaintenanceDemand {
  operation: MaintenanceOperation;
  /** Minor units; absent only in a void. */
  amount?: bigint;
  currency?: string;
}

/** The new totals, or the three-digit message code of the refusal. */
export type MaintenanceDecision =
  | { refused: string }
  | {
      status: '04' | '06' | '08';
      state: OrderState;
      capturedAmount: bigint;
      refundedAmount: bigint;
      /** What moved. */
      amount: bigint;
    };

/** Orders that no money operation can act on yet: 662. */
const unconfirmed: ReadonlySet<OrderState> = new Set(['incomplete', 'pending', 'uncertain']);

/**
 * The amounts rules of CAPTURE, REFUND and VOID_AUTHORIZATION, for the API and the dashboard alike:
 * 662 not confirmed yet · 034 wrong state · 033 another currency, or an amount in a void that is not the authorised one
 * (open question 25) · 042 above what is authorised · 048 above what is captured.
 */
export function decideMaintenance(order: Amounts, demand: MaintenanceDemand): MaintenanceDecision {
  const { operation, amount, currency } = demand;
  if (unconfirmed.has(order.state)) return { refused: '662' };
  const { capturedAmount, refundedAmount, authorizedAmount } = order;
  if (operation === 'VOID_AUTHORIZATION') {
    if (!voidable(order)) return { refused: '034' };
    if (currency !== undefined && currency !== order.currency) return { refused: '033' };
    if (amount !== undefined && amount !== authorizedAmount) return { refused: '033' };
    return { status: '08', state: 'voided', capturedAmount, refundedAmount, amount: authorizedAmount };
  }
  const mayCapture =
    order.command === 'AUTHORIZATION' && (order.state === 'authorized' || order.state === 'captured');
  if (operation === 'CAPTURE' ? !mayCapture : order.state !== 'captured') return { refused: '034' };
  if (currency !== undefined && currency !== order.currency) return { refused: '033' };
  if (amount === undefined || amount <= 0n) return { refused: '005' };
  if (operation === 'CAPTURE') {
    if (amount > capturable(order)) return { refused: '042' };
    return {
      status: '04',
      state: 'captured',
      capturedAmount: capturedAmount + amount,
      refundedAmount,
      amount,
    };
  }
  if (amount > refundable(order)) return { refused: '048' };
  return { status: '06', state: 'captured', capturedAmount, refundedAmount: refundedAmount + amount, amount };
}
