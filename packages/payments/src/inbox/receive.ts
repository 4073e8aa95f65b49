import { SignatureMismatch, type Verified, verifyMessage, type WireMessage } from '@fils/aps';
import { isConnectionLost, isRetryable } from '@fils/database';
import type { PaymentsContext } from '../context.ts';
import { text } from '../messages/details.ts';
import { type IncomingMessage, incomingMessage } from '../messages/incoming.ts';
import { type Reading, readMessage } from '../messages/reading.ts';
import type { InboxChannel, InboxOutcome } from '../schema.ts';
import { apply } from '../transactions/apply.ts';
import { type Effect, nothing } from '../transactions/effect.ts';
import { judgeNotification, judgePayment } from '../transactions/judge.ts';
import { judgeStatus } from '../transactions/judge-status.ts';
import type { Snapshot } from '../transactions/snapshot.ts';
import { storeMessage } from '../transactions/statements.ts';
import type { Origin } from '../transactions/timeline.ts';
import { createKnownProviders, type KnownProvider } from './known-providers.ts';
import { createLastSeen } from './last-seen.ts';
import { createRefusalLog, type RefusalReason } from './refusals.ts';

export type Received =
  /** On disk. `statusToken` when it belongs to one of our transactions. */
  | { readonly kept: true; readonly outcome: InboxOutcome | 'copy'; readonly statusToken: string | undefined }
  | { readonly kept: false; readonly reason: RefusalReason | 'no_response_code' };

export interface Inbox {
  /**
   * Takes one decoded message from outside: verifies it, stores it, and carries out what it means, in one commit when
   * nothing stands in the way.
   *
   * @throws the database's error when it cannot be stored: answer 503, so that the gateway sends it again.
   */
  receive(
    channel: 'return' | 'webhook',
    message: WireMessage,
    contentType: string | null,
    from: string,
  ): Promise<Received>;
}

export function createInbox(context: PaymentsContext): Inbox {
  const providers = createKnownProviders(context);
  const refused = createRefusalLog(context);
  const seen = createLastSeen(context);

  async function check(
    message: WireMessage,
  ): Promise<{ provider: KnownProvider; verified: Verified } | RefusalReason> {
    const accessCode = text(message, 'access_code', 40);
    if (accessCode === null) return 'unknown_access_code';
    const kept = await providers.find(accessCode);
    const first = kept === undefined ? undefined : tryVerify(message, kept);
    if (kept !== undefined && first !== undefined) return { provider: kept, verified: first };
    const now = await providers.refreshed(accessCode);
    const second = now === undefined ? undefined : tryVerify(message, now);
    if (now !== undefined && second !== undefined) return { provider: now, verified: second };
    return (now ?? kept) === undefined ? 'unknown_access_code' : 'wrong_signature';
  }

  return {
    async receive(channel, message, contentType, from) {
      const checked = await check(message);
      const refuse = async (reason: RefusalReason): Promise<Received> => {
        await refused({ reason, channel, message, from });
        return { kept: false, reason };
      };
      if (typeof checked === 'string') return refuse(checked);
      const { provider, verified } = checked;
      if (text(verified, 'merchant_identifier', 40) !== provider.merchantIdentifier)
        return refuse('other_merchant');
      // Our own signed requests have none: with one phrase for both directions they would verify, and mean nothing.
      if (text(verified, 'response_code') === null) return { kept: false, reason: 'no_response_code' };
      seen(provider.id, channel);
      const incoming = incomingMessage(channel, provider.id, verified, contentType, context.clock.now());
      return take(context, incoming, readMessage(verified));
    },
  };
}

function tryVerify(message: WireMessage, provider: KnownProvider): Verified | undefined {
  try {
    return verifyMessage(message, provider.responseKey);
  } catch (error) {
    if (error instanceof SignatureMismatch) return undefined;
    throw error;
  }
}

/**
 * Stores a verified message and applies it. When the transaction is held by somebody else, or our own code fails, the
 * message is stored by itself, and applied by a job or a person later: it is never lost for our reasons.
 */
export async function take(
  context: PaymentsContext,
  incoming: IncomingMessage,
  reading: Reading,
): Promise<Received> {
  try {
    const applied = await apply(context, {
      find: {
        providerId: incoming.provider_id,
        reference: incoming.merchant_reference,
        fortId: incoming.fort_id,
      },
      judge: (snapshot) => judge(snapshot, reading),
      origin: originOf(incoming.channel),
      message: incoming,
    });
    if (applied.result === 'applied') {
      return { kept: true, outcome: applied.outcome, statusToken: applied.before.statusToken };
    }
    if (applied.result === 'copy') {
      return { kept: true, outcome: 'copy', statusToken: applied.before?.statusToken };
    }
    return await keep(context, incoming, 'unknown_reference', null);
  } catch (error) {
    if (isConnectionLost(error)) throw error;
    if (isRetryable(error)) return keep(context, incoming, 'waiting', null);
    context.log.error({ err: error, inbox: incoming.id }, 'a message could not be applied');
    return keep(context, incoming, 'failed', String(error).slice(0, 500));
  }
}

async function keep(
  context: PaymentsContext,
  incoming: IncomingMessage,
  outcome: InboxOutcome,
  error: string | null,
): Promise<Received> {
  if (!incoming.stored) {
    await context.database.run(storeMessage, [JSON.stringify({ ...incoming, outcome, error })]);
  } else {
    await context.database.db
      .updateTable('inbox_message')
      .set((eb) => ({ outcome, error, tries: eb('tries', '+', 1) }))
      .where('id', '=', incoming.id)
      .execute();
  }
  return { kept: true, outcome, statusToken: undefined };
}

/** What a message that came by itself means for its transaction. */
function judge(snapshot: Snapshot, reading: Reading): Effect {
  switch (reading.about) {
    case 'payment':
      return judgePayment(snapshot, reading);
    case 'maintenance':
      return judgeNotification(snapshot, reading);
    case 'status': {
      // An answer that nobody here waits for has unknown age: it settles nothing by what it does not say.
      const longAgo = Temporal.Instant.fromEpochMilliseconds(0);
      return reading.answer === 'found'
        ? judgeStatus(snapshot, reading, { last: false, settledBefore: longAgo })
        : nothing;
    }
  }
}

export function originOf(channel: InboxChannel): Origin {
  return { actor: 'aps', source: channel };
}
