import { currencies } from '@fils/aps';
import { languages } from '@fils/ui/languages';
import { z } from '@hono/zod-openapi';
import { countryCodes } from '../providers/countries.ts';
import { paymentStates } from './states.ts';

/** The wire's amount has at most ten digits. */
const largestAmount = 9_999_999_999;

export const amountSchema = z
  .number()
  .int('must be a whole number of minor units, for example 1250 for 12.50 AED')
  .min(1, 'must be at least 1')
  .max(largestAmount, 'must have at most 10 digits')
  .openapi({
    description: 'Minor units of the currency: 1250 is 12.50 AED, 12750 is 12.750 KWD.',
    example: 1250,
  });

const known = new Set(currencies);

export const currencySchema = z
  .string()
  .refine((code) => known.has(code), 'must be three upper-case letters of ISO 4217, for example AED')
  .openapi({ description: 'ISO 4217.', example: 'AED' });

const knownCountries = new Set<string>(countryCodes);

/** The characters that Amazon Payment Services takes in customer_email: refused here, not when the shopper pays. */
export const emailSchema = z
  .string()
  .max(254)
  .regex(
    /^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/,
    'must be an e-mail address of letters, digits and . _ + - @',
  )
  .openapi({ example: 'layla@example.com' });

const customer = z.strictObject({
  email: emailSchema,
  name: z.string().trim().min(1).max(100).optional(),
  phone: z
    .string()
    .regex(/^[+]?[0-9 ()-]{3,18}$/, 'must be a telephone number of at most 19 characters')
    .optional(),
  country: z
    .string()
    .refine(
      (code) => knownCountries.has(code),
      'must be two upper-case letters of ISO 3166-1, for example AE',
    )
    .optional()
    .openapi({ description: 'ISO 3166-1 alpha-2.', example: 'AE' }),
});

const returnUrl = z
  .string()
  .max(2000)
  .refine(isWebAddress, 'must be an absolute http or https address without a user name')
  .openapi({
    description: 'Where the shopper goes when it is over, with `payment=<id>` added. Read the payment there.',
    example: 'https://shop.example.com/orders/1001',
  });

const metadata = z
  .record(z.string().min(1).max(40), z.string().max(500))
  .refine((entries) => Object.keys(entries).length <= 20, 'must have at most 20 members')
  .openapi({
    description: 'Your own facts, given back as they came. At most 20.',
    example: { cart: 'c-77' },
  });

const expiresAt = z
  .string()
  .max(40)
  .refine(isInstant, 'must be a time with its zone, for example 2027-01-31T18:00:00Z')
  .openapi({ format: 'date-time', description: 'No attempt may begin after this. Default: never.' });

/** What a shop asks for. */
export const newPaymentSchema = z
  .strictObject({
    reference: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .openapi({ description: "Your order's number. Need not be unique.", example: 'D-1001' }),
    amount: amountSchema,
    currency: currencySchema,
    description: z.string().max(150).optional().openapi({ description: 'Shown to the shopper.' }),
    customer,
    returnUrl: returnUrl.optional(),
    language: z
      .enum(languages)
      .optional()
      .openapi({ description: "Of the checkout. Default: the browser's." }),
    capture: z
      .enum(['automatic', 'manual'])
      .optional()
      .openapi({ description: 'manual: only reserve, capture later. Default: as the provider is set.' }),
    metadata: metadata.optional(),
    expiresAt: expiresAt.optional(),
  })
  .openapi('NewPayment', {
    // Small enough to be sent as it is from the reference page.
    example: {
      reference: 'D-1001',
      amount: 24_900,
      currency: 'AED',
      description: 'Brass dallah',
      customer: { email: 'layla@example.com', name: 'Layla Haddad' },
      returnUrl: 'https://shop.example.com/orders/1001',
    },
  });

export type NewPayment = z.output<typeof newPaymentSchema>;

export const listQuerySchema = z.strictObject({
  reference: z.string().max(100).optional(),
  state: z.enum(paymentStates).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  after: z.uuid().optional().openapi({ description: 'The `next` of the page before.' }),
});

export type ListQuery = z.output<typeof listQuerySchema>;

/** Only http(s), so that no `javascript:` reaches a link; no `user:password@`, which disguises the host. */
export function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}
