import { describe, expect, it } from 'vitest';
import { type Method, methodCodes } from '../methods/method.ts';
import type { Provider } from '../providers/provider.ts';
import { type AvailabilityRequest, judge, providerMessage } from './availability.ts';

const now = Temporal.Instant.from('2026-01-01T00:00:00Z');
const provider: Provider = {
  id: 'p1',
  code: 'aps',
  name: 'Amazon Payment Services',
  state: 'enabled',
  published: true,
  merchantIdentifier: 'm',
  accessCode: 'a',
  requestPhraseSealed: 's',
  responsePhraseSealed: 's',
  shaType: 'SHA-256',
  gatewayUrl: '',
  captureManually: false,
  allowSavingMethods: false,
  minimumAmount: null,
  maximumAmount: null,
  limitsCurrency: null,
  currencies: [],
  countries: [],
  messages: {},
  lastFeedbackAt: null,
  lastReturnAt: null,
  connectionTestedAt: null,
  connectionOk: null,
  updatedAt: now,
  version: 0,
};
const all: Method[] = methodCodes.map((code, position) => ({ code, enabled: true, position }));
const shopper: AvailabilityRequest = { amount: 1250n, currency: 'AED', language: 'en', staff: false };

function reasons(change: Partial<Provider>, request: Partial<AvailabilityRequest> = {}) {
  const { offered, refused } = judge({ ...provider, ...change }, all, { ...shopper, ...request });
  return {
    offered: offered.map((o) => o.code),
    provider: refused.filter((r) => !r.method).map((r) => r.reason),
  };
}

describe('a provider is refused', () => {
  it.each([
    [{ state: 'disabled' as const, published: false }, {}, ['provider_disabled']],
    [{ published: false }, {}, ['provider_unpublished']],
    [{ requestPhraseSealed: null }, {}, ['credentials_missing']],
    [{}, { currency: 'XXX' }, ['currency_unknown']],
    [{ currencies: ['SAR'] }, {}, ['currency_not_accepted']],
    [{ countries: ['SA'] }, { country: 'AE' }, ['country_not_accepted']],
    [{ minimumAmount: 1251n, limitsCurrency: 'AED' }, {}, ['amount_below_minimum']],
    [{ maximumAmount: 1249n, limitsCurrency: 'AED' }, {}, ['amount_above_maximum']],
    [
      { published: false, currencies: ['SAR'], countries: ['SA'] },
      { country: 'AE' },
      ['provider_unpublished', 'currency_not_accepted', 'country_not_accepted'],
    ],
  ])('for its own reasons, case %#', (change, request, expected) => {
    expect(reasons(change, request)).toEqual({ offered: [], provider: expected });
  });
});

describe('a provider is offered', () => {
  it.each([
    [{ published: false }, { staff: true }],
    [{ minimumAmount: 1250n, maximumAmount: 1250n, limitsCurrency: 'AED' }, {}],
    [{ minimumAmount: 9999n, limitsCurrency: 'SAR' }, {}],
    [{ countries: ['SA'] }, { country: undefined }],
    [{ countries: ['SA', 'AE'], currencies: ['AED'] }, { country: 'AE' }],
  ])('in case %#', (change, request) => {
    const found = reasons(change, request);
    expect(found.provider).toEqual([]);
    expect(found.offered).toEqual(['card', 'visa', 'mastercard', 'amex']);
  });

  it('to staff with a mark when it is unpublished', () => {
    const { offered } = judge({ ...provider, published: false, state: 'test' }, all, {
      ...shopper,
      staff: true,
    });
    expect(offered[0]).toMatchObject({ staffOnly: true, isLive: false });
  });
});

describe('a method', () => {
  const methodReasons = (request: Partial<AvailabilityRequest>, methods = all) =>
    Object.fromEntries(
      judge(provider, methods, { ...shopper, ...request }).refused.map((r) => [r.method, r.reason]),
    );

  it('of one country settles in its own currency only', () => {
    expect(methodReasons({ currency: 'SAR' })).toEqual({ meeza: 'method_currency' });
    expect(methodReasons({ currency: 'EGP' })).toEqual({ mada: 'method_currency' });
  });
  it('that is off is refused for that alone', () => {
    const off = all.map((m) => (m.code === 'mada' ? { ...m, enabled: false } : m));
    expect(methodReasons({}, off)).toMatchObject({ mada: 'method_off', meeza: 'method_currency' });
  });
  it('Visa wants 0 as the last digit where a currency has three decimals', () => {
    expect(methodReasons({ currency: 'KWD', amount: 5251n })).toMatchObject({ visa: 'visa_last_digit' });
    expect(methodReasons({ currency: 'KWD', amount: 5250n })).not.toHaveProperty('visa');
    const { offered } = judge(provider, all, { ...shopper, currency: 'KWD', amount: 5251n });
    expect(offered.find((o) => o.code === 'card')).toMatchObject({ visaWouldDecline: true });
  });
  it('keeps the order that the merchant chose', () => {
    expect(judge(provider, all.toReversed(), shopper).offered.map((o) => o.code)).toEqual([
      'amex',
      'mastercard',
      'visa',
      'card',
    ]);
  });
});

describe("a provider's message", () => {
  const messages = { done: { en: 'Thank you.', lt: 'Ačiū.', fr: '' } };
  it('comes in the language, else in English, else not at all', () => {
    expect(providerMessage({ messages }, 'done', 'lt')).toBe('Ačiū.');
    expect(providerMessage({ messages }, 'done', 'fr')).toBe('Thank you.');
    expect(providerMessage({ messages }, 'pending', 'en')).toBeUndefined();
  });
});
