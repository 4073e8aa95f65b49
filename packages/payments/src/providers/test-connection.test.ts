import { encodeJson, type Message, parseJson, type SigningKey, signed, type WireMessage } from '@fils/aps';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BackofficeUnderTest, backofficeUnderTest } from '../backoffice-api/testing.ts';
import type { ConnectionTestJson, ProviderCard, ProviderForm } from './api-types.ts';

const key = (phrase: string): SigningKey => ({ phrase, shaType: 'SHA-256' });
const saved = { request: 'request phrase', response: 'response phrase' };

/** A gateway with one account, answering CHECK_STATUS as the wire does (codes.json). */
let account = { ...saved, merchantIdentifier: 'merchant1', accessCode: 'access1' };
let broken: (() => Response | Promise<Response>) | undefined;
const asked: string[] = [];

async function gateway(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  asked.push(String(input));
  if (broken) return broken();
  const request = parseJson(String(init?.body)) as WireMessage;
  const answer = (code: string, text: string): Message => ({
    query_command: 'CHECK_STATUS',
    access_code: String(request['access_code']),
    merchant_identifier: String(request['merchant_identifier']),
    merchant_reference: String(request['merchant_reference']),
    language: 'en',
    response_code: code,
    response_message: text,
    status: code.slice(0, 2),
  });
  const send = (message: Message) => new Response(encodeJson(message), { status: 200 });
  if (request['access_code'] !== account.accessCode) {
    return send({ ...answer('00010', 'Invalid access code.'), signature: '0'.repeat(64) });
  }
  const { signature, ...members } = request;
  const right = signed(members, key(account.request)).signature === signature;
  const sign = (message: Message) => send(signed(message, key(account.response)));
  if (request['merchant_identifier'] !== account.merchantIdentifier) {
    return sign(answer('00009', 'Invalid merchant identifier.'));
  }
  return sign(right ? answer('12036', 'Order not found') : answer('00008', 'Signature mismatch.'));
}

let office: BackofficeUnderTest;
let id: string;
beforeAll(async () => {
  office = await backofficeUnderTest({ fetch: gateway });
  const { providers } = await office.json<{ providers: ProviderCard[] }>('owner', 'providers');
  id = providers[0]?.id ?? '';
});
afterAll(() => office?.close());

const form = () => office.json<ProviderForm>('owner', `providers/${id}`);
const patch = async (change: object) =>
  office.json('owner', `providers/${id}`, {
    method: 'PATCH',
    body: { version: (await form()).version, ...change },
  });
const test = () =>
  office.json<ConnectionTestJson>('support', `providers/${id}/test-connection`, { method: 'POST' });

describe('test connection', () => {
  it('asks for credentials first, and for a state that says where to ask', async () => {
    const path = `providers/${id}/test-connection`;
    const disabled = await office.call('owner', path, { method: 'POST' });
    expect(await disabled.json()).toMatchObject({ status: 409, code: 'state_decides_host' });
    await patch({ gatewayUrl: 'http://localhost:3200' });
    const empty = await office.call('owner', path, { method: 'POST' });
    expect(await empty.json()).toMatchObject({ status: 422, code: 'credentials_missing' });
    expect(asked).toEqual([]);
  });

  it('order not found means that everything is right', async () => {
    await patch({
      merchantIdentifier: 'merchant1',
      accessCode: 'access1',
      requestPhrase: saved.request,
      responsePhrase: saved.response,
      state: 'test',
    });
    expect(await test()).toEqual({
      finding: 'works',
      responseCode: '12036',
      responseMessage: 'Order not found',
      target: 'own_gateway',
    });
    expect(await form()).toMatchObject({ connectionOk: true, connectionTestedAt: '2026-11-22T10:00:00Z' });
    expect(asked).toEqual(['http://localhost:3200/FortAPI/paymentApi']);
  });

  it.each([
    [{ request: 'other' }, 'wrong_request_phrase', '00008'],
    [{ response: 'other' }, 'wrong_response_phrase', '12036'],
    [{ request: 'other', response: 'another' }, 'wrong_phrases', '00008'],
    [{ merchantIdentifier: 'else' }, 'unknown_merchant', '00009'],
    [{ accessCode: 'else' }, 'unknown_access_code', '00010'],
  ])('an account with %j is found out as %s', async (difference, finding, responseCode) => {
    const before = account;
    account = { ...account, ...difference };
    expect(await test()).toMatchObject({ finding, responseCode });
    expect((await form()).connectionOk).toBe(false);
    account = before;
  });

  it.each([
    ['unreachable', () => Promise.reject(new TypeError('fetch failed'))],
    ['not_a_gateway', () => new Response('<h1>Hello</h1>', { status: 200 })],
    ['not_a_gateway', () => new Response('', { status: 404 })],
  ] as const)('%s', async (finding, answer) => {
    broken = answer;
    expect(await test()).toMatchObject({ finding });
    broken = undefined;
  });

  it('a passed test counts no more once what was tested has changed', async () => {
    await test();
    expect((await form()).connectionOk).toBe(true);
    await patch({ name: 'Cards' });
    expect((await form()).connectionOk).toBe(true);
    await patch({ shaType: 'SHA-512' });
    expect(await form()).toMatchObject({ connectionOk: null, connectionTestedAt: null });
  });
});
