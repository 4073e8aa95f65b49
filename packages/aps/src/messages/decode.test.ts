import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MalformedMessage, MessageTooLarge } from '../errors.ts';
import { anyFlatMessage, anyMessage } from '../testing/arbitraries.ts';
import { decodeBody } from './decode.ts';
import { decodeQuery, encodeForm, formFields } from './form.ts';
import { encodeJson } from './json-write.ts';
import type { Message, MessageValue } from './message.ts';
import { InvalidMessage } from './problems.ts';
import { encodeXml } from './xml-write.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (text: string, type: string | null = null) => decodeBody(bytes(text), type);

/** What decoding gives back: every scalar as text, top-level null not sent, nested null as `nothing`. */
function asDecoded(message: Message, nothing: null | '' = null): Record<string, MessageValue> {
  const text = (value: MessageValue): MessageValue => {
    if (value === null) return nothing;
    if (Array.isArray(value)) return value.map(text);
    if (typeof value !== 'object') return String(value);
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [name, text(entry as MessageValue)]),
    );
  };
  const sent = Object.entries(message).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(sent.map(([name, value]) => [name, text(value as MessageValue)]));
}

describe('what is encoded is decoded', () => {
  it('JSON, nested', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        expect(decode(encodeJson(message), 'application/json')).toEqual(asDecoded(message));
      }),
    );
  });

  it('form, nested values as JSON text', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        fc.pre(Object.values(asDecoded(message)).length > 0);
        const type = 'application/x-www-form-urlencoded';
        expect(decode(encodeForm(message), type)).toEqual(formFields(message));
      }),
    );
    expect(formFields({ a: 1n, b: [{ c: null }], d: null })).toEqual({ a: '1', b: '[{"c":null}]' });
  });

  it('XML, or it is refused with the member at fault', () => {
    fc.assert(
      fc.property(fc.oneof(anyFlatMessage, anyMessage), (message) => {
        let xml: string;
        try {
          xml = encodeXml(message);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidMessage);
          return;
        }
        // XML has no null: an empty element is an empty text.
        expect(decode(xml, 'application/xml')).toEqual(asDecoded(message, ''));
      }),
    );
  });

  it('XML carries most messages', () => {
    const plain = { amount: '1000', customer_name: ' A & <B> "C" \'D\' \r\n\t م 😀 ]]>', empty: '' };
    expect(decode(encodeXml(plain))).toEqual(plain);
    const nested = {
      products: [{ name: 'x', tags: ['1', '2'] }, { name: 'y' }],
      airline_data: { a: { b: '1' } },
    };
    expect(decode(encodeXml(nested))).toEqual(nested);
    expect(encodeXml(nested)).toContain('<products_list><products><name>x</name><tags_list><tags>1</tags>');
  });
});

describe('which decoder', () => {
  it.each([
    ['{"a":"1"}', 'application/x-www-form-urlencoded'],
    ['  \n{"a":"1"}', null],
    ['\ufeff{"a":"1"}', 'application/json'],
    ['<response><a>1</a></response>', 'application/json'],
    ['<response><a>1</a></response>', null],
    ['a=1', 'application/x-www-form-urlencoded; charset=utf-8'],
    ['a=1', 'text/plain'],
    ['a=1', null],
    ['a=1\r\n', ''],
  ])('reads %j labelled %s', (text, type) => {
    expect(decode(text, type)).toEqual({ a: '1' });
  });

  it.each([
    ['hello', 'application/json', /JSON/],
    ['hello', 'text/xml', /XML/],
    ['--x\r\nContent-Disposition: form-data', 'multipart/form-data; boundary=x', /multipart/],
    ['[{"a":1}]', 'application/json', /not an object/],
    ['"a"', 'application/json', /not an object/],
    ['', 'application/json', /empty/],
    [' \n ', null, /empty/],
    ['&&', null, /empty/],
    ['<response/>', null, /empty/],
  ])('refuses %j labelled %s', (text, type, why) => {
    expect(() => decode(text, type)).toThrow(MalformedMessage);
    expect(() => decode(text, type)).toThrow(why);
  });
});

describe('characters', () => {
  it('bytes that are not UTF-8 are refused, with the bytes kept', () => {
    const raw = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
    try {
      decodeBody(raw, 'application/json');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(MalformedMessage);
      expect(error).toMatchObject({ code: 'malformed_message', wireCode: '00073', raw });
    }
    expect(() => decode('a=%FF')).toThrow(/not UTF-8/);
  });

  it('a declared Latin-1 body is read as such', () => {
    const raw = new Uint8Array([...bytes('{"a":"'), 0xe9, ...bytes('"}')]);
    expect(decodeBody(raw, 'application/json; charset=ISO-8859-1')).toEqual({ a: 'é' });
    expect(() => decodeBody(raw, 'application/json')).toThrow(/UTF-8/);
  });

  it('other charsets are refused by name', () => {
    expect(() => decode('a=1', 'text/plain; charset=utf-16')).toThrow(/"utf-16" is not supported/);
    expect(() => decode('a=1', 'text/plain; charset=constructor')).toThrow(/not supported/);
  });

  it('half a surrogate pair is refused', () => {
    expect(() => decode('{"a":"\\ud83d"}')).toThrow(/half of a character/);
    expect(decode('{"a":"\\ud83d\\ude00"}')).toEqual({ a: '😀' });
  });
});

