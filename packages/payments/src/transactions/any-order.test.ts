import type { Message } from '@fils/aps';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { checkDue } from '../reconciliation/schedule.ts';
import {
  describeBackends,
  outcomes,
  type TestAttempt,
  type TestGateway,
  type TestOrder,
  type TestPayments,
  testGateway,
} from '../testing/index.ts';
import { requestCapture, requestRefund, requestVoid } from './operations.ts';
import { lookAt } from './status-check.ts';

/** One thing that happens at the gateway or on the way from it, in the order of the list. */
type Step =
  | { do: 'decline' | 'uncertain' | 'pay' }
  | {
      do: 'capture' | 'refund' | 'void';
      part: number;
      by: 'us' | 'dashboard';
      lost: 'request' | 'answer' | undefined;
    }
  /** Some of the messages on the way arrive now. */
  | { do: 'arrive'; which: number[]; how: ('webhook' | 'POST' | 'GET')[] }
  | { do: 'check' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('decline' as const, 'uncertain' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('capture' as const, 'refund' as const, 'void' as const),
      part: fc.constantFrom(1, 2, 4),
      by: fc.constantFrom('us' as const, 'us' as const, 'dashboard' as const),
      lost: fc.constantFrom(undefined, undefined, 'request' as const, 'answer' as const),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('arrive' as const),
      which: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 5 }),
      how: fc.array(fc.constantFrom('webhook' as const, 'POST' as const, 'GET' as const), {
        minLength: 5,
        maxLength: 5,
      }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('check' as const) }) },
);

