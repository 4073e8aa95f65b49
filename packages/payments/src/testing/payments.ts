import { type Message, type ShaType, type SigningKey, signedFeedback } from '@fils/aps';
import { newId, type TestClock, testClock } from '@fils/database';
import { createLog } from '@fils/ui/server';
import type { PaymentsContext } from '../context.ts';
import type { MethodCode } from '../methods/method.ts';
import { phraseSeal } from '../providers/store.ts';
import type { PaymentRow, TransactionRow } from '../schema.ts';
import { createPayments, type Payments, type PaymentsOptions } from '../server.ts';
import { startTransaction } from '../transactions/start.ts';

/** A merchant's account at the gateway, as a test plays it. */
export interface TestProvider {
  readonly id: string;
  readonly merchantIdentifier: string;
  readonly accessCode: string;
  readonly requestKey: SigningKey;
  readonly responseKey: SigningKey;
}

export interface TestAttempt {
  readonly provider: TestProvider;
  readonly payment: PaymentRow;
  readonly transaction: TransactionRow;
  /** The fields of the form that takes the shopper to the gateway. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface AttemptOptions {
  provider?: TestProvider;
  /** A further attempt for the same payment. */
  payment?: PaymentRow;
  amount?: bigint;
  currency?: string;
  capture?: PaymentRow['capture'];
  reference?: string;
  method?: MethodCode;
}

export type TestPaymentsOptions = Pick<
  PaymentsOptions,
  'data' | 'fetch' | 'checkSchedule' | 'operationSettledAfter' | 'listen' | 'work' | 'port' | 'secretKey'
>;

export type Encoding = 'json' | 'form' | 'xml';

/** A payments server for tests, with the gateway's side of the wire in the test's hand. */
export interface TestPayments {
  readonly payments: Payments;
  readonly context: PaymentsContext;
  readonly clock: TestClock;
  /** Everything that was logged. */
  readonly logged: string[];
  provider(options?: { shaType?: ShaType; gatewayUrl?: string }): Promise<TestProvider>;
  attempt(options?: AttemptOptions): Promise<TestAttempt>;
  /** The gateway's message about an attempt: its echoed members with these on top, unsigned. */
  members(attempt: TestAttempt, members: Message): Message;
  /** Posts a signed message to the webhook. */
  webhook(attempt: TestAttempt, members: Message, encoding?: Encoding): Promise<Response>;
  /** Brings a signed message back through the browser. */
  returns(attempt: TestAttempt, members: Message, method?: 'GET' | 'POST'): Promise<Response>;
  transaction(id: string): Promise<TransactionRow>;
  payment(id: string): Promise<PaymentRow>;
  close(): Promise<void>;
}

export const testSecretKey = 'a secret key for tests, not for anything else';

export async function openTestPayments(options: TestPaymentsOptions = {}): Promise<TestPayments> {
  const clock = testClock('2026-11-22T10:00:00Z');
  const logged: string[] = [];
  const payments = await createPayments({
    listen: false,
    work: false,
    publicUrl: 'http://localhost:4100',
    secretKey: testSecretKey,
    clock,
    log: createLog({ name: 'test', level: 'debug', destination: { write: (line) => logged.push(line) } }),
    ...options,
  });
  const { context } = payments;
  const { db } = context.database;
  let first: Promise<TestProvider> | undefined;

  const provider: TestPayments['provider'] = ({ shaType = 'SHA-256', gatewayUrl } = {}) =>
    insertProvider(context, shaType, gatewayUrl ?? 'http://127.0.0.1:9');

  const members: TestPayments['members'] = ({ fields, provider: account }, more) => {
    const { signature: _, ...echo } = fields;
    return {
      ...echo,
      access_code: account.accessCode,
      fort_id: '169996200000000001',
      payment_option: 'VISA',
      card_number: '400555******0001',
      expiry_date: '2905',
      card_holder_name: 'Layla Haddad',
      authorization_code: '831000',
      eci: 'ECOMMERCE',
      ...more,
    };
  };
  const signed = (attempt: TestAttempt, more: Message, encoding: Encoding) =>
    signedFeedback(members(attempt, more), attempt.provider.responseKey, encoding);

  return {
    payments,
    context,
    clock,
    logged,
    provider,
    members,
    async attempt(wanted = {}) {
      first ??= provider();
      const account = wanted.provider ?? (await first);
      const payment = wanted.payment ?? (await insertPayment(context, wanted));
      const { transaction, form } = await startTransaction(context, {
        paymentId: payment.id,
        providerId: account.id,
        method: wanted.method ?? 'card',
        language: 'en',
        customerIp: '203.0.113.7',
      });
      return { provider: account, payment, transaction, fields: form.fields };
    },
    webhook: (attempt, more, encoding = 'json') =>
      payments.fetch(signed(attempt, more, encoding).request('http://localhost:4100/payment/aps/webhook')),
    returns(attempt, more, method = 'POST') {
      const { body, contentType } = signed(attempt, more, 'form');
      const url = attempt.fields['return_url'] ?? '';
      return payments.fetch(
        method === 'GET'
          ? new Request(`${url}?${body}`)
          : new Request(url, { method, body, headers: { 'content-type': contentType } }),
      );
    },
    transaction: (id) =>
      db.selectFrom('payment_transaction').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    payment: (id) => db.selectFrom('payment').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    close: () => payments.close(),
  };
}

/** A provider in Test Mode towards an own gateway, with credentials, as if a merchant had saved the form. */
async function insertProvider(
  context: PaymentsContext,
  shaType: ShaType,
  gatewayUrl: string,
): Promise<TestProvider> {
  const id = newId();
  const accessCode = id.replaceAll('-', '').slice(-20);
  const merchantIdentifier = `M${accessCode.slice(0, 7)}`;
  const now = context.clock.now().toString();
  const phrases = { request: `request phrase ${accessCode}`, response: `response phrase ${accessCode}` };
  await context.database.db
    .insertInto('provider')
    .values({
      id,
      code: 'aps',
      name: 'Amazon Payment Services',
      state: 'test',
      published: true,
      merchant_identifier: merchantIdentifier,
      access_code: accessCode,
      request_phrase_sealed: context.secrets.seal(phrases.request, phraseSeal(id, 'request')),
      response_phrase_sealed: context.secrets.seal(phrases.response, phraseSeal(id, 'response')),
      sha_type: shaType,
      gateway_url: gatewayUrl,
      created_at: now,
      updated_at: now,
    })
    .execute();
  return {
    id,
    merchantIdentifier,
    accessCode,
    requestKey: { phrase: phrases.request, shaType },
    responseKey: { phrase: phrases.response, shaType },
  };
}

async function insertPayment(context: PaymentsContext, wanted: AttemptOptions): Promise<PaymentRow> {
  const id = newId();
  const now = context.clock.now().toString();
  return context.database.db
    .insertInto('payment')
    .values({
      id,
      reference: wanted.reference ?? `D-${id.slice(-12)}`,
      amount: wanted.amount ?? 1000n,
      currency: wanted.currency ?? 'AED',
      customer: JSON.stringify({ email: 'layla@example.com', name: 'Layla Haddad' }),
      language: 'en',
      capture: wanted.capture ?? 'automatic',
      state: 'open',
      checkout_token: newId(),
      created_at: now,
      updated_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
