import type { MessageValue } from '../messages/message.ts';
import { InvalidMessage } from '../messages/problems.ts';

/** Deeper than any message (three levels are documented); stops at a cycle instead of at a full stack. */
const maxDepth = 32;

function refuse(name: string, reason: string): never {
  throw new InvalidMessage([{ member: name, code: '002', reason }]);
}

/** A nested object is `{k=v, k2=v2}` in the order of the message (open question 6), a list `[a, b]`, null is empty. */
function nestedText(value: MessageValue | undefined, name: string, depth: number): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return scalarText(value, name);
  if (depth > maxDepth) refuse(name, `is nested deeper than ${maxDepth} levels`);
  if (Array.isArray(value)) {
    return `[${value.map((entry: MessageValue) => nestedText(entry, name, depth + 1)).join(', ')}]`;
  }
  const parts: string[] = [];
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== undefined) parts.push(`${key}=${nestedText(entry, name, depth + 1)}`);
  }
  return `{${parts.join(', ')}}`;
}

function scalarText(value: number | bigint | boolean, name: string): string {
  if (typeof value === 'number' && !Number.isFinite(value)) refuse(name, 'is not a finite number');
  return String(value);
}

/** How a member's value is written in the string to sign. `name` is only used to say which member is at fault. */
export function valueText(value: MessageValue, name: string): string {
  return typeof value === 'string' ? value : nestedText(value, name, 1);
}
