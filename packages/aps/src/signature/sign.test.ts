import { describe, expect, it } from 'vitest';
import { InvalidKey } from '../errors.ts';
import type { Message, MessageValue } from '../messages/message.ts';
import { InvalidMessage } from '../messages/problems.ts';
import { sign, signed } from './sign.ts';
import { stringToSign } from './string-to-sign.ts';

const key = { phrase: 'PASS', shaType: 'SHA-256' } as const;

describe('stringToSign', () => {
  it('sorts by name in UTF-16 code units, whatever the order of the message', () => {
    const message = { b: '1', a: '2', B: '3', '3ds_url': '4', a_b: '5', ab: '6', a1: '7' };
    expect(stringToSign(message, '|')).toBe('|3ds_url=4B=3a=2a1=7a_b=5ab=6b=1|');
  });

  it('writes nested values in message order, null and empty inside them as nothing', () => {
    const message = {
      x: { b: '1', a: null, c: '' },
      y: ['p', 'q'],
      z: [{ k: 1 }, { k: [true as never, 2n] }],
    };
    expect(stringToSign(message, '')).toBe('x={b=1, a=, c=}y=[p, q]z=[{k=1}, {k=[true, 2]}]');
  });

  it('writes empty lists and objects as their brackets', () => {
    expect(stringToSign({ x: [], y: {} }, '')).toBe('x=[]y={}');
  });

  it('neither trims nor decodes', () => {
    expect(stringToSign({ a: '\tx ', b: '&#39;', c: '%20+', d: '=&?' }, '')).toBe('a=\tx b=&#39;c=%20+d==&?');
  });

  it('leaves out the signature, and what is undefined or null', () => {
    expect(stringToSign({ signature: 'ff', a: undefined, b: null, c: '' }, '')).toBe('c=');
  });

  it('leaves out the members that are named', () => {
    expect(stringToSign({ a: '1', b: ['2'], c: '3' }, '', { exclude: ['a', 'b'] })).toBe('c=3');
  });

  it('keeps every digit of a bigint', () => {
    expect(stringToSign({ a: 9007199254740993n }, '')).toBe('a=9007199254740993');
  });

  it('signs many shapes alike, more than it remembers', () => {
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 100; i++) {
        expect(stringToSign({ z: '1', [`m${i}`]: '2', a: '3' }, '')).toBe(`a=3m${i}=2z=1`);
      }
    }
    const wide = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`m${String(i).padStart(3, '0')}`, '']),
    );
    expect(stringToSign(wide, '')).toBe(
      Object.keys(wide)
        .map((name) => `${name}=`)
        .join(''),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (value) => {
    expect(() => stringToSign({ amount: value }, '')).toThrow(InvalidMessage);
    expect(() => stringToSign({ list: [value] }, '')).toThrow(/list is not a finite number/);
  });

  it('refuses a cycle instead of running out of stack', () => {
    const cycle: { [name: string]: MessageValue } = {};
    cycle['again'] = cycle;
    expect(() => stringToSign({ cycle }, '')).toThrow(/nested deeper/);
  });
});

describe('exclusions by operation', () => {
  const card = {
    card_number: '4005550000000001',
    expiry_date: '3005',
    card_security_code: '123',
    card_holder_name: 'A B',
    remember_me: 'YES',
  };
  const textOf = (message: Message): string => stringToSign(message, '');

  it('TOKENIZATION leaves out the card and remember_me', () => {
    expect(textOf({ service_command: 'TOKENIZATION', ...card })).toBe('service_command=TOKENIZATION');
  });

  it('CREATE_TOKEN leaves out the card (open question 8)', () => {
    expect(textOf({ service_command: 'CREATE_TOKEN', ...card })).toBe(
      'remember_me=YESservice_command=CREATE_TOKEN',
    );
  });

  it('UPLOAD_BATCH_FILE leaves out the file (open question 10)', () => {
    expect(textOf({ service_command: 'UPLOAD_BATCH_FILE', file: 'x' })).toBe(
      'service_command=UPLOAD_BATCH_FILE',
    );
  });

  it('their answers and all other operations sign everything', () => {
    const everything =
      'card_holder_name=A Bcard_number=4005550000000001card_security_code=123expiry_date=3005remember_me=YES';
    expect(textOf({ service_command: 'TOKENIZATION', status: '18', ...card })).toBe(
      `${everything}service_command=TOKENIZATIONstatus=18`,
    );
    expect(textOf({ service_command: 'VERIFY_CARD', ...card })).toBe(
      `${everything}service_command=VERIFY_CARD`,
    );
    expect(textOf({ service_command: 'toString', ...card })).toBe(`${everything}service_command=toString`);
    expect(textOf(card)).toBe(everything);
  });

  it('installment_detail is left out of the plans (open question 7)', () => {
    expect(textOf({ query_command: 'GET_INSTALLMENTS_PLANS', installment_detail: { a: '1' } })).toBe(
      'query_command=GET_INSTALLMENTS_PLANS',
    );
  });
});

describe('sign', () => {
  it('answers lower-case hex, of a length by SHA type', () => {
    const lengths = {
      'SHA-256': 64,
      'SHA-512': 128,
      'HMAC-256': 64,
      'HMAC-512': 128,
      'SHA-128': 40,
    } as const;
    for (const [shaType, length] of Object.entries(lengths)) {
      const signature = sign({ a: '1' }, { phrase: 'PASS', shaType: shaType as 'SHA-256', allowSha1: true });
      expect(signature).toMatch(/^[0-9a-f]+$/);
      expect(signature).toHaveLength(length);
    }
  });

  it('hashes UTF-8', () => {
    expect(sign({ a: 'é' }, key)).toBe('4c7490e98b3bb1cde1c6de0d07b5da360b292bb2c5a7119f567dbf6ca472e7a8');
  });

  it('signed replaces an old signature', () => {
    const message = signed({ a: '1', signature: 'old' }, key);
    expect(message).toEqual({ a: '1', signature: sign({ a: '1' }, key) });
  });

  it('refuses what nothing may be signed with', () => {
    expect(() => sign({}, { ...key, phrase: '' })).toThrow(InvalidKey);
    expect(() => sign({}, { ...key, shaType: 'SHA-128' })).toThrow(/allowSha1/);
    expect(() => sign({}, { ...key, shaType: 'MD5' as 'SHA-256' })).toThrow(/"MD5" is no SHA type/);
  });
});
