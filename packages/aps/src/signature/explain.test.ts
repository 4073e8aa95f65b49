import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Message } from '../messages/message.ts';
import { explainSignature } from './explain.ts';
import { sign, signed } from './sign.ts';
import { stringToSign } from './string-to-sign.ts';
import type { SigningKey } from './types.ts';

const key: SigningKey = { phrase: 'pass phrase', shaType: 'SHA-256' };
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const message = {
  command: 'PURCHASE',
  access_code: 'SILgpo7pWbmzuURp2qri',
  amount: '1000',
  customer_email: 'a@b.test',
  customer_name: "O'Neill & Sons",
  language: 'en',
  merchant_extra: 'x',
  merchant_extra1: 'y',
  return_url: 'https://shop.test/return?order=1',
};

/** The message as sent, with a signature that was made over something else. */
const explainText = (text: string, sent: Message = message) =>
  explainSignature({ ...sent, signature: sha256(`pass phrase${text}pass phrase`) }, key);
const explainAs = (signedAs: Message, sent: Message = message) =>
  explainText(stringToSign(signedAs, ''), sent);
const codes = (explanation: { hints: readonly { code: string }[] }): string[] =>
  explanation.hints.map(({ code }) => code);

describe('a signature that matches', () => {
  it('needs no hint', () => {
    const explanation = explainSignature(signed(message, key), key);
    expect(explanation).toMatchObject({ matches: true, variant: 'as-received', hints: [] });
    expect(explanation.expected).toBe(explanation.received);
  });

  it('by a tolerant reading is told so', () => {
    const sent = { ...message, token_name: '', signature: sign(message, key) };
    const explanation = explainSignature(sent, key);
    expect(explanation).toMatchObject({ matches: true, variant: 'without-empty-members' });
    expect(explanation.stringToSign).not.toContain('token_name');
    expect(codes(explanation)).toEqual(['without_empty_members']);
  });
});

describe('the string to sign that is shown', () => {
  it('masks the phrases and card data, nothing else', () => {
    const card = { card_number: '4005550000000001', card_security_code: '123', expiry_date: '3005' };
    const { stringToSign: shown } = explainSignature({ ...card, command: 'PURCHASE' }, key);
    expect(shown).toBe(
      '‹phrase›card_number=400555******0001card_security_code=***command=PURCHASEexpiry_date=3005‹phrase›',
    );
  });

  it('never holds a phrase, in any part of the explanation', () => {
    const wrong = { ...message, signature: 'f'.repeat(64) };
    const theirString = `second secret${stringToSign(message, '')}second secret`;
    const explanation = explainSignature(wrong, key, { otherPhrase: 'second secret', theirString });
    expect(JSON.stringify(explanation)).not.toMatch(/pass phrase|second secret/);
  });
});

describe('known mistakes are found', () => {
  it('request and response phrase swapped', () => {
    const sent = signed(message, { ...key, phrase: 'other' });
    expect(codes(explainSignature(sent, key, { otherPhrase: 'other' }))).toEqual(['phrases_swapped']);
  });

  it('another SHA type, also together with the other phrase', () => {
    for (const shaType of ['SHA-512', 'HMAC-256', 'HMAC-512', 'SHA-128'] as const) {
      const sent = signed(message, { phrase: key.phrase, shaType, allowSha1: true });
      const explanation = explainSignature(sent, key);
      expect(codes(explanation)).toEqual(['other_sha_type']);
      expect(explanation.hints[0]?.sentence).toContain(`made with ${shaType}`);
    }
    const both = signed(message, { phrase: 'other', shaType: 'SHA-512' });
    expect(codes(explainSignature(both, key, { otherPhrase: 'other' }))).toEqual([
      'phrases_swapped',
      'other_sha_type',
    ]);
  });

  it('a phrase that was copied with a space', () => {
    const sent = signed(message, key);
    expect(codes(explainSignature(sent, { ...key, phrase: ' pass phrase\n' }))).toEqual([
      'phrase_has_spaces',
    ]);
  });

  it('the phrase on one side only', () => {
    const joined = stringToSign(message, '');
    for (const text of [`pass phrase${joined}`, `${joined}pass phrase`]) {
      expect(codes(explainSignature({ ...message, signature: sha256(text) }, key))).toEqual(['phrase_once']);
    }
  });

  it.each<[string, Message, Message]>([
    ['trimmed', { ...message, customer_name: 'A' }, { ...message, customer_name: ' A\t' }],
    [
      'html_entities_decoded',
      { ...message, customer_name: "O'Neill" },
      { ...message, customer_name: 'O&#39;Neill' },
    ],
    ['html_entities_encoded', { ...message, customer_name: 'O&#39;Neill &amp; Sons' }, message],
    ['return_url_encoded', { ...message, return_url: encodeURIComponent(message.return_url) }, message],
    ['url_decoded', { ...message, merchant_extra: 'a b/c' }, { ...message, merchant_extra: 'a+b%2Fc' }],
    ['language_case', message, { ...message, language: 'EN' }],
    ['amount_in_major_units', { ...message, amount: '10.00' }, message],
    ['framework_members', message, { ...message, lang: 'en', 'wc-api': 'aps', form_key: 'k' }],
    ['member_not_signed', message, { ...message, utm_source: 'mail' }],
    ['nested_as_json', { ...message, products: '[{"a":"1"}]' }, { ...message, products: [{ a: 1n }] }],
  ])('%s', (code, signedAs, sent) => {
    const explanation = explainAs(signedAs, sent);
    expect(explanation.matches).toBe(false);
    expect(codes(explanation)).toEqual([code]);
  });

  it('which member was not signed', () => {
    expect(explainAs(message, { ...message, utm_source: 'mail' }).hints[0]?.sentence).toContain(
      '"utm_source"',
    );
  });

  it('values percent-encoded, in upper or lower case', () => {
    const all = (change: (text: string) => string) =>
      Object.fromEntries(Object.entries(message).map(([name, text]) => [name, change(text)]));
    expect(codes(explainAs(all(encodeURIComponent)))).toEqual(['url_encoded']);
    expect(codes(explainAs(all((text) => text.toUpperCase())))).toEqual(['upper_case']);
    expect(codes(explainAs(all((text) => text.toLowerCase())))).toEqual(['lower_case']);
  });

  it('members unsorted, sorted as pairs, sorted by culture, or separated', () => {
    const pairs = Object.entries(message).map(([name, value]) => `${name}=${value}`);
    expect(codes(explainText(pairs.join('')))).toEqual(['unsorted']);
    expect(codes(explainText(pairs.toSorted().join('')))).toEqual(['sorted_as_pairs']);
    const byName = Object.entries(message).sort(([a], [b]) => (a < b ? -1 : 1));
    expect(codes(explainText(byName.map(([name, value]) => `${name}=${value}`).join('&')))).toEqual([
      'separated',
    ]);
    const culture = { billing_state: '1', billing_Street: '2', z: '3' };
    const sent = { z: '3', billing_state: '1', billing_Street: '2' };
    expect(
      codes(
        explainText(
          Object.entries(culture)
            .map((p) => p.join('='))
            .join(''),
          sent,
        ),
      ),
    ).toEqual(['sorted_by_culture']);
  });
});

