import { expect, it } from 'vitest';
import { describeBackends, outcomes, type TestAttempt, testGateway } from '../testing/index.ts';
import { checkDue } from './schedule.ts';

const gateway = testGateway();

describeBackends(
  'status checks',
  (opened) => {
    const row = (a: TestAttempt) => opened().transaction(a.transaction.id);
    /** Minutes after the draft at which the gateway was asked about it. */
    async function play(a: TestAttempt, minutes: number, each: (minute: number) => void = () => {}) {
      const { context, clock } = opened();
      const asked: number[] = [];
      for (let minute = 1; minute <= minutes; minute++) {
        clock.advance({ minutes: 1 });
        each(minute);
        const before = gateway.requests.length;
        await checkDue(context);
        const mine = gateway.requests
          .slice(before)
          .filter((r) => r['merchant_reference'] === a.transaction.reference);
        if (mine.length > 0) asked.push(minute);
      }
      return asked;
    }

    it('asks at 2, 7, 22 and 82 minutes; the first answer that tells ends it', async () => {
      const a = await opened().attempt();
      const known = await opened().attempt();
      gateway.pay(known, '13666');
      const asked = await play(a, 90, (minute) => {
        if (minute === 60) gateway.pay(a, '14000');
      });
      expect(asked).toEqual([2, 7, 22, 82]);
      expect(await row(a)).toMatchObject({ state: 'done', captured_amount: 1000n, check_after: null });
      expect(await opened().payment(a.payment.id)).toMatchObject({ state: 'paid' });
      // Declined is asked about until nobody can be on the page any more, then no longer.
      expect(await row(known)).toMatchObject({ state: 'cancelled', stage: 'failed', check_after: null });
    });

    it('what settled in time is not asked about, and forgotten when it would have been', async () => {
      const { context, clock, webhook } = opened();
      const a = await opened().attempt();
      await webhook(a, outcomes.purchased);
      const entries = () =>
        context.database.db
          .selectFrom('status_check')
          .selectAll()
          .where('transaction_id', '=', a.transaction.id)
          .execute();
      expect(await entries()).toHaveLength(1);
      expect(await play(a, 3)).toEqual([]);
      expect(await entries()).toHaveLength(0);
      // A refund that nobody here asked for: asked about at once, though its entry is gone.
      gateway.pay(a, '14000');
      await webhook(a, { ...outcomes.refunded, command: 'REFUND', amount: '100' });
      const asked = gateway.requests.length;
      clock.advance({ seconds: 1 });
      await checkDue(context);
      expect(gateway.requests.length).toBe(asked + 1);
    });

    it('a page that nobody paid on ends as abandoned, once and told once', async () => {
      const { context, clock } = opened();
      const a = await opened().attempt();
      gateway.pay(await opened().attempt(), '14000');
      for (let i = 0; i < 12; i++) {
        await checkDue(context);
        clock.advance({ hours: 24 });
      }
      expect(await row(a)).toMatchObject({
        state: 'cancelled',
        state_reason: 'abandoned',
        check_after: null,
        checks: 10,
      });
      expect((await opened().payment(a.payment.id)).state).toBe('open');
      const events = await context.database.db
        .selectFrom('event')
        .select('type')
        .where('transaction_id', '=', a.transaction.id)
        .execute();
      expect(events).toEqual([{ type: 'payment.cancelled' }]);
      // Money that comes all the same is money.
      await opened().webhook(a, outcomes.purchased);
      expect(await row(a)).toMatchObject({ state: 'done' });
    });

    it('a gateway that never answers leaves it to a person', async () => {
      const { context, clock } = opened();
      const a = await opened().attempt();
      gateway.down = true;
      for (let i = 0; i < 12; i++) {
        await checkDue(context);
        clock.advance({ hours: 24 });
      }
      gateway.down = false;
      expect(await row(a)).toMatchObject({
        state: 'unknown',
        state_reason: 'no_final_answer',
        check_after: null,
      });
    });

    it('credentials that are gone leave it to a person too', async () => {
      const { context, clock, provider } = opened();
      const account = await provider();
      const a = await opened().attempt({ provider: account });
      await context.database.db
        .updateTable('provider')
        .set({ request_phrase_sealed: null })
        .where('id', '=', account.id)
        .execute();
      for (let i = 0; i < 12; i++) {
        await checkDue(context);
        clock.advance({ hours: 24 });
      }
      expect(await row(a)).toMatchObject({ state: 'unknown', check_after: null });
    });

    it('an answer with other totals than ours is shown to a person', async () => {
      const a = await opened().attempt();
      Object.assign(gateway.pay(a, '14000'), { authorized: 900n, captured: 900n });
      await play(a, 3);
      expect(await row(a)).toMatchObject({ state: 'error', state_reason: 'amount_mismatch' });
    });

    it('a reference that belonged to another order proves nothing, and the next attempt gets another', async () => {
      const a = await opened().attempt();
      gateway.pay(a, '14000');
      await opened().returns(a, {
        response_code: '00007',
        status: '00',
        response_message: 'Duplicate order number',
      });
      await play(a, 100);
      expect(await row(a)).toMatchObject({ state: 'cancelled', state_reason: 'duplicate_reference' });
      const next = await opened().attempt({ payment: a.payment });
      expect(next.transaction.reference).toMatch(/-2-[a-z0-9]{6}$/);
    });

    it('two providers do not mix: each is asked about its own, with its own key', async () => {
      const { provider, context, clock } = opened();
      const [one, two] = [await provider(), await provider()];
      const first = await opened().attempt({ provider: one });
      const second = await opened().attempt({ provider: two });
      gateway.pay(first, '14000');
      gateway.pay(second, '14000');
      clock.advance({ minutes: 3 });
      gateway.requests.length = 0;
      // The gateway's end refuses a request that is not signed with the order's own provider's phrase.
      await checkDue(context);
      const asked = new Map(gateway.requests.map((r) => [r['merchant_reference'], r['access_code']]));
      expect(asked.get(first.transaction.reference)).toBe(one.accessCode);
      expect(asked.get(second.transaction.reference)).toBe(two.accessCode);
      expect(await row(first)).toMatchObject({ state: 'done' });
      expect(await row(second)).toMatchObject({ state: 'done' });
    });

    it('two processes never ask about the same one', async () => {
      const { context, clock } = opened();
      const attempts = [];
      for (let i = 0; i < 8; i++) {
        const a = await opened().attempt();
        gateway.pay(a, '14000');
        attempts.push(a);
      }
      clock.advance({ minutes: 3 });
      gateway.requests.length = 0;
      await Promise.all([checkDue(context), checkDue(context), checkDue(context)]);
      const mine = new Set(attempts.map((a) => a.transaction.reference));
      const asked = gateway.requests.map((r) => r['merchant_reference']).filter((r) => mine.has(r as string));
      expect(asked.sort()).toEqual([...mine].sort());
    });
  },
  { setup: { fetch: gateway.fetch } },
);
