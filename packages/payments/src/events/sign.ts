import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

const prefix = 'whsec_';

/** A new signing secret: `whsec_` and 32 random bytes. */
export const newEventSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`;

/** Whether a text is a secret that Standard Webhooks allows: `whsec_` and 24 to 64 bytes in base64. */
export function isEventSecret(text: string): boolean {
  const encoded = text.startsWith(prefix) ? text.slice(prefix.length) : '';
  const bytes = Buffer.from(encoded, 'base64');
  return bytes.toString('base64') === encoded && bytes.length >= 24 && bytes.length <= 64;
}

/**
 * The three headers of Standard Webhooks over `id.timestamp.body`. With several secrets (rotation) there are several
 * signatures, and a receiver that knows any of the secrets accepts the message.
 *
 * @param id the same for every attempt, so that the receiver can drop repeats
 */
export function signatureHeaders(
  secrets: readonly string[],
  id: string,
  now: Temporal.Instant,
  body: string,
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const date = new Date(now.epochMilliseconds);
  return {
    'webhook-id': id,
    'webhook-timestamp': Math.floor(now.epochMilliseconds / 1000).toString(),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, date, body)).join(' '),
  };
}
