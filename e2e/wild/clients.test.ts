import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Later, Members, Order, WildClient } from './clients/client.ts';
import { DotnetSdk } from './clients/dotnet-sdk.ts';
import { JavaSdk } from './clients/java-sdk.ts';
import { Magento } from './clients/magento.ts';
import { Odoo } from './clients/odoo.ts';
import { PhpSdk } from './clients/php-sdk.ts';
import { WooCommerce } from './clients/woocommerce.ts';
import type { Account, Redirection, SeedMerchant } from './support/account.ts';
import { cards, type Page, Walker } from './support/walker.ts';
import { openWorld, type World } from './support/world.ts';

let world: World;
let number = 10_000;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.shop.forget());

interface Walk {
  client: new (account: Account) => WildClient;
  shaType: SeedMerchant['shaType'];
  language: 'en' | 'ar';
  returnUrlType: Redirection['returnUrlType'];
  responseType: Redirection['responseType'];
  /** Where this client is returned to; plugins have something of their own in it. */
  returnPath: string;
  feedbackPath?: string;
  extra?: Members;
}

const arabic = { customer_name: 'ليلى حدّاد', merchant_extra: 'طلب 7', merchant_extra1: 'a/b;c' };
/** Not in any table, signed all the same; names on both sides of where `_` and digits sort. */
const unknown = { loyalty_card: 'gold 7', loyalty_card2: 'x', A_flag: 'on', '3ds_hint': 'none' };

const walks: Walk[] = [
  {
    client: PhpSdk,
    shaType: 'SHA-256',
    language: 'en',
    returnUrlType: 'POST',
    responseType: 'JSON',
    returnPath: '/php/return?discriminator=cc_redirect',
    extra: { ...arabic, ...unknown },
  },
  {
    client: PhpSdk,
    shaType: 'SHA-512',
    language: 'ar',
    returnUrlType: 'GET',
    responseType: 'JSON',
    returnPath: '/php/return',
    extra: { ...arabic, ...unknown },
  },
  ...(['SHA-256', 'SHA-512', 'HMAC-256', 'HMAC-512'] as const).map(
    (shaType, index): Walk => ({
      client: WooCommerce,
      shaType,
      language: index % 2 === 0 ? 'en' : 'ar',
      returnUrlType: index < 2 ? 'POST' : 'GET',
      responseType: index % 2 === 0 ? 'JSON' : 'FORM',
      returnPath: '/?wc-api=aps_online_response',
      feedbackPath: '/wc-api/aps_offline_response/',
      extra: arabic,
    }),
  ),
  {
    client: JavaSdk,
    shaType: 'SHA-256',
    language: 'en',
    returnUrlType: 'POST',
    responseType: 'JSON',
    returnPath: '/java/return',
    extra: { ...arabic, ...unknown },
  },
  {
    client: JavaSdk,
    shaType: 'SHA-128',
    language: 'ar',
    returnUrlType: 'GET',
    responseType: 'JSON',
    returnPath: '/java/return;jsessionid=1A2B',
  },
  {
    client: DotnetSdk,
    shaType: 'SHA-256',
    language: 'en',
    returnUrlType: 'POST',
    responseType: 'JSON',
    returnPath: '/dotnet/return?a=1&b=2',
    extra: arabic,
  },
  {
    client: DotnetSdk,
    shaType: 'SHA-512',
    language: 'ar',
    returnUrlType: 'GET',
    responseType: 'JSON',
    returnPath: '/dotnet/return',
    extra: arabic,
  },
  {
    client: Magento,
    shaType: 'SHA-256',
    language: 'en',
    returnUrlType: 'POST',
    responseType: 'JSON',
    returnPath: '/amazonpaymentservicesfort/payment/responseOnline/',
    extra: { ...arabic, ...unknown },
  },
  {
    client: Magento,
    shaType: 'HMAC-256',
    language: 'ar',
    returnUrlType: 'GET',
    responseType: 'FORM',
    returnPath: '/amazonpaymentservicesfort/payment/responseOnline/?form_key=k1',
  },
];

const title = ({ client, shaType, language, returnUrlType, responseType }: Walk) =>
  `${client.name}, ${shaType}, ${language}, ${returnUrlType}, ${responseType}`;

