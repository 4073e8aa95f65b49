import { describe, expect, it } from 'vitest';
import { describe as describeCode } from '../codes/describe.ts';
import type { Message } from '../messages/message.ts';
import { InvalidMessage } from '../messages/problems.ts';
import { operationOf, operations } from './operations.ts';
import type {
  AuthorizationRedirection,
  CaptureRequest,
  CheckStatusRequest,
  PurchaseRedirection,
  RefundRequest,
  VoidAuthorizationRequest,
} from './requests.ts';
import { validateRequest } from './validate.ts';

type Names<T> = Record<keyof Required<T>, true>;

/** tsc holds these to the interfaces, the test below to the tables: so types and tables name the same members. */
const redirection: Names<PurchaseRedirection & AuthorizationRedirection> = {
  command: true,
  access_code: true,
  merchant_identifier: true,
  merchant_reference: true,
  amount: true,
  currency: true,
  language: true,
  customer_email: true,
  signature: true,
  token_name: true,
  payment_option: true,
  sadad_olp: true,
  eci: true,
  order_description: true,
  customer_ip: true,
  customer_name: true,
  merchant_extra: true,
  merchant_extra1: true,
  merchant_extra2: true,
  merchant_extra3: true,
  merchant_extra4: true,
  merchant_extra5: true,
  remember_me: true,
  phone_number: true,
  settlement_reference: true,
  return_url: true,
  check_3ds: true,
  flex_value: true,
};
const maintenance = {
  command: true,
  access_code: true,
  merchant_identifier: true,
  merchant_reference: true,
  fort_id: true,
  language: true,
  signature: true,
  order_description: true,
  amount: true,
  currency: true,
} as const;
const capture: Names<CaptureRequest> = { ...maintenance, airline_data: true };
const refund: Names<RefundRequest> = { ...maintenance, airline_data: true, maintenance_reference: true };
const voidAuthorization: Names<VoidAuthorizationRequest> = maintenance;
const checkStatus: Names<CheckStatusRequest> = {
  query_command: true,
  access_code: true,
  merchant_identifier: true,
  merchant_reference: true,
  fort_id: true,
  language: true,
  signature: true,
  return_third_party_response_codes: true,
};

const tables: Readonly<Record<string, object>> = {
  'AUTHORIZATION.redirection': redirection,
  'PURCHASE.redirection': redirection,
  CAPTURE: capture,
  REFUND: refund,
  VOID_AUTHORIZATION: voidAuthorization,
  CHECK_STATUS: checkStatus,
};

/** A request that every rule of the operation accepts. */
const valid: Message = {
  access_code: 'zx0IPmPy5jp1vAz8Kpg7',
  merchant_identifier: 'CycHZxVj',
  merchant_reference: 'XYZ9239-yu898',
  amount: '10000',
  currency: 'AED',
  language: 'en',
  customer_email: 'customer1@domain.com',
  signature: 'f'.repeat(64),
};
const purchase: Message = { ...valid, command: 'PURCHASE' };
const named = (id: string) => operations.find((operation) => operation.id === id) as (typeof operations)[0];
const page = named('PURCHASE.redirection');

describe('the tables', () => {
  it('name the members that the types name', () => {
    expect(operations.map(({ id }) => id).sort()).toEqual(Object.keys(tables).sort());
    for (const { id, request } of operations) {
      expect(request.map(({ name }) => name).sort()).toEqual(Object.keys(tables[id] ?? {}).sort());
    }
  });

  it('accept a plain request of each operation', () => {
    for (const operation of operations) {
      expect(
        validateRequest(operation, { ...valid, ...operation.selector }, { characters: 'strict' }),
      ).toEqual([]);
    }
  });

  it('have a status of failure next to that of success', () => {
    for (const { successCodes, failureStatus } of operations) {
      const [successStatus] = successCodes.map((code) => Number(code.slice(0, 2)));
      expect(Math.abs(Number(failureStatus) - (successStatus ?? 0))).toBe(1);
      expect(describeCode(`${failureStatus}666`).outcome).toBe('failure');
      expect(successCodes.map((code) => describeCode(code).outcome)).toEqual(['success']);
    }
  });
});

describe('operationOf', () => {
  it('goes by the selector, and by the path when it is known', () => {
    expect(operationOf(purchase)?.id).toBe('PURCHASE.redirection');
    expect(operationOf(purchase, '/FortAPI/paymentPage')?.id).toBe('PURCHASE.redirection');
    expect(operationOf(purchase, '/FortAPI/paymentApi')).toBeUndefined();
    expect(operationOf({ command: 'CAPTURE' }, '/FortAPI/paymentApi/')?.id).toBe('CAPTURE');
    expect(operationOf({ query_command: 'CHECK_STATUS' })?.id).toBe('CHECK_STATUS');
    expect(operationOf({ command: 'CHECK_STATUS' })).toBeUndefined();
    expect(operationOf({ command: 'purchase' })).toBeUndefined();
    expect(operationOf({})).toBeUndefined();
  });
});

