export type InboxOutcomeName =
  | 'waiting'
  | 'applied'
  | 'nothing_new'
  | 'stale'
  | 'mismatch'
  | 'unknown_reference'
  | 'failed';

/** One of GET /inbox. Every stored message was verified: a forged one leaves only an audit line. */
export interface InboxItem {
  readonly id: string;
  readonly channel: 'return' | 'webhook' | 'status' | 'operation';
  readonly outcome: InboxOutcomeName;
  readonly transactionId: string | null;
  readonly reference: string | null;
  readonly fortId: string | null;
  readonly command: string | null;
  readonly responseCode: string | null;
  readonly copies: number;
  readonly error: string | null;
  readonly receivedAt: string;
  readonly appliedAt: string | null;
}

/** GET /inbox/:id */
export interface InboxDetail extends InboxItem {
  readonly contentType: string | null;
  readonly members: Readonly<Record<string, unknown>>;
  readonly stringToSign: string;
}

/** One of GET /inbox/forged */
export interface ForgedItem {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly reference: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}
