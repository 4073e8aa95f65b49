import { MalformedMessage, SignatureMismatch, UnknownAccessCode } from '../errors.ts';
import { readBytes } from '../messages/body.ts';
import { decodeBody } from '../messages/decode.ts';
import { limits } from '../messages/limits.ts';
import type { Verified, WireMessage } from '../messages/verified.ts';
import type { PaymentAnswer } from '../operations/answers.ts';
import { answerFault } from '../operations/check-answer.ts';
import type { SigningKey } from '../signature/types.ts';
import { verifyMessage } from '../signature/verify-message.ts';

/** A message of the gateway that was verified, with the bytes it came in. */
export interface Feedback {
  message: Verified<PaymentAnswer>;
  raw: Uint8Array;
  contentType: string | null;
}

/** The SHA RESPONSE phrase and SHA type of an access code; undefined when the access code is not yours. */
export type CredentialsFor = (
  accessCode: string,
  merchantIdentifier: string,
) => SigningKey | undefined | Promise<SigningKey | undefined>;

function textMember(message: WireMessage, name: string): string | undefined {
  const value = message[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The members of a GET's query, otherwise the body. A query beside a POST is the merchant's own and is not read. */
async function receive(request: Request, maxBytes: number): Promise<[raw: Uint8Array, type: string | null]> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return [await readBytes(request, maxBytes), request.headers.get('content-type')];
  }
  const query = new URL(request.url).search.slice(1);
  return [new TextEncoder().encode(query), 'application/x-www-form-urlencoded'];
}

/**
 * Reads what the gateway sends: direct feedback, notifications, and the browser's return by POST or GET.
 * The bytes are read once, decoded as form, JSON or XML, and the signature is checked over every member received,
 * with the credentials of the message's own access code (Apple Pay has others than cards). Members that your
 * framework adds to the URL or body must be taken off before.
 *
 * @throws MalformedMessage, MessageTooLarge, UnknownAccessCode, SignatureMismatch. Each carries `raw` and, when it
 *   could be decoded, `received`, for your audit log. Answer 400, 413 or 403 and change nothing else.
 */
export async function readFeedback(
  request: Request,
  credentialsFor: CredentialsFor,
  options: { maxBytes?: number } = {},
): Promise<Feedback> {
  const maxBytes = options.maxBytes ?? limits.bytes;
  const [raw, contentType] = await receive(request, maxBytes);
  const received = decodeBody(raw, contentType, { maxBytes });
  const accessCode = textMember(received, 'access_code');
  if (accessCode === undefined) throw new UnknownAccessCode(undefined, { raw, received });
  const key = await credentialsFor(accessCode, textMember(received, 'merchant_identifier') ?? '');
  if (key === undefined) throw new UnknownAccessCode(accessCode, { raw, received });
  let message: Verified;
  try {
    message = verifyMessage(received, key);
  } catch (error) {
    if (error instanceof SignatureMismatch) error.raw = raw;
    throw error;
  }
  const fault = answerFault(message);
  if (fault !== undefined)
    throw new MalformedMessage(`The message is signed, but ${fault}.`, { raw, received });
  return { message: message as Verified<PaymentAnswer>, raw, contentType };
}