/** Goes to the gateway as a browser does from the shop's page, pays, and comes back by whichever way it offers. */
async function shop(walker: Walker, form: Members, card: Members): Promise<Page> {
  const hosted = await walker.open(`${world.gateway.url}/FortAPI/paymentPage`, form, {
    Origin: world.shop.url,
  });
  expect(hosted.status).toBe(200);
  const last = await walker.pay(hosted, card);
  // By GET the redirects have led back already; by POST a form leads there.
  return last.url.origin === world.shop.url ? last : walker.press(last, { to: world.shop.url });
}

describe.each(walks.map((walk) => ({ name: title(walk), walk })))('$name', ({ walk }) => {
  const { language, returnUrlType } = walk;
  const feedbackPath = walk.feedbackPath ?? '/direct';
  const expectedText = (code: string) =>
    language === 'ar' ? /^\P{Script=Latin}+$/u : new RegExp(`^${code}`);
  let client: WildClient;

  beforeEach(async () => {
    const account = await world.merchant(
      walk.client.name,
      {
        returnUrlType,
        responseType: walk.responseType,
        directFeedbackUrl: `${world.shop.url}${feedbackPath}`,
        notificationUrl: `${world.shop.url}${feedbackPath}`,
      },
      { shaType: walk.shaType },
    );
    client = new walk.client(account);
  });

  const order = (over: Partial<Order> = {}): Order => ({
    command: 'AUTHORIZATION',
    reference: String(++number),
    amount: 24_900,
    currency: 'AED',
    language,
    email: 'layla+shop@example.com',
    returnUrl: `${world.shop.url}${walk.returnPath}`,
    ...(walk.extra === undefined ? {} : { extra: walk.extra }),
    ...over,
  });

  async function authorise(wanted: Order): Promise<Later> {
    await shop(new Walker(), client.form(wanted), cards.visaThreeDs);
    const { pathname } = new URL(wanted.returnUrl);
    const returned = world.shop.last(pathname);
    expect(returned.method).toBe(returnUrlType);
    const members = client.readReturn(returned);
    expect(members).toMatchObject({
      ...walk.extra,
      response_code: '02000',
      status: '02',
      merchant_reference: wanted.reference,
      amount: '24900',
      payment_option: 'VISA',
      card_number: '455701******8902',
      return_url: wanted.returnUrl,
    });
    expect(members['response_message']).toMatch(expectedText('Success'));
    await world.settled();
    const told = client.readFeedback(world.shop.all(feedbackPath).at(-1) ?? returned);
    const { 'wc-api': _1, form_key: _2, discriminator: _3, a: _4, b: _5, ...fromReturn } = members;
    expect(told).toEqual(fromReturn);
    const fortId = members['fort_id'] ?? '';
    expect(fortId).toMatch(/^\d{18}$/);
    return { reference: wanted.reference, fortId, amount: 24_900, currency: 'AED', language };
  }

  it('authorises through 3-D Secure, captures in parts, refunds, and asks for the status', async () => {
    const paid = await authorise(order());
    const steps = [
      ['CAPTURE', 20_000, '04000'],
      ['CAPTURE', 4_900, '04000'],
      ['CAPTURE', 1, '00042'],
      ['REFUND', 900, '06000'],
      ['REFUND', 24_001, '00048'],
      ['VOID_AUTHORIZATION', 0, '00034'],
    ] as const;
    for (const [command, amount, code] of steps) {
      world.shop.forget();
      const answer = await client.maintain(command, { ...paid, amount });
      expect(answer).toMatchObject({
        response_code: code,
        status: code.slice(0, 2),
        fort_id: paid.fortId,
        command,
      });
      expect(answer['access_code']).toBeDefined();
      await world.settled();
      const told = world.shop.all(feedbackPath).map((one) => client.readFeedback(one));
      // Only what was done is told, in the words of the answer.
      expect(told).toEqual(code.startsWith('00') ? [] : [answer]);
    }
    expect(await client.checkStatus(paid)).toMatchObject({
      response_code: '12000',
      query_command: 'CHECK_STATUS',
      transaction_status: '06',
      transaction_code: '06000',
      authorized_amount: '24900',
      captured_amount: '24900',
      refunded_amount: '900',
      fort_id: paid.fortId,
    });
  });

  it('voids an authorisation', async () => {
    const paid = await authorise(order());
    world.shop.forget();
    const answer = await client.maintain('VOID_AUTHORIZATION', paid);
    expect(answer).toMatchObject({ response_code: '08000', status: '08' });
    await world.settled();
    expect(client.readFeedback(world.shop.last(feedbackPath))).toEqual(answer);
    expect(await client.checkStatus(paid)).toMatchObject({ transaction_code: '08000' });
  });

  it('reads a declined card, then success with another one; a cancelled payment', async () => {
    const wanted = order({ command: 'PURCHASE' });
    const walker = new Walker();
    const hosted = await walker.open(`${world.gateway.url}/FortAPI/paymentPage`, client.form(wanted), {
      Origin: world.shop.url,
    });
    const again = await walker.pay(hosted, cards.declined);
    await world.settled();
    expect(client.readFeedback(world.shop.last(feedbackPath))).toMatchObject({
      response_code: '13666',
      status: '13',
    });
    const last = await walker.pay(again, cards.mastercard);
    if (returnUrlType === 'POST') await walker.press(last, { to: world.shop.url });
    expect(client.readReturn(world.shop.last(new URL(wanted.returnUrl).pathname))).toMatchObject({
      response_code: '14000',
      payment_option: 'MASTERCARD',
    });

    const other = order({ command: 'PURCHASE' });
    const page = await walker.open(`${world.gateway.url}/FortAPI/paymentPage`, client.form(other), {
      Origin: world.shop.url,
    });
    const left = await walker.press(page, { button: 'cancel' });
    if (returnUrlType === 'POST') await walker.press(left, { to: world.shop.url });
    expect(client.readReturn(world.shop.last(new URL(other.returnUrl).pathname))).toMatchObject({
      response_code: '00072',
      merchant_reference: other.reference,
    });
  });
});

