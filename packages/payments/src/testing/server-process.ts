import { sql } from 'kysely';
import { createPayments } from '../server.ts';
import { startTransaction } from '../transactions/start.ts';
import { testSecretKey } from './payments.ts';

/** What a test asks of the process. */
export type Question = { readonly begin: number } | { readonly about: readonly string[] };

/** The fields of a form that would take a shopper to the gateway. */
export type Begun = readonly Readonly<Record<string, string>>[];

/** What is on disk about some references. */
export type Found = readonly {
  readonly reference: string;
  readonly state: string;
  readonly messages: number;
  readonly captures: number;
  readonly events: number;
}[];

export const processAccount = {
  merchantIdentifier: 'MxvOupuG',
  accessCode: 'SILgpo7pWbmzuURp2qri',
  requestPhrase: 'request phrase 2026',
  responsePhrase: 'response phrase 2026',
  shaType: 'SHA-256',
} as const;

// A payments server in a process of its own, so that a test can end it at any moment. Argument: its data, as JSON.
const payments = await createPayments({
  data: JSON.parse(process.argv[2] ?? '"memory"') as { url: string },
  port: 0,
  secretKey: testSecretKey,
});
const { context } = payments;
const provider = async () =>
  context.database.db.selectFrom('provider').select(['id', 'state']).executeTakeFirstOrThrow();
if ((await provider()).state === 'disabled') {
  await payments.connectProvider({ ...processAccount, state: 'test', gatewayUrl: 'http://127.0.0.1:9' });
}
const { id: providerId } = await provider();

async function begin(count: number): Promise<Begun> {
  const { rows } = await sql<{ id: string }>`
    insert into payment (id, reference, amount, currency, customer, language, capture, state, checkout_token,
      created_at, updated_at)
    select gen_random_uuid(), 'K-' || gen_random_uuid(), 1000, 'AED', '{"email":"layla@example.com"}', 'en',
      'automatic', 'open', gen_random_uuid(), now(), now()
    from generate_series(1, ${sql.lit(count)}::int) returning id`.execute(context.database.db);
  const begun = [];
  for (const { id } of rows) {
    const input = { paymentId: id, providerId, method: 'card', language: 'en' } as const;
    begun.push((await startTransaction(context, input)).form.fields);
  }
  return begun;
}

async function about(references: readonly string[]): Promise<Found> {
  const { rows } = await sql<Found[number]>`
    select t.reference, t.state,
      (select count(*)::int from inbox_message m where m.merchant_reference = t.reference) as messages,
      (select count(*)::int from timeline l where l.transaction_id = t.id and l.kind = 'captured') as captures,
      (select count(*)::int from event e where e.transaction_id = t.id and e.type = 'payment.paid') as events
    from payment_transaction t where t.reference = any (${[...references]})`.execute(context.database.db);
  return rows;
}

process.on('message', (question: Question) => {
  const answer = 'begin' in question ? begin(question.begin) : about(question.about);
  void answer.then((value) => process.send?.(value));
});
process.once('disconnect', () => process.exit(0));
process.send?.({ url: `${payments.url}/payment/aps/webhook` });
