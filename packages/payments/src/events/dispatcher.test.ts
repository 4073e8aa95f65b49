import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeBackends, openTestPayments, outcomes, type TestPayments } from '../testing/index.ts';
import { deliveryDetail, listDeliveries, replayDelivery } from './deliveries.ts';
import { createEventDispatcher, type EventDispatcher } from './dispatcher.ts';
import {
  createEndpoint,
  deleteEndpoint,
  type EventEndpoint,
  endpointById,
  rotateSecret,
  updateEndpoint,
} from './endpoints.ts';
import { maxAttempts } from './schedule.ts';
import { type Receiver, startReceiver } from './testing/receiver.ts';

let test: TestPayments;
let dispatcher: EventDispatcher;
let receiver: Receiver;
let endpoint: EventEndpoint;
let secret: string;

beforeAll(async () => {
  test = await openTestPayments();
  dispatcher = createEventDispatcher(test.context);
});
afterAll(async () => {
  await dispatcher?.stop();
  await test?.close();
});
beforeEach(async () => {
  receiver = await startReceiver();
  // Verification compares with the real time.
  test.clock.set(Temporal.Now.instant());
  ({ endpoint, secret } = await createEndpoint(test.context, { url: receiver.url }, 'test'));
});
afterEach(async () => {
  await receiver.close();
  const left = await test.context.database.db.selectFrom('event_endpoint').select('id').execute();
  for (const { id } of left) await deleteEndpoint(test.context, id, 'test');
});

const db = () => test.context.database.db;

async function payOnce() {
  const attempt = await test.attempt({ amount: 1250n });
  await test.webhook(attempt, outcomes.purchased);
  return attempt;
}

const deliveries = () => listDeliveries(db(), { endpointId: endpoint.id, limit: 50 });

/** Runs the schedule until nothing is due any more. */
async function exhaust() {
  for (let n = 0; n < maxAttempts; n++) {
    await dispatcher.run();
    test.clock.advance({ hours: 24 });
  }
}

describe('sending', () => {
  it('posts what happened, signed, once', async () => {
    const attempt = await payOnce();
    await dispatcher.run();
    await dispatcher.run();
    expect(receiver.received.length).toBe(1);
    const headers = receiver.received[0]?.headers ?? {};
    const body = receiver.received[0]?.body ?? '';
    expect(headers['content-type']).toBe('application/json');
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({
      type: 'payment.paid',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      data: {
        paymentId: attempt.payment.id,
        reference: attempt.payment.reference,
        transactionReference: attempt.transaction.reference,
        state: 'done',
        amount: 1250,
        currency: 'AED',
        capturedAmount: 1250,
        isLive: false,
      },
    });
    expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 1, nextAttemptAt: null }]);
  });

  it('goes out at a poke, without waiting for the clock', async () => {
    await payOnce();
    dispatcher.poke();
    await dispatcher.run();
    expect(receiver.received.length).toBe(1);
  });

  it('may be poked from within a transaction', async () => {
    await payOnce();
    await test.context.database.tx(async () => dispatcher.poke());
    await dispatcher.run();
    expect(receiver.received.length).toBe(1);
    expect(test.logged.join('')).not.toContain('events could not be sent');
  });

  it('sends each endpoint the types it asked for, and nothing to a disabled one', async () => {
    const other = await startReceiver();
    const off = await startReceiver();
    await createEndpoint(test.context, { url: other.url, types: ['payment.refunded'] }, 'test');
    const disabled = await createEndpoint(test.context, { url: off.url }, 'test');
    await updateEndpoint(test.context, disabled.endpoint.id, { enabled: false }, 'test');
    await payOnce();
    await dispatcher.run();
    expect([receiver.received.length, other.received.length, off.received.length]).toEqual([1, 0, 0]);
    await other.close();
    await off.close();
  });

  it('keeps the same id and body over all attempts, with the time and signature of each', async () => {
    receiver.answers = [{ status: 500 }, { status: 200 }];
    await payOnce();
    await dispatcher.run();
    test.clock.advance({ seconds: 5 });
    await dispatcher.run();
    const [first, second] = receiver.received;
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.headers['webhook-timestamp']).not.toBe(first?.headers['webhook-timestamp']);
    new Webhook(secret).verify(second?.body ?? '', second?.headers ?? {});
  });

  it('does not send again before it is due', async () => {
    receiver.answers = [{ status: 503 }];
    await payOnce();
    await dispatcher.run();
    test.clock.advance({ seconds: 4 });
    await dispatcher.run();
    expect(receiver.received.length).toBe(1);
    test.clock.advance({ seconds: 1 });
    await dispatcher.run();
    expect(receiver.received.length).toBe(2);
  });

  it.each([301, 302, 307, 400, 404, 429, 500])(
    'takes %i for a failure and follows nothing',
    async (status) => {
      receiver.answers = [{ status, headers: { location: `${receiver.url}/elsewhere` }, body: 'no' }];
      await payOnce();
      await dispatcher.run();
      expect(receiver.received.map(({ path }) => path)).toEqual(['/hook']);
      const [delivery] = await deliveries();
      expect(delivery).toMatchObject({ state: 'pending', attempts: 1 });
      expect((await deliveryDetail(db(), delivery?.id ?? '')).log).toMatchObject([
        { number: 1, httpStatus: status, responseExcerpt: 'no', error: null },
      ]);
    },
  );

  it('writes down why no answer came', async () => {
    await receiver.close();
    await payOnce();
    await dispatcher.run();
    const [delivery] = await deliveries();
    const [attempt] = (await deliveryDetail(db(), delivery?.id ?? '')).log;
    expect(attempt?.httpStatus).toBeNull();
    expect(attempt?.error).toContain('ECONNREFUSED');
  });

  it('keeps no more than 2 KB of an answer, without card numbers', async () => {
    receiver.answers = [{ status: 200, body: `4005550000000001 \u0000${'x'.repeat(100_000)}` }];
    await payOnce();
    await dispatcher.run();
    const [delivery] = await deliveries();
    const [attempt] = (await deliveryDetail(db(), delivery?.id ?? '')).log;
    expect(attempt?.responseExcerpt.length).toBeLessThanOrEqual(2048);
    expect(attempt?.responseExcerpt).not.toContain('4005550000000001');
  });

  it('refuses private addresses in production', async () => {
    const production = { ...test.context, config: { ...test.context.config, production: true } };
    const guarded = createEventDispatcher(production);
    await payOnce();
    await guarded.run();
    expect(receiver.received).toEqual([]);
    const [delivery] = await deliveries();
    expect((await deliveryDetail(db(), delivery?.id ?? '')).log[0]?.error).toContain('private network');
  });
});

