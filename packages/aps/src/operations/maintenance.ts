import {
  accessCode,
  airlineData,
  amount,
  currency,
  fortId,
  language,
  merchantIdentifier,
  orderDescription,
  paymentReference,
  selectorRule,
  signature,
} from './members.ts';
import type { MemberRule, Operation } from './operation.ts';

function maintenance(
  command: string,
  successCode: string,
  failureStatus: string,
  rules: readonly MemberRule[],
): Operation {
  return {
    id: command,
    selector: { command },
    path: '/FortAPI/paymentApi',
    request: [
      selectorRule('command', command, 20),
      accessCode,
      merchantIdentifier,
      paymentReference,
      fortId,
      ...rules,
      language,
      signature,
      orderDescription,
    ],
    signatureExcludes: ['signature'],
    successCodes: [successCode],
    failureStatus,
  };
}

/** Takes all or part of an authorised amount. */
export const capture: Operation = maintenance('CAPTURE', '04000', '05', [amount, currency, airlineData]);

/** Gives back all or part of a captured amount; maintenance_reference names it, so that a declined one can be tried again. */
export const refund: Operation = maintenance('REFUND', '06000', '07', [
  amount,
  currency,
  {
    name: 'maintenance_reference',
    type: 'Alphanumeric',
    maxLength: 200,
    mandatory: false,
    characters: '-_.',
  },
  airlineData,
]);

/** Releases an authorisation. The table wants amount and currency, no client sends them: open question 25. */
export const voidAuthorization: Operation = maintenance('VOID_AUTHORIZATION', '08000', '09', [
  { ...amount, mandatory: false },
  { ...currency, mandatory: false },
]);

/** Asks for the state of an order. An unknown order is answered 12036: open question 33. */
export const checkStatus: Operation = {
  id: 'CHECK_STATUS',
  selector: { query_command: 'CHECK_STATUS' },
  path: '/FortAPI/paymentApi',
  request: [
    selectorRule('query_command', 'CHECK_STATUS', 50),
    accessCode,
    merchantIdentifier,
    paymentReference,
    fortId,
    language,
    signature,
    {
      name: 'return_third_party_response_codes',
      type: 'Alpha',
      maxLength: 3,
      mandatory: false,
      values: ['YES', 'NO'],
    },
  ],
  signatureExcludes: ['signature'],
  successCodes: ['12000'],
  failureStatus: '11',
};
