import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  catalogueProblems,
  createTranslator,
  defineCatalogue,
  direction,
  formatInstant,
  formatMoney,
  formatRelative,
  isLanguage,
  languageName,
  languages,
  mergeCatalogues,
  pickLanguage,
  type Translator,
} from './index.ts';

const orders = defineCatalogue({
  en: { 'orders.count': '{count, plural, one {# order} other {# orders}}', 'orders.new': 'New order' },
  ar: {
    'orders.count':
      '{count, plural, zero {لا طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}}',
    'orders.new': 'طلب جديد',
  },
  lt: {
    'orders.count':
      '{count, plural, one {# užsakymas} few {# užsakymai} many {# užsakymo} other {# užsakymų}}',
    'orders.new': 'Naujas užsakymas',
  },
  fr: { 'orders.new': 'Nouvelle commande' },
});

describe('plurals', () => {
  test.each([
    [0, 'لا طلبات'],
    [1, 'طلب واحد'],
    [2, 'طلبان'],
    [3, '3 طلبات'],
    [10, '10 طلبات'],
    [11, '11 طلبًا'],
    [99, '99 طلبًا'],
    [100, '100 طلب'],
    [102, '102 طلب'],
    [103, '103 طلبات'],
  ])('Arabic %i', (count, text) => {
    expect(createTranslator(orders, 'ar')('orders.count', { count })).toBe(text);
  });

  test.each([
    [0, '0 užsakymų'],
    [1, '1 užsakymas'],
    [2, '2 užsakymai'],
    [9, '9 užsakymai'],
    [10, '10 užsakymų'],
    [11, '11 užsakymų'],
    [21, '21 užsakymas'],
    [22, '22 užsakymai'],
    [1.5, '1,5 užsakymo'],
  ])('Lithuanian %d', (count, text) => {
    expect(createTranslator(orders, 'lt')('orders.count', { count })).toBe(text);
  });
});

describe('catalogues', () => {
  test('a text that French lacks is English, with English plurals', () => {
    const t = createTranslator(orders, 'fr');
    expect(t('orders.new')).toBe('Nouvelle commande');
    expect(t('orders.count', { count: 0 })).toBe('0 orders');
    expect([t.language, t.direction]).toEqual(['fr', 'ltr']);
    expect(createTranslator(orders, 'ar').direction).toBe('rtl');
  });

  test('the same translator is handed out again', () => {
    expect(createTranslator(orders, 'ar')).toBe(createTranslator(orders, 'ar'));
  });

  test('a value that is missing shows the text as written, not an error page', () => {
    const t = createTranslator(orders, 'en');
    expect(t('orders.count')).toContain('{count');
  });

  test('angle brackets and apostrophes are text', () => {
    const c = defineCatalogue({
      en: { 'a.b': "It's <b>{x}</b>" },
      ar: { 'a.b': '<b>{x}</b>' },
      lt: { 'a.b': '„{x}“' },
    });
    expect(createTranslator(c, 'en')('a.b', { x: 1 })).toBe("It's <b>1</b>");
  });

  test('merging joins keys, and refuses two meanings of one key', () => {
    const more = defineCatalogue({ en: { 'x.y': 'Y' }, ar: { 'x.y': 'ي' }, lt: { 'x.y': 'Y' } });
    const both = mergeCatalogues(orders, more);
    expect(createTranslator(both, 'ar')('x.y')).toBe('ي');
    expectTypeOf(createTranslator(both, 'en')).toEqualTypeOf<
      Translator<'orders.count' | 'orders.new' | 'x.y'>
    >();
    const other = defineCatalogue({ en: { 'x.y': 'Z' }, ar: { 'x.y': 'ي' }, lt: { 'x.y': 'Y' } });
    expect(() => mergeCatalogues(more, other)).toThrow(/x\.y/);
  });

  test('keys must be complete in Arabic and Lithuanian, and known in all', () => {
    defineCatalogue({
      en: { 'a.a': '1', 'a.b': '2' },
      // @ts-expect-error a.b is missing
      ar: { 'a.a': '1' },
      lt: { 'a.a': '1', 'a.b': '2' },
    });
    defineCatalogue({
      en: { 'a.a': '1' },
      ar: { 'a.a': '1' },
      lt: { 'a.a': '1' },
      // @ts-expect-error English has no a.z
      it: { 'a.z': '1' },
    });
    // @ts-expect-error no such key
    expect(createTranslator(orders, 'en')('orders.nonsense')).toBe('orders.nonsense');
  });

  test('problems are found: syntax, placeholders, plural forms', () => {
    const bad = defineCatalogue({
      en: { 'a.a': '{n, plural, one {#} other {#}} of {total}', 'a.b': 'x', 'a.c': '{x}' },
      ar: { 'a.a': '{n, plural, one {#} other {#}} {total}', 'a.b': '{', 'a.c': "l'{x}" },
      lt: { 'a.a': '{n}', 'a.b': ' ', 'a.c': '{y}' },
    });
    const problems = catalogueProblems(bad).join('\n');
    expect(problems).toMatch(/a\.a \(ar\): \{n\} lacks the plural forms .*zero/);
    expect(problems).toMatch(/a\.b \(ar\): does not parse/);
    expect(problems).toMatch(/a\.c \(ar\): placeholders \{\}/);
    expect(problems).toMatch(/a\.a \(lt\): placeholders \{n\}, English has \{n, total\}/);
    expect(problems).toMatch(/a\.b: empty text in lt/);
    expect(catalogueProblems(orders)).toEqual([]);
  });
});

