import { describe, expect, it } from 'vitest';
import {
  AmazonPaymentServices,
  InvalidMessage,
  type RedirectInput,
  readFeedback,
  signedFeedback,
  verify,
} from '../index.ts';
import { endpoints, isApsHost } from './endpoints.ts';

const options = {
  merchantIdentifier: 'MxvOupuG',
  accessCode: 'SILgpo7pWbmzuURp2qri',
  requestPhrase: 'PASS',
  responsePhrase: 'PASS2',
  shaType: 'SHA-256',
  environment: 'sandbox',
} as const;
const client = new AmazonPaymentServices(options);
const key = { phrase: 'PASS', shaType: 'SHA-256' } as const;
const input: RedirectInput = {
  command: 'PURCHASE',
  merchantReference: 'Test010',
  amount: { amount: 1000n, currency: 'USD' },
  language: 'en',
  customerEmail: 'test@gmail.com',
};

describe('redirectForm', () => {
  it('is the documented example, signature included', () => {
    expect(client.redirectForm(input)).toMatchObject({
      action: 'https://sbcheckout.payfort.com/FortAPI/paymentPage',
      method: 'post',
      fields: {
        command: 'PURCHASE',
        access_code: 'SILgpo7pWbmzuURp2qri',
        merchant_identifier: 'MxvOupuG',
        merchant_reference: 'Test010',
        amount: '1000',
        currency: 'USD',
        language: 'en',
        customer_email: 'test@gmail.com',
        signature: '94c38afc7bdae0114fc8c740edf12416f22998241ce4b4ea70d5521233a2c882',
      },
    });
  });

  it('carries further members by their wire name, tidied', () => {
    const { fields } = client.redirectForm({
      ...input,
      command: 'AUTHORIZATION',
      returnUrl: 'https://shop.test/payment/aps/return?order=1',
      paymentOption: 'VISA',
      eci: 'ECOMMERCE',
      customer_name: '  محمد علي ',
      order_description: '',
      phone_number: undefined,
      cart_details: [{ sku: 'A', quantity: 2 }],
    });
    expect(fields).toMatchObject({
      command: 'AUTHORIZATION',
      return_url: 'https://shop.test/payment/aps/return?order=1',
      payment_option: 'VISA',
      customer_name: 'محمد علي',
      cart_details: '[{"sku":"A","quantity":"2"}]',
    });
    expect(fields).not.toHaveProperty('order_description');
    expect(fields).not.toHaveProperty('phone_number');
    // What the browser posts is what was signed.
    expect(verify(fields, key)).toBe(true);
  });

  it.each<[Partial<RedirectInput>, string[]]>([
    [{ customerEmail: '' }, ['customer_email']],
    [{ merchantReference: 'x'.repeat(41) }, ['merchant_reference']],
    [{ amount: { amount: 0n, currency: 'USD' } }, ['amount']],
    [{ returnUrl: 'javascript:alert(1)' }, ['return_url']],
    [{ returnUrl: '/return' }, ['return_url']],
    [{ customer_name: 'Joeresponse_code=14000' }, ['customer_name']],
    [{ paymentOption: 'DINERS', language: 'fr' as 'en' }, ['language', 'payment_option']],
  ])('refuses %o', (change, members) => {
    try {
      client.redirectForm({ ...input, ...change });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidMessage);
      expect((error as InvalidMessage).members).toEqual(members);
    }
  });

  it('goes to baseUrl when one is set', () => {
    const local = new AmazonPaymentServices({ ...options, baseUrl: 'http://localhost:3200' });
    expect(local.redirectForm(input).action).toBe('http://localhost:3200/FortAPI/paymentPage');
  });
});

describe('its HTML', () => {
  const form = client.redirectForm({ ...input, order_description: `"><script>alert('x') & y` });

  it('is a whole form with a button, and nothing that runs', () => {
    const html = form.html();
    expect(html).toContain(
      '<form id="aps-redirect" method="post" action="https://sbcheckout.payfort.com/FortAPI/paymentPage"',
    );
    expect(html).toContain('target="_top"');
    expect(html).toContain('<button type="submit">Continue to payment</button>');
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;) &amp; y"');
    expect(html.match(/<input /g)).toHaveLength(Object.keys(form.fields).length);
    expect(html).not.toContain('<script');
  });

  it('submits itself when it may', () => {
    expect(form.html({ nonce: 'abc"' })).toContain('<script nonce="abc&quot;">');
  });

  it('labels its button', () => {
    expect(form.html({ language: 'ar' })).toContain('المتابعة إلى الدفع');
    expect(form.html({ language: 'lt' })).toContain('Tęsti mokėjimą');
    expect(form.html({ language: 'constructor' })).toContain('Continue to payment');
    expect(form.html({ submitLabel: 'Pay <now>' })).toContain('Pay &lt;now&gt;');
  });
});

describe('isApsHost', () => {
  it.each([
    ['https://sbcheckout.payfort.com/FortAPI/paymentPage', 'sandbox'],
    ['https://SBpaymentservices.PayFort.com', 'sandbox'],
    ['https://testfort.payfort.com', 'sandbox'],
    ['https://checkout.payfort.com', 'production'],
    ['https://paymentservices.payfort.com.', 'production'],
    ['https://fort.payfort.com:8443/x', 'production'],
    ['http://localhost:3200', undefined],
    ['https://payfort.com.evil.test', undefined],
    ['https://evilpayfort.com', undefined],
    ['checkout.payfort.com', undefined],
    ['', undefined],
  ] as const)('%s is %s', (url, environment) => {
    expect(isApsHost(url)).toBe(environment);
  });

  it('knows its own endpoints', () => {
    for (const environment of ['sandbox', 'production'] as const) {
      expect(isApsHost(endpoints[environment].checkout)).toBe(environment);
      expect(isApsHost(new URL(endpoints[environment].api))).toBe(environment);
    }
  });
});

it('the answer to a form, signed by the test helper, is read back', async () => {
  const { signature: _, ...echo } = client.redirectForm(input).fields;
  const responseKey = { phrase: options.responsePhrase, shaType: options.shaType };
  const paid = { ...echo, status: '14', response_code: '14000', response_message: 'Success.' };
  const request = signedFeedback(paid, responseKey, 'form').request('https://shop.test/payment/aps/return');
  const { message } = await readFeedback(request, () => responseKey);
  expect(message).toMatchObject(paid);
});
