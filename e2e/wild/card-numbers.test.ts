import { createGateway, type Gateway } from '@fils/gateway';
import { createPayments, type Payments } from '@fils/payments';
import { createLog } from '@fils/ui/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Plain } from './clients/plain.ts';
import { accountOf, seedMerchant } from './support/account.ts';
import { send } from './support/raw.ts';
import { dump, storedTexts } from './support/tables.ts';
import { type Page, Walker } from './support/walker.ts';

/** Every card that the gateway takes, by brand; the last ones are of ranges, not of the list that it shows. */
const testCards = [
  '4005550000000001',
  '4557012345678902',
  '4916783391760242',
  '4556437649762022',
  '4111111111111111',
  '4508750015741019',
  '4532406346746108',
  '5123456789012346',
  '5313581000123430',
  '5308097663032831',
  '5265742978143572',
  '345678901234564',
  '374200000000004',
  '5297412542005689',
  '5078036221028566',
  '9818950527886700002',
  '4242424242424242',
  '5555555555554444',
  '378282246310005',
];
/** Could be somebody's: refused, and all the more not kept. */
const refusedCards = ['4929939187355598', '5425233430109903', '374245455400126'];

const codes = ['907', '9071'] as const;
const codeFor = (number: string) => (number.startsWith('3') ? codes[1] : codes[0]);

let gateway: Gateway;
let payments: Payments;
let client: Plain;
let apiKey: string;
const logged: string[] = [];

beforeAll(async () => {
  const log = (name: string) =>
    createLog({ name, level: 'debug', destination: { write: (line) => logged.push(line) } });
  [gateway, payments] = await Promise.all([
    createGateway({ port: 0, log: log('gateway') }),
    createPayments({ port: 0, log: log('payments') }),
  ]);
  const merchant = seedMerchant('Dukkan', {
    directFeedbackUrl: `${payments.url}/payment/aps/webhook`,
    notificationUrl: `${payments.url}/payment/aps/webhook`,
  });
  await gateway.seed({ merchants: [merchant] });
  client = new Plain(accountOf(merchant, gateway.url));
  await payments.connectProvider({
    merchantIdentifier: merchant.merchantIdentifier,
    accessCode: merchant.accessCode,
    requestPhrase: merchant.shaRequestPhrase,
    responsePhrase: merchant.shaResponsePhrase,
    shaType: merchant.shaType,
    gatewayUrl: gateway.url,
    state: 'test',
    published: true,
  });
  apiKey = await payments.createApiKey('shop');
});
afterAll(async () => {
  await payments.close();
  await gateway.close();
});

/** Ten digits of a number may be shown: the first six and the last four. Eleven in a row are too many. */
function traces(number: string): string[] {
  const runs: string[] = [];
  for (let at = 0; at + 11 <= number.length; at++) runs.push(number.slice(at, at + 11));
  const groups = number.match(/.{1,4}/g) ?? [];
  return [
    ...runs,
    groups.slice(0, 3).join(' '),
    groups.slice(0, 3).join('-'),
    groups.slice(0, 3).join('+'),
    groups.slice(0, 3).join('%20'),
  ];
}

