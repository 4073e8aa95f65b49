import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formMembers, type Members } from './clients/client.ts';
import { type Message, Plain } from './clients/plain.ts';
import type { Redirection, SeedMerchant } from './support/account.ts';
import { cards, type Page, Walker } from './support/walker.ts';
import { openWorld, type World } from './support/world.ts';
import { xmlMembers } from './support/xml.ts';

let world: World;
let client: Plain;
let number = 0;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.shop.forget();
  client = await merchant();
});

const merchant = async (redirection?: Partial<Redirection>, rest?: Partial<Omit<SeedMerchant, 'channels'>>) =>
  new Plain(await world.merchant('Wire', redirection, rest));
const reference = () => `W.${++number}_a-b`;
const returnUrl = () => `${world.shop.url}/return`;

function open(form: Members, headers: Record<string, string> = { Origin: world.shop.url }): Promise<Page> {
  return new Walker().open(`${world.gateway.url}/FortAPI/paymentPage`, form, headers);
}

/** Pays and comes back; what the shop's server got. */
async function buy(message: Message, card: Members = cards.visa): Promise<Members> {
  const walker = new Walker();
  const form = client.form({ merchant_reference: reference(), return_url: returnUrl(), ...message });
  const hosted = await walker.open(`${world.gateway.url}/FortAPI/paymentPage`, form, {
    Origin: world.shop.url,
  });
  const last = await walker.pay(hosted, card);
  if (last.url.origin !== world.shop.url) await walker.press(last, { to: world.shop.url });
  const { method, query, raw } = world.shop.last('/return');
  return formMembers(method === 'POST' ? raw.toString() : query);
}

const authorised = (message: Message = {}) => buy({ command: 'AUTHORIZATION', ...message });

/** The code on an error page, and the signed answer that its button would take to the shop. */
function refusalOf(page: Page): { code: string | undefined; back: Members | undefined } {
  const form = page.forms.find(({ action }) => action.origin === world.shop.url);
  const fields = form?.controls.filter(({ kind }) => kind === 'hidden');
  return {
    code: /<bdi[^>]*>(\d{5})<\/bdi>/.exec(page.html)?.[1],
    back: fields && Object.fromEntries(fields.map(({ name, value }) => [name, value])),
  };
}

async function refused(form: Members, headers?: Record<string, string>) {
  const page = await open(form, headers);
  expect(page.status).toBe(200);
  return refusalOf(page);
}

