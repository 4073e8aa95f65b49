/** Something that cannot be done to a payment or transaction as it stands. `code` is stable; nothing was changed. */
export class TransactionError extends Error {
  readonly code: TransactionErrorCode;
  /** The input to mend, when there is one. */
  readonly field: string | undefined;

  constructor(code: TransactionErrorCode, sentence: string, field?: string) {
    super(sentence);
    this.name = new.target.name;
    this.code = code;
    this.field = field;
  }
}

export type TransactionErrorCode =
  | 'unknown_payment'
  | 'unknown_transaction'
  | 'payment_not_open'
  | 'payment_expired'
  | 'payment_being_checked'
  | 'provider_disabled'
  | 'method_needs_purchase'
  | 'environment_changed'
  | 'operation_under_way'
  | 'not_capturable'
  | 'not_refundable'
  | 'not_voidable'
  | 'amount_too_large'
  | 'amount_not_positive';
