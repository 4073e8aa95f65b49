import { type Database, openDatabase } from '@fils/database';
import { type Kysely, sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import type { PaymentsSchema } from '../schema.ts';
import { up as initial } from './0001-initial.ts';
import { up as lighterWrites } from './0002-lighter-writes.ts';

let database: Database<PaymentsSchema>;
afterEach(() => database?.close());

const at = '2026-01-01T00:00:00.123Z';
const id = (n: number) => `01a20298-6979-7acb-b7f9-77a8179700${String(n).padStart(2, '0')}`;

it('0002 keeps what was due and hands out what was not dispatched yet', async () => {
  database = await openDatabase<PaymentsSchema>(
    { kind: 'memory' },
    { schema: 'payments', migrations: { '0001_initial': { up: initial } } },
  );
  const { db } = database;
  await sql`insert into provider (id, code, name, state, published, sha_type, created_at, updated_at)
    values (${id(1)}, 'aps', 'APS', 'test', true, 'SHA-256', ${at}, ${at})`.execute(db);
  await sql`insert into payment (id, reference, amount, currency, customer, language, capture, state, checkout_token,
      created_at, updated_at)
    values (${id(2)}, 'R', 1000, 'AED', '{}', 'en', 'automatic', 'open', 'token', ${at}, ${at})`.execute(db);
  for (const [n, due] of [
    [3, at],
    [4, null],
  ] as const) {
    await sql`insert into payment_transaction (id, payment_id, provider_id, reference, is_live, command, method, state,
        amount, currency, customer_email, status_token, check_after, created_at, updated_at)
      values (${id(n)}, ${id(2)}, ${id(1)}, ${`R-${n}`}, false, 'PURCHASE', 'card', 'draft', 1000, 'AED', 'a@b.c',
        ${`status ${n}`}, ${due}, ${at}, ${at})`.execute(db);
  }
  for (const [n, types, enabled] of [
    [5, '[]', true],
    [6, '["payment.paid"]', true],
    [7, '["payment.failed"]', true],
    [8, '[]', false],
  ] as const) {
    await sql`insert into event_endpoint (id, url, secret_sealed, types, enabled, created_at)
      values (${id(n)}, 'https://shop.example', '', ${types}::jsonb, ${enabled}, ${at})`.execute(db);
  }
  for (const [n, dispatched] of [
    [9, null],
    [10, at],
  ] as const) {
    await sql`insert into event (id, type, payment_id, transaction_id, once_key, data, created_at, dispatched_at)
      values (${id(n)}, 'payment.paid', ${id(2)}, ${id(3)}, ${`key ${n}`}, '{}', ${at}, ${dispatched})`.execute(
      db,
    );
  }

  await lighterWrites(db as unknown as Kysely<unknown>);

  const checks = await db.selectFrom('status_check').selectAll().execute();
  expect(checks).toEqual([{ transaction_id: id(3), due_at: new Date(at) }]);
  const deliveries = await db.selectFrom('event_delivery').selectAll().orderBy('endpoint_id').execute();
  expect(deliveries).toMatchObject([
    { event_id: id(9), endpoint_id: id(5), state: 'pending', next_attempt_at: new Date(at) },
    { event_id: id(9), endpoint_id: id(6), state: 'pending', next_attempt_at: new Date(at) },
  ]);
  // In the order of time, as all our ids.
  for (const delivery of deliveries) expect(delivery.id.slice(0, 13)).toBe(id(9).slice(0, 13));
});
