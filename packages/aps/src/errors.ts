import type { WireMessage } from './messages/verified.ts';

interface ErrorDetails {
  /** The five-digit response code that the wire uses for this fault, when it has one. */
  wireCode?: string | undefined;
  cause?: unknown;
}

/** What was received, kept on the error so that a receiver can put it in its audit log. */
interface Received {
  raw?: Uint8Array | undefined;
  received?: WireMessage | undefined;
}

/** The base of every error of this package. `code` is stable: match on it, never on the sentence. */
export class FilsApsError extends Error {
  readonly code: string;
  readonly wireCode: string | undefined;

  constructor(code: string, sentence: string, details: ErrorDetails = {}) {
    super(sentence, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = code;
    this.wireCode = details.wireCode;
  }
}

/** An error about something that came in from outside: carries the bytes, and the members if they could be read. */
class ReceivedError extends FilsApsError {
  raw: Uint8Array | undefined;
  received: WireMessage | undefined;

  constructor(code: string, sentence: string, details: ErrorDetails & Received) {
    super(code, sentence, details);
    this.raw = details.raw;
    this.received = details.received;
  }
}

/** The body is not a message: bad JSON, form or XML, a duplicate member, bad UTF-8, a forbidden name. */
export class MalformedMessage extends ReceivedError {
  constructor(sentence: string, details: Received & { cause?: unknown } = {}) {
    super('malformed_message', sentence, { ...details, wireCode: '00073' });
  }
}

/** The body is larger than the limit. Nothing of it was decoded. */
export class MessageTooLarge extends ReceivedError {
  readonly maxBytes: number;

  constructor(maxBytes: number, details: Received = {}) {
    super('message_too_large', `The message is larger than the limit of ${maxBytes} bytes.`, {
      ...details,
      wireCode: '00073',
    });
    this.maxBytes = maxBytes;
  }
}

/** No credentials are known for the access code of the message. */
export class UnknownAccessCode extends ReceivedError {
  readonly accessCode: string | undefined;

  constructor(accessCode: string | undefined, details: Received = {}) {
    const sentence =
      accessCode === undefined
        ? 'The message has no access_code, so it cannot be told whose phrase signed it.'
        : `No credentials are configured for the access code "${accessCode.slice(0, 40)}".`;
    super('unknown_access_code', sentence, { ...details, wireCode: '00010' });
    this.accessCode = accessCode;
  }
}

/** The signature is absent or does not belong to the message: treat the message as forged. */
export class SignatureMismatch extends ReceivedError {
  constructor(sentence: string, details: Received = {}) {
    super('signature_mismatch', sentence, { ...details, wireCode: '00008' });
  }
}

/** A phrase or SHA type that nothing may be signed with. */
export class InvalidKey extends FilsApsError {
  constructor(sentence: string) {
    super('invalid_key', sentence);
  }
}
