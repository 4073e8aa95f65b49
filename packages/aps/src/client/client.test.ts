import { describe, expect, it } from 'vitest';
import {
  AmazonPaymentServices,
  AnswerLost,
  ApsRefused,
  type ClientOptions,
  decodeBody,
  encodeJson,
  InvalidMessage,
  InvalidOptions,
  type Message,
  MoneyError,
  SignatureMismatch,
  signed,
  verify,
} from '../index.ts';

const account = {
  merchantIdentifier: 'MxvOupuG',
  accessCode: 'SILgpo7pWbmzuURp2qri',
  requestPhrase: 'request phrase',
  responsePhrase: 'response phrase',
  shaType: 'SHA-256',
  environment: 'sandbox',
} as const satisfies ClientOptions;
const requestKey = { phrase: account.requestPhrase, shaType: account.shaType };
const responseKey = { phrase: account.responsePhrase, shaType: account.shaType };
const payment = { merchantReference: 'S00012-1', fortId: '169996200000000001' };
const money = { amount: 1250n, currency: 'AED' };

type Handler = (request: Request, members: Message) => Response | Promise<Response>;

/** What a real fetch does with its signal: reject when it aborts. */
function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted === true) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}

/** A client whose other end is a function; it keeps what was sent. */
function clientOf(handler: Handler, options: Partial<ClientOptions> = {}) {
  const sent: { request: Request; members: Message }[] = [];
  const client = new AmazonPaymentServices({
    ...account,
    ...options,
    fetch: async (input, init) => {
      const request = new Request(input as URL, init);
      const raw = new Uint8Array(await request.clone().arrayBuffer());
      const members = decodeBody(raw, request.headers.get('content-type'));
      sent.push({ request, members });
      return Promise.race([handler(request, members), aborted(init?.signal)]);
    },
  });
  return { client, sent };
}

/** Answers as the gateway does: the request's members, the response's, signed with the response phrase. */
function answer(members: Message, response: Message): Response {
  const { signature: _, ...echo } = members;
  return new Response(encodeJson(signed({ ...echo, ...response }, responseKey)));
}

const captured = { status: '04', response_code: '04000', response_message: 'Success.' };

describe('a call that succeeds', () => {
  it('sends one signed JSON message of texts to the payment API', async () => {
    const { client, sent } = clientOf((_, members) => answer(members, captured));
    const result = await client.capture({ ...payment, amount: money, order_description: ' Two shirts ' });

    expect(sent).toHaveLength(1);
    const { request, members } = sent[0] as (typeof sent)[0];
    expect(request.method).toBe('POST');
    expect(request.url).toBe('https://sbpaymentservices.payfort.com/FortAPI/paymentApi');
    expect(request.headers.get('content-type')).toBe('application/json;charset=UTF-8');
    expect(verify(members, requestKey)).toBe(true);
    expect(members).toMatchObject({
      command: 'CAPTURE',
      merchant_reference: 'S00012-1',
      fort_id: '169996200000000001',
      amount: '1250',
      currency: 'AED',
      language: 'en',
      order_description: 'Two shirts',
      access_code: account.accessCode,
      merchant_identifier: account.merchantIdentifier,
    });
    expect(result.response_code).toBe('04000');
    expect(result.amount).toBe('1250');
  });

  it('writes amounts as JSON strings', async () => {
    let body = '';
    const { client } = clientOf(async (request, members) => {
      body = await request.text();
      return answer(members, { ...captured, status: '06', response_code: '06000' });
    });
    await client.refund({ ...payment, amount: money, maintenance_reference: 'R-1' });
    expect(body).toContain('"amount":"1250"');
    expect(body).toContain('"maintenance_reference":"R-1"');
  });

  it('leaves out what is not given', async () => {
    const { client, sent } = clientOf((_, members) =>
      answer(members, { status: '08', response_code: '08000', response_message: 'Success.' }),
    );
    await client.voidAuthorization({
      merchantReference: 'S00012-1',
      fortId: undefined,
      order_description: '',
    });
    expect(Object.keys(sent[0]?.members ?? {}).sort()).toEqual([
      'access_code',
      'command',
      'language',
      'merchant_identifier',
      'merchant_reference',
      'signature',
    ]);
  });

  it('returns the running totals of CHECK_STATUS', async () => {
    const { client } = clientOf((_, members) =>
      answer(members, {
        status: '12',
        response_code: '12000',
        response_message: 'Success.',
        transaction_code: '14000',
        transaction_status: '14',
        captured_amount: '1250',
      }),
    );
    const status = await client.checkStatus(payment);
    expect(status.transaction_code).toBe('14000');
    expect(status.captured_amount).toBe('1250');
  });

  it('goes to baseUrl instead, with or without a slash at its end', async () => {
    for (const baseUrl of ['http://localhost:3200', 'http://localhost:3200/']) {
      const { client, sent } = clientOf((_, members) => answer(members, captured), { baseUrl });
      await client.capture({ ...payment, amount: money });
      expect(sent[0]?.request.url).toBe('http://localhost:3200/FortAPI/paymentApi');
    }
  });
});

