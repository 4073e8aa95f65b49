import type { Arrived } from '../support/shop.ts';

/** What somebody's shop wants to be paid for. */
export interface Order {
  command: 'AUTHORIZATION' | 'PURCHASE';
  reference: string;
  /** Minor units. */
  amount: number;
  currency: string;
  language: 'en' | 'ar';
  email: string;
  returnUrl: string;
  /** Members that the client lets the shop add. */
  extra?: Readonly<Record<string, string>>;
}

/** What a client may say about a paid order. */
export interface Later {
  reference: string;
  fortId: string;
  amount: number;
  currency: string;
  language: 'en' | 'ar';
}

export type Members = Record<string, string>;
export type Maintenance = 'CAPTURE' | 'REFUND' | 'VOID_AUTHORIZATION';

/** A program that merchants use today, as far as it speaks to the gateway. Everything it reads, it verifies its way. */
export interface WildClient {
  /** The form that the shopper's browser posts to the payment page. */
  form(order: Order): Members;
  /** @throws when the client would not believe it */
  readReturn(arrived: Arrived): Members;
  /** @throws when the client would not believe it, or cannot read the encoding */
  readFeedback(arrived: Arrived): Members;
  /** @throws when the client would not believe the answer */
  maintain(command: Maintenance, order: Later): Promise<Members>;
  /** @throws when the client would not believe the answer */
  checkStatus(order: Pick<Later, 'reference' | 'fortId' | 'language'>): Promise<Members>;
}

export class NotBelieved extends Error {}

/** Decodes a form or query with duplicates refused: a client's framework would silently keep one of the two. */
export function formMembers(text: string): Members {
  const members: Members = {};
  for (const [name, value] of new URLSearchParams(text)) {
    if (name in members) throw new NotBelieved(`${name} came twice`);
    members[name] = value;
  }
  return members;
}

/** A JSON object of texts: typed languages have no other type for it, and PHP compares with ===. */
export function textMembers(json: string): Members {
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NotBelieved('no object');
  for (const [name, member] of Object.entries(value)) {
    if (typeof member !== 'string') throw new NotBelieved(`${name} is no text`);
    if (member === '') throw new NotBelieved(`${name} is empty`);
  }
  return value as Members;
}
