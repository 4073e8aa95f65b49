import type { Message, MessageValue } from './message.ts';
import { InvalidMessage } from './problems.ts';

/** Every scalar leaves as a JSON string, so that no receiver's number type can change a digit (open question 13). */
function asText(this: unknown, name: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new InvalidMessage([{ member: name, code: '002', reason: 'is not a finite number' }]);
  }
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
    ? String(value)
    : value;
}

export function toJson(value: MessageValue | Message): string {
  return JSON.stringify(value, asText);
}

/** Encodes as one JSON object; members that are undefined or null at top level are not sent. */
export function encodeJson(message: Message): string {
  const sent = Object.fromEntries(Object.entries(message).filter(([, value]) => value !== null));
  return toJson(sent);
}
