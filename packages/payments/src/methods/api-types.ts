export type MethodName = 'card' | 'mada' | 'visa' | 'mastercard' | 'amex' | 'meeza';

export interface MethodSetting {
  readonly code: MethodName;
  readonly enabled: boolean;
  /** The scheme settles in these only; empty means any. */
  readonly currencies: readonly string[];
}
