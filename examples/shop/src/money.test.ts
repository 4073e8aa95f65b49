import { expect, it } from 'vitest';
import { money } from './money.ts';

it.each([
  [24_900n, 'AED', 'en', 'AED 249.00'],
  [8_950n, 'SAR', 'en', 'SAR 89.50'],
  [12_750n, 'KWD', 'en', 'KWD 12.750'],
  [5n, 'KWD', 'en', 'KWD 0.005'],
  [9_999_999_999n, 'KWD', 'en', 'KWD 9,999,999.999'],
] as const)('%s %s in %s', (amount, currency, language, text) => {
  expect(money(amount, currency, language).replace(/\u00a0/g, ' ')).toBe(text);
});

it('keeps Latin digits in Arabic, to be compared with the order number', () => {
  expect(money(12_750n, 'KWD', 'ar')).toContain('12.750');
});
