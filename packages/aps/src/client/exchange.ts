import { outcomeOf } from '../codes/outcome.ts';
import { MalformedMessage, MessageTooLarge, SignatureMismatch } from '../errors.ts';
import { readBytes } from '../messages/body.ts';
import { decodeBody } from '../messages/decode.ts';
import { encodeJson } from '../messages/json-write.ts';
import { limits } from '../messages/limits.ts';
import type { Message } from '../messages/message.ts';
import type { Verified, WireMessage } from '../messages/verified.ts';
import type { Answer } from '../operations/answers.ts';
import { answerFault } from '../operations/check-answer.ts';
import type { SigningKey } from '../signature/types.ts';
import { verifyMessage } from '../signature/verify-message.ts';
import { type Deadline, deadline } from './deadline.ts';
import { AnswerLost, ApsRefused } from './errors.ts';

export interface Transport {
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs: number;
  readonly responseKey: SigningKey;
}

function lost(
  error: unknown,
  limit: Deadline,
  signal: AbortSignal | undefined,
  timeoutMs: number,
): AnswerLost {
  if (error instanceof AnswerLost) return error;
  if (error instanceof MessageTooLarge) {
    return new AnswerLost('unreadable', 'The answer is too large to be a message.', { cause: error });
  }
  if (limit.expired())
    return new AnswerLost('timeout', `No answer came within ${timeoutMs} ms.`, { cause: error });
  if (signal?.aborted === true) {
    return new AnswerLost('aborted', 'The request was aborted after it had been sent.', { cause: error });
  }
  return new AnswerLost('network', 'The connection failed.', { cause: error });
}

async function post(
  message: Message,
  transport: Transport,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  // Nothing has left yet: the caller's own reason is the truth, and nothing is unknown.
  signal?.throwIfAborted();
  const limit = deadline(transport.timeoutMs, signal);
  try {
    const response = await transport.fetch(transport.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json;charset=UTF-8', accept: 'application/json' },
      body: encodeJson(message),
      signal: limit.signal,
      // A signed command goes where it was addressed and nowhere else.
      redirect: 'manual',
    });
    const raw = await readBytes(response, limits.bytes);
    if (response.ok) return raw;
    throw new AnswerLost('http', `The gateway answered HTTP ${response.status}.`, {
      httpStatus: response.status,
      raw,
    });
  } catch (error) {
    throw lost(error, limit, signal, transport.timeoutMs);
  } finally {
    limit.clear();
  }
}

function decode(raw: Uint8Array): WireMessage {
  try {
    return decodeBody(raw, 'application/json');
  } catch (error) {
    if (!(error instanceof MalformedMessage)) throw error;
    throw new AnswerLost('unreadable', `The answer cannot be read: ${error.message}`, { cause: error, raw });
  }
}

function verified(received: WireMessage, raw: Uint8Array, key: SigningKey): Verified {
  try {
    return verifyMessage(received, key);
  } catch (error) {
    if (!(error instanceof SignatureMismatch)) throw error;
    const { response_code: code, response_message: text } = received;
    throw new SignatureMismatch(
      `The answer's signature is absent or wrong, so it is not believed. It claims: ${String(code ?? 'no code')} ${String(text ?? '')}`.trim() +
        '. Check the SHA response phrase, the SHA type and the access code; then ask checkStatus what was done.',
      { raw, received },
    );
  }
}

/** What an answer must repeat to be the answer to this message. */
const echoed = ['command', 'query_command', 'merchant_identifier', 'access_code', 'merchant_reference'];

function answers(request: Message, answer: WireMessage): boolean {
  return echoed.every((name) => {
    const sent = request[name];
    const back = answer[name];
    return sent === undefined || back === undefined || String(sent) === String(back);
  });
}

/**
 * Sends one signed message and returns the verified answer if it says success. One attempt: a command about money
 * is never repeated here, because a lost answer may mean that it was carried out.
 */
export async function exchange(
  request: Message,
  transport: Transport,
  signal: AbortSignal | undefined,
): Promise<Verified<Answer>> {
  const raw = await post(request, transport, signal);
  const message = verified(decode(raw), raw, transport.responseKey);
  const fault = answerFault(message);
  if (fault !== undefined) throw new AnswerLost('unreadable', `The answer ${fault}.`, { raw });
  const answer = message as Verified<Answer>;
  if (!answers(request, answer)) {
    throw new AnswerLost('another_message', 'The answer belongs to another message.', { raw, answer });
  }
  const outcome = outcomeOf(answer.response_code);
  if (outcome === 'success') return answer;
  if (outcome === 'failure' || outcome === 'invalid' || outcome === 'cancelled') throw new ApsRefused(answer);
  const text = `${answer.response_code} ${String(answer.response_message ?? '')}`.trim();
  throw new AnswerLost('not_final', `The gateway gave no final word (${text}).`, { raw, answer });
}
