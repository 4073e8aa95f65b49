import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testCards } from '../acquirer/test-cards.ts';
import { parseCardForm, passesLuhn } from './card.ts';
import { readExpiry } from './expiry.ts';

const now = Temporal.Instant.from('2026-11-22T10:00:00Z');
const good = { card_number: '4005550000000001', expiry_date: '05/30', card_security_code: '123' };
const parse = (form: Record<string, unknown>, options?: string[]) =>
  parseCardForm({ ...good, ...form }, now, options);
const codes = (form: Record<string, unknown>, options?: string[]) =>
  parse(form, options).errors?.map(({ code }) => code);

const digitSets = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '０１２３４５６７８９'];
const separators = ['', ' ', '-', '  ', '\u00a0', '–', '\u200e', '\u2066'];

/** A number as somebody might type or paste it. */
const typed = (digits: string) =>
  fc
    .record({
      alphabet: fc.constantFrom(...digitSets),
      between: fc.array(fc.constantFrom(...separators), {
        minLength: digits.length,
        maxLength: digits.length,
      }),
    })
    .map(({ alphabet, between }) =>
      [...digits].map((digit, i) => `${[...alphabet][Number(digit)]}${between[i]}`).join(''),
    );

describe('the card number', () => {
  it('is read in any alphabet and grouping', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...testCards).chain((card) => fc.tuple(fc.constant(card), typed(card.number))),
        ([card, text]) => {
          const parsed = parse({ card_number: text, card_security_code: card.cvv });
          expect(parsed.card).toMatchObject({ number: card.number, brand: card.brand, testCard: card });
        },
      ),
    );
  });

  it('with one wrong digit is never accepted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...testCards),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (card, position, change) => {
          const at = position % card.number.length;
          const digit = (Number(card.number[at]) + change) % 10;
          const wrong = card.number.slice(0, at) + digit + card.number.slice(at + 1);
          expect(passesLuhn(wrong)).toBe(false);
          expect(codes({ card_number: wrong, card_security_code: card.cvv })).toContain('number_invalid');
        },
      ),
    );
  });

  it('that is not a test card is refused, however right it looks', () => {
    expect(codes({ card_number: '4929 1234 5678 9015' })).toEqual(['number_not_test']);
  });

  it('says what is wrong with it', () => {
    expect(codes({ card_number: '' })).toEqual(['number_missing']);
    expect(codes({ card_number: undefined })).toEqual(['number_missing']);
    expect(codes({ card_number: ['4005550000000001', '4'] })).toEqual(['number_missing']);
    expect(codes({ card_number: '4005 55oo 0000 0001' })).toEqual(['number_letters']);
    expect(codes({ card_number: '40055500000' })).toEqual(['number_length']);
    expect(codes({ card_number: '1'.repeat(20) })).toEqual(['number_length']);
  });

  it('is refused when its brand is not offered', () => {
    expect(parse({}, ['MASTERCARD', 'MADA']).errors).toEqual([
      { field: 'card_number', code: 'brand_not_accepted', values: { brand: 'VISA' }, wireCode: '003' },
    ]);
    expect(parse({}, ['VISA']).card?.brand).toBe('VISA');
  });
});

describe('the expiry date', () => {
  const year = fc.integer({ min: 2027, max: 2040 });
  const month = fc.integer({ min: 1, max: 12 });

  it('is read in every usual way of writing', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    fc.assert(
      fc.property(year, month, fc.constantFrom('/', ' / ', '-', '.', ' ', '⁄'), (y, m, s) => {
        const yymm = two(y % 100) + two(m);
        for (const text of [
          `${two(m)}${s}${two(y % 100)}`,
          `${m}${s}${two(y % 100)}`,
          `${two(m)}${s}${y}`,
          `${y}${s}${two(m)}`,
          `${two(m)}${two(y % 100)}`,
          `${two(m)}${y}`,
          `${y}${two(m)}`,
          yymm,
        ]) {
          expect(readExpiry(text, now), text).toEqual({ yymm });
        }
      }),
    );
  });

  it('with four digits that could be either order is month first, unless only the other is valid', () => {
    expect(readExpiry('1112', Temporal.Instant.from('2011-01-01T00:00:00Z')).yymm).toBe('1211');
    expect(readExpiry('1211', Temporal.Instant.from('2012-06-01T00:00:00Z')).yymm).toBe('1211');
  });

  it('is good until the last moment of its month', () => {
    expect(readExpiry('11/26', Temporal.Instant.from('2026-11-30T23:59:59Z')).error).toBeUndefined();
    expect(readExpiry('11/26', Temporal.Instant.from('2026-12-01T00:00:00Z')).error).toMatchObject({
      code: 'expiry_past',
      wireCode: '012',
    });
  });

  it('says what is wrong with it', () => {
    const code = (text: string) => readExpiry(text, now).error?.code;
    expect(code('')).toBe('expiry_missing');
    expect(code('13/27')).toBe('expiry_format');
    expect(code('00/30')).toBe('expiry_format');
    expect(code('0/0')).toBe('expiry_format');
    expect(code('soon')).toBe('expiry_format');
    expect(code('05/30/01')).toBe('expiry_format');
    expect(code('05/21')).toBe('expiry_past');
    expect(code('05/2047')).toBe('expiry_far');
    expect(code('12/9999')).toBe('expiry_far');
  });
});

