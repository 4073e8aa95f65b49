import { hash } from 'node:crypto';
import type { WireMessage } from '@fils/aps';
import { newId } from '@fils/database';
import type { InboxChannel } from '../schema.ts';
import { keptMembers, text } from './details.ts';

/** A verified message on its way to the table inbox_message, as the statements take it. */
export interface IncomingMessage {
  readonly id: string;
  readonly channel: InboxChannel;
  readonly provider_id: string;
  readonly merchant_reference: string | null;
  readonly fort_id: string | null;
  readonly command: string | null;
  readonly response_code: string | null;
  readonly content_type: string | null;
  readonly members: WireMessage;
  readonly digest: string;
  readonly received_at: string;
  /** True when the row exists already, and is only to be applied. */
  readonly stored: boolean;
}

/**
 * Prepares a message for the inbox. Its digest is over channel, provider and all members but the signature, in the
 * order of their names: the same message sent again, in whatever encoding, is the same row. Return and feedback stay
 * apart, so that staff see both arrive.
 *
 * @param apart tells messages apart that may be equal and yet are two
 */
export function incomingMessage(
  channel: InboxChannel,
  providerId: string,
  message: WireMessage,
  contentType: string | null,
  receivedAt: Temporal.Instant,
  apart = '',
): IncomingMessage {
  const members = keptMembers(message);
  const canonical: unknown[] = [channel, providerId, apart];
  for (const name of Object.keys(members).sort()) canonical.push(name, members[name]);
  const digest = hash('sha256', JSON.stringify(canonical));
  return {
    id: newId(),
    channel,
    provider_id: providerId,
    merchant_reference: text(message, 'merchant_reference', 40),
    fort_id: text(message, 'fort_id', 40),
    command: text(message, 'command', 40) ?? text(message, 'query_command', 40),
    response_code: text(message, 'response_code', 5),
    content_type: contentType === null ? null : contentType.slice(0, 100),
    members,
    digest,
    received_at: receivedAt.toString(),
    stored: false,
  };
}
