import type { WireMessage } from '@fils/aps';
import { audit } from '../audit/audit.ts';
import type { PaymentsContext } from '../context.ts';
import { storable, text } from '../messages/details.ts';

/** Why a message was not believed. */
export type RefusalReason = 'unknown_access_code' | 'wrong_signature' | 'other_merchant';

export interface Refusal {
  readonly reason: RefusalReason;
  readonly channel: 'return' | 'webhook';
  readonly message: WireMessage;
  readonly from: string;
}

const perMinute = 30;

/**
 * Writes refused messages to the audit log: the only thing that a forged message changes. At most thirty a minute and
 * process, with the number left out, so that whoever can reach the address cannot fill the disk.
 */
export function createRefusalLog(context: PaymentsContext) {
  let windowStart = performance.now();
  let written = 0;
  let left = 0;
  return async (refusal: Refusal): Promise<void> => {
    const { reason, channel, message, from } = refusal;
    if (performance.now() - windowStart >= 60_000) {
      windowStart = performance.now();
      written = 0;
    }
    if (written >= perMinute) {
      left++;
      return;
    }
    written++;
    const reference = text(message, 'merchant_reference', 40);
    const suppressed = left;
    left = 0;
    context.log.warn({ reason, channel, reference, from }, 'a message was refused');
    await audit(context.database.db, {
      at: context.clock.now(),
      actor: `outside:${storable(from).slice(0, 60)}`,
      action: 'inbox.forged',
      subject: reference === null ? undefined : `reference:${reference}`,
      details: {
        reason,
        channel,
        accessCode: text(message, 'access_code', 40),
        command: text(message, 'command', 40),
        responseCode: text(message, 'response_code', 5),
        ...(suppressed > 0 ? { alsoRefused: suppressed } : {}),
      },
    });
  };
}
