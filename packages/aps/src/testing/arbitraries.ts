import fc from 'fast-check';
import type { MessageValue } from '../messages/message.ts';
import type { ShaType } from '../signature/types.ts';

/** Generators for this package's own property tests; not exported. */

/** Any text that has a UTF-8 form, with the characters that integrations stumble on more often than by chance. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(...`&=?%+ '"<>#;{}[],:\\/`, 'é', 'م', '٣', '😀', '\u200f', '\t'),
    maxLength: 12,
  }),
);

/** Names that messages use, and others; none that a decoder refuses or the signature leaves out. */
const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'amount',
    'currency',
    'command',
    'customer_name',
    'merchant_extra',
    'merchant_extra1',
    '3ds_url',
    'a',
    'a_list',
  ),
  fc
    .string({ unit: fc.constantFrom(...'abyzABYZ019_-.'), minLength: 1, maxLength: 12 })
    .filter((name) => !/^\d+$/.test(name)),
);

const anyScalar: fc.Arbitrary<MessageValue> = fc.oneof(
  { weight: 6, arbitrary: anyText },
  fc.integer(),
  fc.bigInt(),
);

const { value: anyNested } = fc.letrec<{ value: MessageValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyScalar,
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(anyName, tie('value'), { maxKeys: 4 }),
  ),
}));

export const anyMessage: fc.Arbitrary<Record<string, MessageValue>> = fc.dictionary(
  anyName,
  fc.oneof({ weight: 3, arbitrary: anyScalar }, anyNested),
  { maxKeys: 12, noNullPrototype: true },
);

export const anyFlatMessage: fc.Arbitrary<Record<string, string>> = fc.dictionary(anyName, anyText, {
  minKeys: 1,
  maxKeys: 12,
  noNullPrototype: true,
});

export const anyShaType: fc.Arbitrary<ShaType> = fc.constantFrom(
  'SHA-256',
  'SHA-512',
  'HMAC-256',
  'HMAC-512',
);
