import { encodeJson, type Message, parseJson, signed, type WireMessage } from '@fils/aps';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../http/json-types.ts';
import { outcomes, type TestAttempt } from '../testing/index.ts';
import { cell } from './csv.ts';
import type { HomeJson } from './home-types.ts';
import type { InboxDetail, InboxItem } from './inbox-types.ts';
import type { PaymentDetail, PaymentItem } from './payment-types.ts';
import { type BackofficeUnderTest, backofficeUnderTest } from './testing.ts';
import type {
  CheckAnswer,
  OperationAnswer,
  TransactionDetail,
  TransactionItem,
} from './transaction-types.ts';

/** What the gateway answers to the next command; the default says yes. */
let answer: (request: WireMessage) => Message | 'lost' = yes;
const sent: WireMessage[] = [];

const successCodes: Readonly<Record<string, string>> = {
  CAPTURE: '04000',
  REFUND: '06000',
  VOID_AUTHORIZATION: '08000',
};

function yes(request: WireMessage): Message {
  const code = successCodes[String(request['command'])] ?? '12036';
  return { response_code: code, response_message: 'Success', status: code.slice(0, 2) };
}

async function gateway(_input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const request = parseJson(String(init?.body)) as WireMessage;
  sent.push(request);
  const told = answer(request);
  if (told === 'lost') throw new TypeError('fetch failed');
  const { signature: _, ...echo } = request;
  return new Response(encodeJson(signed({ ...echo, fort_id: '169996200000000001', ...told }, key())));
}

let office: BackofficeUnderTest;
let paid: TestAttempt;
const key = () => paid.provider.responseKey;

beforeAll(async () => {
  office = await backofficeUnderTest({ fetch: gateway });
  paid = await office.attempt({ reference: 'S-1', amount: 12_500n });
  await office.webhook(paid, outcomes.purchased);
});
afterAll(() => office?.close());

const list = (query = '') => office.json<Page<TransactionItem>>('viewer', `transactions${query}`);
const detail = (attempt: TestAttempt) =>
  office.json<TransactionDetail>('viewer', `transactions/${attempt.transaction.id}`);
const operate = (attempt: TestAttempt, kind: string, body: object) =>
  office.call('finance', `transactions/${attempt.transaction.id}/${kind}`, { body });

describe('a transaction', () => {
  it('shows its money, what happened, and the message without a whole card number', async () => {
    const found = await detail(paid);
    expect(found).toMatchObject({
      state: 'done',
      paymentReference: 'S-1',
      isLive: false,
      amount: { amount: '12500', currency: 'AED', exponent: 2 },
      captured: { amount: '12500' },
      refundable: { amount: '12500' },
      capturable: { amount: '0' },
      voidable: false,
      cardNumber: '400555******0001',
      response: { code: '14000', outcome: 'success' },
    });
    expect(found.timeline.map((entry) => entry.kind)).toEqual(['created', 'captured']);
    expect(found.messages[0]?.stringToSign).toMatch(/^‹SHA Response Phrase›access_code=/);
    expect(JSON.stringify(found)).not.toContain(key().phrase);
    expect(found.messages[0]?.members).not.toHaveProperty('signature');
  });

  it('that does not exist is a 404', async () => {
    for (const id of ['nothing', '00000000-0000-7000-8000-000000000000']) {
      expect((await office.call('viewer', `transactions/${id}`)).status).toBe(404);
    }
  });
});

