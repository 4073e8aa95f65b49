export type CardField = 'card_number' | 'expiry_date' | 'card_security_code' | 'card_holder_name';

export type CardErrorCode =
  | 'number_missing'
  | 'number_letters'
  | 'number_length'
  | 'number_invalid'
  | 'number_not_test'
  | 'brand_not_accepted'
  | 'expiry_missing'
  | 'expiry_format'
  | 'expiry_past'
  | 'expiry_far'
  | 'cvv_missing'
  | 'cvv_digits'
  | 'holder_long'
  | 'holder_characters';

/** One wrong field. `paymentPage.error.<code>` is the sentence; its values never hold what was typed. */
export interface CardError {
  readonly field: CardField;
  readonly code: CardErrorCode;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
  /** Three digits of the message on the wire, where the sources give one: 003, 012, 016, 100. */
  readonly wireCode?: string | undefined;
}
