import { exponentOf } from './currencies.ts';
import { MoneyError } from './error.ts';

/** Arabic-Indic and Persian digits to ASCII, their separators to ours, and every kind of space to one. */
function plainCharacters(text: string): string {
  return text
    .trim()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll('\u066b', '.')
    .replace(/[\u066c\u00a0\u202f\u2009 ]/g, '_');
}

const refusal = (text: string, why: string): MoneyError =>
  new MoneyError(`"${text.slice(0, 40)}" is no amount: ${why}.`);

/** Splits into whole and fraction digits; groups of thousands must be complete. */
function split(text: string, original: string): { whole: string; fraction: string } {
  const decimal = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const whole = decimal < 0 ? text : text.slice(0, decimal);
  const fraction = decimal < 0 ? '' : text.slice(decimal + 1);
  if (!/^[0-9]*$/.test(fraction)) throw refusal(original, 'only digits may follow the decimal separator');
  if (/^[0-9]*$/.test(whole)) {
    if (whole + fraction === '') throw refusal(original, 'it has no digits');
    // A lone comma before three digits is a decimal comma to some and a thousands separator to others.
    if (text[decimal] === ',' && fraction.length === 3 && /^[1-9][0-9]{0,2}$/.test(whole)) {
      throw refusal(original, `write ${whole}${fraction} or ${whole}.${fraction}, the comma may mean either`);
    }
    return { whole, fraction };
  }
  const grouped = /^[1-9][0-9]{0,2}(?:([_.,])[0-9]{3})(?:\1[0-9]{3})*$/.exec(whole);
  if (grouped === null || (decimal >= 0 && grouped[1] === text[decimal])) {
    throw refusal(original, 'write it like 1234.50');
  }
  return { whole: whole.replace(/[^0-9]/g, ''), fraction };
}

/**
 * Reads what a person typed, in major units, into minor units: `parseAmount('12.50', 'AED')` is `1250n`.
 * Takes Arabic-Indic digits, a decimal point, comma or `٫`, and complete groups of thousands. More decimals than
 * the currency has are rounded half up. No float is involved.
 * @throws MoneyError for anything else, for a negative amount, and for a comma that could mean two things.
 */
export function parseAmount(text: string, currency: string): bigint {
  const exponent = exponentOf(currency);
  const plain = plainCharacters(text);
  if (plain.startsWith('-') || plain.startsWith('\u2212')) throw refusal(text, 'it is negative');
  if (plain.length > 40) throw refusal(text, 'it is too long');
  const { whole, fraction } = split(plain, text);
  const kept = (whole === '' ? '0' : whole) + fraction.slice(0, exponent).padEnd(exponent, '0');
  const roundUp = (fraction[exponent] ?? '0') >= '5';
  return BigInt(kept) + (roundUp ? 1n : 0n);
}
