import type { Message } from '../messages/message.ts';
import { joinMembers } from './string-to-sign.ts';

/** Stands for either phrase wherever a string to sign is shown. */
export const phraseMark = '‹phrase›';

/** The first six and the last four digits, as the gateway masks. */
function maskedNumber(value: string): string {
  return value.replace(
    /^(\d{6})(\d+)(\d{4})$/,
    (_, bin, hidden, last) => bin + '*'.repeat(hidden.length) + last,
  );
}

/** The message with its card data masked, for showing. */
function maskedMembers(message: Message): Message {
  const { card_number: number, card_security_code: code } = message;
  return {
    ...message,
    ...(typeof number === 'string' ? { card_number: maskedNumber(number) } : {}),
    ...(typeof code === 'string' ? { card_security_code: '*'.repeat(code.length) } : {}),
  };
}

/** The string to sign as it may be shown. */
export function maskedString(message: Message, exclude: readonly string[]): string {
  return joinMembers(maskedMembers(message), exclude, phraseMark, phraseMark);
}