describe('Odoo', () => {
  let odoo: Odoo;

  beforeEach(async () => {
    const account = await world.merchant('Odoo', {
      responseType: 'FORM',
      directFeedbackUrl: `${world.shop.url}/payment/aps/webhook`,
      notificationUrl: `${world.shop.url}/payment/aps/webhook`,
    });
    odoo = new Odoo(account);
  });

  const order = (over: Partial<Order> = {}): Order => ({
    command: 'PURCHASE',
    reference: `tx-${++number}-1`,
    amount: 1250,
    currency: 'AED',
    language: 'en',
    email: 'layla@example.com',
    returnUrl: `${world.shop.url}/payment/aps/return`,
    ...over,
  });

  it.each(['en', 'ar'] as const)('pays and hears of it twice, in %s', async (language) => {
    const wanted = order({ language });
    const walker = new Walker();
    const page = await shop(walker, odoo.form(wanted), cards.visa);
    expect(page.html).toBe('thanks');
    const members = odoo.readReturn(world.shop.last('/payment/aps/return'));
    expect(odoo.stateOf(members, wanted)).toBe('done');
    await world.settled();
    expect(odoo.readFeedback(world.shop.last('/payment/aps/webhook'))).toEqual(members);
  });

  it('pays with a method of its own, through 3-D Secure', async () => {
    const wanted = order({ currency: 'SAR' });
    await shop(new Walker(), odoo.form({ ...wanted, paymentOption: 'MADA' }), cards.mada);
    const members = odoo.readReturn(world.shop.last('/payment/aps/return'));
    expect(members).toMatchObject({ payment_option: 'MADA', status: '14' });
  });

  it('takes a decline and an uncertain outcome for errors', async () => {
    const declined = order();
    const walker = new Walker();
    const hosted = await walker.open(`${world.gateway.url}/FortAPI/paymentPage`, odoo.form(declined), {
      Origin: world.shop.url,
    });
    await walker.pay(hosted, cards.declined);
    await world.settled();
    expect(odoo.stateOf(odoo.readFeedback(world.shop.last('/payment/aps/webhook')), declined)).toBe('error');

    const uncertain = order();
    await shop(new Walker(), odoo.form(uncertain), cards.uncertain);
    const members = odoo.readReturn(world.shop.last('/payment/aps/return'));
    expect(members).toMatchObject({ status: '15', response_code: '15777' });
    expect(odoo.stateOf(members, uncertain)).toBe('error');
  });

  it('a customer without an e-mail address is refused with the code, and nothing is stored', async () => {
    const wanted = order();
    const page = await new Walker().open(
      `${world.gateway.url}/FortAPI/paymentPage`,
      odoo.formWithoutEmail(wanted),
      { Origin: world.shop.url },
    );
    expect(page.html).toContain('00001');
    expect(page.html).toContain('customer_email');
    const { count } = await world.gateway.context.database.db
      .selectFrom('payment_order')
      .select((eb) => eb.fn.countAll<bigint>().as('count'))
      .where('merchant_reference', '=', wanted.reference)
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(0);
  });
});
