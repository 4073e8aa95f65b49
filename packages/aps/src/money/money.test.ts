import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencies, exponentOf } from './currencies.ts';
import { MoneyError } from './error.ts';
import { formatAmount, fromWire, toWire, visaRounded } from './money.ts';
import { parseAmount } from './parse.ts';

const anyMoney = fc.record({
  amount: fc.bigInt({ min: 0n, max: 9_999_999_999n }),
  currency: fc.constantFrom(...currencies),
});

describe('exponents', () => {
  // ISO 4217, list one: every code in use whose number of decimals is not 2.
  const iso: Readonly<Record<string, number>> = {
    ...Object.fromEntries(
      'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((c) => [c, 0]),
    ),
    ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((c) => [c, 3])),
    CLF: 4,
    UYW: 4,
  };

  it('are those of ISO 4217', () => {
    for (const currency of currencies) {
      // Withdrawn, but in the official SDKs' tables.
      if (currency === 'BYR') continue;
      expect([currency, exponentOf(currency)]).toEqual([currency, iso[currency] ?? 2]);
    }
    for (const currency of Object.keys(iso)) expect(currencies).toContain(currency);
  });

  it('know every currency that the official SDKs list apart', () => {
    const tables = {
      3: 'BHD IQD JOD KWD LYD OMR TND',
      4: 'CLF',
      0: 'BIF BYR CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF',
    };
    for (const [exponent, codes] of Object.entries(tables)) {
      for (const code of codes.split(' ')) expect(exponentOf(code)).toBe(Number(exponent));
    }
  });

  it('know the currencies of the region', () => {
    for (const code of 'AED SAR EGP QAR KWD BHD OMR JOD LBP USD EUR GBP'.split(' '))
      expect(currencies).toContain(code);
  });

  it.each(['', 'aed', 'XXX', 'AEDD', 'toString'])('refuse %j', (code) => {
    expect(() => exponentOf(code)).toThrow(MoneyError);
    expect(() => exponentOf(code)).toThrow(/ISO 4217/);
  });
});

describe('the wire', () => {
  it.each([
    [50000n, 'AED', '50000', '500.00'],
    [100000n, 'JOD', '100000', '100.000'],
    [5250n, 'JOD', '5250', '5.250'],
    [1000n, 'JPY', '1000', '1000'],
    [5n, 'KWD', '5', '0.005'],
    [0n, 'AED', '0', '0.00'],
    [12345n, 'CLF', '12345', '1.2345'],
  ])('%s %s is %s, shown %s', (amount, currency, wire, shown) => {
    expect(toWire({ amount, currency })).toBe(wire);
    expect(formatAmount({ amount, currency })).toBe(shown);
    expect(fromWire(wire, currency)).toEqual({ amount, currency });
  });

  it('there and back', () => {
    fc.assert(
      fc.property(anyMoney, (money) => {
        expect(fromWire(toWire(money), money.currency)).toEqual(money);
        expect(parseAmount(formatAmount(money), money.currency)).toBe(money.amount);
      }),
    );
  });

  it('formats below zero, and refuses to send it', () => {
    expect(formatAmount({ amount: -5n, currency: 'AED' })).toBe('-0.05');
    expect(() => toWire({ amount: -5n, currency: 'AED' })).toThrow(/negative/);
  });

  it('has ten digits', () => {
    expect(toWire({ amount: 9_999_999_999n, currency: 'AED' })).toBe('9999999999');
    expect(() => toWire({ amount: 10_000_000_000n, currency: 'AED' })).toThrow(/10 digits/);
  });

  it.each(['', '-1', '+1', '1.0', '1e3', ' 1', '0x1', '١', '12345678901'])('refuses %j', (text) => {
    expect(() => fromWire(text, 'AED')).toThrow(MoneyError);
  });
});

describe('parseAmount', () => {
  it.each([
    ['12.50', 'AED', 1250n],
    ['12,50', 'AED', 1250n],
    ['12,5', 'EUR', 1250n],
    ['12', 'AED', 1200n],
    ['12.', 'AED', 1200n],
    ['.5', 'AED', 50n],
    [' 12.50 ', 'AED', 1250n],
    ['007', 'AED', 700n],
    ['19.99', 'AED', 1999n],
    ['5.250', 'JOD', 5250n],
    ['1000', 'JPY', 1000n],
    ['١٢٫٥٠', 'AED', 1250n],
    ['۱۲٫۵', 'AED', 1250n],
    ['١٬٢٣٤٫٥', 'AED', 123450n],
    ['1,234.50', 'AED', 123450n],
    ['1.234,50', 'EUR', 123450n],
    ['1 234,50', 'EUR', 123450n],
    ['1\u00a0234\u202f567,5', 'EUR', 123456750n],
    ['1,234,567.89', 'USD', 123456789n],
    ['0,123', 'KWD', 123n],
    ['1,2345', 'AED', 123n],
    // Half up, on the digits as they are written.
    ['0.005', 'AED', 1n],
    ['0.0049999', 'AED', 0n],
    ['1.005', 'AED', 101n],
    ['2.675', 'AED', 268n],
    ['0.5', 'JPY', 1n],
    ['999.995', 'AED', 100000n],
  ])('%j %s is %s', (text, currency, amount) => {
    expect(parseAmount(text, currency)).toBe(amount);
  });

  it.each([
    ['', /no digits/],
    ['.', /no digits/],
    ['-1', /negative/],
    ['\u22121', /negative/],
    ['1,234', /write 1234 or 1.234/],
    ['1e3', /write it like|only digits/],
    ['1.2.3', /write it like/],
    ['1,23,456.00', /write it like/],
    ['12,34.5', /write it like/],
    ['1 23', /write it like/],
    ['0,123.4', /write it like/],
    ['AED 5', /write it like/],
    ['5 AED', /write it like|only digits/],
    ['0x10', /write it like/],
    ['NaN', /write it like/],
    ['1'.repeat(41), /too long/],
  ])('refuses %j', (text, why) => {
    expect(() => parseAmount(text, 'AED')).toThrow(MoneyError);
    expect(() => parseAmount(text, 'AED')).toThrow(why);
  });
});

describe('the Visa rule for three decimals', () => {
  it.each([
    [5250n, 5250n],
    [5254n, 5250n],
    [5255n, 5260n],
    [9999n, 10000n],
    [4n, 0n],
  ])('%s fils of KWD are charged as %s', (amount, charged) => {
    expect(visaRounded({ amount, currency: 'KWD' })).toEqual({ amount: charged, currency: 'KWD' });
  });

  it('ends in 0 where there are three decimals, and changes nothing elsewhere', () => {
    fc.assert(
      fc.property(anyMoney, (money) => {
        const { amount } = visaRounded(money);
        if (exponentOf(money.currency) === 3) expect(amount % 10n).toBe(0n);
        else expect(amount).toBe(money.amount);
        expect(amount - money.amount >= -5n && amount - money.amount <= 5n).toBe(true);
      }),
    );
  });
});
