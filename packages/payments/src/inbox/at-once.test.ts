import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { checkTransaction } from '../reconciliation/check.ts';
import { describeBackends, outcomes, testGateway } from '../testing/index.ts';
import { applyWaiting } from './jobs.ts';

const gateway = testGateway();
/** Runs in the context in which this module was loaded, outside any transaction. */
const outside = AsyncLocalStorage.snapshot();

// What one connection cannot show: the embedded database has one, so these need a server.
describeBackends(
  'messages at the same moment',
  (opened) => {
    const effects = async (id: string) => {
      const { db } = opened().context.database;
      return {
        inbox: await db.selectFrom('inbox_message').selectAll().where('transaction_id', '=', id).execute(),
        timeline: await db
          .selectFrom('timeline')
          .selectAll()
          .where('transaction_id', '=', id)
          .where('kind', '<>', 'created')
          .execute(),
        events: await db.selectFrom('event').selectAll().where('transaction_id', '=', id).execute(),
      };
    };

    it('fifty copies of one notification have one effect', async () => {
      const { attempt, webhook, transaction, payment } = opened();
      const a = await attempt();
      const answers = await Promise.all(Array.from({ length: 50 }, () => webhook(a, outcomes.purchased)));
      expect(answers.map((r) => r.status)).toEqual(Array.from({ length: 50 }, () => 200));
      const { inbox, timeline, events } = await effects(a.transaction.id);
      expect(inbox).toMatchObject([{ copies: 50, outcome: 'applied' }]);
      expect(timeline).toHaveLength(1);
      expect(events).toHaveLength(1);
      expect(await transaction(a.transaction.id)).toMatchObject({ state: 'done', version: 1 });
      expect(await payment(a.payment.id)).toMatchObject({ state: 'paid', successes: 1 });
    });

    it('return, feedback and the answer to CHECK_STATUS together have one effect', async () => {
      const { attempt, webhook, returns, context, transaction, payment } = opened();
      for (let round = 0; round < 20; round++) {
        const a = await attempt();
        gateway.pay(a, '14000');
        await Promise.all([
          ...Array.from({ length: 4 }, () => webhook(a, outcomes.purchased)),
          ...Array.from({ length: 4 }, () => returns(a, outcomes.purchased)),
          ...Array.from({ length: 2 }, () => checkTransaction(context, a.transaction.id)),
          webhook(a, outcomes.declined),
        ]);
        const { inbox, timeline, events } = await effects(a.transaction.id);
        expect(inbox).toHaveLength(4);
        expect(timeline.filter((e) => e.kind === 'captured')).toHaveLength(1);
        expect(events.filter((e) => e.type === 'payment.paid')).toHaveLength(1);
        expect((await transaction(a.transaction.id)).state).toBe('done');
        expect(await payment(a.payment.id)).toMatchObject({ state: 'paid', successes: 1 });
      }
    });

    it('two attempts that succeed at once: both kept, the payment paid, the second flagged', async () => {
      const { attempt, webhook, payment } = opened();
      for (let round = 0; round < 10; round++) {
        const a = await attempt();
        const b = await attempt({ payment: a.payment });
        await Promise.all([
          webhook(a, outcomes.purchased),
          webhook(b, outcomes.purchased),
          webhook(a, outcomes.pending),
          webhook(b, outcomes.pending),
        ]);
        expect(await payment(a.payment.id)).toMatchObject({ state: 'paid', successes: 2 });
        const flags = [
          ...(await effects(a.transaction.id)).events,
          ...(await effects(b.transaction.id)).events,
        ].filter((e) => e.type === 'payment.paid');
        expect(flags.filter((e) => e.data['overpaid'] === true)).toHaveLength(1);
      }
    });

    it('one attempt fails while another succeeds: the payment is paid, in every order', async () => {
      const { attempt, webhook, payment } = opened();
      for (let round = 0; round < 20; round++) {
        const a = await attempt();
        const b = await attempt({ payment: a.payment });
        await webhook(a, outcomes.pending);
        await Promise.all([webhook(a, outcomes.declined), webhook(b, outcomes.purchased)]);
        expect((await payment(a.payment.id)).state).toBe('paid');
      }
    });

    it('a message that meets a held transaction is kept, answered 200, and applied later', async () => {
      const { attempt, webhook, context, transaction } = opened();
      const a = await attempt();
      await context.database.tx(async (trx) => {
        await sql`select 1 from payment_transaction where id = ${a.transaction.id} for update`.execute(trx);
        // Another call chain, as a request is: not part of this transaction.
        const response = await new Promise<Response>((resolve, reject) => {
          outside(() => webhook(a, outcomes.purchased).then(resolve, reject));
        });
        expect(response.status).toBe(200);
      });
      const { db } = context.database;
      const kept = () =>
        db
          .selectFrom('inbox_message')
          .select(['outcome', 'transaction_id'])
          .where('merchant_reference', '=', a.transaction.reference)
          .execute();
      expect(await kept()).toEqual([{ outcome: 'waiting', transaction_id: null }]);
      expect((await transaction(a.transaction.id)).state).toBe('draft');
      await applyWaiting(context);
      expect(await kept()).toEqual([{ outcome: 'applied', transaction_id: a.transaction.id }]);
      expect((await transaction(a.transaction.id)).state).toBe('done');
    }, 30_000);

    it('random pairs of writers never wait for each other: no deadlock', async () => {
      const { attempt, webhook, context } = opened();
      const a = await attempt({ capture: 'manual' });
      const b = await attempt({ capture: 'manual', payment: a.payment });
      const kinds = [
        outcomes.pending,
        outcomes.authorizationDeclined,
        outcomes.uncertain,
        outcomes.authorized,
      ];
      const posts = Array.from({ length: 120 }, (_each, i) =>
        webhook(i % 2 === 0 ? a : b, { ...kinds[i % kinds.length], merchant_extra: String(i) }),
      );
      for (const response of await Promise.all(posts)) expect(response.status).toBe(200);
      const waiting = await context.database.db
        .selectFrom('inbox_message')
        .select('id')
        .where('merchant_reference', 'in', [a.transaction.reference, b.transaction.reference])
        .where('outcome', 'in', ['waiting', 'failed'])
        .execute();
      expect(waiting).toEqual([]);
    });
  },
  { only: 'PostgreSQL', setup: { fetch: gateway.fetch } },
);
