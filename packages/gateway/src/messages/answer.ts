import { type MessageValue, responseMessage, type SigningKey, signed, type WireMessage } from '@fils/aps';
import { maskedMembers } from './log.ts';

/** An answer's members: texts, but for nested members that a request brought along. */
export type AnswerMembers = Record<string, MessageValue>;

/** Never echoed, whoever sends them. */
const neverEchoed = new Set(['signature', 'card_security_code', 'cvv', 'otp']);

function isFilled(value: MessageValue | undefined): value is MessageValue {
  return value !== undefined && value !== null && value !== '';
}

/** The members of a verified request that its answers bring back: all that are filled, known or not. */
export function echoOf(message: WireMessage): AnswerMembers {
  const members = Object.entries(maskedMembers(message)).filter(
    ([name, value]) => isFilled(value) && !neverEchoed.has(name),
  );
  return Object.fromEntries(members);
}

/**
 * What may be echoed from a message that nobody vouches for, because the answer is signed: a value with "=" in it could
 * be cut into other members under the same digest, so such values, and nested ones, stay behind.
 */
export function unverifiedEchoOf(message: WireMessage): AnswerMembers {
  const plain = Object.entries(echoOf(message)).filter(
    ([name, value]) => typeof value === 'string' && !value.includes('=') && !name.includes('='),
  );
  return Object.fromEntries(plain);
}

/** Adds the gateway's own members: `response_code`, its two halves, and whatever else the operation returns. */
export function answerMembers(
  echo: Readonly<AnswerMembers>,
  responseCode: string,
  own: Readonly<Record<string, string | undefined>> = {},
): AnswerMembers {
  const language = echo['language'] === 'ar' ? 'ar' : 'en';
  const filled = Object.entries(own).filter(([, value]) => isFilled(value)) as [string, string][];
  return {
    ...echo,
    ...Object.fromEntries(filled),
    response_code: responseCode,
    response_message: responseMessage(responseCode.slice(2), language),
    status: responseCode.slice(0, 2),
  };
}

/** Signs an answer; without a key (unknown merchant, or no response phrase yet) it goes out unsigned. */
export function signedAnswer(members: AnswerMembers, key: SigningKey | undefined): AnswerMembers {
  return key === undefined ? members : signed(members, key);
}