describe('refund', () => {
  it('gives back a part, says so in money, and leaves the rest', async () => {
    const { operation } = (await (
      await operate(paid, 'refund', { amount: '2500', reason: 'Returned a shirt' })
    ).json()) as OperationAnswer;
    expect(operation).toMatchObject({
      kind: 'refund',
      state: 'done',
      amount: { amount: '2500', currency: 'AED' },
      reason: 'Returned a shirt',
      actor: 'user:finance@example.com',
    });
    expect(sent.at(-1)).toMatchObject({ command: 'REFUND', amount: '2500' });
    expect((await detail(paid)).refundable.amount).toBe('10000');
  });

  it.each([
    [{ amount: '10001' }, 422, 'amount_too_large'],
    [{ amount: '0' }, 422, 'invalid_input'],
    [{ amount: '-5' }, 422, 'invalid_input'],
    [{ amount: 5 }, 422, 'invalid_input'],
    [{ amount: '1.5' }, 422, 'invalid_input'],
    [{}, 422, 'invalid_input'],
    [{ amount: '1', currency: 'SAR' }, 422, 'invalid_input'],
  ])('of %j is refused, and nothing is sent', async (body, status, code) => {
    const before = sent.length;
    const refused = await operate(paid, 'refund', body);
    expect(await refused.json()).toMatchObject({ status, code });
    expect(sent.length).toBe(before);
  });

  it('that the gateway refuses says why', async () => {
    answer = () => ({ response_code: '07048', response_message: 'Invalid amount', status: '07' });
    const { operation } = (await (await operate(paid, 'refund', { amount: '1' })).json()) as OperationAnswer;
    answer = yes;
    expect(operation).toMatchObject({ state: 'refused', response: { code: '07048' } });
    expect(operation.response?.advice).not.toBe('');
  });

  it('whose answer is lost is unknown, stands in the way, and is not sent again', async () => {
    answer = () => 'lost';
    const { operation } = (await (
      await operate(paid, 'refund', { amount: '100' })
    ).json()) as OperationAnswer;
    answer = yes;
    expect(operation.state).toBe('unknown');
    const before = sent.length;
    const again = await operate(paid, 'refund', { amount: '100' });
    expect(await again.json()).toMatchObject({ status: 409, code: 'operation_under_way' });
    expect(sent.length).toBe(before);
    expect((await detail(paid)).openOperation).toBe('refund');
    const home = await office.json<HomeJson>('viewer', 'home');
    expect(home.unknownOperations).toBe(1);
  });

  it('is settled by asking now', async () => {
    answer = () => ({
      response_code: '12000',
      response_message: 'Success',
      status: '12',
      transaction_status: '06',
      transaction_code: '06000',
      transaction_message: 'Success',
      authorized_amount: '12500',
      captured_amount: '12500',
      refunded_amount: '2600',
    });
    const asked = await office.json<CheckAnswer>('support', `transactions/${paid.transaction.id}/check`, {
      method: 'POST',
    });
    answer = yes;
    expect(asked).toMatchObject({ answered: true, response: { code: '12000' } });
    const found = await detail(paid);
    expect(found.openOperation).toBeNull();
    expect(found.operations[0]).toMatchObject({ kind: 'refund', state: 'done' });
    expect(found.refundable.amount).toBe('9900');
  });
});

describe('capture and void', () => {
  it('take a part and release the rest', async () => {
    const attempt = await office.attempt({ reference: 'S-2', amount: 10_000n, capture: 'manual' });
    await office.webhook(attempt, outcomes.authorized);
    expect(await detail(attempt)).toMatchObject({
      state: 'authorized',
      voidable: true,
      capturable: { amount: '10000' },
    });
    const captured = await operate(attempt, 'capture', { amount: '4000', releaseRest: true });
    expect(await captured.json()).toMatchObject({ operation: { state: 'done', releaseRest: true } });
    expect(await detail(attempt)).toMatchObject({
      state: 'done',
      voidable: false,
      captured: { amount: '4000' },
      capturable: { amount: '0' },
    });
  });

  it('release an authorisation', async () => {
    const attempt = await office.attempt({ reference: 'S-3', amount: 700n, capture: 'manual' });
    await office.webhook(attempt, outcomes.authorized);
    const voided = await operate(attempt, 'void', { reason: 'Out of stock' });
    expect(await voided.json()).toMatchObject({ operation: { kind: 'void', state: 'done', amount: null } });
    expect((await detail(attempt)).state).toBe('cancelled');
    const again = await operate(attempt, 'void', {});
    expect(await again.json()).toMatchObject({ status: 409, code: 'not_voidable' });
  });
});

