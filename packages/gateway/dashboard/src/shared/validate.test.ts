import { describe, expect, it } from 'vitest';
import { channelSettingsInput } from '../../../src/settings/technical.ts';
import { textIn } from '../testing.ts';
import {
  ipAddressesProblem,
  isRealRule,
  numberProblem,
  webAddressesProblem,
  webAddressProblem,
} from './validate.ts';

const t = textIn('en');

describe('addresses', () => {
  const good = ['', ' https://shop.example/back ', 'http://localhost:3000', 'http://[::1]:80/x?y#z'];
  const bad = [
    'shop.example',
    'ftp://shop.example',
    'javascript:alert(1)',
    'https://me:pw@shop.example',
    'x y',
  ];

  it('are judged as the server judges them', () => {
    for (const [texts, fits] of [
      [good, true],
      [bad, false],
    ] as const) {
      for (const text of texts) {
        expect([text, webAddressProblem(t, text) === undefined]).toEqual([text, fits]);
        const server = channelSettingsInput.safeParse({ redirectionUrl: text.trim() }).success;
        expect([text, server]).toEqual([text, fits]);
      }
    }
  });

  it('may be several, and one wrong one is enough', () => {
    expect(webAddressesProblem(t, 'https://a.example, http://b.example,')).toBeUndefined();
    expect(webAddressesProblem(t, 'https://a.example, b.example')).toBe(t('field.web_addresses'));
    expect(webAddressesProblem(t, '')).toBeUndefined();
  });

  it('of machines are told from names by their shape', () => {
    expect(ipAddressesProblem(t, '10.0.0.1, ::1, 2001:db8::7')).toBeUndefined();
    for (const text of ['localhost', '10', 'shop.example', '10.0.0.1/8']) {
      expect([text, ipAddressesProblem(t, text)]).toEqual([text, t('field.ip_addresses')]);
    }
  });
});

it('numbers are whole and between their limits', () => {
  for (const value of [0, 100]) expect(numberProblem(t, value, 0, 100)).toBeUndefined();
  for (const value of [-1, 101, 1.5, '5', '', Number.NaN, undefined]) {
    expect(numberProblem(t, value, 0, 100)).toBe(t('field.number_between', { min: 0, max: 100 }));
  }
});

it('Amazon’s rule: https, a name, no port; what is no address is not judged by it', () => {
  for (const text of ['https://shop.example/hook', 'https://shop.example:443/', 'nonsense']) {
    expect([text, isRealRule(text)]).toEqual([text, true]);
  }
  for (const text of [
    'http://shop.example',
    'https://shop.example:8443',
    'https://localhost/',
    'https://10.0.0.1/',
    'https://[2001:db8::1]/',
  ]) {
    expect([text, isRealRule(text)]).toEqual([text, false]);
  }
});