/** Every text in the log, wherever it stands in a line. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [name, ...textsOf(member)]);
}

async function expectNoCard(numbers: readonly string[]): Promise<void> {
  await gateway.idle();
  const places: [string, string][] = [
    ['the gateway’s database', await dump(gateway.context.database)],
    ['payments’ database', await dump(payments.context.database)],
    ['the log', logged.join('')],
  ];
  // What is searched is really there: the masked form of a card that was used, and lines in the log.
  expect(places[0]?.[1]).toContain('400555******0001');
  expect(places[2]?.[1]).not.toBe('');
  for (const [place, content] of places) {
    for (const number of numbers) {
      const found = traces(number).filter((trace) => content.includes(trace));
      expect([place, number, found]).toEqual([place, number, []]);
    }
  }
  const texts: [string, string[]][] = [
    ['the gateway’s database', await storedTexts(gateway.context.database)],
    ['payments’ database', await storedTexts(payments.context.database)],
    ['the log', logged.flatMap((line) => textsOf(JSON.parse(line)))],
  ];
  const code = new RegExp(`(?<![\\w.:+-])(?:${codes.join('|')})(?![\\w.:+-])`);
  for (const [place, all] of texts) {
    expect([place, all.filter((text) => code.test(text))]).toEqual([place, []]);
  }
}

async function checkout(reference: string): Promise<{ walker: Walker; hosted: Page }> {
  const created = await fetch(`${payments.url}/api/v1/payments`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      reference,
      amount: 24_900,
      currency: 'AED',
      customer: { email: 'layla@example.com', name: 'Layla Haddad' },
    }),
  });
  const { checkoutUrl } = (await created.json()) as { checkoutUrl: string };
  const walker = new Walker();
  const choice = await walker.open(checkoutUrl);
  const method = /name="method"[^>]*value="([^"]+)"/.exec(choice.html)?.[1] ?? '';
  const redirect = await walker.open(checkoutUrl, { method }, { Origin: payments.url });
  return { walker, hosted: await walker.press(redirect, { to: gateway.url }) };
}

const typed = (number: string, more: Record<string, string> = {}) => ({
  card_number: number,
  expiry_date: '11/29',
  card_security_code: codeFor(number),
  card_holder_name: 'Layla Haddad',
  remember_me: 'YES',
  ...more,
});

describe('no card number and no security code is kept anywhere', () => {
  it.each(testCards)('paying with %s', async (number) => {
    const { walker, hosted } = await checkout(`C-${number.slice(-4)}`);
    const grouped = number.replace(/(.{4})(?=.)/g, '$1 ');
    const after = await walker.pay(hosted, typed(grouped));
    const back = after.forms.some(({ action }) => action.origin === payments.url);
    // A declined card leaves the shopper on the page, where another one is tried.
    const last = back ? after : await walker.pay(after, typed('4005550000000001'));
    const status = await walker.press(last, { to: payments.url });
    expect(status.url.pathname).toMatch(/^\/payment\/status\//);
    expect(status.html).not.toContain(number);
  });

  it('cards that are refused, and cards typed where they do not belong', async () => {
    const { walker, hosted } = await checkout('C-refused');
    for (const number of refusedCards) {
      const again = await walker.press(hosted, { button: 'pay' }, typed(number));
      expect([number, again.status]).toEqual([number, 422]);
      expect(again.html).not.toContain(number);
    }
    const [first = ''] = testCards;
    for (const field of [
      'card_holder_name',
      'expiry_date',
      'card_security_code',
      'form_nonce',
      'test_card',
      'another',
    ]) {
      await walker.press(hosted, { button: 'pay' }, typed(first, { [field]: first }));
    }
    const { walker: other, hosted: page } = await checkout('C-otp');
    const challenge = await other.press(page, { button: 'pay' }, typed('4557012345678902'));
    await other.press(challenge, { button: 'approve' }, { otp: '4557012345678902' });
  });

  it('requests of the trusted channel, which this gateway does not take', async () => {
    const [number = ''] = testCards;
    const trusted = {
      command: 'PURCHASE',
      merchant_reference: 'C-trusted',
      amount: '100',
      currency: 'AED',
      customer_email: 'layla@example.com',
      eci: 'MOTO',
      card_number: number,
      expiry_date: '2911',
      card_security_code: '907',
      card_holder_name: 'Layla',
    };
    await client.post(trusted);
    await client.post({ ...trusted, card_number: BigInt(number), card_security_code: 907 });
    await client.post({ ...trusted, card_number: `${number}*` });
    await client.post({ ...trusted, signature: 'wrong' });
    await client.post({
      query_command: 'CHECK_STATUS',
      merchant_reference: 'x',
      card: { card_number: number, card_security_code: '907' },
    });
    await client.post({
      query_command: 'CHECK_STATUS',
      merchant_reference: 'x',
      cards: [{ card_number: number, cvv: '907' }],
    });
    const form = client.form({
      ...trusted,
      merchant_reference: 'C-form',
      eci: 'ECOMMERCE',
      return_url: `${payments.url}/payment/aps/return`,
    });
    const walker = new Walker();
    const hosted = await walker.open(`${gateway.url}/FortAPI/paymentPage`, form);
    await walker.pay(hosted, typed('5123456789012346'));
    const tokenization = {
      service_command: 'TOKENIZATION',
      merchant_reference: 'C-token',
      return_url: `${payments.url}/payment/aps/return`,
      card_number: number,
      expiry_date: '2911',
      card_security_code: '907',
    };
    await walker.open(`${gateway.url}/FortAPI/paymentPage`, client.form(tokenization));
  });

  it('messages to payments that hold one by mistake', async () => {
    const { walker, hosted } = await checkout('C-slip');
    await walker.pay(hosted, typed('4005550000000001'));
    const reference = /"reference":"(C-slip[^"]*)"/.exec(
      await (
        await fetch(`${payments.url}/api/v1/payments?reference=C-slip`, {
          headers: { Authorization: `Bearer ${apiKey}` },
        })
      ).text(),
    )?.[1];
    for (const number of testCards) {
      const slip = {
        command: 'PURCHASE',
        access_code: client.account.accessCode,
        merchant_identifier: client.account.merchantIdentifier,
        merchant_reference: reference ?? '',
        response_code: '14000',
        status: '14',
        amount: '24900',
        currency: 'AED',
        card_number: number,
        card_security_code: codeFor(number),
      };
      const signature = client.signature(slip, client.account.responsePhrase);
      for (const message of [
        { ...slip, signature },
        { ...slip, signature: 'wrong' },
      ]) {
        await send(payments.url, {
          path: '/payment/aps/webhook',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(message),
        });
        const query = new URLSearchParams(message).toString();
        await send(payments.url, { method: 'GET', path: `/payment/aps/return?${query}` });
      }
    }
  });

  it('after all of this, neither in the databases nor in the log', async () => {
    await expectNoCard([...testCards, ...refusedCards]);
  });
});