describe('a refusal', () => {
  it('is an error with code, text, advice and the verified answer', async () => {
    const { client } = clientOf((_, members) =>
      answer(members, {
        status: '05',
        response_code: '05042',
        response_message: 'Operation amount exceeds the authorized amount.',
      }),
    );
    const error = await client.capture({ ...payment, amount: money }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ApsRefused);
    const refused = error as ApsRefused;
    expect(refused.code).toBe('refused');
    expect(refused.wireCode).toBe('05042');
    expect(refused.status).toBe('05');
    expect(refused.outcome).toBe('failure');
    expect(refused.advice).not.toBe('');
    expect(refused.answer['amount']).toBe('1250');
    expect(refused.message).toContain('05042');
  });

  it('an unknown order is one too', async () => {
    const { client } = clientOf((_, members) =>
      answer(members, { status: '12', response_code: '12036', response_message: 'Order not found.' }),
    );
    await expect(client.checkStatus(payment)).rejects.toMatchObject({
      code: 'refused',
      responseCode: '12036',
    });
  });
});

describe('an outcome that is unknown', () => {
  const lost = async (handler: Handler, options: Partial<ClientOptions> = {}, signal?: AbortSignal) => {
    const { client, sent } = clientOf(handler, options);
    const error = await client.refund({ ...payment, amount: money }, { signal }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(AnswerLost);
    expect((error as AnswerLost).message).toContain('ask checkStatus');
    // Never tried again by itself: the refund may have been made.
    expect(sent).toHaveLength(1);
    return error as AnswerLost;
  };
  const never: Handler = () => new Promise(() => {});

  it('no answer in time', async () => {
    expect(await lost(never, { timeoutMs: 20 })).toMatchObject({ reason: 'timeout', code: 'answer_lost' });
  });

  it('the caller gives up while waiting', async () => {
    const controller = new AbortController();
    const handler: Handler = (request, members) => {
      queueMicrotask(() => controller.abort());
      return never(request, members);
    };
    expect(await lost(handler, {}, controller.signal)).toMatchObject({ reason: 'aborted' });
  });

  it('the connection breaks', async () => {
    const error = await lost(() => Promise.reject(new TypeError('fetch failed')));
    expect(error.reason).toBe('network');
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  it.each([302, 400, 500, 502])('HTTP %i', async (status) => {
    const error = await lost(() => new Response('oops', { status }));
    expect(error).toMatchObject({ reason: 'http', httpStatus: status });
    expect(new TextDecoder().decode(error.raw)).toBe('oops');
  });

  it.each(['', '<html>', '[]', '{"a":', 'null'])('an answer that is no message: %s', async (body) => {
    expect(await lost(() => new Response(body))).toMatchObject({ reason: 'unreadable' });
  });

  it('an answer without a response code', async () => {
    expect(await lost((_, members) => answer(members, {}))).toMatchObject({ reason: 'unreadable' });
  });

  it('an answer of endless length', async () => {
    expect(await lost(() => new Response('x'.repeat(2_000_000)))).toMatchObject({ reason: 'unreadable' });
  });

  it('a signed answer to another message', async () => {
    const error = await lost((_, members) =>
      answer({ ...members, merchant_reference: 'S00011-1' }, captured),
    );
    expect(error.reason).toBe('another_message');
  });

  it.each(['15777', '19000', '06006'])('an answer that is not final: %s', async (code) => {
    const error = await lost((_, members) =>
      answer(members, { status: code.slice(0, 2), response_code: code, response_message: 'Wait.' }),
    );
    expect(error).toMatchObject({ reason: 'not_final', wireCode: code });
    expect(error.answer?.response_code).toBe(code);
  });

  it('an answer signed with another phrase is not believed, but is kept', async () => {
    const { client } = clientOf((_, members) => {
      const { signature: _s, ...echo } = members;
      return new Response(encodeJson(signed({ ...echo, ...captured }, requestKey)));
    });
    const error = await client.capture({ ...payment, amount: money }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(SignatureMismatch);
    expect((error as SignatureMismatch).received?.['response_code']).toBe('04000');
    expect((error as SignatureMismatch).message).toContain('04000');
  });
});

describe('what must not be sent', () => {
  it('an abort before sending means that nothing was sent', async () => {
    const { client, sent } = clientOf((_, members) => answer(members, captured));
    const reason = new Error('closing');
    await expect(
      client.capture({ ...payment, amount: money }, { signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
    expect(sent).toHaveLength(0);
  });

  it('names the member at fault', async () => {
    const { client, sent } = clientOf((_, members) => answer(members, captured));
    const error = await client
      .capture({ merchantReference: 'has space', amount: { amount: 0n, currency: 'AED' } })
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(InvalidMessage);
    expect((error as InvalidMessage).members).toEqual(['merchant_reference', 'amount']);
    expect((error as InvalidMessage).wireCode).toBe('00002');
    expect(sent).toHaveLength(0);
  });

  it('an amount that no message can carry', async () => {
    const { client, sent } = clientOf((_, members) => answer(members, captured));
    const capture = (amount: bigint, currency: string) =>
      client.capture({ ...payment, amount: { amount, currency } });
    await expect(capture(10_000_000_000n, 'AED')).rejects.toBeInstanceOf(MoneyError);
    await expect(capture(1n, 'XXX')).rejects.toBeInstanceOf(MoneyError);
    expect(sent).toHaveLength(0);
  });
});

describe('options', () => {
  it.each([
    ['merchantIdentifier', { merchantIdentifier: '' }],
    ['accessCode', { accessCode: ' ' }],
    ['requestPhrase', { requestPhrase: '' }],
    ['responsePhrase', { responsePhrase: '' }],
    ['shaType', { shaType: 'MD5' as 'SHA-256' }],
    ['shaType', { shaType: 'SHA-128' }],
    ['environment', { environment: 'test' as 'sandbox' }],
    ['baseUrl', { baseUrl: 'ftp://localhost' }],
    ['baseUrl', { baseUrl: 'https://checkout.payfort.com' }],
    ['baseUrl', { environment: 'production', baseUrl: 'https://sbcheckout.payfort.com' }],
  ] as const)('refuses a wrong %s', (option, wrong) => {
    expect(() => new AmazonPaymentServices({ ...account, ...wrong })).toThrow(InvalidOptions);
    expect(() => new AmazonPaymentServices({ ...account, ...wrong })).toThrow(new RegExp(option));
  });

  it('works with every SHA type', async () => {
    for (const shaType of ['SHA-512', 'HMAC-256', 'HMAC-512', 'SHA-128'] as const) {
      const key = { phrase: account.responsePhrase, shaType, allowSha1: true };
      const { client } = clientOf(
        (_, { signature: _s, ...echo }) => new Response(encodeJson(signed({ ...echo, ...captured }, key))),
        { shaType, allowSha1: true },
      );
      await expect(client.capture({ ...payment, amount: money })).resolves.toMatchObject(captured);
    }
  });
});
