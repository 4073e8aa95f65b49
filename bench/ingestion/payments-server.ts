import { createPayments, startTransaction } from '@fils/payments';
import { sql } from 'kysely';
import { account } from './account.ts';

// A child process of ingestion.ts: the payments server as production runs it, jobs and event sending included.
const [databaseUrl = ''] = process.argv.slice(2);
const payments = await createPayments({
  data: { url: databaseUrl },
  port: 0,
  secretKey: 'a secret key for the bench, of no use elsewhere',
});
await payments.connectProvider({ ...account, state: 'test', gatewayUrl: 'http://127.0.0.1:9' });
const { db } = payments.context.database;
const provider = await db.selectFrom('provider').select('id').executeTakeFirstOrThrow();

/** Attempts whose feedback is to come: begun by this process as shoppers begin them, or by another one. */
async function prepare({ from, count, here }: { from: number; count: number; here: boolean }): Promise<void> {
  await sql`
    insert into payment (id, reference, amount, currency, customer, language, capture, state, checkout_token, attempts,
      created_at, updated_at)
    select ${newIds(from)}, 'B-' || n, 125000, 'AED', '{"email":"customer1@domain.com"}', 'en', 'automatic', 'open',
      'checkout-' || n, 0, now(), now()
    from generate_series(${sql.lit(from)}::int, ${sql.lit(from + count - 1)}::int) n`.execute(db);
  if (here) {
    const { rows } = await sql<{ id: string }>`select id from payment where attempts = 0`.execute(db);
    const begin = async (): Promise<void> => {
      for (let row = rows.pop(); row !== undefined; row = rows.pop()) {
        const input = { paymentId: row.id, providerId: provider.id, method: 'card', language: 'en' } as const;
        await startTransaction(payments.context, input);
      }
    };
    await Promise.all(Array.from({ length: 8 }, begin));
  } else {
    await sql`
      insert into payment_transaction (id, payment_id, provider_id, reference, is_live, command, method, state, amount,
        currency, customer_email, status_token, check_after, created_at, updated_at)
      select id, id, ${provider.id}, reference || '-1', false, 'PURCHASE', 'card', 'draft', amount, currency,
        customer ->> 'email', 'status-' || reference, now() + interval '1 day', now(), now()
      from payment where attempts = 0`.execute(db);
    await sql`
      insert into status_check
      select id, check_after from payment_transaction t join payment p using (id) where p.attempts = 0`.execute(
      db,
    );
    await sql`update payment set attempts = 1 where attempts = 0`.execute(db);
  }
}

/** In the order of time, as UUIDv7 are. */
const newIds = (from: number) =>
  sql`(lpad(to_hex((extract(epoch from now()) * 1000)::bigint + ${sql.lit(from)}::int), 12, '0') || '70008000'
    || lpad(to_hex(n), 12, '0'))::uuid`;

process.on('message', (wanted: Parameters<typeof prepare>[0]) => {
  void prepare(wanted).then(() => process.send?.('prepared'));
});
process.once('disconnect', () => void payments.close().then(() => process.exit(0)));
process.send?.({ url: `${payments.url}/payment/aps/webhook` });
