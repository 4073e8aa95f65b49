import type { Language } from './texts.ts';

/** How many decimals the shop's currencies have. */
const decimals = { AED: 2, SAR: 2, KWD: 3 } as const;

export type Currency = keyof typeof decimals;

/** Minor units as people read them: `(12750n, 'KWD')` is "KWD 12.750". Exact: no floating point on the way. */
export function money(amount: bigint, currency: Currency, language: Language): string {
  const places = decimals[currency];
  const digits = amount.toString().padStart(places + 1, '0');
  const decimal = `${digits.slice(0, -places)}.${digits.slice(-places)}` as Intl.StringNumericLiteral;
  return new Intl.NumberFormat(language === 'ar' ? 'ar-AE-u-nu-latn' : 'en-GB', {
    style: 'currency',
    currency,
    minimumFractionDigits: places,
  }).format(decimal);
}
