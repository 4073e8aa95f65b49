import type { GatewayContext } from '../context.ts';
import type { AcceptedMessage } from '../messages/examine.ts';
import type { MaintenanceOperation } from '../orders/amounts.ts';
import { type MaintenanceResult, maintain } from '../orders/maintenance.ts';
import { orderNamed, textOf } from './named.ts';

/** CAPTURE, REFUND or VOID_AUTHORIZATION from the merchant's server. Joins the running transaction. */
export function runMaintenance(
  context: GatewayContext,
  accepted: AcceptedMessage,
): Promise<MaintenanceResult> {
  const { message, credentials, echo } = accepted;
  const amount = textOf(message, 'amount');
  return maintain(
    context,
    orderNamed(message, credentials.merchant.id),
    {
      operation: accepted.operation.id as MaintenanceOperation,
      // The member tables have let digits pass only.
      amount: amount === undefined ? undefined : BigInt(amount),
      currency: textOf(message, 'currency'),
      maintenanceReference: textOf(message, 'maintenance_reference'),
      actor: 'api',
    },
    credentials,
    echo,
  );
}
