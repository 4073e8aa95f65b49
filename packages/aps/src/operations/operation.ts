/** One member of a request. This is data from the reference's parameter tables; `validateRequest` reads it. */
export interface MemberRule {
  readonly name: string;
  /** The documentation's type. On the wire every scalar is text. */
  readonly type: 'Alpha' | 'Alphanumeric' | 'Numeric' | 'List' | 'Object';
  readonly maxLength?: number;
  /** `{ unless: 'fort_id' }`: must be there when that other member is not. */
  readonly mandatory: boolean | { readonly unless: string };
  readonly values?: readonly string[];
  /** Characters allowed besides letters and digits. */
  readonly characters?: string;
}

/** One operation of the protocol, as data that both ends of the wire use. Later operations are further entries. */
export interface Operation {
  readonly id: string;
  /** The members, with their values, that a request is recognised by. */
  readonly selector: Readonly<Record<string, string>>;
  readonly path: '/FortAPI/paymentPage' | '/FortAPI/paymentApi';
  readonly request: readonly MemberRule[];
  readonly signatureExcludes: readonly string[];
  /** Five-digit response codes of success. */
  readonly successCodes: readonly string[];
  /** The two-digit status of a refusal by this operation (`00` refuses the message itself). */
  readonly failureStatus: string;
}
