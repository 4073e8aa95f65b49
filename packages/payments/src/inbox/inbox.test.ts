import { type Message, signedFeedback } from '@fils/aps';
import { expect, it } from 'vitest';
import { describeBackends, everything, outcomes, refusals, type TestAttempt } from '../testing/index.ts';
import { applyWaiting, reprocessMessage } from './jobs.ts';

const url = 'http://localhost:4100/payment/aps/webhook';

describeBackends('the inbox', (opened) => {
  const inboxOf = ({ transaction }: TestAttempt) =>
    opened()
      .context.database.db.selectFrom('inbox_message')
      .selectAll()
      .where('transaction_id', '=', transaction.id)
      .orderBy('id')
      .execute();
  const timelineOf = ({ transaction }: TestAttempt) =>
    opened()
      .context.database.db.selectFrom('timeline')
      .selectAll()
      .where('transaction_id', '=', transaction.id)
      .orderBy('id')
      .execute();
  const eventsOf = ({ transaction }: TestAttempt) =>
    opened()
      .context.database.db.selectFrom('event')
      .selectAll()
      .where('transaction_id', '=', transaction.id)
      .orderBy('id')
      .execute();

  it.each(['json', 'form', 'xml'] as const)('takes direct feedback as %s', async (encoding) => {
    const { attempt, webhook, transaction, payment } = opened();
    const a = await attempt();
    const response = await webhook(a, outcomes.purchased, encoding);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
    expect(await transaction(a.transaction.id)).toMatchObject({
      state: 'done',
      stage: 'captured',
      authorized_amount: 1000n,
      captured_amount: 1000n,
      fort_id: '169996200000000001',
      card_number_masked: '400555******0001',
      response_code: '14000',
      check_after: null,
      version: 1,
    });
    expect(await payment(a.payment.id)).toMatchObject({ state: 'paid', successes: 1 });
    expect(await inboxOf(a)).toMatchObject([{ channel: 'webhook', outcome: 'applied', copies: 1 }]);
    expect(await timelineOf(a)).toMatchObject([
      { kind: 'created', to_state: 'draft' },
      {
        kind: 'captured',
        from_state: 'draft',
        to_state: 'done',
        amount: 1000n,
        actor: 'aps',
        source: 'webhook',
      },
    ]);
    expect(await eventsOf(a)).toMatchObject([
      { type: 'payment.paid', data: { capturedAmount: 1000, transactionReference: a.transaction.reference } },
    ]);
  });

  it('keeps no signature, no security code and no whole card number', async () => {
    const { attempt, webhook } = opened();
    const a = await attempt();
    await webhook(a, {
      ...outcomes.purchased,
      card_number: '4005550000000001',
      card_security_code: '123',
      merchant_extra: 'paid with 4005550000000001',
    });
    const [row] = await inboxOf(a);
    expect(row?.members).toMatchObject({
      card_number: '400555******0001',
      merchant_extra: 'paid with 400555******0001',
    });
    expect(row?.members).not.toHaveProperty('signature');
    expect(row?.members).not.toHaveProperty('card_security_code');
    expect(opened().logged.join('')).not.toContain('4005550000000001');
  });

  it.each(['POST', 'GET'] as const)(
    'takes the browser back by %s: 303, no cookie, not cached',
    async (method) => {
      const { attempt, returns, transaction } = opened();
      const a = await attempt();
      const response = await returns(a, outcomes.purchased, method);
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe(`/payment/status/${a.transaction.status_token}`);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('set-cookie')).toBeNull();
      expect((await transaction(a.transaction.id)).state).toBe('done');
      expect(await inboxOf(a)).toMatchObject([{ channel: 'return', outcome: 'applied' }]);
    },
  );

  it('takes a return whose return_url is still percent-encoded (open question 4)', async () => {
    const { attempt, payments, members, transaction } = opened();
    const a = await attempt();
    const { body } = signedFeedback(members(a, outcomes.purchased), a.provider.responseKey, 'form');
    const encoded = new URLSearchParams(body);
    encoded.set('return_url', encodeURIComponent(a.fields['return_url'] ?? ''));
    const response = await payments.fetch(
      new Request(a.fields['return_url'] ?? '', { method: 'POST', body: encoded }),
    );
    expect(response.status).toBe(303);
    expect((await transaction(a.transaction.id)).state).toBe('done');
  });

  it('sends a return without members to the status page, and changes nothing', async () => {
    const { attempt, payments, context } = opened();
    const a = await attempt();
    const before = await everything(context);
    for (const request of [
      new Request(a.fields['return_url'] ?? ''),
      new Request(a.fields['return_url'] ?? '', { method: 'POST' }),
    ]) {
      const response = await payments.fetch(request);
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe(`/payment/status/${a.transaction.status_token}`);
    }
    expect((await payments.fetch(new Request('http://localhost:4100/payment/aps/return'))).status).toBe(404);
    expect(await everything(context)).toBe(before);
  });

  it('counts copies; return and feedback are two messages with one effect', async () => {
    const { attempt, webhook, returns } = opened();
    const a = await attempt();
    await webhook(a, outcomes.purchased);
    await webhook(a, outcomes.purchased, 'xml');
    await webhook(a, outcomes.purchased, 'form');
    await returns(a, outcomes.purchased);
    await returns(a, outcomes.purchased, 'GET');
    expect(await inboxOf(a)).toMatchObject([
      { channel: 'webhook', outcome: 'applied', copies: 3 },
      { channel: 'return', outcome: 'nothing_new', copies: 2 },
    ]);
    expect(await eventsOf(a)).toHaveLength(1);
    expect(await timelineOf(a)).toHaveLength(2);
  });

  it('lets a second card succeed on the same page, and keeps a late decline as stale', async () => {
    const { attempt, webhook, returns, transaction, payment } = opened();
    const a = await attempt();
    await webhook(a, outcomes.declined);
    expect(await transaction(a.transaction.id)).toMatchObject({
      state: 'cancelled',
      state_reason: 'declined',
    });
    expect((await payment(a.payment.id)).state).toBe('open');
    await webhook(a, outcomes.purchased);
    await returns(a, { ...outcomes.declined, response_message: 'an older one' });
    expect(await transaction(a.transaction.id)).toMatchObject({
      state: 'done',
      state_reason: null,
      response_code: '14000',
    });
    expect((await payment(a.payment.id)).state).toBe('paid');
    expect((await inboxOf(a)).map((m) => m.outcome)).toEqual(['applied', 'applied', 'stale']);
    expect((await eventsOf(a)).map((e) => e.type)).toEqual(['payment.failed', 'payment.paid']);
  });

  it.each([
    ['cancelled', outcomes.cancelled, 'cancelled', 'cancelled_by_shopper', 'payment.cancelled', 'open'],
    ['uncertain', outcomes.uncertain, 'unknown', 'uncertain', 'payment.pending', 'pending'],
    ['pending', outcomes.pending, 'pending', null, 'payment.pending', 'pending'],
  ] as const)('understands %s', async (_, members, state, reason, event, paymentState) => {
    const { attempt, webhook, transaction, payment } = opened();
    const a = await attempt();
    await webhook(a, members);
    expect(await transaction(a.transaction.id)).toMatchObject({ state, state_reason: reason });
    expect((await payment(a.payment.id)).state).toBe(paymentState);
    expect((await eventsOf(a)).map((e) => e.type)).toEqual([event]);
  });

  it('opens the payment again when a pending attempt fails', async () => {
    const { attempt, webhook, payment } = opened();
    const a = await attempt();
    await webhook(a, outcomes.pending);
    expect((await payment(a.payment.id)).state).toBe('pending');
    await webhook(a, outcomes.declined);
    expect((await payment(a.payment.id)).state).toBe('open');
  });

  it.each([
    ['amount', { amount: '999' }, 'amount_mismatch'],
    ['amount with decimals', { amount: '10.00' }, 'amount_mismatch'],
    ['currency', { currency: 'SAR' }, 'currency_mismatch'],
    ['absent amount', { amount: undefined }, 'amount_mismatch'],
  ] as const)('shows a genuine message with another %s to a person', async (_, members, reason) => {
    const { attempt, webhook, transaction, payment } = opened();
    const a = await attempt();
    expect((await webhook(a, { ...outcomes.purchased, ...members })).status).toBe(200);
    expect(await transaction(a.transaction.id)).toMatchObject({
      state: 'error',
      state_reason: reason,
      captured_amount: 0n,
    });
    expect((await payment(a.payment.id)).state).toBe('error');
    expect(await inboxOf(a)).toMatchObject([{ outcome: 'mismatch' }]);
    expect((await eventsOf(a)).map((e) => e.type)).toEqual(['payment.error']);
  });

  it('a mismatch after the payment takes nothing away, but is shown', async () => {
    const { attempt, webhook, transaction, payment } = opened();
    const a = await attempt();
    await webhook(a, outcomes.purchased);
    await webhook(a, { ...outcomes.purchased, amount: '1' });
    expect(await transaction(a.transaction.id)).toMatchObject({ state: 'error', captured_amount: 1000n });
    expect((await payment(a.payment.id)).state).toBe('error');
  });

  it('keeps both when a shopper pays in two tabs, and says so', async () => {
    const { attempt, webhook, payment } = opened();
    const a = await attempt();
    const b = await attempt({ payment: a.payment });
    expect(b.transaction.reference).toBe(a.transaction.reference.replace(/-1$/, '-2'));
    await webhook(a, outcomes.purchased);
    await webhook(b, outcomes.purchased);
    expect(await payment(a.payment.id)).toMatchObject({ state: 'paid', successes: 2 });
    const last = (await timelineOf(b)).at(-1);
    expect(last).toMatchObject({ kind: 'captured', details: { overpaid: true } });
    expect(await eventsOf(b)).toMatchObject([{ type: 'payment.paid', data: { overpaid: true } }]);
    expect((await eventsOf(a))[0]?.data).not.toHaveProperty('overpaid');
  });

  it('verifies over members that it does not know, and keeps them', async () => {
    const { attempt, webhook, transaction } = opened();
    const a = await attempt();
    await webhook(a, {
      ...outcomes.purchased,
      new_member: 'value & <more>',
      خاص: 'قيمة',
      big: '9007199254740993',
    });
    expect((await transaction(a.transaction.id)).state).toBe('done');
    expect((await inboxOf(a))[0]?.members).toMatchObject({
      new_member: 'value & <more>',
      big: '9007199254740993',
    });
  });

  it('stores text that PostgreSQL cannot: it must not lose a payment', async () => {
    const { attempt, webhook, transaction } = opened();
    const a = await attempt();
    const response = await webhook(a, { ...outcomes.purchased, card_holder_name: 'nul\u0000l' });
    expect(await response.text()).toBe('');
    expect(await transaction(a.transaction.id)).toMatchObject({
      state: 'done',
      card_holder_name: 'nul\ufffdl',
    });
  });

  it('keeps a message whose reference is not known, and applies it when the transaction is there', async () => {
    const { attempt, provider, payments, members, context, transaction, clock } = opened();
    const account = await provider();
    const a = await attempt({ provider: account });
    const { db } = context.database;
    const reference = 'not-committed-yet-1';
    const { request } = signedFeedback(
      members(a, { ...outcomes.purchased, merchant_reference: reference }),
      account.responseKey,
    );
    expect((await payments.fetch(request(url))).status).toBe(200);
    const kept = () =>
      db.selectFrom('inbox_message').selectAll().where('merchant_reference', '=', reference).execute();
    expect(await kept()).toMatchObject([{ outcome: 'unknown_reference', transaction_id: null }]);
    await applyWaiting(context);
    expect(await kept()).toMatchObject([{ outcome: 'unknown_reference' }]);

    await db
      .updateTable('payment_transaction')
      .set({ reference })
      .where('id', '=', a.transaction.id)
      .execute();
    await applyWaiting(context);
    expect((await transaction(a.transaction.id)).state).toBe('done');
    expect(await kept()).toMatchObject([{ outcome: 'applied', transaction_id: a.transaction.id, copies: 1 }]);
    clock.advance({ seconds: 1 });
    expect(await reprocessMessage(context, (await kept())[0]?.id ?? '')).toBeUndefined();
  });

  it('finds a payment by its fort_id when a notification names no reference', async () => {
    const { attempt, webhook, transaction } = opened();
    const a = await attempt({ capture: 'manual' });
    await webhook(a, { ...outcomes.authorized, fort_id: '169996299999999999' });
    await webhook(a, { ...outcomes.voided, merchant_reference: undefined, fort_id: '169996299999999999' });
    expect(await transaction(a.transaction.id)).toMatchObject({ state: 'cancelled', voided: true });
  });

  it('takes messages under new credentials at once, and no longer those under the old', async () => {
    const { attempt, provider, webhook, context, transaction, payments, members } = opened();
    const account = await provider();
    const a = await attempt({ provider: account });
    await webhook(a, outcomes.declined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const other = await provider();
    const { response_phrase_sealed: _, ...row } = await context.database.db
      .selectFrom('provider')
      .selectAll()
      .where('id', '=', other.id)
      .executeTakeFirstOrThrow();
    expect(row.state).toBe('test');
    const phrase = 'a new response phrase';
    await context.database.db
      .updateTable('provider')
      .set({ response_phrase_sealed: context.secrets.seal(phrase, `provider:${account.id}:response_phrase`) })
      .where('id', '=', account.id)
      .execute();
    const { request } = signedFeedback(members(a, outcomes.purchased), { phrase, shaType: 'SHA-256' });
    expect((await payments.fetch(request(url))).status).toBe(200);
    expect((await transaction(a.transaction.id)).state).toBe('done');
    expect((await webhook(a, { ...outcomes.declined, eci: 'MOTO' })).status).toBe(403);
  });

  it('notes when feedback and returns arrive', async () => {
    const { attempt, provider, webhook, returns, context } = opened();
    const a = await attempt({ provider: await provider() });
    const seen = () =>
      context.database.db
        .selectFrom('provider')
        .select(['last_feedback_at', 'last_return_at'])
        .where('id', '=', a.provider.id)
        .executeTakeFirstOrThrow();
    await webhook(a, outcomes.purchased);
    await expect.poll(async () => (await seen()).last_feedback_at).not.toBeNull();
    expect((await seen()).last_return_at).toBeNull();
    await returns(a, outcomes.purchased);
    await expect.poll(async () => (await seen()).last_return_at).not.toBeNull();
  });
});

