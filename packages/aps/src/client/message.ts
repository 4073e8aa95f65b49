import type { Message, MessageValue } from '../messages/message.ts';
import { InvalidMessage } from '../messages/problems.ts';
import type { Operation } from '../operations/operation.ts';
import { validateRequest } from '../operations/validate.ts';
import { sign } from '../signature/sign.ts';
import type { Account } from './options.ts';

/** Members by their wire name: every key with an underscore is sent as it is (`order_description`, `customer_ip`). */
export interface WireMembers {
  [member: `${string}_${string}`]: MessageValue | undefined;
}

/** The wire-named members of an input object; the others are the client's own arguments. */
export function wireMembers(input: object): Record<string, MessageValue | undefined> {
  return Object.fromEntries(Object.entries(input).filter(([name]) => name.includes('_')));
}

/** Clients trim texts themselves and never send an empty member: open questions 1 and 12. */
function tidied(members: Message): Record<string, MessageValue> {
  const tidy: Record<string, MessageValue> = {};
  for (const [name, value] of Object.entries(members)) {
    const text = typeof value === 'string' ? value.trim() : value;
    if (text !== undefined && text !== null && text !== '') tidy[name] = text;
  }
  return tidy;
}

/**
 * A request ready to be sent: credentials added, tidied, signed, and held against its operation's table.
 * @throws InvalidMessage naming each member at fault.
 */
export function buildRequest(
  operation: Operation,
  members: Message,
  account: Account,
): Record<string, MessageValue> & { signature: string } {
  const message = tidied({
    ...members,
    ...operation.selector,
    access_code: account.accessCode,
    merchant_identifier: account.merchantIdentifier,
    signature: undefined,
  });
  const complete = { ...message, signature: sign(message, account.requestKey) };
  const problems = validateRequest(operation, complete, { characters: 'safe' });
  if (problems.length > 0) throw new InvalidMessage(problems);
  return complete;
}