describe('answers of the payment API', () => {
  it('HTTP 200, JSON in UTF-8, texts only, none empty, status and message in the code, signed', async () => {
    const { merchant_reference = '' } = await authorised();
    const requests: [Message, string][] = [
      [{ query_command: 'CHECK_STATUS', merchant_reference }, '12000'],
      [{ query_command: 'CHECK_STATUS', merchant_reference: 'nothing' }, '12036'],
      [{ command: 'CAPTURE', merchant_reference, amount: 10_000, currency: 'AED' }, '04000'],
      [
        { command: 'REFUND', merchant_reference, amount: 10_001, currency: 'AED', order_description: '' },
        '00048',
      ],
      [{ command: 'TELEPORT', merchant_reference }, '00004'],
      [{ command: 'REFUND', merchant_reference, currency: 'AED' }, '00001'],
      [{ command: 'REFUND', merchant_reference, amount: 1, currency: 'USD', language: 'ar' }, '00033'],
    ];
    for (const [message, code] of requests) {
      const response = await client.post(message);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/json;charset=UTF-8');
      const answer = (await response.json()) as Members;
      client.believe(answer);
      expect([answer['response_code'], code]).toEqual([code, code]);
      expect(answer['status']).toBe(code.slice(0, 2));
      for (const value of Object.values(answer)) expect(value).toMatch(/./u);
      expect(answer).not.toHaveProperty('order_description');
      expect(answer['response_message']).toMatch(
        message['language'] === 'ar' ? /\p{Script=Arabic}/u : /[a-z]/,
      );
    }
  });

  it('a signature in capitals, a slash at the end, a charset, no content type: the same answer', async () => {
    const message = { query_command: 'CHECK_STATUS', merchant_reference: 'nothing', language: 'en' };
    const signed = client.signed(message);
    const capitals = { ...message, signature: String(signed['signature']).toUpperCase() };
    const json = { 'Content-Type': 'application/json' };
    const attempts: Promise<Response>[] = [
      client.post(capitals, json),
      client.post(message, json, '/'),
      client.post(message, { 'Content-Type': 'application/json;charset=UTF-8' }),
      client.post(message, { 'Content-Type': 'application/json; charset="utf-8"' }),
      client.post(message, { 'Content-Type': 'text/plain' }),
      client.post(message, { 'Content-Type': 'application/x-www-form-urlencoded' }),
      client.post(message, {}),
    ];
    for (const response of await Promise.all(attempts)) {
      expect(((await response.json()) as Members)['response_code']).toBe('12036');
    }
  });

  it('numbers keep their digits, unknown members come back, nested ones are verified', async () => {
    const { merchant_reference = '' } = await authorised();
    const answer = await client.call({
      command: 'CAPTURE',
      merchant_reference,
      amount: 2500,
      currency: 'AED',
      loyalty_number: 123_456_789_012_345_678_901n,
      just_above: 9_007_199_254_740_993n,
      negative: -7n,
      customer_note: 'شكراً – 😀',
    });
    expect(answer).toMatchObject({
      response_code: '04000',
      amount: '2500',
      loyalty_number: '123456789012345678901',
      just_above: '9007199254740993',
      negative: '-7',
      customer_note: 'شكراً – 😀',
    });
    const nested = await client.post({
      query_command: 'CHECK_STATUS',
      merchant_reference,
      airline_data: {
        ticket: {
          number: '12',
          legs: [
            { from: 'DXB', to: 'VNO' },
            { from: 'VNO', to: 'DXB' },
          ],
        },
      },
      columns: ['a', 'b'],
    });
    const read = (await nested.json()) as Record<string, never>;
    expect(read['response_code']).toBe('12000');
    expect(read['columns']).toEqual(['a', 'b']);
    expect(client.signature(read, client.account.responsePhrase)).toBe(read['signature']);
  });

  it('names the order by reference, by fort_id, by both when they belong together', async () => {
    const [first, second] = [await authorised(), await authorised()];
    const capture = { command: 'CAPTURE', amount: '100', currency: 'AED' };
    const { merchant_reference = '', fort_id = '' } = first;
    for (const name of [{ merchant_reference }, { fort_id }, { merchant_reference, fort_id }]) {
      const answer = await client.call({ ...capture, ...name });
      expect(answer).toMatchObject({ response_code: '04000', merchant_reference, fort_id });
    }
    const others = second['fort_id'] ?? '';
    expect(await client.call({ ...capture, merchant_reference, fort_id: others })).toMatchObject({
      response_code: '00036',
    });
    expect(await client.call(capture)).toMatchObject({ response_code: '00001' });
    const status = { query_command: 'CHECK_STATUS' };
    expect(await client.call({ ...status, fort_id })).toMatchObject({
      captured_amount: '300',
      merchant_reference,
    });
    expect(await client.call({ ...status, merchant_reference, fort_id: others })).toMatchObject({
      response_code: '12036',
    });
  });

  it.each([
    ['00005', { amount: '0' }],
    ['00005', { amount: '-100' }],
    ['00005', { amount: '10.50' }],
    ['00005', { amount: '1e3' }],
    ['00005', { amount: '٥٠٠' }],
    ['00005', { amount: ' 500' }],
    ['00005', { amount: '0x10' }],
    ['00032', { amount: '10000000000' }],
    ['00032', { amount: 123_456_789_012_345_678_901n }],
    ['00013', { currency: 'AE' }],
    ['00013', { currency: 'XYZ' }],
    ['00032', { currency: 'DIRHAM' }],
    ['00033', { language: 'fr' }],
    ['00033', { language: 'EN' }],
    ['00032', { language: 'eng' }],
    ['00002', { amount: ['1', '2'] }],
    ['00002', { merchant_reference: { a: 1 } }],
    ['00002', { merchant_reference: "x' or '1'='1" }],
    ['00002', { fort_id: 'abc' }],
  ])('%s for %o, with nothing changed', async (code, wrong) => {
    const { merchant_reference = '' } = await authorised();
    const right = { command: 'CAPTURE', merchant_reference, amount: '100', currency: 'AED' };
    const response = await client.post({ ...right, ...(wrong as Message) });
    expect(((await response.json()) as Members)['response_code']).toBe(code);
    expect(await client.call({ query_command: 'CHECK_STATUS', merchant_reference })).toMatchObject({
      transaction_code: '02000',
      captured_amount: '0',
    });
  });

  it('009, 010, 008 for strangers, wrong access codes, wrong signatures', async () => {
    const message = { query_command: 'CHECK_STATUS', merchant_reference: 'x' };
    const answer = async (more: Message) =>
      (await (await client.post({ ...message, ...more })).json()) as Members;
    expect(await answer({ merchant_identifier: 'nobody' })).toMatchObject({
      response_code: '00009',
      status: '00',
    });
    expect(await answer({ access_code: 'wrong' })).toMatchObject({ response_code: '00010' });
    for (const signature of [
      '',
      'x',
      '0'.repeat(64),
      client.signature(client.signed(message), 'another phrase'),
    ]) {
      const wrong = await answer({ signature });
      expect(wrong['response_code']).toBe(signature === '' ? '00001' : '00008');
      // A merchant who exists can verify even that.
      client.believe(wrong);
    }
  });
});

