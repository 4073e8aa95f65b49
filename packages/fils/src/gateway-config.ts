import type { GatewayOptions } from '@fils/gateway';
import type { Settings } from './settings.ts';

/** What the settings say about the gateway's own times and limits. */
export function gatewayConfig({ gateway }: Settings): NonNullable<GatewayOptions['config']> {
  const { pageMinutes, logDays, logRows } = gateway;
  return {
    pageLifetime: Temporal.Duration.from({ minutes: pageMinutes }),
    logRetention: { days: logDays, rows: logRows },
  };
}
