import { type Language, localeOf } from './language.ts';

/** Money to show: `amount` in minor units of `currency` (ISO 4217 alphabetic), which has `exponent` decimals. */
export interface DisplayMoney {
  readonly amount: bigint;
  readonly currency: string;
  readonly exponent: number;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Minor units as a plain decimal: `(-5250n, 3)` → `-5.250`. Exact; no floating point is involved. */
export function decimalString(amount: bigint, exponent: number): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(exponent + 1, '0');
  const sign = amount < 0n ? '-' : '';
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/**
 * Money as people of the language write it: `AED 12.50`, `12,50 AED`, `12.50 د.إ.`, always with all decimals of
 * the currency. Put it in a `<bdi>`. A currency code that `Intl` refuses is shown after the plain decimal.
 */
export function formatMoney(money: DisplayMoney, language: Language): string {
  const decimal = decimalString(money.amount, money.exponent);
  const key = `${language} ${money.currency} ${money.exponent}`;
  try {
    let format = formats.get(key);
    if (format === undefined) {
      format = new Intl.NumberFormat(localeOf(language), {
        style: 'currency',
        currency: money.currency,
        minimumFractionDigits: money.exponent,
        maximumFractionDigits: money.exponent,
      });
      formats.set(key, format);
    }
    return format.format(decimal as Intl.StringNumericLiteral);
  } catch {
    return `${decimal} ${money.currency}`;
  }
}
