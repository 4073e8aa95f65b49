import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAmountText } from './amount-text.ts';
import { decimalString, formatMoney } from './money.ts';

test.each([
  ['12.50', 2, 1250n],
  ['12,50', 2, 1250n],
  ['12.5', 2, 1250n],
  ['12', 2, 1200n],
  ['.5', 2, 50n],
  ['5.', 2, 500n],
  ['0', 2, 0n],
  ['007', 0, 7n],
  ['١٢٫٥٠', 2, 1250n],
  ['١٬٢٣٤٫٥٠', 2, 123450n],
  ['۱۲٫۵', 2, 1250n],
  ['١٢,٥', 2, 1250n],
  ['1,250', 2, 125000n],
  ['1.250', 2, 125000n],
  ['1,250', 3, 1250n],
  ['0,250', 2, 25n],
  ['1,234,567', 2, 123456700n],
  ['1,234.56', 2, 123456n],
  ['1.234,56', 2, 123456n],
  ['1 234,56', 2, 123456n],
  ['1\u202f234,56', 2, 123456n],
  ['1’234.50', 2, 123450n],
  ['12,34,567.00', 2, 123456700n],
  ['12.500', 2, 1250000n],
  ['1234.500', 2, 123450n],
  ['12.345', 3, 12345n],
  ['12.3456', 3, 'too_many_decimals'],
  ['1234.567', 2, 'too_many_decimals'],
  ['1,5', 0, 'too_many_decimals'],
  ['', 2, 'empty'],
  [' \u200f ', 2, 'empty'],
  ['-5', 2, 'not_a_number'],
  ['1e5', 2, 'not_a_number'],
  ['abc', 2, 'not_a_number'],
  ['1.2.3', 2, 'not_a_number'],
  ['1,23,4.5', 2, 'not_a_number'],
  ['.', 2, 'not_a_number'],
  ['٫', 2, 'not_a_number'],
  ['1٫2٫3', 2, 'not_a_number'],
  ['9'.repeat(41), 2, 'not_a_number'],
] as const)('%j with %i decimals → %s', (text, exponent, expected) => {
  const result = parseAmountText(text, exponent);
  expect('amount' in result ? result.amount : result.problem).toBe(expected);
});

const amounts = fc.record({
  amount: fc.bigInt({ min: 0n, max: 10n ** 18n }),
  exponent: fc.integer({ min: 0, max: 3 }),
});

test('what we write ourselves is read back exactly, in either digits', () => {
  fc.assert(
    fc.property(amounts, ({ amount, exponent }) => {
      const latin = decimalString(amount, exponent);
      const arabic = latin.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d))).replace('.', '٫');
      expect(parseAmountText(latin, exponent)).toEqual({ amount });
      expect(parseAmountText(arabic, exponent)).toEqual({ amount });
    }),
  );
});

test('what formatMoney shows can be typed back', () => {
  const currencies = ['JPY', undefined, 'AED', 'KWD'] as const;
  fc.assert(
    fc.property(amounts, fc.constantFrom('en', 'ar', 'lt', 'fr', 'it'), ({ amount, exponent }, language) => {
      const currency = currencies[exponent];
      fc.pre(currency !== undefined);
      const text = formatMoney({ amount, currency, exponent }, language).replace(/[^\d.,\s]|\.\u200f?$/g, '');
      expect(parseAmountText(text.replace(/\s?\.$/, ''), exponent)).toEqual({ amount });
    }),
  );
});

test('any text gives an answer, never an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 3 }), (text, exponent) => {
      const result = parseAmountText(text, exponent);
      if ('amount' in result) expect(result.amount >= 0n).toBe(true);
    }),
  );
});