describe('validateRequest', () => {
  const problems = (change: Message, id = 'PURCHASE.redirection', characters?: 'safe' | 'strict') => {
    const operation = named(id);
    const message = { ...valid, ...operation.selector, ...change };
    return validateRequest(operation, message, characters === undefined ? {} : { characters }).map(
      ({ member, code }) => `${code} ${member}`,
    );
  };

  it.each<[Message, string[]]>([
    [{ amount: undefined }, ['001 amount']],
    [{ customer_email: '' }, ['001 customer_email']],
    [{ language: null }, ['001 language']],
    [{ merchant_reference: 'x'.repeat(41) }, ['032 merchant_reference']],
    [{ merchant_reference: 'a b' }, ['002 merchant_reference']],
    [{ merchant_reference: 'a=b' }, ['002 merchant_reference']],
    [{ customer_name: 'x'.repeat(41) }, ['032 customer_name']],
    [{ language: 'fr' }, ['033 language']],
    [{ language: 'EN' }, ['033 language']],
    [{ eci: 'RECURRING' }, ['033 eci']],
    [{ payment_option: 'DINERS' }, ['033 payment_option']],
    [{ amount: '12345678901' }, ['032 amount']],
    [{ amount: '0' }, ['005 amount']],
    [{ amount: '000' }, ['005 amount']],
    [{ amount: '-100' }, ['005 amount']],
    [{ amount: '10.50' }, ['005 amount']],
    [{ amount: '1e3' }, ['005 amount']],
    [{ amount: '١٠٠' }, ['005 amount']],
    [{ amount: 100 }, []],
    [{ amount: 100n }, []],
    [{ amount: ['100'] }, ['002 amount']],
    [{ currency: 'XXX' }, ['013 currency']],
    [{ currency: 'aed' }, ['013 currency']],
    [{ currency: 'AEDX' }, ['032 currency', '013 currency']],
    [{ customer_name: { first: 'A' } }, ['002 customer_name']],
    [{ phone_number: '+971 (4) 123-4567' }, []],
    [{ phone_number: 'call me' }, ['002 phone_number']],
    [{ unknown_member: '<script>' }, []],
    [{ customer_name: 'محمد علي' }, []],
  ])('%o', (change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  it('finds them in the order of the gateway: missing, form, amount, currency', () => {
    expect(
      problems({
        currency: 'XXX',
        amount: '0',
        language: 'xx',
        customer_email: '',
        order_description: 'x'.repeat(151),
      }),
    ).toEqual(['001 customer_email', '033 language', '032 order_description', '005 amount', '013 currency']);
  });

  it('maintenance names the payment one way or both', () => {
    for (const id of ['CAPTURE', 'REFUND', 'VOID_AUTHORIZATION', 'CHECK_STATUS']) {
      expect(problems({ fort_id: '1' }, id)).toEqual([]);
      expect(problems({ fort_id: '1', merchant_reference: undefined }, id)).toEqual([]);
      expect(problems({ merchant_reference: undefined }, id)).toEqual([
        '001 merchant_reference',
        '001 fort_id',
      ]);
    }
    expect(problems({ fort_id: 'x' }, 'CAPTURE')).toEqual(['002 fort_id']);
    expect(problems({ amount: undefined, currency: undefined }, 'VOID_AUTHORIZATION')).toEqual([]);
    expect(problems({ airline_data: { a: '1' } }, 'CAPTURE')).toEqual([]);
  });

  it('judges characters as strictly as it is asked to', () => {
    const change = { order_description: 'a*b' };
    expect(problems(change)).toEqual([]);
    expect(problems(change, page.id, 'safe')).toEqual([]);
    expect(problems(change, page.id, 'strict')).toEqual(['002 order_description']);
    const unsafe = { order_description: 'x=1', customer_name: 'a\u0000' };
    expect(problems(unsafe)).toEqual([]);
    expect(problems(unsafe, page.id, 'safe')).toEqual(['002 order_description', '002 customer_name']);
    expect(problems({ return_url: 'https://x.test/?a=1' }, page.id, 'strict')).toEqual([]);
  });

  it('says what is wrong in words', () => {
    const error = new InvalidMessage(
      validateRequest(named('CAPTURE'), { command: 'CAPTURE', language: 'xx' }),
    );
    expect(error).toMatchObject({ code: 'invalid_message', wireCode: '00001' });
    expect(error.message).toContain('merchant_reference is missing (or give fort_id)');
    expect(error.message).toContain('language must be one of en, ar');
    expect(error.members).toContain('amount');
  });
});
