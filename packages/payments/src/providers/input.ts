import { currencies, shaTypes } from '@fils/aps';
import { languages } from '@fils/ui/languages';
import { coded } from '@fils/ui/server';
import { z } from 'zod';
import { methodCodes } from '../methods/method.ts';
import { countryCodes } from './countries.ts';
import { messageKinds, providerStates } from './provider.ts';

/** Identifiers are copied from a web page: white space round them is never meant. */
const identifier = (label: string) =>
  z
    .string()
    .trim()
    .refine(
      (text) => /^[A-Za-z0-9]{0,20}$/.test(text),
      coded('identifier_characters', `The ${label} has at most 20 letters and digits.`),
    );

/**
 * A phrase as typed: it is signed with every blank that it has. Only line breaks and control characters, which come
 * along when a text is copied and which the gateway's own form cannot hold, are refused.
 */
const phrase = z
  .string()
  .min(1, 'Enter the phrase, or leave the field out to keep the saved one.')
  .max(200, 'A phrase has at most 200 characters.')
  .refine(
    (text) => !/\p{Cc}/u.test(text),
    coded('phrase_characters', 'The phrase contains a line break or a control character.'),
  );

const currency = z.enum(currencies as [string, ...string[]], 'This is no ISO 4217 currency code.');

/** Minor units as text, as every amount in this API. */
const amount = z.strictObject({
  amount: z
    .string()
    .refine((text) => /^\d{1,10}$/.test(text), coded('invalid_amount', 'Minor units, one to ten digits.')),
  currency,
  exponent: z.int().optional(),
});

const unique = <T>(list: readonly T[]) => new Set(list).size === list.length;

/** A change of a provider: only what is given changes. `version` is the one the change was made from. */
export const providerChange = z
  .strictObject({
    version: z.int().min(0),
    name: z.string().trim().min(1, 'Enter a name.').max(100),
    state: z.enum(providerStates),
    published: z.boolean(),
    merchantIdentifier: identifier('Merchant Identifier'),
    accessCode: identifier('Access Code'),
    requestPhrase: phrase,
    responsePhrase: phrase,
    shaType: z.enum(shaTypes as [(typeof shaTypes)[number], ...(typeof shaTypes)[number][]]),
    gatewayUrl: z.string().max(300),
    captureManually: z.boolean(),
    allowSavingMethods: z.boolean(),
    minimumAmount: amount.nullable(),
    maximumAmount: amount.nullable(),
    currencies: z
      .array(currency)
      .max(currencies.length)
      .refine(unique, coded('named_twice', 'A currency is named twice.')),
    countries: z
      .array(z.enum(countryCodes as [string, ...string[]], 'This is no ISO 3166-1 country code.'))
      .refine(unique, coded('named_twice', 'A country is named twice.')),
    messages: z.partialRecord(
      z.enum(messageKinds),
      z.partialRecord(z.enum(languages), z.string().max(2000, 'At most 2000 characters.')),
    ),
    methods: z
      .array(z.strictObject({ code: z.enum(methodCodes), enabled: z.boolean() }))
      .refine((list) => unique(list.map((m) => m.code)), coded('named_twice', 'A method is named twice.')),
  })
  .partial()
  .required({ version: true })
  .refine(
    (c) => !c.minimumAmount || !c.maximumAmount || c.minimumAmount.currency === c.maximumAmount.currency,
    {
      path: ['maximumAmount'],
      ...coded('limits_currencies_differ', 'Minimum and maximum are in different currencies.'),
    },
  )
  .refine((c) => (c.minimumAmount === undefined) === (c.maximumAmount === undefined), {
    path: ['maximumAmount'],
    ...coded('limits_incomplete', 'Give both limits, null for none.'),
  });

export type ProviderChange = z.output<typeof providerChange>;
