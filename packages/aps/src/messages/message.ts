/** What a member may hold. Numbers are signed as their decimal text. */
export type MessageValue =
  | string
  | number
  | bigint
  | null
  | readonly MessageValue[]
  | { readonly [name: string]: MessageValue };

/** The members of a message; `undefined` and, at top level, `null` mean "not sent" and are not signed. */
export type Message = Readonly<Record<string, MessageValue | undefined>>;
