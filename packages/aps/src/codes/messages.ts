import { arabicTexts } from './arabic.ts';
import { englishTexts } from './english.ts';

/** The three-digit half of a response code, with the wire's English text. */
export interface ResponseMessage {
  readonly code: string;
  readonly text: string;
}

/** Every message of the transaction code list, in the order of their codes. */
export const messages: readonly ResponseMessage[] = Object.entries(englishTexts)
  .map(([code, text]) => ({ code, text }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

/** The message of a three-digit code, undefined for one that no source lists (open question 44). */
export function messageOf(code: string): ResponseMessage | undefined {
  const text = Object.hasOwn(englishTexts, code) ? englishTexts[code] : undefined;
  return text === undefined ? undefined : { code, text };
}

/**
 * The text of `response_message`: English as on the wire, Arabic our own (open question 49). A code that no source
 * lists gets an empty text, since nothing is known to say.
 */
export function responseMessage(code: string, language: 'en' | 'ar'): string {
  const texts = language === 'ar' ? arabicTexts : englishTexts;
  return (Object.hasOwn(texts, code) ? texts[code] : undefined) ?? '';
}
