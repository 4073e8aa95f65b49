/** What a person meant by an amount they typed: minor units, or why it cannot be one. */
export type ParsedAmount =
  | { readonly amount: bigint }
  | { readonly problem: 'empty' | 'not_a_number' | 'too_many_decimals' };

/** Longest text that is still an amount; more is a mistake or an attack. */
const maximumLength = 40;

/**
 * Reads an amount as people type it: Latin, Arabic-Indic (٠-٩) or Persian (۰-۹) digits, `.` `,` or `٫` before the
 * decimals, spaces, apostrophes, `٬` or the other sign between thousands.
 *
 * One `.` or `,` alone is ambiguous. It marks decimals, unless exactly three digits follow and the currency does not
 * have three decimals: `1,250` is 1250 dirhams, but 1.250 dinars. So show the person what was understood.
 */
export function parseAmountText(text: string, exponent: number): ParsedAmount {
  const latin = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\s\u00a0\u202f'’٬\u200e\u200f\u061c]/g, '')
    .replaceAll('٫', '\u2396');
  if (latin === '') return { problem: 'empty' };
  if (latin.length > maximumLength || !/^[\d.,\u2396]+$/.test(latin)) return { problem: 'not_a_number' };

  const decimalAt = decimalPosition(latin, exponent);
  const whole = (decimalAt === -1 ? latin : latin.slice(0, decimalAt)) || '0';
  const decimals = decimalAt === -1 ? '' : latin.slice(decimalAt + 1);
  if (!/^\d*$/.test(decimals) || !grouped(whole) || !/\d/.test(latin)) return { problem: 'not_a_number' };
  if (decimals.replace(/0+$/, '').length > exponent) return { problem: 'too_many_decimals' };
  const padded = decimals.slice(0, exponent).padEnd(exponent, '0');
  return { amount: BigInt(whole.replace(/\D/g, '') + padded) };
}

function decimalPosition(text: string, exponent: number): number {
  const arabic = text.lastIndexOf('\u2396');
  if (arabic !== -1) return arabic;
  const dot = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (dot !== -1 && comma !== -1) return Math.max(dot, comma);
  const only = Math.max(dot, comma);
  if (only === -1) return -1;
  const sign = text[only] ?? '';
  if (text.indexOf(sign) !== only) return -1;
  const following = text.length - only - 1;
  return following === 3 && exponent !== 3 && only > 0 && only <= 3 && text[0] !== '0' ? -1 : only;
}

/** Whether separators stand where thousands are divided (Indian grouping in twos is accepted too), one kind only. */
function grouped(whole: string): boolean {
  return /^\d+$/.test(whole) || /^\d{1,3}([.,])(\d{2,3}\1)*\d{3}$/.test(whole);
}
