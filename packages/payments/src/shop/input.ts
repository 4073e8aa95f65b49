import { coded } from '@fils/ui/server';
import { z } from 'zod';
import { isWebAddress } from '../payments/input.ts';

/**
 * What cannot be seen: control characters, and those that turn the writing round or hide in it. A name with them could
 * show shoppers another name or host than is written. Joiners and variation selectors stay: Persian and emoji need them.
 */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}[\p{Default_Ignorable_Code_Point}--[\u200C\u200D\uFE00-\uFE0F]]]/v;
const everyUnseen = new RegExp(unseen, 'gv');

const name = z
  .string()
  .trim()
  .max(60)
  .refine(
    (text) => !unseen.test(text),
    coded('unseen_characters', 'It holds a control character or an invisible one. Type it anew.'),
  );

const email = z
  .string()
  .trim()
  .max(254)
  .refine(
    (text) => text === '' || z.email().safeParse(text).success,
    coded('invalid_email', 'Enter a whole e-mail address, for example help@shop.example.'),
  );

/** Telephones and address books put marks of direction round the numbers that one copies: they are never meant. */
const phone = z
  .string()
  .overwrite((text) => text.replace(everyUnseen, ''))
  .trim()
  .max(30)
  .refine(
    (text) => text === '' || (/^[+(]?[0-9][0-9 ()./-]*$/.test(text) && text.replace(/\D/g, '').length >= 3),
    coded('invalid_phone', 'Digits, blanks and + ( ) . / - only, for example +971 4 123 4567.'),
  );

/** Kept as the browser reads it, so that what is shown of it and where it leads are the same. */
const website = z
  .string()
  .trim()
  .max(300)
  .refine(
    (text) => text === '' || isWebAddress(text),
    coded('invalid_website', 'Enter a whole address, for example https://shop.example.'),
  )
  .overwrite((text) => (URL.canParse(text) ? new URL(text).href : text))
  .max(300);

/** A cleared field of the form means that there is none. */
const optional = (schema: z.ZodString) => schema.nullable().transform((text) => (text === '' ? null : text));

/** All that shoppers are told of the shop; it replaces what was set before. */
export const shopInput = z.strictObject({
  name,
  supportEmail: optional(email),
  supportPhone: optional(phone),
  website: optional(website),
});