describe('giving up', () => {
  it('tries ten times, then counts one failure against the endpoint', async () => {
    receiver.answers = [{ status: 500 }];
    await payOnce();
    await exhaust();
    await exhaust();
    expect(receiver.received.length).toBe(maxAttempts);
    expect(await deliveries()).toMatchObject([
      { state: 'failed', attempts: maxAttempts, nextAttemptAt: null },
    ]);
    expect(await endpointById(db(), endpoint.id)).toMatchObject({ enabled: true, failures: 1 });
  });

  it('disables the endpoint at the tenth event given up in a row; a success begins the count anew', async () => {
    receiver.answers = [{ status: 500 }];
    for (let n = 0; n < 3; n++) await payOnce();
    await exhaust();
    expect((await endpointById(db(), endpoint.id)).failures).toBe(3);
    receiver.answers = [{ status: 200 }];
    await payOnce();
    await dispatcher.run();
    expect((await endpointById(db(), endpoint.id)).failures).toBe(0);
    receiver.answers = [{ status: 500 }];
    for (let n = 0; n < 10; n++) await payOnce();
    await exhaust();
    expect(await endpointById(db(), endpoint.id)).toMatchObject({
      enabled: false,
      disabledReason: 'failing',
    });
    const audited = await db()
      .selectFrom('audit')
      .select(['actor', 'action'])
      .where('subject', '=', `event_endpoint:${endpoint.id}`)
      .where('action', '=', 'event_endpoint.disabled')
      .execute();
    expect(audited).toEqual([{ actor: 'system', action: 'event_endpoint.disabled' }]);
  });

  it('disables an endpoint that answers 410 at once', async () => {
    receiver.answers = [{ status: 410 }];
    await payOnce();
    await dispatcher.run();
    expect(await endpointById(db(), endpoint.id)).toMatchObject({ enabled: false, disabledReason: 'gone' });
    expect(await deliveries()).toMatchObject([{ state: 'failed' }]);
  });

  it('keeps what waits for a disabled endpoint, and sends it when it is enabled again', async () => {
    receiver.answers = [{ status: 500 }];
    await payOnce();
    await dispatcher.run();
    await updateEndpoint(test.context, endpoint.id, { enabled: false }, 'test');
    test.clock.advance({ hours: 100 });
    await dispatcher.run();
    expect(receiver.received.length).toBe(1);
    receiver.answers = [{ status: 200 }];
    await updateEndpoint(test.context, endpoint.id, { enabled: true }, 'test');
    await dispatcher.run();
    expect(receiver.received.length).toBe(2);
    expect(await deliveries()).toMatchObject([{ state: 'delivered' }]);
  });
});