it('any signed members are verified and come back as they were', async () => {
  const known = new Set(
    'command query_command service_command amount currency card_number otp cvv'.split(' '),
  );
  const name = fc
    .stringMatching(/^[A-Za-z0-9_.-]{1,30}$/)
    .filter((one) => !known.has(one) && !(one in {}) && one !== 'prototype' && !(one in client.signed({})));
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    // "=" could be cut into other members under the same digest; NUL and half surrogates are no text.
    .filter((one) => !one.includes('=') && !one.includes('\0') && one.isWellFormed());
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, text, { maxKeys: 8 }), async (members) => {
      const answer = await client.call({
        query_command: 'CHECK_STATUS',
        merchant_reference: 'nothing',
        ...members,
      });
      expect(answer).toMatchObject({ ...members, response_code: '12036' });
    }),
    { numRuns: 60 },
  );
});

describe('the payment page refuses', () => {
  const form = (message: Message = {}) =>
    client.form({ merchant_reference: reference(), return_url: returnUrl(), ...message });

  it('007 a reference that was used, whatever became of it', async () => {
    const first = form();
    expect((await open(first)).forms.length).toBeGreaterThan(1);
    const again = await refused(first);
    expect(again.code).toBe('00007');
    expect(client.believe(again.back ?? {})).toMatchObject({ response_code: '00007', status: '00' });
  });

  it('008 with the way back, signed; 009 and 010 without any', async () => {
    const wrong = await refused({ ...form(), signature: 'f'.repeat(64) });
    expect(wrong.code).toBe('00008');
    expect(client.believe(wrong.back ?? {})).toMatchObject({ response_code: '00008' });
    expect(await refused(form({ merchant_identifier: 'nobody' }))).toEqual({
      code: '00009',
      back: undefined,
    });
    expect(await refused(form({ access_code: 'wrong' }))).toEqual({ code: '00010', back: undefined });
  });

  it.each([
    ['00001', { customer_email: '' }],
    ['00005', { amount: '0' }],
    ['00005', { amount: '12.50' }],
    ['00013', { currency: 'ABC' }],
    ['00033', { language: 'lt' }],
    ['00032', { merchant_reference: 'x'.repeat(41) }],
    ['00002', { merchant_reference: 'S00037/1' }],
    ['00080', { payment_option: 'BARTER' }],
    ['00003', { payment_option: 'KNET' }],
    ['00049', { command: 'AUTHORIZATION', payment_option: 'MADA' }],
    ['00004', { command: 'CAPTURE' }],
  ])('%s %j', async (code, wrong) => {
    const result = await refused(form(wrong as Message));
    expect(result.code).toBe(code);
    expect(client.believe(result.back ?? {})['response_code']).toBe(code);
  });

  it('003 for an option that the account does not have; 046 while the channel is inactive', async () => {
    client = await merchant({}, { paymentOptions: ['MASTERCARD'] });
    expect((await refused(form({ payment_option: 'VISA' }))).code).toBe('00003');
    client = await merchant({ status: 'inactive' });
    expect((await refused(form())).code).toBe('00046');
  });

  it('040 for pages that are not in Origin URL', async () => {
    client = await merchant({}, { originUrl: `${world.shop.url}/` });
    for (const Origin of ['https://evil.example', 'null', `${world.shop.url}0`, 'rubbish']) {
      expect((await refused(form(), { Origin })).code).toBe('00040');
    }
    expect((await refused(form(), { Referer: 'https://evil.example/x' })).code).toBe('00040');
    expect(refusalOf(await open(form())).code).toBeUndefined();
    expect(refusalOf(await open(form(), { Referer: `${world.shop.url}/cart` })).code).toBeUndefined();
  });
});

