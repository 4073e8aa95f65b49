import { maskCardNumbers } from '@fils/ui/server';
import type { PaymentsContext } from '../context.ts';
import type { EventRow } from '../schema.ts';
import { assertPublicHost } from './address.ts';
import { type EndpointRow, signingSecrets } from './endpoints.ts';
import { signatureHeaders } from './sign.ts';

/** What came of one attempt. Delivered means a 2xx answer. */
export interface SendResult {
  delivered: boolean;
  httpStatus: number | null;
  /** A sentence, when no answer came. */
  error: string | null;
  /** The beginning of the answer. */
  excerpt: string;
  durationMs: number;
}

const timeoutMs = 15_000;
const excerptBytes = 2048;

/** The message as it is sent: the same bytes at every attempt. */
export function eventBody(event: Pick<EventRow, 'type' | 'data' | 'created_at'>): string {
  return JSON.stringify({ type: event.type, timestamp: event.created_at.toISOString(), data: event.data });
}

/**
 * Posts one event to one endpoint, signed. Never throws: whatever goes wrong is a result to be written down. A
 * redirection is a failure (Standard Webhooks), for following one would let the receiver point us elsewhere.
 */
export async function sendEvent(
  context: Pick<PaymentsContext, 'fetch' | 'clock' | 'secrets' | 'config'>,
  event: Pick<EventRow, 'id' | 'type' | 'data' | 'created_at'>,
  endpoint: EndpointRow,
): Promise<SendResult> {
  const started = performance.now();
  const done = (result: Omit<SendResult, 'durationMs'>): SendResult => ({
    ...result,
    durationMs: Math.round(performance.now() - started),
  });
  try {
    if (context.config.production) await assertPublicHost(endpoint.url);
    const body = eventBody(event);
    const response = await context.fetch(endpoint.url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': 'Fils-Events/1',
        ...signatureHeaders(signingSecrets(context, endpoint), event.id, context.clock.now(), body),
      },
      body,
    });
    const excerpt = await readExcerpt(response);
    return done({ delivered: response.ok, httpStatus: response.status, error: null, excerpt });
  } catch (error) {
    return done({ delivered: false, httpStatus: null, error: sentenceOf(error), excerpt: '' });
  }
}

/** Reads no more than is kept: the receiver decides how long its answer is, not how much we hold. */
async function readExcerpt(response: Response): Promise<string> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length >= excerptBytes) break;
  }
  const text = Buffer.concat(chunks).subarray(0, excerptBytes).toString('utf8');
  // PostgreSQL cannot store U+0000.
  return maskCardNumbers(text.replaceAll('\u0000', '\uFFFD'));
}

function sentenceOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `No answer within ${timeoutMs / 1000} s.`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return (cause instanceof Error ? cause.message || cause.name : String(cause)).slice(0, 500);
}