describeBackends('what is not genuine', (opened) => {
  const forgeries: readonly [string, (a: TestAttempt, genuine: Message) => Message][] = [
    ['an altered amount', (_, m) => ({ ...m, amount: '1' })],
    ['an altered outcome', (_, m) => ({ ...m, response_code: '14000', status: '14' })],
    ['an added member', (_, m) => ({ ...m, fraud_comment: 'fine' })],
    ['a removed member', (_, { eci: _eci, ...m }) => m],
    ['no signature', (_, { signature: _s, ...m }) => m],
    ['an empty signature', (_, m) => ({ ...m, signature: '' })],
    ['another access code', (_, m) => ({ ...m, access_code: 'nobody0000000000000a' })],
    ['no access code', (_, { access_code: _a, ...m }) => m],
  ];

  it.each(forgeries)('%s changes nothing but the audit log', async (_, forge) => {
    const { attempt, payments, members, context } = opened();
    const a = await attempt();
    const { body } = signedFeedback(members(a, outcomes.declined), a.provider.responseKey);
    const forged = forge(a, JSON.parse(body) as Message);
    const before = await everything(context);
    const audited = (await refusals(context)).length;
    const hook = await payments.fetch(
      new Request(url, {
        method: 'POST',
        body: JSON.stringify(forged),
        headers: { 'content-type': 'application/json' },
      }),
    );
    expect(hook.status).toBe(403);
    const form = new URLSearchParams(forged as Record<string, string>);
    const back = await payments.fetch(
      new Request(a.fields['return_url'] ?? '', { method: 'POST', body: form }),
    );
    expect(back.status).toBe(403);
    expect(back.headers.get('content-type')).toContain('text/html');
    expect(await back.text()).toContain(`/payment/status/${a.transaction.status_token}`);
    expect(await everything(context)).toBe(before);
    expect(await refusals(context)).toHaveLength(audited + 2);
  });

  it('a message signed with the request phrase, which shoppers could learn to make, is refused', async () => {
    const { attempt, payments, members, context } = opened();
    const a = await attempt();
    const before = await everything(context);
    const { request } = signedFeedback(members(a, outcomes.purchased), a.provider.requestKey);
    expect((await payments.fetch(request(url))).status).toBe(403);
    expect(await everything(context)).toBe(before);
  });

  it('our own request, sent back to us, means nothing even when both phrases are the same', async () => {
    const { attempt, provider, payments, context } = opened();
    const a = await attempt({ provider: await provider() });
    const { signature: _, ...request } = a.fields;
    const before = await everything(context);
    const { request: post } = signedFeedback(request, a.provider.responseKey, 'form');
    expect((await payments.fetch(post(url))).status).toBe(400);
    expect(await everything(context)).toBe(before);
  });

  it("another merchant's genuine message cannot speak for our transaction", async () => {
    const { attempt, provider, payments, members, context, transaction } = opened();
    const a = await attempt();
    const other = await provider();
    const foreign = { ...members(a, outcomes.purchased), access_code: other.accessCode };
    const claims = signedFeedback(foreign, other.responseKey);
    expect((await payments.fetch(claims.request(url))).status).toBe(403);
    const own = signedFeedback(
      { ...foreign, merchant_identifier: other.merchantIdentifier },
      other.responseKey,
    );
    expect((await payments.fetch(own.request(url))).status).toBe(200);
    expect((await transaction(a.transaction.id)).state).toBe('draft');
    const kept = await context.database.db
      .selectFrom('inbox_message')
      .select('outcome')
      .where('provider_id', '=', other.id)
      .execute();
    expect(kept).toEqual([{ outcome: 'unknown_reference' }]);
  });

  it('a flood fills neither the disk nor the log', async () => {
    const { attempt, payments, members, context } = opened();
    const a = await attempt();
    const { body } = signedFeedback(members(a, outcomes.declined), a.provider.requestKey);
    const post = () => payments.fetch(new Request(url, { method: 'POST', body }));
    for (let i = 0; i < 60; i++) expect((await post()).status).toBe(403);
    expect((await refusals(context)).length).toBeLessThanOrEqual(30);
  });
});