describe('the way back and the feedback', () => {
  const everything = {
    customer_name: 'ليلى O\u2019Neil-حدّاد',
    merchant_extra: "a;b,c'd@e",
    order_description: 'Order #1',
    note: 'R&D <b>"gold"</b> ]]> %20 + \u00a0',
  };

  it.each(['JSON', 'FORM', 'XML'] as const)('%s feedback says what the return says', async (responseType) => {
    client = await merchant({ responseType });
    const returned = client.believe(await authorised(everything));
    expect(returned).toMatchObject({ ...everything, response_code: '02000' });
    await world.settled();
    const { raw, contentType } = world.shop.last('/direct');
    const text = raw.toString();
    const read = { JSON: JSON.parse as (text: string) => Members, FORM: formMembers, XML: xmlMembers }[
      responseType
    ];
    expect(client.believe(read(text))).toEqual(returned);
    expect(contentType).toMatch({ JSON: /^application\/json/, FORM: /urlencoded/, XML: /xml/ }[responseType]);

    const { merchant_reference = '' } = returned;
    const answer = await client.call({
      command: 'VOID_AUTHORIZATION',
      merchant_reference,
      note: everything.note,
    });
    expect(answer['response_code']).toBe('08000');
    await world.settled();
    expect(client.believe(read(world.shop.last('/notification').raw.toString()))).toEqual(answer);
  });

  it.each([
    ['a name that begins with a digit', { '3ds_hint': 'none' }],
    ['a name with a space', { 'my note': 'x' }],
    ['a control character', { note: 'a\u0007b' }],
  ])('XML cannot carry %s: the shopper pays all the same, and the rest is told', async (_, odd) => {
    client = await merchant({ responseType: 'XML' });
    const returned = client.believe(await authorised(odd as Message));
    expect(returned).toMatchObject({ ...odd, response_code: '02000' });
    await world.settled();
    const told = client.believe(xmlMembers(world.shop.last('/direct').raw.toString()));
    expect(told).toMatchObject({ response_code: '02000', fort_id: returned['fort_id'] });

    const { merchant_reference = '' } = returned;
    const answer = await client.call({ command: 'VOID_AUTHORIZATION', merchant_reference, ...odd });
    expect(answer).toMatchObject({ response_code: '08000', ...odd });
    await world.settled();
    expect(client.believe(xmlMembers(world.shop.last('/notification').raw.toString()))).toMatchObject({
      response_code: '08000',
    });
  });

  it('without response parameters the browser brings nothing; the feedback is complete', async () => {
    for (const returnUrlType of ['POST', 'GET'] as const) {
      client = await merchant({ sendResponseParameters: false, returnUrlType });
      expect(await buy({ ...everything })).toEqual({});
      await world.settled();
      const told = JSON.parse(world.shop.last('/direct').raw.toString()) as Members;
      expect(client.believe(told)).toMatchObject({ ...everything, response_code: '14000' });
    }
  });

  it('to the Redirection URL of the settings when the request names none', async () => {
    client = await merchant({ redirectionUrl: `${world.shop.url}/return` });
    const walker = new Walker();
    const hosted = await walker.open(
      `${world.gateway.url}/FortAPI/paymentPage/`,
      client.form({ merchant_reference: reference() }),
    );
    await walker.press(await walker.pay(hosted, cards.visa), { to: world.shop.url });
    const returned = client.believe(formMembers(world.shop.last('/return').raw.toString()));
    expect(returned['response_code']).toBe('14000');
    expect(returned).not.toHaveProperty('return_url');
  });

  it('keeps the query and the fragment of a GET return', async () => {
    client = await merchant({ returnUrlType: 'GET' });
    const walker = new Walker();
    const hosted = await walker.open(
      `${world.gateway.url}/FortAPI/paymentPage`,
      client.form({ merchant_reference: reference(), return_url: `${returnUrl()}?cart=7&x=#top` }),
    );
    await walker.pay(hosted, cards.visa);
    const { query } = world.shop.last('/return');
    const { cart, x, ...members } = formMembers(query);
    expect({ cart, x }).toEqual({ cart: '7', x: '' });
    expect(client.believe(members)['response_code']).toBe('14000');
    expect(new URL(walker.trail.at(-1) ?? '').hash).toBe('#top');
  });

  it('asks for the password of 3-D Secure again, fails, times out, loses the answer', async () => {
    const start = async (walker: Walker) => {
      const form = client.form({ merchant_reference: reference(), return_url: returnUrl() });
      const hosted = await walker.open(`${world.gateway.url}/FortAPI/paymentPage`, form);
      return walker.press(hosted, { button: 'pay' }, cards.visaThreeDs);
    };
    const codeAfter = async (walker: Walker, page: Page) => {
      await walker.press(page, { to: world.shop.url });
      return client.believe(formMembers(world.shop.last('/return').raw.toString()))['response_code'];
    };
    const first = new Walker();
    const wrong = await first.press(await start(first), { button: 'approve' }, { otp: '99999' });
    expect(await codeAfter(first, await first.press(wrong, { button: 'approve' }, { otp: '12345' }))).toBe(
      '14000',
    );
    const second = new Walker();
    expect(await codeAfter(second, await second.press(await start(second), { button: 'cancel' }))).toBe(
      '00072',
    );
    const third = new Walker();
    expect(await codeAfter(third, await third.press(await start(third), { button: 'unanswered' }))).toBe(
      '15778',
    );
    const late = new Walker();
    const timedOut = await late.press(await start(late), { button: 'timeout' });
    await world.settled();
    expect(JSON.parse(world.shop.last('/direct').raw.toString())).toMatchObject({ response_code: '13030' });
    expect(await codeAfter(late, await late.pay(timedOut, cards.mastercard))).toBe('14000');
    const fourth = new Walker();
    const failed = await fourth.press(await start(fourth), { button: 'fail' });
    await world.settled();
    expect(JSON.parse(world.shop.last('/direct').raw.toString())).toMatchObject({ response_code: '13030' });
    expect(await codeAfter(fourth, await fourth.pay(failed, cards.mastercard))).toBe('14000');
  });
});
