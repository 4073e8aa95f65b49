/**
 * The account's SHA type, as the back office names it. `SHA-128` is taken to be SHA-1 (open question 2)
 * and is refused unless the key says `allowSha1`.
 */
export type ShaType = 'SHA-256' | 'SHA-512' | 'HMAC-256' | 'HMAC-512' | 'SHA-128';

export const shaTypes: readonly ShaType[] = ['SHA-256', 'SHA-512', 'HMAC-256', 'HMAC-512', 'SHA-128'];

/** A phrase with the SHA type of its account. Requests are signed with the request phrase, all answers with the response phrase. */
export interface SigningKey {
  phrase: string;
  shaType: ShaType;
  /** Allows `SHA-128`, which is SHA-1 and no longer safe. */
  allowSha1?: boolean;
}
