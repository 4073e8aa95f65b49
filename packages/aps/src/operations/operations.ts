import type { Message } from '../messages/message.ts';
import { capture, checkStatus, refund, voidAuthorization } from './maintenance.ts';
import type { Operation } from './operation.ts';
import { authorizationRedirection, purchaseRedirection } from './redirection.ts';

/** Every operation this package knows. */
export const operations: readonly Operation[] = [
  authorizationRedirection,
  purchaseRedirection,
  capture,
  refund,
  voidAuthorization,
  checkStatus,
];

/** The operation a request asks for, by its selector members and, when given, the path it was sent to. */
export function operationOf(message: Message, path?: string): Operation | undefined {
  // One plugin posts to …/paymentApi/ with a slash at the end.
  const wanted = path?.replace(/\/$/, '');
  return operations.find(
    (operation) =>
      (wanted === undefined || operation.path === wanted) &&
      Object.entries(operation.selector).every(([name, value]) => message[name] === value),
  );
}
