import { describe } from '../codes/describe.ts';
import type { Outcome } from '../codes/outcome.ts';
import { FilsApsError } from '../errors.ts';
import type { Verified } from '../messages/verified.ts';
import type { Answer } from '../operations/answers.ts';

/** The gateway said no, and its answer was verified: nothing was done. `code` is `refused`, `wireCode` the response code. */
export class ApsRefused extends FilsApsError {
  readonly responseCode: string;
  readonly responseMessage: string;
  readonly status: string;
  readonly outcome: Outcome;
  /** What to do about it. */
  readonly advice: string;
  readonly shopperMayRetry: boolean;
  readonly answer: Verified<Answer>;

  constructor(answer: Verified<Answer>) {
    const described = describe(answer.response_code);
    // The wire's text comes without a full stop.
    const text = answer.response_message.replace(/[^.]$/, '$&.');
    super(
      'refused',
      `Amazon Payment Services refused: ${[answer.response_code, text, described.advice].filter(Boolean).join(' ')}`,
      { wireCode: answer.response_code },
    );
    this.responseCode = answer.response_code;
    this.responseMessage = answer.response_message;
    this.status = answer.status;
    this.outcome = described.outcome;
    this.advice = described.advice;
    this.shopperMayRetry = described.shopperMayRetry;
    this.answer = answer;
  }
}

/**
 * Why the outcome is unknown: no answer in time, the caller's abort, a broken connection, an HTTP error, a body that
 * is no message, an answer to another message, or an answer that says itself that nothing is final.
 */
export type LostReason =
  | 'timeout'
  | 'aborted'
  | 'network'
  | 'http'
  | 'unreadable'
  | 'another_message'
  | 'not_final';

/**
 * The command was sent, and whether it was carried out is UNKNOWN. Do not send it again: ask `checkStatus` first.
 */
export class AnswerLost extends FilsApsError {
  readonly reason: LostReason;
  readonly httpStatus: number | undefined;
  readonly raw: Uint8Array | undefined;
  /** For `not_final` and `another_message`: the verified answer. */
  readonly answer: Verified<Answer> | undefined;

  constructor(
    reason: LostReason,
    what: string,
    details: { cause?: unknown; httpStatus?: number; raw?: Uint8Array; answer?: Verified<Answer> } = {},
  ) {
    super('answer_lost', `${what} The outcome is unknown: ask checkStatus before you send anything again.`, {
      cause: details.cause,
      wireCode: details.answer?.response_code,
    });
    this.reason = reason;
    this.httpStatus = details.httpStatus;
    this.raw = details.raw;
    this.answer = details.answer;
  }
}

/** The client was set up with something that cannot work. */
export class InvalidOptions extends FilsApsError {
  readonly option: string;

  constructor(option: string, sentence: string) {
    super('invalid_options', sentence);
    this.option = option;
  }
}
