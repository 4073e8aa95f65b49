import { type ShaType, shaTypes } from '@fils/aps';
import { z } from 'zod';
import { GatewayError } from '../errors.ts';
import { originUrlList, webAddress } from '../settings/addresses.ts';
import { paymentOptionCode } from '../settings/payment-options.ts';

const code = (maxLength: number) =>
  z
    .string()
    .min(1)
    .max(maxLength)
    .regex(/^[A-Za-z0-9]+$/, 'must consist of letters and digits');

const redirection = z.strictObject({
  status: z.enum(['active', 'inactive']),
  sendResponseParameters: z.boolean(),
  redirectionUrl: webAddress.optional(),
  returnUrlType: z.enum(['POST', 'GET']),
  directFeedbackUrl: webAddress.optional(),
  notificationUrl: webAddress.optional(),
  responseType: z.enum(['JSON', 'FORM', 'XML']),
});

const merchant = z.strictObject({
  name: z.string().min(1).max(200),
  merchantIdentifier: code(20),
  accessCode: code(20),
  shaRequestPhrase: z.string().min(1).max(200),
  shaResponsePhrase: z.string().min(1).max(200),
  shaType: z.enum(shaTypes as readonly [ShaType, ...ShaType[]]),
  originUrl: originUrlList.optional(),
  paymentOptions: z.array(paymentOptionCode).min(1).optional(),
  channels: z.strictObject({ redirection }),
});

/** What a seed file holds. Strict: a member that is unknown or wrong is an error, never ignored. */
export const seedSchema = z.strictObject({ merchants: z.array(merchant).min(1) });
export type Seed = z.input<typeof seedSchema>;
export type SeedMerchant = z.output<typeof merchant>;

/** The seed cannot be used; the sentence names every wrong member by its path. Nothing was changed. */
export class InvalidSeed extends GatewayError {
  constructor(error: z.ZodError) {
    const problems = error.issues.flatMap((issue) => {
      const path = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
      const at = (name = '') => `${path.join('')}${name}`.replace(/^\./, '') || 'the seed';
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => `${at(`.${key}`)}: this member is not known`);
      }
      return [`${at()}: ${issue.message}`];
    });
    super('invalid_seed', `The seed is not valid. ${problems.join('; ')}`);
    this.name = 'InvalidSeed';
  }
}

/** @throws InvalidSeed */
export function parseSeed(value: unknown): z.output<typeof seedSchema> {
  const result = seedSchema.safeParse(value);
  if (!result.success) throw new InvalidSeed(result.error);
  return result.data;
}
