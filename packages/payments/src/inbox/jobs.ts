import type { Verified } from '@fils/aps';
import type { PaymentsContext } from '../context.ts';
import type { IncomingMessage } from '../messages/incoming.ts';
import { readMessage } from '../messages/reading.ts';
import type { InboxMessageRow, InboxOutcome } from '../schema.ts';
import { take } from './receive.ts';

const retryEverySeconds = 5;
const batch = 50;
/** A reference unknown for so long belongs to another system on the same account. Staff still see it. */
const unknownFor = Temporal.Duration.from({ minutes: 10 });

/**
 * Applies messages that were only stored: those that met a locked transaction, and those whose transaction was not
 * visible yet. Running twice, or in several processes, is harmless: facts combine.
 */
export async function applyWaiting(context: PaymentsContext): Promise<void> {
  const since = context.clock.now().subtract(unknownFor).toString();
  const rows = await context.database.db
    .selectFrom('inbox_message')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('outcome', '=', 'waiting'),
        eb.and([
          eb('outcome', '=', 'unknown_reference'),
          eb('received_at', '>', new Date(Date.parse(since))),
        ]),
      ]),
    )
    .orderBy('received_at')
    .limit(batch)
    .execute();
  for (const row of rows) await applyStored(context, row);
}

/**
 * Applies a stored message again, for staff who mended what stood in its way.
 * @returns its outcome now; undefined when there is no such message, or it was applied before
 */
export async function reprocessMessage(
  context: PaymentsContext,
  id: string,
): Promise<InboxOutcome | 'copy' | undefined> {
  const row = await context.database.db
    .selectFrom('inbox_message')
    .selectAll()
    .where('id', '=', id)
    .where('outcome', 'in', ['waiting', 'unknown_reference', 'failed'])
    .where('channel', 'in', ['return', 'webhook'])
    .executeTakeFirst();
  return row === undefined ? undefined : applyStored(context, row);
}

async function applyStored(
  context: PaymentsContext,
  row: InboxMessageRow,
): Promise<InboxOutcome | 'copy' | undefined> {
  if (row.provider_id === null) return undefined;
  const incoming: IncomingMessage = {
    id: row.id,
    channel: row.channel,
    provider_id: row.provider_id,
    merchant_reference: row.merchant_reference,
    fort_id: row.fort_id,
    command: row.command,
    response_code: row.response_code,
    content_type: row.content_type,
    members: row.members,
    digest: row.digest,
    received_at: row.received_at.toISOString(),
    stored: true,
  };
  // Only verified messages are stored; the signature was checked before the row was written.
  const received = await take(context, incoming, readMessage(row.members as Verified));
  return received.kept ? received.outcome : undefined;
}

/** Before `database.jobs.start()`. */
export function defineInboxJobs(context: PaymentsContext): void {
  context.database.jobs.every('apply waiting messages', retryEverySeconds, () => applyWaiting(context));
}