describe('limits', () => {
  it('ten megabytes are refused before they are read', () => {
    const raw = new Uint8Array(10 * 1024 * 1024).fill(0x7b);
    expect(() => decodeBody(raw, 'application/json')).toThrow(MessageTooLarge);
    expect(() => decodeBody(bytes('a=1'), null, { maxBytes: 2 })).toThrow(/limit of 2 bytes/);
    expect(decodeBody(bytes('a=1'), null, { maxBytes: 3 })).toEqual({ a: '1' });
  });

  it('a large member within the limit is read in each encoding', () => {
    const message = { a: 'x'.repeat(900_000) };
    for (const text of [encodeJson(message), encodeForm(message), encodeXml(message)]) {
      expect(decode(text)).toEqual(message);
    }
    expect(decode(`<r><a><![CDATA[${message.a}]]></a><!--${message.a.slice(0, 1000)}--></r>`)).toEqual(
      message,
    );
  });

  it('deep nesting is refused, not followed', () => {
    for (const depth of [17, 100_000]) {
      expect(() => decode(`{"a":${'['.repeat(depth)}`)).toThrow(/nested deeper/);
      expect(() => decode(`${'{"a":'.repeat(depth)}1`)).toThrow(/nested deeper/);
      expect(() => decode('<a>'.repeat(depth + 1))).toThrow(/nested deeper/);
    }
  });

  it('more than a thousand members are refused', () => {
    const names = Array.from({ length: 1001 }, (_, i) => `m${i}`);
    expect(() => decode(names.join('&'))).toThrow(/more than 1000/);
    expect(() => decode(JSON.stringify(Object.fromEntries(names.map((n) => [n, '']))))).toThrow(
      /more than 1000/,
    );
    expect(() => decode(`<r>${names.map((n) => `<${n}/>`).join('')}</r>`)).toThrow(/more than 1000/);
    expect(Object.keys(decode(names.slice(1).join('&')))).toHaveLength(1000);
  });

  it('names are limited', () => {
    expect(() => decode(`${'a'.repeat(201)}=1`)).toThrow(/longer than 200/);
    expect(() => decode('=1')).toThrow(/no name/);
    expect(() => decode('{"":1}')).toThrow(/no name/);
  });
});

describe('names that would reach into objects', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'])(
    '%s',
    (name) => {
      for (const text of [
        `{"${name}":{"polluted":"yes"}}`,
        `{"x":{"${name}":1}}`,
        `${name}=1`,
        `<r><${name}>1</${name}></r>`,
      ]) {
        expect(() => decode(text)).toThrow(/not allowed as a member name/);
      }
      expect(() => decodeQuery(new URLSearchParams({ [name]: '1' }))).toThrow(MalformedMessage);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );
});

describe('duplicates', () => {
  it.each([
    '{"a":1,"a":1}',
    '{"x":{"a":1,"a":2}}',
    '{"a":1,"\\u0061":2}',
    'a=1&a=1',
    'a=1&%61=2',
    '<r><a>1</a><a>1</a></r>',
    '<r><a_list><a>1</a></a_list><a>1</a></r>',
  ])('%s', (text) => {
    expect(() => decode(text)).toThrow(/"a" occurs twice/);
  });

  it('in a query', () => {
    expect(() => decodeQuery(new URLSearchParams('a=1&a=2'))).toThrow(/"a" occurs twice/);
    expect(decodeQuery(new URLSearchParams('a=1&b='))).toEqual({ a: '1', b: '' });
  });
});

it('whatever arrives, the answer is a message or a MalformedMessage', () => {
  const pieces = fc.array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '\\',
      '\\u00',
      '1',
      '-',
      'e',
      '.',
      'true',
      'null',
      '<',
      '>',
      '/',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '&',
      '&amp;',
      '&#x',
      ';',
      'a',
      'b=',
      '%',
      '%4',
      '=',
      ' ',
      '\u0000',
      '\ud800',
      'é',
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(
      pieces,
      fc.constantFrom(null, 'application/json', 'text/xml', 'text/plain'),
      (parts, type) => {
        try {
          expect(typeof decode(parts.join(''), type)).toBe('object');
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedMessage);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