describe('without a match', () => {
  const explainSignatureOf = (signature: string, sent: Message = message, phrase = key.phrase) =>
    codes(explainSignature({ ...sent, signature }, { ...key, phrase }));

  it('says what can be said', () => {
    expect(codes(explainSignature(message, key))).toEqual(['no_signature']);
    expect(explainSignatureOf('f'.repeat(64))).toEqual(['unknown']);
    expect(explainSignatureOf('f'.repeat(40))).toEqual(['length', 'unknown']);
    expect(explainSignatureOf('not hex!')).toEqual(['not_hex', 'unknown']);
    expect(explainSignatureOf('f'.repeat(64), message, ' spaced ')).toEqual(['phrase_has_spaces', 'unknown']);
    expect(explainSignatureOf('f'.repeat(64), { ...message, customer_name: '????' })).toEqual([
      'lost_characters',
      'unknown',
    ]);
  });

  it('takes numbers of any kind', () => {
    expect(explainSignatureOf('f'.repeat(64), { amount: 10n, nested: { a: 1n } })).toEqual(['unknown']);
  });
});

describe('the first difference to their string', () => {
  const differenceTo = (theirString: string, sent: Message = message, otherPhrase?: string) =>
    explainSignature(signed(sent, key), key, {
      theirString,
      ...(otherPhrase === undefined ? {} : { otherPhrase }),
    }).difference;
  const joined = stringToSign(message, '');

  it('is none when the strings are equal, with phrases, masked, or without', () => {
    for (const text of [
      `pass phrase${joined}pass phrase`,
      `‹phrase›${joined}‹phrase›`,
      joined,
      ` ${joined}\n`,
    ]) {
      expect(differenceTo(text)).toBeUndefined();
    }
  });

  it('names the member and shows both sides', () => {
    const difference = differenceTo(joined.replace('amount=1000', 'amount=10.00'));
    expect(difference).toMatchObject({ member: 'amount' });
    expect(difference?.ours).toContain('amount=1000');
    expect(difference?.theirs).toContain('amount=10.00');
    expect(explainSignature(message, key).stringToSign.slice(0, difference?.at)).toMatch(/amount=10$/);
  });

  it('finds a member that is missing or added', () => {
    expect(differenceTo(joined.replace('language=en', ''))?.member).toBe('language');
    expect(differenceTo(`aaa=1${joined}`)?.at).toBe('‹phrase›a'.length);
    expect(differenceTo(joined.slice(0, -3))).toMatchObject({ member: 'return_url' });
  });

  it('tells another phrase without showing it', () => {
    for (const [text, other] of [
      [`secret${joined}secret`, undefined],
      [`secret${joined}secret`, 'secret'],
    ] as const) {
      expect(differenceTo(text, message, other)).toEqual({
        at: 0,
        member: undefined,
        ours: '‹phrase›',
        theirs: '‹another phrase›',
      });
    }
  });

  it('does not show card data', () => {
    const card = { card_number: '4005550000000001', card_security_code: '123' };
    const theirs = stringToSign({ ...card, card_number: '5123450000000008' }, '');
    expect(JSON.stringify(differenceTo(theirs, card))).not.toMatch(/400555|512345/);
  });
});
