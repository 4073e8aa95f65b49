import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { checkTransaction } from '../reconciliation/check.ts';
import { checkDue } from '../reconciliation/schedule.ts';
import {
  describeBackends,
  outcomes,
  type TestAttempt,
  type TestOrder,
  testGateway,
} from '../testing/index.ts';
import { requestCapture, requestRefund, requestVoid, settleAbandonedRequests } from './operations.ts';

const gateway = testGateway();
const actor = 'user:finance@example.com';

describeBackends(
  'operations',
  (opened) => {
    async function authorized(amount = 1000n): Promise<{ a: TestAttempt; order: TestOrder }> {
      const a = await opened().attempt({ capture: 'manual', amount });
      const order = gateway.pay(a, '02000');
      await opened().webhook(a, outcomes.authorized);
      gateway.notifications.length = 0;
      gateway.requests.length = 0;
      return { a, order };
    }
    const row = (a: TestAttempt) => opened().transaction(a.transaction.id);
    const operationsOf = (a: TestAttempt) =>
      opened()
        .context.database.db.selectFrom('operation')
        .selectAll()
        .where('transaction_id', '=', a.transaction.id)
        .orderBy('id')
        .execute();
    const kinds = async (a: TestAttempt) =>
      (
        await opened()
          .context.database.db.selectFrom('timeline')
          .select('kind')
          .where('transaction_id', '=', a.transaction.id)
          .orderBy('id')
          .execute()
      ).map((e) => e.kind);
    const sentFor = (a: TestAttempt) =>
      gateway.requests.filter((r) => r['merchant_reference'] === a.transaction.reference);
    const notify = async () => {
      for (const { order, members } of gateway.notifications.splice(0))
        expect((await opened().webhook(order.attempt, members)).status).toBe(200);
    };

    it('captures in parts and refunds in parts, and the notifications add nothing', async () => {
      const { context } = opened();
      const { a } = await authorized();
      const { id } = a.transaction;
      // Equal amounts: their notifications are the same bytes.
      for (const amount of [300n, 300n, 400n]) {
        expect(await requestCapture(context, id, { amount, actor })).toMatchObject({ state: 'done' });
        await notify();
      }
      await requestRefund(context, id, { amount: 250n, actor, reason: 'one was broken' });
      await requestRefund(context, id, { amount: 250n, actor });
      await notify();
      await checkDue(context);
      expect(await row(a)).toMatchObject({ state: 'done', captured_amount: 1000n, refunded_amount: 500n });
      expect(sentFor(a).filter((r) => r['command'] !== undefined)).toHaveLength(5);
      expect((await operationsOf(a)).map((o) => o.state)).toEqual(Array.from({ length: 5 }, () => 'done'));
      expect(await kinds(a)).toEqual([
        'created',
        'authorized',
        ...Array.from({ length: 3 }, () => ['capture_requested', 'captured']).flat(),
        ...Array.from({ length: 2 }, () => ['refund_requested', 'refunded']).flat(),
      ]);
      const events = await context.database.db
        .selectFrom('event')
        .selectAll()
        .where('transaction_id', '=', id)
        .orderBy('id')
        .execute();
      expect(events.map((e) => [e.type, e.data['capturedAmount'], e.data['refundedAmount']])).toEqual([
        ['payment.authorized', 0, 0],
        ['payment.paid', 300, 0],
        ['payment.paid', 600, 0],
        ['payment.paid', 1000, 0],
        ['payment.refunded', 1000, 250],
        ['payment.refunded', 1000, 500],
      ]);
    });

    it('names the refund to the gateway, and both names of the payment', async () => {
      const { context } = opened();
      const { a } = await authorized();
      await requestCapture(context, a.transaction.id, { amount: 1000n, actor });
      const operation = await requestRefund(context, a.transaction.id, { amount: 10n, actor });
      expect(gateway.requests.at(-1)).toMatchObject({
        command: 'REFUND',
        merchant_reference: a.transaction.reference,
        fort_id: '169996200000000001',
        maintenance_reference: operation.id,
        amount: '10',
        currency: 'AED',
      });
    });

    it('voids an authorisation', async () => {
      const { context, payment } = opened();
      const { a } = await authorized();
      expect(await requestVoid(context, a.transaction.id, { actor })).toMatchObject({
        state: 'done',
        amount: null,
      });
      await notify();
      expect(await row(a)).toMatchObject({ state: 'cancelled', state_reason: 'voided', voided: true });
      expect((await payment(a.payment.id)).state).toBe('cancelled');
      expect(await kinds(a)).toEqual(['created', 'authorized', 'void_requested', 'voided']);
    });

    it.each([
      ['more than is authorised', 'capture', 1001n, 'amount_too_large'],
      ['nothing', 'capture', 0n, 'amount_not_positive'],
      ['a negative amount', 'capture', -5n, 'amount_not_positive'],
      ['a refund before any capture', 'refund', 1n, 'not_refundable'],
    ] as const)('refuses %s, and sends nothing', async (_, kind, amount, code) => {
      const { context } = opened();
      const { a } = await authorized();
      const request = kind === 'capture' ? requestCapture : requestRefund;
      await expect(request(context, a.transaction.id, { amount, actor })).rejects.toMatchObject({ code });
      expect(gateway.requests).toEqual([]);
      expect(await operationsOf(a)).toEqual([]);
    });

    it('refuses a void after a capture, and a capture of what was released', async () => {
      const { context } = opened();
      const { a } = await authorized();
      const { id } = a.transaction;
      await requestCapture(context, id, { amount: 400n, releaseRest: true, actor });
      await expect(requestVoid(context, id, { actor })).rejects.toMatchObject({ code: 'not_voidable' });
      await expect(requestCapture(context, id, { amount: 1n, actor })).rejects.toMatchObject({
        code: 'not_capturable',
      });
      await expect(requestRefund(context, id, { amount: 401n, actor })).rejects.toMatchObject({
        code: 'amount_too_large',
      });
    });

    it('the database refuses totals that no rule should let through', async () => {
      const { context } = opened();
      const { a } = await authorized();
      const set = (values: string) =>
        sql`update payment_transaction set ${sql.raw(values)} where id = ${a.transaction.id}`.execute(
          context.database.db,
        );
      for (const values of ['captured_amount = 1001', 'refunded_amount = 1', 'authorized_amount = 1001'])
        await expect(set(values)).rejects.toMatchObject({ code: '23514' });
    });

    it('keeps a refusal with its code, and asks why the totals differ', async () => {
      const { context } = opened();
      const { a, order } = await authorized();
      gateway.operate(order, 'CAPTURE', 900n);
      expect(await requestCapture(context, a.transaction.id, { amount: 500n, actor })).toMatchObject({
        state: 'refused',
        response_code: '05042',
      });
      await checkDue(context);
      expect(await row(a)).toMatchObject({ captured_amount: 900n, state: 'done' });
      expect(await kinds(a)).toEqual([
        'created',
        'authorized',
        'capture_requested',
        'capture_refused',
        'external',
      ]);
    });

    it('a lost answer to a capture that was made: unknown, nothing sent twice, settled by the totals', async () => {
      const { context } = opened();
      const { a } = await authorized();
      const { id } = a.transaction;
      gateway.loseNext = 'answer';
      expect(await requestCapture(context, id, { amount: 600n, actor })).toMatchObject({ state: 'unknown' });
      expect(await row(a)).toMatchObject({ state: 'authorized', captured_amount: 0n });
      await expect(requestCapture(context, id, { amount: 100n, actor })).rejects.toMatchObject({
        code: 'operation_under_way',
      });
      await checkDue(context);
      expect(await operationsOf(a)).toMatchObject([{ state: 'done' }]);
      expect(await row(a)).toMatchObject({ state: 'done', captured_amount: 600n });
      await notify();
      await checkDue(context);
      expect(await row(a)).toMatchObject({ captured_amount: 600n });
      expect(sentFor(a).filter((r) => r['command'] === 'CAPTURE')).toHaveLength(1);
    });

    it('a request that never arrived: unknown until it cannot be under way any more, then refused', async () => {
      const { context, clock } = opened();
      const { a } = await authorized();
      const { id } = a.transaction;
      gateway.loseNext = 'request';
      await requestCapture(context, id, { amount: 600n, actor });
      await checkDue(context);
      expect(await operationsOf(a)).toMatchObject([{ state: 'unknown' }]);
      clock.advance({ minutes: 3 });
      await checkDue(context);
      expect(await operationsOf(a)).toMatchObject([
        { state: 'refused', response_message: 'not carried out' },
      ]);
      expect(await row(a)).toMatchObject({ state: 'authorized', captured_amount: 0n });
      // Between the two commands the gateway was asked.
      await requestCapture(context, id, { amount: 600n, actor });
      const sent = sentFor(a).map((r) => r['command'] ?? r['query_command']);
      expect(sent).toEqual(['CHECK_STATUS', 'CHECK_STATUS', 'CAPTURE']);
    });

    it('the gateway is down for a day: asked again and again, settled when it is back', async () => {
      const { context, clock } = opened();
      const { a } = await authorized();
      gateway.loseNext = 'answer';
      await requestVoid(context, a.transaction.id, { actor });
      gateway.down = true;
      for (let hour = 0; hour < 24; hour++) {
        await checkDue(context);
        clock.advance({ hours: 1 });
      }
      expect(await operationsOf(a)).toMatchObject([{ state: 'unknown' }]);
      gateway.down = false;
      clock.advance({ hours: 24 });
      await checkDue(context);
      expect(await operationsOf(a)).toMatchObject([{ state: 'done' }]);
      expect(await row(a)).toMatchObject({ state: 'cancelled', voided: true });
    });

    it("a refund's notification settles it when the answer was lost", async () => {
      const { context } = opened();
      const { a } = await authorized();
      await requestCapture(context, a.transaction.id, { amount: 1000n, actor });
      gateway.notifications.length = 0;
      gateway.loseNext = 'answer';
      expect(await requestRefund(context, a.transaction.id, { amount: 70n, actor })).toMatchObject({
        state: 'unknown',
      });
      await notify();
      expect((await operationsOf(a)).at(-1)).toMatchObject({ state: 'done', response_code: '06000' });
      expect(await row(a)).toMatchObject({ refunded_amount: 70n });
    });

    it('an equal capture made elsewhere is not taken for ours', async () => {
      const { context, clock } = opened();
      const { a, order } = await authorized();
      gateway.loseNext = 'request';
      await requestCapture(context, a.transaction.id, { amount: 300n, actor });
      // Ours never arrived; a colleague captures the same amount in the gateway's own back office.
      gateway.operate(order, 'CAPTURE', 300n);
      await opened().webhook(a, { ...outcomes.captured, amount: '300' });
      expect(await row(a)).toMatchObject({ captured_amount: 0n });
      clock.advance({ minutes: 5 });
      await checkDue(context);
      expect(await row(a)).toMatchObject({ captured_amount: 300n });
      expect(sentFor(a).filter((r) => r['command'] === 'CAPTURE')).toHaveLength(0);
    });

    it('refunds and captures made elsewhere are found by their notification, and shown as such', async () => {
      const { context } = opened();
      const { a, order } = await authorized();
      gateway.operate(order, 'CAPTURE', 700n);
      await opened().webhook(a, { ...outcomes.captured, amount: '700' });
      await checkDue(context);
      gateway.operate(order, 'REFUND', 50n);
      await opened().webhook(a, { ...outcomes.refunded, amount: '50' });
      await opened().webhook(a, { ...outcomes.refunded, amount: '50' });
      await checkDue(context);
      expect(await row(a)).toMatchObject({ state: 'done', captured_amount: 700n, refunded_amount: 50n });
      expect(await kinds(a)).toEqual(['created', 'authorized', 'external', 'external']);
    });

    it('two people press at once: one operation', async () => {
      const { context } = opened();
      const { a } = await authorized();
      const both = await Promise.allSettled([
        requestCapture(context, a.transaction.id, { amount: 1000n, actor }),
        requestVoid(context, a.transaction.id, { actor }),
      ]);
      expect(both.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
      expect(gateway.requests).toHaveLength(1);
    });

    it('an operation whose process died before sending is ended, and may be asked for again', async () => {
      const { context, clock } = opened();
      const { a } = await authorized();
      const now = clock.now().toString();
      await context.database.db
        .insertInto('operation')
        .values({
          id: '01999999-9999-7999-8999-999999999999',
          transaction_id: a.transaction.id,
          kind: 'capture',
          amount: 5n,
          state: 'requested',
          actor,
          baseline: JSON.stringify({ captured: '0', refunded: '0' }),
          created_at: now,
          updated_at: now,
        })
        .execute();
      await settleAbandonedRequests(context);
      expect(await operationsOf(a)).toMatchObject([{ state: 'requested' }]);
      clock.advance({ minutes: 2 });
      await settleAbandonedRequests(context);
      expect(await operationsOf(a)).toMatchObject([{ state: 'refused', response_message: 'not sent' }]);
      expect(await requestCapture(context, a.transaction.id, { amount: 5n, actor })).toMatchObject({
        state: 'done',
      });
    });

    it('a provider that changed sides is neither asked nor told to move money', async () => {
      const { context, provider } = opened();
      const account = await provider();
      const a = await opened().attempt({ capture: 'manual', provider: account });
      gateway.pay(a, '02000');
      await opened().webhook(a, outcomes.authorized);
      const { db } = context.database;
      await db
        .updateTable('provider')
        .set({ state: 'enabled', gateway_url: '' })
        .where('id', '=', account.id)
        .execute();
      gateway.requests.length = 0;
      await expect(requestCapture(context, a.transaction.id, { amount: 1n, actor })).rejects.toMatchObject({
        code: 'environment_changed',
      });
      await expect(checkTransaction(context, a.transaction.id)).rejects.toMatchObject({
        code: 'environment_changed',
      });
      expect(gateway.requests).toEqual([]);
    });
  },
  { setup: { fetch: gateway.fetch } },
);
