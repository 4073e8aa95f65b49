import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json-read.ts';
import { encodeJson } from './json-write.ts';
import { InvalidMessage } from './problems.ts';

describe('parseJson', () => {
  it.each([
    '9007199254740993',
    '123456789012345678901234567890',
    '10.0',
    '1.10',
    '-0',
    '0.1',
    '1E5',
    '1e+05',
    '-12.5e-3',
  ])('keeps the digits of %s', (digits) => {
    expect(parseJson(digits)).toBe(digits);
    expect(parseJson(`{"a":[${digits}]}`)).toEqual({ a: [digits] });
  });

  it('reads words and texts', () => {
    expect(parseJson(' [ true , false , null , "" , {} , [] ] ')).toEqual([
      'true',
      'false',
      null,
      '',
      {},
      [],
    ]);
    expect(parseJson('"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u0627"')).toBe('"\\/\b\f\n\r\tAا');
  });

  it('agrees with JSON.parse on everything but numbers and words', () => {
    const anyJson = fc
      .jsonValue()
      .filter((value) => !/__proto__|"(?:constructor|toString|valueOf)"/.test(JSON.stringify(value)));
    const asText = (_: string, value: unknown) =>
      typeof value === 'number' || typeof value === 'boolean' ? JSON.stringify(value) : value;
    fc.assert(
      fc.property(anyJson, fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        fc.pre(!/"\d+":/.test(text) && !text.includes('"":') && !text.includes('\\ud'));
        expect(parseJson(text)).toEqual(JSON.parse(text, asText));
      }),
    );
  });

  it.each([
    '',
    '{',
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '{a:1}',
    "{'a':1}",
    '{"a":1}}',
    '{"a":1} x',
    '[1,]',
    '[1 2]',
    '01',
    '1.',
    '.5',
    '+1',
    '-',
    '1e',
    '0x1',
    'NaN',
    'Infinity',
    'tru',
    'truex',
    'undefined',
    '"a',
    '"\\x"',
    '"\\u12"',
    '"\n"',
    '"\u0000"',
    '/* c */ 1',
  ])('refuses %j', (text) => {
    expect(() => parseJson(text)).toThrow(/not valid JSON/);
  });

  it('says where', () => {
    expect(() => parseJson('{"a":1,"b":}')).toThrow(/a value is expected, at character 12/);
  });

  it('refuses a nested name whose place in the order JavaScript would not keep', () => {
    expect(() => parseJson('{"x":{"b":1,"1":2}}')).toThrow(/may not be a number/);
    expect(parseJson('{"1":2}')).toEqual({ 1: '2' });
  });
});

describe('encodeJson', () => {
  it('writes every scalar as text and leaves out what is not sent', () => {
    const message = { a: 1, b: 9007199254740993n, c: null, d: undefined, e: { f: null, g: 1.5 }, h: [2] };
    expect(encodeJson(message)).toBe('{"a":"1","b":"9007199254740993","e":{"f":null,"g":"1.5"},"h":["2"]}');
  });

  it('refuses what is no number', () => {
    expect(() => encodeJson({ amount: Number.NaN })).toThrow(InvalidMessage);
  });
});
