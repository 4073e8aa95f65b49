import {
  accessCode,
  amount,
  currency,
  language,
  merchantIdentifier,
  merchantReference,
  orderDescription,
  selectorRule,
  signature,
} from './members.ts';
import type { MemberRule, Operation } from './operation.ts';

const extraCharacters = ".;/_-,'@";

function merchantExtra(name: string, maxLength: number): MemberRule {
  return { name, type: 'Alphanumeric', maxLength, mandatory: false, characters: extraCharacters };
}

/** What AUTHORIZATION and PURCHASE have in common on the payment page. */
function redirectionRules(command: string, paymentOptions: readonly string[]): readonly MemberRule[] {
  return [
    selectorRule('command', command, 20),
    accessCode,
    merchantIdentifier,
    merchantReference,
    amount,
    currency,
    language,
    { name: 'customer_email', type: 'Alphanumeric', maxLength: 254, mandatory: true, characters: '_-.@+' },
    signature,
    { name: 'token_name', type: 'Alphanumeric', maxLength: 100, mandatory: false, characters: '.@-_' },
    { name: 'payment_option', type: 'Alpha', maxLength: 10, mandatory: false, values: paymentOptions },
    { name: 'sadad_olp', type: 'Alphanumeric', maxLength: 12, mandatory: false, characters: '@._' },
    { name: 'eci', type: 'Alpha', maxLength: 16, mandatory: false, values: ['ECOMMERCE', 'MOTO'] },
    orderDescription,
    { name: 'customer_ip', type: 'Alphanumeric', maxLength: 45, mandatory: false, characters: '.:' },
    { name: 'customer_name', type: 'Alpha', maxLength: 40, mandatory: false, characters: "_\\/-.' " },
    merchantExtra('merchant_extra', 999),
    merchantExtra('merchant_extra1', 250),
    merchantExtra('merchant_extra2', 250),
    merchantExtra('merchant_extra3', 250),
    merchantExtra('merchant_extra4', 250),
    merchantExtra('merchant_extra5', 250),
    // Several tables print length 2, although YES has three letters: open question 53.
    { name: 'remember_me', type: 'Alpha', maxLength: 3, mandatory: false, values: ['YES', 'NO'] },
    { name: 'phone_number', type: 'Numeric', maxLength: 19, mandatory: false, characters: '+-() ' },
    {
      name: 'settlement_reference',
      type: 'Alphanumeric',
      maxLength: 34,
      mandatory: false,
      characters: '-_.',
    },
    { name: 'return_url', type: 'Alphanumeric', maxLength: 400, mandatory: false, characters: '$!=?#&-_/:.' },
    { name: 'check_3ds', type: 'Alpha', maxLength: 2, mandatory: false, values: ['NO'] },
    {
      name: 'flex_value',
      type: 'Alphanumeric',
      maxLength: 255,
      mandatory: false,
      characters: '_/\\-.#$%&@*',
    },
  ];
}

/** AUTHORIZATION on the payment page; the reference offers it for VISA, MASTERCARD and AMEX. */
export const authorizationRedirection: Operation = {
  id: 'AUTHORIZATION.redirection',
  selector: { command: 'AUTHORIZATION' },
  path: '/FortAPI/paymentPage',
  request: redirectionRules('AUTHORIZATION', ['MASTERCARD', 'VISA', 'AMEX']),
  signatureExcludes: ['signature'],
  successCodes: ['02000'],
  failureStatus: '03',
};

/** PURCHASE on the payment page. Local methods that the reference describes apart (KNET, BENEFIT …) are values here. */
export const purchaseRedirection: Operation = {
  id: 'PURCHASE.redirection',
  selector: { command: 'PURCHASE' },
  path: '/FortAPI/paymentPage',
  request: redirectionRules('PURCHASE', [
    'MASTERCARD',
    'VISA',
    'AMEX',
    'SADAD',
    'NAPS',
    'KNET',
    'MADA',
    'MEEZA',
    'BENEFIT',
    'OMANNET',
    'TABBY',
    'TAMARA',
  ]),
  signatureExcludes: ['signature'],
  successCodes: ['14000'],
  failureStatus: '13',
};