describe('languages', () => {
  test('each has its own name and direction', () => {
    expect(languages.map((language) => [language, direction(language), languageName(language)])).toEqual([
      ['en', 'ltr', 'English'],
      ['ar', 'rtl', 'العربية'],
      ['fr', 'ltr', 'Français'],
      ['it', 'ltr', 'Italiano'],
      ['lt', 'ltr', 'Lietuvių'],
    ]);
    expect(isLanguage('toString')).toBe(false);
  });

  test.each([
    ['ar-EG,ar;q=0.9,en;q=0.8', 'ar'],
    ['de, lt;q=0.5, en;q=0.4', 'lt'],
    ['en;q=0.1, ar;q=0.2', 'ar'],
    ['lt;q=0, ar;q=0.001', 'ar'],
    ['FR-ca', 'fr'],
    ['*', 'en'],
    ['', 'en'],
    [null, 'en'],
    [';;;q=,,,q=x', 'en'],
    ['ar;q=nonsense', 'ar'],
  ])('%s → %s', (header, language) => {
    expect(pickLanguage(header)).toBe(language);
  });

  test('the fallback is the caller’s', () => {
    expect(pickLanguage('de', 'lt')).toBe('lt');
  });
});

describe('money', () => {
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f]/g, '');
  test.each([
    ['en', 1250n, 'AED', 2, 'AED 12.50'],
    ['en', 5250n, 'KWD', 3, 'KWD 5.250'],
    ['en', 1500n, 'JPY', 0, 'JP¥1,500'],
    ['en', -5n, 'AED', 2, '-AED 0.05'],
    ['ar', 1250n, 'AED', 2, '12.50 د.إ.'],
    ['ar', 5250n, 'KWD', 3, '5.250 د.ك.'],
    ['ar', 1500n, 'JPY', 0, '1,500 JP¥'],
    ['lt', 123456n, 'AED', 2, '1 234,56 AED'],
    ['fr', 5250n, 'KWD', 3, '5,250 KWD'],
    ['it', 1250n, 'EUR', 2, '12,50 €'],
  ] as const)('%s %s %s', (language, amount, currency, exponent, text) => {
    expect(plain(formatMoney({ amount, currency, exponent }, language))).toBe(text);
  });

  test('digits beyond 2^53 stay exact', () => {
    const money = { amount: 9007199254740993123n, currency: 'AED', exponent: 2 };
    expect(plain(formatMoney(money, 'en'))).toBe('AED 90,071,992,547,409,931.23');
  });

  test('a code that is no currency is shown, not hidden', () => {
    expect(formatMoney({ amount: 1250n, currency: 'TOKENS', exponent: 2 }, 'en')).toBe('12.50 TOKENS');
  });
});

describe('time', () => {
  const instant = '2026-03-28T23:30:00Z';
  test('is shown in the zone asked for, also across a change of clocks', () => {
    expect(formatInstant(instant, 'en', 'Asia/Riyadh')).toBe('29 Mar 2026, 02:30:00');
    expect(formatInstant(Temporal.Instant.from(instant), 'en', 'UTC', 'date')).toBe('28 Mar 2026');
    expect(formatInstant('2026-03-29T00:30:00Z', 'en', 'Europe/Vilnius', 'time')).toBe('02:30');
    expect(formatInstant('2026-03-29T01:30:00Z', 'en', 'Europe/Vilnius', 'time')).toBe('04:30');
    expect(formatInstant(instant, 'en', 'Africa/Cairo', 'long')).toMatch(/29 March 2026.*(GMT\+2|EET)/);
  });

  test('Arabic keeps the Gregorian calendar and Latin digits', () => {
    expect(formatInstant(instant, 'ar', 'Asia/Dubai')).toContain('2026');
  });

  test('what cannot be read is shown as it came', () => {
    expect(formatInstant('soon', 'en', 'UTC')).toBe('soon');
    expect(formatRelative('soon', instant, 'en')).toBe('soon');
  });

  test.each([
    ['2026-03-28T23:25:00Z', 'en', '5 minutes ago'],
    ['2026-03-29T01:30:00Z', 'en', 'in 2 hours'],
    ['2026-03-27T23:30:00Z', 'en', 'yesterday'],
    ['2026-03-28T23:30:00.4Z', 'en', 'now'],
    ['2026-03-28T21:30:00Z', 'ar', 'قبل ساعتين'],
    ['2026-03-28T23:09:00Z', 'lt', 'prieš 21 minutę'],
  ] as const)('%s in %s is %s', (then, language, text) => {
    expect(formatRelative(then, instant, language)).toBe(text);
  });
});
