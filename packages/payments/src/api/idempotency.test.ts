import { Problem, problemHandler } from '@fils/ui/server';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeBackends, openTestPayments, type TestPayments } from '../testing/index.ts';
import { type Answer, forgetOldKeys, idempotent } from './idempotency.ts';
import { createApiKey } from './keys.ts';
import type { ApiEnv } from './require-key.ts';
import { apiClient, smallPayment } from './testing/client.ts';

const key = (name: string) => ({ 'idempotency-key': name });

describeBackends('idempotency over HTTP', (payments) => {
  const count = async (reference: string) => {
    const { n } = await payments()
      .context.database.db.selectFrom('payment')
      .select((eb) => eb.fn.countAll<bigint>().as('n'))
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow();
    return Number(n);
  };

  it('gives the first answer again for the same input, whatever the order of its members', async () => {
    const shop = await apiClient(payments());
    const input = { ...smallPayment, reference: 'SAME' };
    const first = await shop.post('/payments', input, key('k1'));
    const again = await shop.post(
      '/payments',
      Object.fromEntries(Object.entries(input).reverse()),
      key('k1'),
    );
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await count('SAME')).toBe(1);
  });

  it('refuses the key for other input, and keeps the first answer', async () => {
    const shop = await apiClient(payments());
    const first = await shop.post('/payments', { ...smallPayment, reference: 'OTHER' }, key('k2'));
    const other = await shop.post('/payments', { ...smallPayment, reference: 'OTHER', amount: 1 }, key('k2'));
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
    const again = await shop.post('/payments', { ...smallPayment, reference: 'OTHER' }, key('k2'));
    expect(again.body).toEqual(first.body);
    expect(await count('OTHER')).toBe(1);
  });

  it('makes one payment of thirty requests at once', async () => {
    const shop = await apiClient(payments());
    const input = { ...smallPayment, reference: 'RACE' };
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => shop.post('/payments', input, key('k3'))),
    );
    expect(await count('RACE')).toBe(1);
    const made = answers.filter((answer) => answer.status === 201);
    expect(made.length).toBeGreaterThan(0);
    expect(new Set(made.map((answer) => answer.body.id)).size).toBe(1);
    for (const { status, body } of answers) {
      if (status !== 201) expect([status, body.code]).toEqual([409, 'idempotency_key_in_use']);
    }
    const later = await shop.post('/payments', input, key('k3'));
    expect([later.status, later.body.id]).toEqual([201, made[0]?.body.id]);
  });

  it('belongs to one API key', async () => {
    const [one, two] = [await apiClient(payments()), await apiClient(payments())];
    const input = { ...smallPayment, reference: 'TWO' };
    await one.post('/payments', input, key('k4'));
    await two.post('/payments', input, key('k4'));
    expect(await count('TWO')).toBe(2);
  });

  it('does not use up the key when the input is wrong', async () => {
    const shop = await apiClient(payments());
    const wrong = await shop.post(
      '/payments',
      { ...smallPayment, amount: 'x', reference: 'MEND' },
      key('k5'),
    );
    expect(wrong.status).toBe(422);
    const right = await shop.post('/payments', { ...smallPayment, reference: 'MEND' }, key('k5'));
    expect(right.status).toBe(201);
  });

  it('makes two payments without a key', async () => {
    const shop = await apiClient(payments());
    await shop.post('/payments', { ...smallPayment, reference: 'NONE' });
    await shop.post('/payments', { ...smallPayment, reference: 'NONE' });
    expect(await count('NONE')).toBe(2);
  });

  it.each(['', 'a b', 'ключ', 'x'.repeat(256)])('refuses the key "%s"', async (text) => {
    const shop = await apiClient(payments());
    const encoded = /^[\x20-\x7e]*$/.test(text) ? text : Buffer.from(text).toString('latin1');
    const { status, body } = await shop.post('/payments', smallPayment, key(encoded));
    expect([status, body.code]).toEqual([400, 'idempotency_key_invalid']);
  });
});

