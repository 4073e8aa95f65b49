import type { GatewayContext } from '../context.ts';
import type { Feedback } from './store.ts';

export interface DeliveryResult {
  acknowledged: boolean;
  httpStatus: number | undefined;
  /** Why there was no answer. */
  error: string | undefined;
  responseExcerpt: string;
  durationMs: number;
}

const excerptBytes = 2_000;

/** Acknowledged by any 2xx or 302 (flows §1.4); a redirect is never followed. */
const acknowledges = (status: number): boolean => (status >= 200 && status < 300) || status === 302;

/** Posts a feedback once. Never throws: whatever went wrong is the result. */
export async function deliver(
  context: Pick<GatewayContext, 'fetch' | 'config'>,
  feedback: Feedback,
  signal: AbortSignal,
): Promise<DeliveryResult> {
  const started = performance.now();
  const timeout = AbortSignal.timeout(context.config.feedbackTimeoutMs);
  const result = (rest: Omit<DeliveryResult, 'durationMs'>): DeliveryResult => ({
    ...rest,
    durationMs: Math.round(performance.now() - started),
  });
  try {
    const response = await context.fetch(feedback.url, {
      method: 'POST',
      headers: { 'Content-Type': feedback.contentType, 'User-Agent': 'Fils-Gateway/1.0', Accept: '*/*' },
      body: feedback.body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeout]),
    });
    // The status alone decides: a body that stalls or breaks afterwards takes nothing back.
    const responseExcerpt = await excerptOf(response).catch(() => '');
    return result({
      acknowledged: acknowledges(response.status),
      httpStatus: response.status,
      error: undefined,
      responseExcerpt,
    });
  } catch (error) {
    const sentence = timeout.aborted
      ? `No answer within ${context.config.feedbackTimeoutMs / 1000} seconds.`
      : reasonOf(error);
    return result({ acknowledged: false, httpStatus: undefined, error: sentence, responseExcerpt: '' });
  }
}

/** What failed underneath: fetch itself only says "fetch failed". */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const { code, message } = (cause ?? {}) as { code?: string; message?: string };
  return [code, message || String(cause)].filter(Boolean).join(': ').slice(0, 500);
}

async function excerptOf(response: Response): Promise<string> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length >= excerptBytes) break;
  }
  const text = new TextDecoder().decode(Buffer.concat(chunks).subarray(0, excerptBytes));
  // PostgreSQL cannot store U+0000.
  return text.replaceAll('\u0000', '');
}
