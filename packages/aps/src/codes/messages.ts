import { englishTexts } from './english.ts';

export interface ResponseMessage {
  readonly code: string;
  readonly text: string;
}

/** Every message of the transaction code list. */
export const messages: readonly ResponseMessage[] = Object.entries(englishTexts)
  .map(([code, text]) => ({ code, text }))
  .sort((a, b) => a.code.localeCompare(b.code));

/** The message of a three-digit code, undefined for one that no source lists (open question 44). */
export function messageOf(code: string): ResponseMessage | undefined {
  return Object.hasOwn(englishTexts, code) ? { code, text: englishTexts[code] ?? '' } : undefined;
}

export function responseMessage(code: string, _language: 'en' | 'ar'): string {
  return messageOf(code)?.text ?? '';
}
