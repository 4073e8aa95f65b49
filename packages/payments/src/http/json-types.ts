// What the back office's JSON API answers is written in types beside its routes, for the server and the app alike. Times are
// ISO 8601 in UTC; amounts are minor units as text.

export interface MoneyJson {
  readonly amount: string;
  readonly currency: string;
  readonly exponent: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Give it as `after` to have the next page; null on the last. */
  readonly next: string | null;
}
