import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MalformedMessage,
  MessageTooLarge,
  SignatureMismatch,
  type SigningKey,
  UnknownAccessCode,
} from '../index.ts';
import { formFields } from '../messages/form.ts';
import { sign } from '../signature/sign.ts';
import { anyMessage } from '../testing/arbitraries.ts';
import { type FeedbackEncoding, signedFeedback } from '../testing/signed-feedback.ts';
import { readFeedback } from './feedback.ts';

const key: SigningKey = { phrase: 'response phrase', shaType: 'SHA-256' };
const applePay: SigningKey = { phrase: 'apple phrase', shaType: 'SHA-512' };
const keys: Readonly<Record<string, SigningKey>> = { cards: key, apple: applePay };
const credentialsFor = (accessCode: string): SigningKey | undefined => keys[accessCode];
const paid = {
  access_code: 'cards',
  merchant_identifier: 'MxvOupuG',
  merchant_reference: 'S1',
  amount: '1000',
  status: '14',
  response_code: '14000',
  response_message: 'Success.',
  customer_name: 'test customer&#39;s name محمد',
};
const url = 'https://shop.test/payment/aps/webhook';
const post = (body: string, type = 'application/json') =>
  new Request(url, { method: 'POST', body, headers: { 'content-type': type } });

describe('the same message in three encodings', () => {
  it.each<FeedbackEncoding>(['json', 'form', 'xml'])('%s', async (encoding) => {
    const sent = signedFeedback(paid, key, encoding);
    const feedback = await readFeedback(sent.request(url), credentialsFor);
    expect(feedback.message).toEqual({ ...paid, signature: sign(paid, key) });
    expect(new TextDecoder().decode(feedback.raw)).toBe(sent.body);
    expect(feedback.contentType).toBe(sent.contentType);
  });

  it('any message, as JSON and as form', async () => {
    await fc.assert(
      fc.asyncProperty(anyMessage, async (members) => {
        const message = { ...members, ...paid, command: 'PURCHASE', currency: 'AED' };
        const asJson = await readFeedback(signedFeedback(message, key, 'json').request(url), credentialsFor);
        expect(asJson.message.response_code).toBe('14000');
        const asForm = await readFeedback(signedFeedback(message, key, 'form').request(url), credentialsFor);
        expect(asForm.message).toMatchObject(formFields(message));
      }),
    );
  });
});

it('the browser’s return by GET', async () => {
  const { body } = signedFeedback(paid, key, 'form');
  const feedback = await readFeedback(new Request(`${url}?${body}`), credentialsFor);
  expect(feedback.message.customer_name).toBe(paid.customer_name);
  expect(new TextDecoder().decode(feedback.raw)).toBe(body);
});

it('a query beside a posted body is not read', async () => {
  const sent = signedFeedback(paid, key, 'json');
  const feedback = await readFeedback(sent.request(`${url}?response_code=00000&lang=en`), credentialsFor);
  expect(feedback.message.response_code).toBe('14000');
  expect(feedback.message['lang']).toBeUndefined();
});

it('credentials go by access code, and may be looked up asynchronously', async () => {
  const sent = signedFeedback({ ...paid, access_code: 'apple' }, applePay);
  const asked: string[][] = [];
  const feedback = await readFeedback(sent.request(url), async (...names) => {
    asked.push(names);
    return keys[names[0]];
  });
  expect(feedback.message.access_code).toBe('apple');
  expect(asked).toEqual([['apple', 'MxvOupuG']]);
});

describe('what is refused', () => {
  const refusal = async (request: Request, options?: { maxBytes: number }) =>
    readFeedback(request, credentialsFor, options).then(
      () => expect.unreachable(),
      (error: unknown) => error,
    );

  it('a changed member: with bytes and members for the audit log', async () => {
    const body = signedFeedback(paid, key).body.replace('"1000"', '"1"');
    const error = await refusal(post(body));
    expect(error).toBeInstanceOf(SignatureMismatch);
    expect(error).toMatchObject({ received: { amount: '1' }, code: 'signature_mismatch' });
    expect(new TextDecoder().decode((error as SignatureMismatch).raw)).toBe(body);
  });

  it('the request phrase', async () => {
    expect(
      await refusal(signedFeedback(paid, { ...key, phrase: 'request phrase' }).request(url)),
    ).toBeInstanceOf(SignatureMismatch);
  });

  it('a foreign or absent access code', async () => {
    const foreign = await refusal(signedFeedback({ ...paid, access_code: 'other' }, key).request(url));
    expect(foreign).toBeInstanceOf(UnknownAccessCode);
    expect(foreign).toMatchObject({ accessCode: 'other', received: { amount: '1000' } });
    const { access_code: _, ...rest } = paid;
    expect(await refusal(signedFeedback(rest, key).request(url))).toBeInstanceOf(UnknownAccessCode);
    expect(await refusal(post('{"access_code":["cards"]}'))).toBeInstanceOf(UnknownAccessCode);
  });

  it('a signed message that is no answer', async () => {
    const { response_code: _, ...rest } = paid;
    for (const wrong of [rest, { ...paid, response_code: 'ok' }, { ...paid, amount: ['1', '2'] }]) {
      const error = await refusal(signedFeedback(wrong, key).request(url));
      expect(error).toBeInstanceOf(MalformedMessage);
      expect((error as MalformedMessage).message).toContain('is signed, but');
    }
  });

  it('rubbish', async () => {
    for (const body of ['', '{', '{"a":1,"a":2}', '<!DOCTYPE x><x/>']) {
      const error = await refusal(post(body));
      expect(error).toBeInstanceOf(MalformedMessage);
      expect(new TextDecoder().decode((error as MalformedMessage).raw)).toBe(body);
    }
    expect(await refusal(new Request(url))).toBeInstanceOf(MalformedMessage);
    expect(await refusal(new Request(url, { method: 'POST' }))).toBeInstanceOf(MalformedMessage);
  });

  it('ten megabytes, with or without an honest length', async () => {
    expect(await refusal(post('x'.repeat(10 * 1024 * 1024)))).toBeInstanceOf(MessageTooLarge);
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const stream = new Request(url, { method: 'POST', body: endless, duplex: 'half' } as RequestInit);
    expect(await refusal(stream)).toBeInstanceOf(MessageTooLarge);
    expect(pulled).toBeLessThan(30);
    const lying = new Request(url, { method: 'POST', body: 'x', headers: { 'content-length': '99999999' } });
    expect(await refusal(lying)).toBeInstanceOf(MessageTooLarge);
  });

  it('more than the caller allows', async () => {
    const error = await refusal(signedFeedback(paid, key).request(url), { maxBytes: 100 });
    expect(error).toMatchObject({ code: 'message_too_large', maxBytes: 100 });
  });
});

it('a body in several pieces is put together', async () => {
  const raw = new TextEncoder().encode(signedFeedback(paid, key).body);
  const pieces = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < raw.length; at += 7) controller.enqueue(raw.slice(at, at + 7));
      controller.close();
    },
  });
  const request = new Request(url, { method: 'POST', body: pieces, duplex: 'half' } as RequestInit);
  expect((await readFeedback(request, credentialsFor)).message.response_code).toBe('14000');
});
