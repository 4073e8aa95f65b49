import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SignatureMismatch } from '../errors.ts';
import type { Message } from '../messages/message.ts';
import type { WireMessage } from '../messages/verified.ts';
import { anyMessage, anyShaType, anyText } from '../testing/arbitraries.ts';
import { sign, signed } from './sign.ts';
import { stringToSign } from './string-to-sign.ts';
import type { SigningKey } from './types.ts';
import { verify } from './verify.ts';
import { verifyMessage } from './verify-message.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const key: SigningKey = { phrase: 'PASS', shaType: 'SHA-256' };
const anyKey = fc.record({ phrase: anyText.filter((text) => text !== ''), shaType: anyShaType });

describe('what is signed verifies', () => {
  it('any message with any key', () => {
    fc.assert(
      fc.property(anyMessage, anyKey, (message, anyOne) => {
        expect(verify(signed(message, anyOne), anyOne)).toBe(true);
      }),
    );
  });

  it('in any order of its members', () => {
    fc.assert(
      fc.property(anyMessage, fc.infiniteStream(fc.nat()), (message, numbers) => {
        const shuffled = Object.entries(signed(message, key))
          .map((entry) => [numbers.next().value ?? 0, entry] as const)
          .sort(([a], [b]) => a - b)
          .map(([, entry]) => entry);
        expect(verify(Object.fromEntries(shuffled), key)).toBe(true);
      }),
    );
  });

  it('in upper and in lower case', () => {
    const message = signed({ a: '1' }, key);
    expect(verify({ ...message, signature: message.signature.toUpperCase() }, key)).toBe(true);
  });
});

describe('what was changed does not', () => {
  it('any member with another value', () => {
    fc.assert(
      fc.property(anyMessage, fc.nat(), anyText, (message, index, text) => {
        const names = Object.keys(message);
        fc.pre(names.length > 0);
        const name = names[index % names.length] as string;
        const changed = { ...message, [name]: text };
        // Texts that are written alike are the same message to the protocol: 1 and "1"; and an empty member that
        // was not there is taken off again by the tolerant reading.
        fc.pre(stringToSign(changed, '') !== stringToSign(message, ''));
        fc.pre(text !== '' || message[name] !== null);
        expect(verify({ ...changed, signature: sign(message, key) }, key)).toBe(false);
      }),
    );
  });

  it('any member more or less', () => {
    fc.assert(
      fc.property(anyMessage, fc.nat(), (message, index) => {
        const signature = sign(message, key);
        expect(verify({ ...message, added_member: 'x', signature }, key)).toBe(false);
        const name = Object.keys(message)[index % Math.max(1, Object.keys(message).length)];
        fc.pre(name !== undefined && message[name] !== null && message[name] !== '');
        const { [name as string]: _, ...fewer } = message;
        expect(verify({ ...fewer, signature }, key)).toBe(false);
      }),
    );
  });

  it('any signature with another digit, length, or none', () => {
    const message = signed({ a: '1' }, key);
    const { signature } = message;
    for (let i = 0; i < signature.length; i++) {
      const other = signature[i] === '0' ? '1' : '0';
      expect(
        verify({ ...message, signature: signature.slice(0, i) + other + signature.slice(i + 1) }, key),
      ).toBe(false);
    }
    for (const wrong of ['', signature.slice(1), `${signature}0`, null, 7, [signature], undefined]) {
      expect(verify({ ...message, signature: wrong }, key)).toBe(false);
    }
  });

  it('another phrase or SHA type', () => {
    const message = signed({ a: '1' }, key);
    expect(verify(message, { ...key, phrase: 'pass' })).toBe(false);
    expect(verify(message, { ...key, shaType: 'HMAC-256' })).toBe(false);
  });
});

describe('tolerant readings give back only what was signed', () => {
  const readings: [name: string, received: WireMessage, trusted: WireMessage][] = [];
  const add = (name: string, signedMessage: Message, received: Message, trusted: Message): void => {
    const signature = sign(signedMessage, key);
    readings.push([
      name,
      { ...received, signature } as WireMessage,
      { ...trusted, signature } as WireMessage,
    ]);
  };
  add('null members, which are never signed', { a: '1' }, { a: '1', token_name: null }, { a: '1' });
  add('empty members', { a: '1' }, { a: '1', token_name: '' }, { a: '1' });
  add(
    'an encoded return_url (open question 4)',
    { return_url: 'https://x.test/?a=1' },
    { return_url: 'https%3a%2f%2fx.test%2f%3Fa%3D1' },
    { return_url: 'https://x.test/?a=1' },
  );
  it('installment_detail signed or not (open question 7)', () => {
    const plans = { query_command: 'GET_INSTALLMENTS_PLANS', status: '62' };
    const answer = { ...plans, installment_detail: { plan_code: 'P1' } };
    const all = stringToSign(answer, key.phrase, { exclude: [] });
    expect(verify({ ...answer, signature: sha256(all) }, key)).toBe(true);
    expect(verify({ ...answer, signature: sign(plans, key) }, key)).toBe(true);
    expect(verify({ ...answer, signature: sha256(`${all}x`) }, key)).toBe(false);
  });

  it.each(['TOKENIZATION', 'CREATE_TOKEN'])(
    'the card members of %s signed (open questions 8, 9)',
    (command) => {
      const request = { service_command: command, card_number: '4005550000000001', remember_me: 'YES' };
      const all = stringToSign(request, key.phrase, { exclude: [] });
      expect(verify({ ...request, signature: sha256(all) }, key)).toBe(true);
      expect(verify(signed(request, key), key)).toBe(true);
      expect(verify({ ...request, card_number: '4', signature: sha256(all) }, key)).toBe(false);
    },
  );

  it.each(readings)('%s', (_, received, trusted) => {
    expect(verify(received, key)).toBe(true);
    expect(verifyMessage(received, key)).toEqual(trusted);
  });

  it('a return_url with a stray percent sign is taken as it is', () => {
    expect(verify(signed({ return_url: 'https://x.test/%zz' }, key), key)).toBe(true);
    expect(verify({ return_url: 'https://x.test/%zz', signature: 'f'.repeat(64) }, key)).toBe(false);
  });
});

describe('verifyMessage', () => {
  it('keeps every member, known or not', () => {
    const message = signed({ command: 'PURCHASE', brand_new: { a: ['1'] } }, key);
    expect(verifyMessage(message, key)).toEqual(message);
  });

  it('refuses with the message, and without the right signature', () => {
    const forged = { command: 'PURCHASE', signature: 'f'.repeat(64) };
    try {
      verifyMessage(forged, key);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(SignatureMismatch);
      const mismatch = error as SignatureMismatch;
      expect(mismatch).toMatchObject({ code: 'signature_mismatch', wireCode: '00008', received: forged });
      expect(JSON.stringify([mismatch.message, mismatch])).not.toContain(sign(forged, key));
      expect(JSON.stringify([mismatch.message, mismatch])).not.toContain(key.phrase);
    }
  });

  it('says when there is no signature', () => {
    expect(() => verifyMessage({ command: 'PURCHASE' }, key)).toThrow(/has no signature/);
  });
});
