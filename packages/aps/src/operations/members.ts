import type { MemberRule } from './operation.ts';

/** Rules that several operations share, as the reference repeats them in each table. */

export const accessCode: MemberRule = {
  name: 'access_code',
  type: 'Alphanumeric',
  maxLength: 20,
  mandatory: true,
};

export const merchantIdentifier: MemberRule = {
  name: 'merchant_identifier',
  type: 'Alphanumeric',
  maxLength: 20,
  mandatory: true,
};

export const merchantReference: MemberRule = {
  name: 'merchant_reference',
  type: 'Alphanumeric',
  maxLength: 40,
  mandatory: true,
  characters: '-_.',
};

export const amount: MemberRule = { name: 'amount', type: 'Numeric', maxLength: 10, mandatory: true };

export const currency: MemberRule = { name: 'currency', type: 'Alpha', maxLength: 3, mandatory: true };

export const language: MemberRule = {
  name: 'language',
  type: 'Alpha',
  maxLength: 2,
  mandatory: true,
  values: ['en', 'ar'],
};

export const signature: MemberRule = {
  name: 'signature',
  type: 'Alphanumeric',
  maxLength: 200,
  mandatory: true,
};

export const orderDescription: MemberRule = {
  name: 'order_description',
  type: 'Alphanumeric',
  maxLength: 150,
  mandatory: false,
  characters: "'/._-#:$ ",
};

/** Maintenance names the payment by its reference, its fort_id, or both: open question 24. */
export const paymentReference: MemberRule = { ...merchantReference, mandatory: { unless: 'fort_id' } };

export const fortId: MemberRule = {
  name: 'fort_id',
  type: 'Numeric',
  maxLength: 20,
  mandatory: { unless: 'merchant_reference' },
};

/** Nested; its members are checked by the gateway only. */
export const airlineData: MemberRule = { name: 'airline_data', type: 'Object', mandatory: false };

/** The member that names the operation. */
export function selectorRule(name: string, value: string, maxLength: number): MemberRule {
  return { name, type: 'Alpha', maxLength, mandatory: true, values: [value], characters: '_' };
}