describe('the security code', () => {
  it('has as many digits as the brand prints', () => {
    const amex = { card_number: '345678901234564' };
    expect(codes({ ...amex, card_security_code: '1234' })).toBeUndefined();
    expect(parse({ ...amex, card_security_code: '123' }).errors).toEqual([
      { field: 'card_security_code', code: 'cvv_digits', values: { count: 4 } },
    ]);
    expect(codes({ card_security_code: '1234' })).toEqual(['cvv_digits']);
    expect(codes({ card_security_code: '١٢٣' })).toBeUndefined();
    expect(codes({ card_security_code: 'abc' })).toEqual(['cvv_digits']);
  });

  it('may have either length while the number is wrong', () => {
    for (const card_security_code of ['123', '1234']) {
      expect(codes({ card_number: '', card_security_code })).toEqual(['number_missing']);
    }
  });
});

describe('the name', () => {
  it('may be left out, and is tidied', () => {
    expect(parse({}).card?.cardHolderName).toBeUndefined();
    expect(parse({ card_holder_name: "  Siobhán   O'Brien-Łaska Jr. " }).card?.cardHolderName).toBe(
      "Siobhán O'Brien-Łaska Jr.",
    );
    expect(parse({ card_holder_name: 'أحمد بن علي' }).card?.cardHolderName).toBe('أحمد بن علي');
  });

  it('has at most 50 characters, and no others than names have', () => {
    expect(codes({ card_holder_name: 'a'.repeat(51) })).toEqual(['holder_long']);
    expect(codes({ card_holder_name: '4005550000000001' })).toEqual(['holder_characters']);
    expect(codes({ card_holder_name: '<b>x</b>' })).toEqual(['holder_characters']);
  });
});

it('remembers the card only when asked to', () => {
  expect(parse({}).card?.rememberMe).toBe(false);
  expect(parse({ remember_me: 'NO' }).card?.rememberMe).toBe(false);
  expect(parse({ remember_me: 'YES' }).card?.rememberMe).toBe(true);
});

it('names all wrong fields at once, in the order of the form, and never what was typed', () => {
  expect(codes({ card_number: '1', expiry_date: '', card_security_code: '', card_holder_name: '1' })).toEqual(
    ['number_length', 'expiry_missing', 'cvv_missing', 'holder_characters'],
  );
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 30 });
  fc.assert(
    fc.property(digits, digits, digits, digits, (number, expiry, cvv, name) => {
      const form = {
        card_number: number,
        expiry_date: expiry,
        card_security_code: cvv,
        card_holder_name: name,
      };
      const { errors } = parseCardForm(form, now);
      const said = JSON.stringify(errors);
      for (const text of Object.values(form)) expect(said).not.toContain(text);
    }),
  );
});

it('answers anything at all with a card or with errors', () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue(), fc.constant(undefined));
  fc.assert(
    fc.property(
      value,
      value,
      value,
      value,
      (card_number, expiry_date, card_security_code, card_holder_name) => {
        const parsed = parseCardForm({ card_number, expiry_date, card_security_code, card_holder_name }, now);
        expect(parsed.card !== undefined || parsed.errors.length > 0).toBe(true);
      },
    ),
  );
});