describe('the list', () => {
  const references = async (query: string) => (await list(query)).items.map((item) => item.paymentReference);

  it('finds by order, attempt, fort_id, e-mail and last four digits', async () => {
    for (const search of ['s-1', 'S-1-1', '0001'])
      expect(await references(`?search=${search}`)).toContain('S-1');
    expect(await references('?search=169996200000000001')).toEqual(['S-3', 'S-2', 'S-1']);
    expect(await references(`?search=${encodeURIComponent('%')}`)).toEqual([]);
    const email = encodeURIComponent((await list()).items[0]?.customerEmail.toUpperCase() ?? '');
    expect((await references(`?search=${email}`)).length).toBe(3);
  });

  it('filters', async () => {
    expect(await references('?state=cancelled')).toEqual(['S-3']);
    expect(await references('?live=live')).toEqual([]);
    expect(await references('?live=test&currency=AED&method=card')).toEqual(['S-3', 'S-2', 'S-1']);
    expect(await references('?minimum=100&maximum=100')).toEqual(['S-2']);
    expect(await references(`?maximum=${encodeURIComponent('٧٫٠٠')}`)).toEqual(['S-3']);
    expect(await references('?from=2026-11-22&to=2026-11-22&zone=Asia/Dubai')).toEqual(['S-3', 'S-2', 'S-1']);
    expect(await references('?from=2026-11-23')).toEqual([]);
    expect(await references('?state=')).toEqual(['S-3', 'S-2', 'S-1']);
  });

  it.each([
    ['?state=paid', 'state'],
    ['?minimum=ten', 'minimum'],
    ['?zone=Nowhere/City', 'zone'],
    ['?from=2026-02-30', 'from'],
    ['?limit=0', 'limit'],
    ['?colour=red', 'colour'],
  ])('refuses %s', async (query, field) => {
    const refused = await office.call('viewer', `transactions${query}`);
    expect(await refused.json()).toMatchObject({ status: 422, field });
  });

  it('is read page by page, each row once', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Page<TransactionItem> = await list(`?limit=2&after=${next}`);
      seen.push(...page.items.map((item) => item.paymentReference));
      next = page.next;
    }
    expect(seen).toEqual(['S-3', 'S-2', 'S-1']);
  });

  it('is exported with amounts that add up and cells that no spreadsheet runs', async () => {
    const answered = await office.call('viewer', 'transactions/export.csv?state=done');
    expect(answered.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = new Uint8Array(await answered.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toContain(',AED,125.00,125.00,26.00,');
    expect(cell('=SUM(A1)')).toBe("'=SUM(A1)");
    expect(cell('say "hi", all')).toBe('"say ""hi"", all"');
  });
});

describe('home', () => {
  it('counts what is authorised and waits for its capture', async () => {
    const waiting = async () => (await office.json<HomeJson>('viewer', 'home')).capturableTransactions;
    const before = await waiting();
    const held = await office.attempt({ reference: 'S-held', amount: 900n, capture: 'manual' });
    await office.webhook(held, outcomes.authorized);
    expect(await waiting()).toBe(before + 1);
    expect((await operate(held, 'void', {})).status).toBe(200);
    expect(await waiting()).toBe(before);
  });

  it("adds up today's money in each currency", async () => {
    const kuwait = await office.attempt({ reference: 'S-4', amount: 5_250n, currency: 'KWD' });
    await office.webhook(kuwait, outcomes.purchased);
    const { totals } = await office.json<HomeJson>('viewer', 'home?zone=Asia/Dubai');
    expect(totals).toMatchObject([
      { paid: { amount: '16500', currency: 'AED' }, paidCount: 2, refunded: { amount: '2600' } },
      { paid: { amount: '5250', currency: 'KWD', exponent: 3 }, paidCount: 1, refundedCount: 0 },
    ]);
    office.clock.advance({ hours: 24 });
    expect((await office.json<HomeJson>('viewer', 'home?zone=Asia/Dubai')).totals).toEqual([]);
  });
});

