import { testClock } from '@fils/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { replayFeedback } from '../feedback/store.ts';
import { createGateway, type Gateway } from '../server.ts';
import { Checkout } from '../testing/checkout.ts';
import { seedMerchant, TestMerchant } from '../testing/merchant.ts';
import { type Receiver, startReceiver } from '../testing/receiver.ts';
import { toDate } from '../time.ts';
import { pruneLogs } from './prune.ts';

let gateway: Gateway;
let receiver: Receiver;
let checkout: Checkout;
const clock = testClock('2026-01-01T00:00:00Z');

beforeAll(async () => {
  receiver = await startReceiver();
  const seed = seedMerchant({ redirection: { directFeedbackUrl: `${receiver.url}/direct` } });
  gateway = await createGateway({
    listen: false,
    seed: { merchants: [seed] },
    clock,
    config: { logRetention: { days: 30, rows: 1_200 } },
  });
  checkout = new Checkout(new TestMerchant(gateway, seed));
});
afterAll(async () => {
  await gateway?.close();
  await receiver?.close();
});
beforeEach(async () => {
  await gateway.reset();
  receiver.answers = [];
});

const count = async (table: 'message_log' | 'feedback' | 'feedback_attempt' | 'payment_order') =>
  (await gateway.context.database.db.selectFrom(table).selectAll().execute()).length;

describe('the logs', () => {
  it('lose what is older than the days kept, and orders stay', async () => {
    await checkout.buy();
    await gateway.idle();
    clock.advance({ hours: 24 * 29 });
    await checkout.buy();
    await gateway.idle();
    const [messages, young] = [await count('message_log'), (await count('message_log')) / 2];
    await pruneLogs(gateway.context);
    expect(await count('message_log')).toBe(messages);
    clock.advance({ hours: 24 + 1 });
    await pruneLogs(gateway.context);
    expect(await count('message_log')).toBe(young);
    expect([await count('feedback'), await count('feedback_attempt'), await count('payment_order')]).toEqual([
      1, 1, 2,
    ]);
  });

  it('keep feedback that is still to be sent, however old', async () => {
    receiver.answers = [new Response('', { status: 503 })];
    await checkout.buy();
    await gateway.idle();
    clock.advance({ hours: 24 * 40 });
    await pruneLogs(gateway.context);
    expect([await count('message_log'), await count('feedback')]).toEqual([0, 1]);
  });

  it('keep what a person has asked to be sent again', async () => {
    await checkout.buy();
    await gateway.idle();
    const [feedback] = await gateway.context.database.db.selectFrom('feedback').select('id').execute();
    clock.advance({ hours: 24 * 40 });
    const slow = Promise.withResolvers<Response>();
    receiver.answers = [() => slow.promise];
    await replayFeedback(gateway.context, feedback?.id ?? '');
    await pruneLogs(gateway.context);
    expect(await count('feedback')).toBe(1);
    slow.resolve(new Response(''));
  });

  it('keep the newest rows only, in batches', async () => {
    const { db } = gateway.context.database;
    await sql`
      insert into message_log (id, direction, endpoint, members, created_at)
      select gen_random_uuid(), 'in', '/' || n, '{}', ${toDate(clock.now())}::timestamptz + n * interval '1 second'
      from generate_series(0, 2499) as n`.execute(db);
    clock.advance({ hours: 1 });
    await pruneLogs(gateway.context);
    const left = await db.selectFrom('message_log').select('endpoint').orderBy('created_at').execute();
    expect([left.length, left[0]?.endpoint, left.at(-1)?.endpoint]).toEqual([1_200, '/1300', '/2499']);
  });

  it('stop between batches when the gateway closes', async () => {
    await checkout.buy();
    clock.advance({ hours: 24 * 40 });
    const before = await count('message_log');
    await pruneLogs(gateway.context, AbortSignal.abort());
    expect(await count('message_log')).toBe(before);
  });
});