describeBackends('bad input', (opened) => {
  const form = 'application/x-www-form-urlencoded';
  const xxe =
    '<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><response><amount>&e;</amount></response>';
  const cases: readonly [string, string | Uint8Array<ArrayBuffer>, string | undefined, number][] = [
    ['nothing', '', 'application/json', 400],
    ['half an object', '{"access_code":', 'application/json', 400],
    ['a list', '[1,2]', 'application/json', 400],
    ['a number', '12', 'application/json', 400],
    ['null', 'null', 'application/json', 400],
    ['a member twice', '{"amount":"1","amount":"2"}', 'application/json', 400],
    ['a prototype', '{"__proto__":{"amount":"1"}}', 'application/json', 400],
    ['deep nesting', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'application/json', 400],
    ['a field twice', 'amount=1&amount=2', form, 400],
    ['a broken escape', 'amount=%zz', form, 400],
    ['bytes that are not UTF-8', new Uint8Array([0x61, 0x3d, 0xff, 0xfe]), form, 400],
    ['another charset', 'amount=1', `${form}; charset=utf-16`, 400],
    ['an external entity', xxe, 'application/xml', 400],
    ['unclosed XML', '<response><amount>1</response>', 'text/xml', 400],
    ['a file', '--x\r\n\r\nhello\r\n--x--', 'multipart/form-data; boundary=x', 415],
    ['a picture', 'GIF89a', 'image/gif', 415],
    ['a body of 200 kB', `{"a":"${'x'.repeat(200_000)}"}`, 'application/json', 413],
    ['a body of 10 MB', 'a='.padEnd(10_000_000, 'x'), form, 413],
    [
      'an access code that is a list',
      '{"access_code":["x"],"response_code":"14000"}',
      'application/json',
      403,
    ],
    ['no content type, and no message', 'hello', undefined, 403],
  ];

  it.each(cases)('%s is answered clearly and changes nothing', async (_, body, type, status) => {
    const { payments, context, attempt } = opened();
    const a = await attempt();
    const before = await everything(context);
    for (const address of [url, a.fields['return_url'] ?? '']) {
      const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
      const response = await payments.fetch(new Request(address, { method: 'POST', body, headers }));
      const text = await response.text();
      if (address === url) {
        expect(response.status).toBe(status);
        expect(JSON.parse(text)).toMatchObject({
          status,
          code: expect.any(String),
          detail: expect.any(String),
        });
      } else {
        // A browser that brings nothing is shown the payment; what cannot be read is a page for people.
        expect(response.status).toBe(body === '' ? 303 : status === 413 || status === 415 ? 400 : status);
      }
      expect(text).not.toMatch(/at .*\.ts:/);
    }
    expect(await everything(context)).toBe(before);
    expect(opened().logged.join('')).not.toContain('root:');
  });

  it('answers other methods with those it takes', async () => {
    const { payments } = opened();
    const hook = await payments.fetch(new Request(url));
    expect([hook.status, hook.headers.get('allow')]).toEqual([405, 'POST']);
    const back = await payments.fetch(
      new Request('http://localhost:4100/payment/aps/return', { method: 'PUT' }),
    );
    expect([back.status, back.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it('a body that grows beyond its limit without saying so is cut off', async () => {
    const { payments } = opened();
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        if (sent > 50_000_000) controller.close();
        else controller.enqueue(new Uint8Array(65_536).fill(97));
      },
    });
    const response = await payments.fetch(
      new Request(url, { method: 'POST', body: endless, duplex: 'half' } as RequestInit),
    );
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(1_000_000);
  });
});