const scenario = fc.record({
  command: fc.constantFrom('AUTHORIZATION' as const, 'PURCHASE' as const),
  before: fc.array(step, { maxLength: 4 }),
  // Without money there is little to get wrong.
  pays: fc.constantFrom(true, true, true, true, false),
  after: fc.array(step, { maxLength: 12, size: 'max' }),
  atLast: fc.infiniteStream(fc.nat()),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

const amount = 1000n;
const gateway: TestGateway = testGateway();

describeBackends(
  'messages in any order and number',
  (opened, backend) => {
    let runs = 0;
    beforeAll(async () => {
      await opened().provider();
    });

    it('end in the state that the gateway knows, with each side effect once', async () => {
      await fc.assert(
        fc.asyncProperty(scenario, async (plan) => {
          runs++;
          await new Run(opened(), plan, backend === 'PostgreSQL').check();
        }),
        { numRuns: Number(process.env['FILS_PROPERTY_RUNS'] ?? (backend === 'PostgreSQL' ? 40 : 25)) },
      );
      expect(runs).toBeGreaterThan(0);
    }, 180_000);
  },
  {
    setup: {
      fetch: gateway.fetch,
      checkSchedule: Array.from({ length: 40 }, () => Temporal.Duration.from({ minutes: 5 })),
      operationSettledAfter: Temporal.Duration.from({ minutes: 2 }),
    },
  },
);

/** One scenario played to its end. */
class Run {
  readonly t: TestPayments;
  readonly plan: Scenario;
  /** Deliver several at the same moment; the embedded database would only queue them. */
  readonly parallel: boolean;
  readonly onTheWay: Message[] = [];
  attempt!: TestAttempt;
  order: TestOrder | undefined;
  paid = false;

  constructor(t: TestPayments, plan: Scenario, parallel: boolean) {
    this.t = t;
    this.plan = plan;
    this.parallel = parallel;
  }

  async check(): Promise<void> {
    const { plan, t } = this;
    gateway.notifications.length = 0;
    this.attempt = await t.attempt({
      amount,
      capture: plan.command === 'AUTHORIZATION' ? 'manual' : 'automatic',
    });
    for (const each of plan.before) await this.play(each);
    if (plan.pays) await this.play({ do: 'pay' });
    for (const each of plan.after) await this.play(each);
    await this.everythingArrives();
    await this.settle();
    await this.compare();
  }

  async play(each: Step): Promise<void> {
    switch (each.do) {
      case 'decline':
      case 'uncertain':
        if (this.paid) return;
        this.order = gateway.pay(this.attempt, each.do === 'decline' ? '13666' : '15777');
        this.say(each.do === 'decline' ? this.declined() : { ...outcomes.uncertain });
        return;
      case 'pay':
        this.paid = true;
        this.order = gateway.pay(this.attempt, this.plan.command === 'PURCHASE' ? '14000' : '02000');
        this.say({ ...(this.plan.command === 'PURCHASE' ? outcomes.purchased : outcomes.authorized) });
        return;
      case 'arrive':
        await this.arrive(each.which.map((n, i) => [n, each.how[i] ?? 'webhook'] as const));
        return;
      case 'check':
        await this.ask();
        return;
      default:
        await this.operate(each);
    }
  }

  declined(): Message {
    return { ...(this.plan.command === 'PURCHASE' ? outcomes.declined : outcomes.authorizationDeclined) };
  }

  say(members: Message): void {
    this.onTheWay.push(members);
  }

  async operate({ do: kind, part, by, lost }: Extract<Step, { part: number }>): Promise<void> {
    const { order } = this;
    if (order === undefined || !this.paid) return;
    const part1 = amount / BigInt(part);
    const command = { capture: 'CAPTURE', refund: 'REFUND', void: 'VOID_AUTHORIZATION' } as const;
    if (by === 'dashboard') {
      const code = gateway.operate(order, command[kind], part1);
      if (!/^0[468]000$/.test(code)) return;
      this.say(dashboard(kind, part1));
      return;
    }
    gateway.loseNext = lost;
    const request = { capture: requestCapture, refund: requestRefund, void: requestVoid }[kind];
    try {
      await request(this.t.context, this.attempt.transaction.id, { amount: part1, actor: 'user:test' });
    } catch (error) {
      // What we knew did not allow it, or another operation had no outcome yet: nothing was sent.
      if (!(error as { code?: string }).code) throw error;
    } finally {
      gateway.loseNext = undefined;
    }
    for (const { members } of gateway.notifications.splice(0)) this.say(members);
  }

  async arrive(which: readonly (readonly [number, 'webhook' | 'POST' | 'GET'])[]): Promise<void> {
    const all = this.onTheWay;
    if (all.length === 0) return;
    const send = async ([n, how]: readonly [number, 'webhook' | 'POST' | 'GET']) => {
      const members = all[n % all.length] ?? {};
      const isPayment = members['command'] === undefined;
      const response =
        how === 'webhook' || !isPayment
          ? await this.t.webhook(this.attempt, members)
          : await this.t.returns(this.attempt, members, how);
      expect([200, 303]).toContain(response.status);
    };
    if (this.parallel) await Promise.all(which.map(send));
    else for (const each of which) await send(each);
  }

  /** Each message at least once, in an order of chance, every third one twice. */
  async everythingArrives(): Promise<void> {
    const chance = this.plan.atLast[Symbol.iterator]();
    const next = () => chance.next().value as number;
    const order = this.onTheWay
      .flatMap((_, i) => (i % 3 === 0 ? [i, i] : [i]))
      .map((i) => ({ i, key: next() }))
      .sort((a, b) => a.key - b.key);
    const hows = ['webhook', 'POST', 'GET'] as const;
    await this.arrive(order.map(({ i, key }) => [i, hows[key % 3] ?? 'webhook'] as const));
  }

  async ask(): Promise<void> {
    const { context, clock } = this.t;
    const due = clock.now().toString();
    const { id } = this.attempt.transaction;
    await context.database.tx(async (trx) => {
      await trx
        .updateTable('payment_transaction')
        .set((eb) => ({ check_after: due, version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute();
      await lookAt(trx, id, due);
    });
    await checkDue(context);
  }

  /** Time passes, and the questions that are due are asked. */
  async settle(): Promise<void> {
    const { context, clock } = this.t;
    await this.ask();
    for (let i = 0; i < 6; i++) {
      clock.advance({ minutes: 6 });
      await checkDue(context);
    }
  }

  async compare(): Promise<void> {
    const { t, order, attempt } = this;
    const { db } = t.context.database;
    const { id } = attempt.transaction;
    const row = await t.transaction(id);
    const truth = order ?? { authorized: 0n, captured: 0n, refunded: 0n, voided: false, code: null };
    expect({
      authorized: row.authorized_amount,
      captured: row.captured_amount,
      refunded: row.refunded_amount,
      voided: row.voided,
    }).toEqual({
      authorized: truth.authorized,
      captured: truth.captured,
      refunded: truth.refunded,
      voided: truth.voided,
    });
    expect(row.state).toBe(stateOf(order));
    const look = await db
      .selectFrom('status_check')
      .select('due_at')
      .where('transaction_id', '=', id)
      .executeTakeFirst();
    // A question without its entry would never be asked.
    if (row.check_after !== null)
      expect(look?.due_at.getTime()).toBeLessThanOrEqual(row.check_after.getTime());
    expect((await t.payment(attempt.payment.id)).state).toBe(paymentStateOf(order));

    const timeline = await db.selectFrom('timeline').selectAll().where('transaction_id', '=', id).execute();
    const sum = (kind: 'capture' | 'refund') =>
      timeline
        .filter(
          (e) =>
            e.kind === `${kind === 'capture' ? 'captur' : 'refund'}ed` ||
            (e.kind === 'external' && e.details['kind'] === kind),
        )
        .reduce((total, e) => total + (e.amount ?? 0n), 0n);
    expect(sum('capture')).toBe(truth.captured);
    expect(sum('refund')).toBe(truth.refunded);
    // An uncertain message behind the gateway's word "failed" opens the question again: each time it is asked and
    // answered anew, and the timeline says so (state.ts).
    const reopened = timeline.filter((e) => e.from_state === 'cancelled' && e.to_state === 'unknown').length;
    for (const kind of ['authorized', 'declined', 'pending'])
      expect(timeline.filter((e) => e.kind === kind).length, kind).toBeLessThanOrEqual(1);
    for (const kind of ['uncertain', 'failed'])
      expect(timeline.filter((e) => e.kind === kind).length, kind).toBeLessThanOrEqual(1 + reopened);
    expect(
      timeline.filter((e) => e.kind === 'voided' || (e.kind === 'external' && e.details['kind'] === 'void'))
        .length,
    ).toBe(truth.voided ? 1 : 0);

    const events = await db.selectFrom('event').selectAll().where('transaction_id', '=', id).execute();
    const ofType = (type: string) => events.filter((e) => e.type === type);
    const totals = (type: string, member: string) => ofType(type).map((e) => Number(e.data[member]));
    expect(totals('payment.paid', 'capturedAmount').filter((n) => n === Number(truth.captured)).length).toBe(
      truth.captured > 0n ? 1 : 0,
    );
    expect(
      totals('payment.refunded', 'refundedAmount').filter((n) => n === Number(truth.refunded)).length,
    ).toBe(truth.refunded > 0n ? 1 : 0);
    expect(ofType('payment.voided').length).toBeLessThanOrEqual(1);
    expect(ofType('payment.error')).toEqual([]);

    const operations = await db
      .selectFrom('operation')
      .selectAll()
      .where('transaction_id', '=', id)
      .execute();
    for (const operation of operations) expect(['done', 'refused']).toContain(operation.state);
    const waiting = await db
      .selectFrom('inbox_message')
      .select(['outcome', 'error'])
      .where('transaction_id', '=', id)
      .where('outcome', 'in', ['waiting', 'failed', 'mismatch'])
      .execute();
    expect(waiting).toEqual([]);
  }
}

/** The notification about an operation made in the gateway's own back office. */
function dashboard(kind: 'capture' | 'refund' | 'void', part: bigint): Message {
  if (kind === 'void') return { ...outcomes.voided };
  return { ...(kind === 'capture' ? outcomes.captured : outcomes.refunded), amount: String(part) };
}

function stateOf(order: TestOrder | undefined): string {
  if (order === undefined) return 'draft';
  if (order.captured > 0n) return 'done';
  if (order.voided) return 'cancelled';
  if (order.authorized > 0n) return 'authorized';
  return order.code === '15777' ? 'unknown' : 'cancelled';
}

function paymentStateOf(order: TestOrder | undefined): string {
  const states: Record<string, string> = {
    draft: 'open',
    done: 'paid',
    authorized: 'authorized',
    unknown: 'pending',
    cancelled: order?.voided ? 'cancelled' : 'open',
  };
  return states[stateOf(order)] ?? 'error';
}
