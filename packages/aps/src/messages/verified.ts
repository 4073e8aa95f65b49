import type { MessageValue } from './message.ts';

/** A decoded message that nobody has vouched for yet: show it, log it, but do not act on it. */
export type WireMessage = Readonly<Record<string, MessageValue>>;

declare const verifiedBrand: unique symbol;

/**
 * A message whose signature was checked. The brand exists in the type only, and its symbol is not exported:
 * `verifyMessage`, `readFeedback` and the client are the only ways to one.
 */
export type Verified<T extends WireMessage = WireMessage> = T & { readonly [verifiedBrand]: true };