describe('idempotent()', () => {
  let test: TestPayments;
  let apiKeyId: string;
  let ran: number;
  let run: () => Promise<Answer>;
  let repeatable: boolean;
  const app = new Hono<ApiEnv>();

  beforeAll(async () => {
    test = await openTestPayments();
    app.onError(problemHandler(test.context.log));
    app.post('/do', async (c) => {
      c.set('apiKey', { id: apiKeyId } as ApiEnv['Variables']['apiKey']);
      return idempotent(test.context, c, await c.req.json(), { repeatable }, () => {
        ran++;
        return run();
      });
    });
  });
  afterAll(() => test?.close());

  beforeEach(async () => {
    apiKeyId = (await createApiKey(test.context, { name: 'x', createdBy: 'system' })).apiKey.id;
    ran = 0;
    run = async () => ({ status: 200, body: { ok: true } });
    repeatable = true;
  });

  const post = () =>
    app.request('/do', { method: 'POST', headers: key('k'), body: JSON.stringify({ a: 1 }) });
  const code = async (response: Response) => ((await response.json()) as { code: string }).code;

  it('answers 409 while the first request is under way', async () => {
    repeatable = false;
    const gate = Promise.withResolvers<Answer>();
    const begun = Promise.withResolvers<void>();
    run = () => {
      begun.resolve();
      return gate.promise;
    };
    const first = post();
    await begun.promise;
    const second = await post();
    expect([second.status, await code(second)]).toEqual([409, 'idempotency_key_in_use']);
    gate.resolve({ status: 201, body: { made: 1 } });
    expect((await first).status).toBe(201);
    const third = await post();
    expect([third.status, await third.json(), ran]).toEqual([201, { made: 1 }, 1]);
  });

  it.each([true, false])('repeats a refusal as it was (repeatable: %s)', async (kind) => {
    repeatable = kind;
    run = async () => {
      throw new Problem(409, 'not_refundable', 'Nothing to refund.');
    };
    const first = await post();
    run = async () => ({ status: 200, body: {} });
    const again = await post();
    expect([again.status, await again.text()]).toEqual([409, await first.text()]);
    expect(again.headers.get('content-type')).toBe('application/problem+json');
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(ran).toBe(1);
  });

  it('frees the key after a fault of ours when nothing was written', async () => {
    run = async () => {
      throw new Error('disk full');
    };
    expect((await post()).status).toBe(500);
    run = async () => ({ status: 201, body: {} });
    expect((await post()).status).toBe(201);
    expect(ran).toBe(2);
  });

  it('never repeats what has talked to the outside, even after a fault', async () => {
    repeatable = false;
    run = async () => {
      throw new Error('the answer was lost');
    };
    expect((await post()).status).toBe(500);
    expect((await post()).status).toBe(500);
    expect(ran).toBe(1);
  });

  it.each([
    [true, 200, 1],
    [false, 409, 0],
  ])('after a process died mid-way (repeatable: %s) answers %i', async (kind, status, times) => {
    repeatable = kind;
    // What a killed process leaves: the key claimed, no answer.
    run = async () => ({ status: 200, body: {} });
    await post();
    await test.context.database.db
      .updateTable('idempotency_key')
      .set({ status: null, body: null })
      .where('api_key_id', '=', apiKeyId)
      .execute();
    ran = 0;
    expect((await post()).status).toBe(409);
    test.clock.advance({ seconds: 61 });
    const response = await post();
    expect([response.status, ran]).toEqual([status, times]);
    if (status === 409) expect(await code(response)).toBe('idempotency_outcome_unknown');
  });

  it('is forgotten after seven days', async () => {
    await post();
    test.clock.advance({ hours: 7 * 24 - 1 });
    await post();
    expect(ran).toBe(1);
    test.clock.advance({ hours: 2 });
    await post();
    expect(ran).toBe(2);
    test.clock.advance({ hours: 8 * 24 });
    await forgetOldKeys(test.context);
    expect(await test.context.database.db.selectFrom('idempotency_key').select('key').execute()).toEqual([]);
  });
});
