import type { Language } from '@fils/ui/languages';

/** The bank's page of a 3-D Secure challenge: field `otp`, buttons `action` = approve, fail, cancel, timeout, unanswered. */
export interface ChallengePageView {
  readonly action: string;
  readonly merchantName: string;
  /** Minor units. */
  readonly amount: bigint;
  readonly currency: string;
  readonly exponent: number;
  readonly language: Language;
  /** 400555******0001 */
  readonly maskedCard: string;
  /** VISA, MASTERCARD, AMEX, MADA, MEEZA. */
  readonly brand: string;
  /** The one-time password that this bank accepts. */
  readonly otpHint: string;
  readonly errors?: readonly ChallengeError[] | undefined;
  readonly formNonce: string;
}

export interface ChallengeError {
  readonly field: 'otp';
  readonly code: 'otp_missing' | 'otp_wrong';
}