describe('payments', () => {
  const body = {
    reference: 'INV-7',
    amount: { amount: '5250', currency: 'KWD' },
    customerEmail: 'noor@example.com',
    description: 'Invoice 7',
  };

  it('are made by hand, with an address to give away', async () => {
    const made = await office.json<{ id: string; checkoutUrl: string }>('support', 'payments', { body });
    expect(made.checkoutUrl).toMatch(/^http:\/\/localhost:4100\/pay\/[\w-]{32}$/);
    const found = await office.json<PaymentDetail>('viewer', `payments/${made.id}`);
    expect(found).toMatchObject({
      reference: 'INV-7',
      state: 'open',
      amount: { amount: '5250', currency: 'KWD', exponent: 3 },
      apiKey: null,
      attempts: 0,
      checkoutUrl: made.checkoutUrl,
    });
    const viewer = await office.call('viewer', 'payments', { body });
    expect(viewer.status).toBe(403);
  });

  it.each([
    [{ amount: { amount: '0', currency: 'AED' } }, 'amount.amount'],
    [{ amount: { amount: '12.5', currency: 'AED' } }, 'amount.amount'],
    [{ amount: { amount: '1', currency: 'XXX' } }, 'amount.currency'],
    [{ customerEmail: 'nobody' }, 'customerEmail'],
    // An address that the shop's API would refuse: named as this form names it.
    [{ customerEmail: "o'neil@example.com" }, 'customerEmail'],
    [{ reference: ' ' }, 'reference'],
    [{ expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    [{ colour: 'red' }, 'colour'],
  ])('are not made with %j', async (change, field) => {
    const refused = await office.call('owner', 'payments', { body: { ...body, ...change } });
    expect(await refused.json()).toMatchObject({ status: 422, field });
  });

  it('are refused with codes and limits that an app can put into any language', async () => {
    const wrong = {
      ...body,
      reference: '',
      customerEmail: 'nobody',
      description: 'x'.repeat(151),
      amount: { amount: 'ten', currency: 'AED' },
    };
    const refused = await office.call('owner', 'payments', { body: wrong });
    const { errors } = (await refused.json()) as { errors: { field: string }[] };
    expect(errors.toSorted((a, b) => a.field.localeCompare(b.field))).toMatchObject([
      { field: 'amount.amount', code: 'invalid_amount' },
      { field: 'customerEmail', code: 'customer_email' },
      { field: 'description', code: 'too_big', limit: 150, unit: 'characters' },
      { field: 'reference', code: 'too_small', limit: 1, unit: 'characters' },
    ]);
  });

  it('are listed with what became of them, and found by reference and e-mail', async () => {
    const items = async (query: string) =>
      (await office.json<Page<PaymentItem>>('viewer', `payments${query}`)).items;
    expect((await items('?state=paid')).map((item) => item.reference)).toEqual(['S-4', 'S-2', 'S-1']);
    expect(await items('?search=noor')).toMatchObject([{ reference: 'INV-7', attempts: 0, isLive: null }]);
    expect(await items('?search=s-1')).toMatchObject([{ reference: 'S-1', attempts: 1, isLive: false }]);
  });

  it('expire by themselves', async () => {
    const soon = office.clock.now().add({ minutes: 5 }).toString();
    const made = await office.json<{ id: string }>('owner', 'payments', {
      body: { ...body, reference: 'INV-8', expiresAt: soon },
    });
    office.clock.advance({ minutes: 6 });
    expect((await office.json<PaymentDetail>('viewer', `payments/${made.id}`)).state).toBe('expired');
    const { items } = await office.json<Page<PaymentItem>>('viewer', 'payments?state=expired');
    expect(items.map((item) => item.reference)).toEqual(['INV-8']);
  });
});

describe('incoming messages', () => {
  it('are listed and opened, with what came of them', async () => {
    const { items } = await office.json<Page<InboxItem>>('viewer', 'inbox?search=S-1-1&channel=webhook');
    expect(items).toMatchObject([
      { channel: 'webhook', outcome: 'applied', responseCode: '14000', copies: 1 },
    ]);
    const found = await office.json<InboxDetail>('viewer', `inbox/${items[0]?.id}`);
    expect(found.members).toMatchObject({ card_number: '400555******0001' });
  });

  it('that were forged leave a line among the refused ones, and nothing else', async () => {
    const forged = await office.payments.fetch(
      new Request('http://localhost:4100/payment/aps/webhook', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...office.members(paid, outcomes.purchased), signature: 'f'.repeat(64) }),
      }),
    );
    expect(forged.status).toBe(403);
    type Forged = Page<{ reference: string; details: { reason: string } }>;
    const { items } = await office.json<Forged>('viewer', 'inbox/forged');
    expect(items).toMatchObject([
      { reference: paid.transaction.reference, details: { reason: 'wrong_signature' } },
    ]);
  });
});