describe('by hand', () => {
  it('sends a given-up event again, and writes down who asked', async () => {
    receiver.answers = [{ status: 500 }];
    await payOnce();
    await exhaust();
    const [delivery] = await deliveries();
    const id = delivery?.id ?? '';
    expect(await replayDelivery(test.context, id, 'user:a@b.co')).toMatchObject({ delivered: false });
    expect(await deliveries()).toMatchObject([{ state: 'failed', attempts: maxAttempts }]);
    receiver.answers = [{ status: 204 }];
    expect(await replayDelivery(test.context, id, 'user:a@b.co')).toMatchObject({ delivered: true });
    const detail = await deliveryDetail(db(), id);
    expect(detail.state).toBe('delivered');
    expect(detail.log.at(-1)).toMatchObject({ number: maxAttempts + 2, manual: true, httpStatus: 204 });
    expect(detail.body).toBe(receiver.received.at(-1)?.body);
  });

  it('takes nothing from a delivered event when the second time fails', async () => {
    await payOnce();
    await dispatcher.run();
    const [delivery] = await deliveries();
    receiver.answers = [{ status: 500 }];
    await replayDelivery(test.context, delivery?.id ?? '', 'user:a@b.co');
    expect(await deliveries()).toMatchObject([{ state: 'delivered' }]);
  });
});

describe('rotating the secret', () => {
  it('signs with both for 24 hours, then with the new one only', async () => {
    const { secret: young } = await rotateSecret(test.context, endpoint.id, 'test');
    await payOnce();
    await dispatcher.run();
    const both = receiver.received.at(-1);
    for (const each of [secret, young]) new Webhook(each).verify(both?.body ?? '', both?.headers ?? {});
    test.clock.advance({ hours: 24 });
    await payOnce();
    await dispatcher.run();
    expect(receiver.received.at(-1)?.headers['webhook-signature']?.split(' ').length).toBe(1);
  });

  it('keeps secrets sealed', async () => {
    const row = await db().selectFrom('event_endpoint').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(secret.slice(6));
  });
});

describeBackends('several processes', (payments) => {
  it('send each event once', async () => {
    const many = await startReceiver();
    const { context } = payments();
    await createEndpoint(context, { url: many.url }, 'test');
    for (let n = 0; n < 25; n++) await payments().webhook(await payments().attempt(), outcomes.purchased);
    await Promise.all([1, 2, 3, 4].map(() => createEventDispatcher(context).run()));
    const ids = many.received.map(({ headers }) => headers['webhook-id']);
    expect(ids.length).toBe(25);
    expect(new Set(ids).size).toBe(25);
    await many.close();
  });

  it('send again what a killed one had taken', async () => {
    const slow = await startReceiver();
    const { context, clock } = payments();
    await createEndpoint(context, { url: slow.url, types: ['payment.authorized'] }, 'test');
    const attempt = await payments().attempt({ capture: 'manual' });
    await payments().webhook(attempt, outcomes.authorized);
    await createEventDispatcher(context).run();
    // The answer came, but the process died before it could write it down: the lease is all that is left.
    await context.database.db.deleteFrom('event_delivery_attempt').execute();
    await context.database.db
      .updateTable('event_delivery')
      .set({ state: 'pending', attempts: 0, next_attempt_at: clock.now().add({ seconds: 60 }).toString() })
      .execute();
    await createEventDispatcher(context).run();
    expect(slow.received.length).toBe(1);
    clock.advance({ seconds: 60 });
    await createEventDispatcher(context).run();
    expect(slow.received.length).toBe(2);
    await slow.close();
  });
});

describeBackends(
  'an endpoint that is being deleted',
  (payments) => {
    it('holds up the payments of that moment, and then gets nothing of them', async () => {
      const { context } = payments();
      const { endpoint } = await createEndpoint(context, { url: 'http://127.0.0.1:9/' }, 'test');
      const attempt = await payments().attempt();
      const waiting = () =>
        sql<{ n: number }>`select count(*)::int as n from pg_locks where not granted`.execute(
          context.database.db,
        );
      const outside = AsyncLocalStorage.snapshot();
      const answer = Promise.withResolvers<Response>();
      await context.database.tx(async (trx) => {
        await trx.deleteFrom('event_endpoint').where('id', '=', endpoint.id).execute();
        await outside(async () => {
          payments().webhook(attempt, outcomes.purchased).then(answer.resolve, answer.reject);
          while ((await waiting()).rows[0]?.n === 0) await setTimeout(20);
        });
      });
      expect((await answer.promise).status).toBe(200);
      expect(await payments().transaction(attempt.transaction.id)).toMatchObject({ state: 'done' });
    });
  },
  { only: 'PostgreSQL' },
);
