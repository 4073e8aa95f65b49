import { securityHeaders } from '@fils/ui/server';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { testCards } from '../../acquirer/test-cards.ts';
import { plainTheme } from '../../settings/page-template/index.ts';
import { formsOf } from '../../testing/form-client.ts';
import { parseCardForm } from '../card.ts';
import { type PaymentPageView, paymentPage, paymentPageAssets, renderPaymentPage } from './index.ts';

const view: PaymentPageView = {
  action: '/FortAPI/page/abc',
  merchantName: 'Falcon Stationery',
  merchantReference: 'S00042-1',
  amount: 124_900n,
  currency: 'AED',
  exponent: 2,
  language: 'en',
  options: ['VISA', 'MASTERCARD', 'AMEX', 'MADA', 'MEEZA'],
  template: plainTheme,
  attemptsLeft: 9,
  rememberMeOffered: true,
  testCards,
  formNonce: 'nonce-1',
};

const body = async (more: Partial<PaymentPageView> = {}) =>
  String(await renderPaymentPage({ ...view, ...more }));

async function document(more: Partial<PaymentPageView> = {}) {
  const app = new Hono();
  app.use(securityHeaders());
  app.get('/', (c) => paymentPage(c, { ...view, ...more }));
  const response = await app.request('/');
  return { text: await response.text(), headers: response.headers };
}

const forms = async (more: Partial<PaymentPageView> = {}) =>
  formsOf(await body(more), 'http://gateway.test/');

/** The tag of the input with that id. */
function input(html: string, id: string): string {
  return new RegExp(`<input[^>]*id="${id}"[^>]*>`).exec(html)?.[0] ?? '';
}

describe('the hosted payment page', () => {
  it('says first what is paid, to whom and for what, and again on the button', async () => {
    const html = await body({ orderDescription: 'Two notebooks' });
    const order = ['Falcon Stationery', 'AED&nbsp;1,249.00', 'S00042-1', 'Two notebooks', 'Card number'];
    const text = html.replaceAll('\u00a0', '&nbsp;');
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const button = (await forms())[0]?.buttons[0];
    expect(button).toEqual({ name: 'action', value: 'pay', text: 'Pay AED 1,249.00' });
  });

  it('shows three decimals for currencies that have them', async () => {
    expect(await body({ amount: 5_250n, currency: 'KWD', exponent: 3 })).toContain('KWD\u00a05.250');
  });

  it('can be walked by a client that reads only forms', async () => {
    const [card, cancel, cards] = await forms();
    expect(card).toMatchObject({
      action: 'http://gateway.test/FortAPI/page/abc',
      method: 'post',
      fields: {
        form_nonce: 'nonce-1',
        card_number: '',
        expiry_date: '',
        card_security_code: '',
        card_holder_name: '',
      },
    });
    expect(card?.fields).not.toHaveProperty('remember_me');
    expect(cancel).toMatchObject({
      fields: { form_nonce: 'nonce-1' },
      buttons: [{ name: 'action', value: 'cancel' }],
    });
    expect(cards?.fields).toEqual({ form_nonce: 'nonce-1' });
    expect(cards?.buttons[0]).toMatchObject({ name: 'test_card', value: 'visa-ok' });
  });

  it('has a label, the right keyboard and the right autofill for each field', async () => {
    const html = await body();
    for (const [id, autofill] of [
      ['card_number', 'cc-number'],
      ['expiry_date', 'cc-exp'],
      ['card_security_code', 'cc-csc'],
    ] as const) {
      expect(html).toContain(`<label for="${id}">`);
      expect(input(html, id)).toContain(`autocomplete="${autofill}"`);
      expect(input(html, id)).toContain('inputmode="numeric"');
      expect(input(html, id)).toContain('dir="ltr"');
    }
    expect(input(html, 'card_holder_name')).toContain('autocomplete="cc-name"');
  });

  it('offers only what the merchant takes, and remembering only when it is offered', async () => {
    const html = await body({ options: ['VISA'], rememberMeOffered: false });
    expect(html).toContain('data-mark="VISA"');
    expect(html).not.toContain('data-mark="MASTERCARD"');
    expect(html).not.toContain('remember_me');
    const offered = (await forms({ options: ['VISA'] })).at(-1)?.buttons.map(({ value }) => value);
    expect(offered).toEqual(testCards.filter(({ brand }) => brand === 'VISA').map(({ id }) => id));
    expect(await body({ rememberMe: true })).toContain('value="YES" checked');
  });
});

describe('errors', () => {
  const typed = {
    card_number: '4005550000000002',
    expiry_date: '05/20',
    card_security_code: '98',
    card_holder_name: 'Ada 7',
  };
  const { errors } = parseCardForm(typed, Temporal.Instant.from('2026-11-22T10:00:00Z'));

  it('stand beside their fields and in a summary that leads to them', async () => {
    const html = await body({ ...(errors && { errors }) });
    expect(html).toContain('role="alert"');
    expect(html).toContain('Please correct 4 fields');
    for (const id of ['card_number', 'expiry_date', 'card_security_code', 'card_holder_name']) {
      expect(html).toContain(`<a href="#${id}">`);
      expect(input(html, id)).toContain('aria-invalid="true"');
      expect(input(html, id)).toMatch(new RegExp(`aria-describedby="[^"]*${id}-error"`));
      expect(html).toContain(`id="${id}-error"`);
    }
    expect(html.match(/ autofocus/g)).toHaveLength(1);
    expect(input(html, 'card_number')).toContain(' autofocus');
  });

  it('never bring back the number or the security code', async () => {
    const values = { expiry_date: typed.expiry_date, card_holder_name: typed.card_holder_name };
    const html = await body({ ...(errors && { errors }), values, testCards: [] });
    expect(input(html, 'expiry_date')).toContain('value="05/20"');
    expect(input(html, 'card_holder_name')).toContain('value="Ada 7"');
    expect(input(html, 'card_number')).toContain('value=""');
    expect(input(html, 'card_security_code')).toContain('value=""');
    expect(html).not.toMatch(/\d{7}/);
  });

  it('of an earlier attempt say what happened, its code, and how many attempts are left', async () => {
    const html = await body({
      errors: [{ field: 'form', code: 'declined', wireCode: '14666' }],
      attemptsLeft: 1,
    });
    expect(html).toContain('The bank declined this card.');
    expect(html).toContain('14666');
    expect(html).toContain('You have 1 attempt left.');
  });
});

describe('a test card', () => {
  it('chosen without script fills the form', async () => {
    const [card] = await forms({ chosenTestCard: 'amex-3ds' });
    expect(card?.fields).toMatchObject({
      card_number: '3742 000000 00004',
      expiry_date: '05/30',
      card_security_code: '1234',
    });
    const now = Temporal.Instant.from('2026-11-22T10:00:00Z');
    expect(parseCardForm(card?.fields ?? {}, now).card?.testCard.id).toBe('amex-3ds');
  });

  it('that does not exist fills nothing', async () => {
    expect((await forms({ chosenTestCard: 'visa-gold' }))[0]?.fields['card_number']).toBe('');
  });
});

describe('what merchants and shoppers write', () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror='a'>{amount}\u202e&`;

  it('is text wherever it stands', async () => {
    const texts = { title: hostile, payButton: hostile, footer: hostile };
    const { text } = await document({
      merchantName: hostile,
      merchantReference: hostile,
      orderDescription: hostile,
      action: `/x${hostile}`,
      formNonce: hostile,
      values: { card_holder_name: hostile, expiry_date: hostile },
      template: { ...plainTheme, texts: { en: texts, ar: texts }, logo: hostile },
    });
    expect(text).not.toMatch(/<script>|<img src=x|onerror='/);
    expect(text.match(/<script/g)).toHaveLength(1);
  });

  it('keeps the amount on the pay button', async () => {
    const button = async (payButton: string) => {
      const texts = { title: '', payButton, footer: '' };
      return (await forms({ template: { ...plainTheme, texts: { en: texts, ar: texts } } }))[0]?.buttons[0]
        ?.text;
    };
    expect(await button('Give {amount} now')).toBe('Give AED 1,249.00 now');
    expect(await button('Donate')).toBe('Donate · \u2068AED 1,249.00\u2069');
  });
});

describe('the document', () => {
  it('is written from right to left in Arabic, with numbers left to right', async () => {
    const { text } = await document({ language: 'ar', merchantName: 'قرطاسية الصقر' });
    expect(text).toContain('<html lang="ar" dir="rtl">');
    expect(text).toContain('<bdi dir="ltr" class="code">S00042-1</bdi>');
    expect(text).toContain('رقم البطاقة');
    expect(input(text, 'card_number')).toContain('dir="ltr"');
  });

  it('says that it is local, everywhere that a reader may look', async () => {
    for (const [language, words] of [
      ['en', 'not Amazon’s'],
      ['ar', 'وليست بوابة أمازون'],
    ] as const) {
      const { text } = await document({ language });
      expect(/class="ribbon"[^>]*>(.*?)</.exec(text)?.[1]).toContain(words);
      // Nothing that a merchant may style holds the notice.
      expect(text.indexOf('class="ribbon"')).toBeLessThan(text.indexOf('class="hosted"'));
    }
    expect((await document()).text).toMatch(/<title>Pay .* \(test\)<\/title>/);
  });

  it('is never kept, and asks for nothing but our own origin', async () => {
    const { text, headers } = await document();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).not.toMatch(/ style="|<style/);
    for (const [, address] of text.matchAll(/(?:src|href|action)="([^"#]+)"/g)) {
      expect(address).toMatch(/^(?:\/[^/]|data:,$)/);
    }
  });

  it('uses the template’s own style sheet and scheme', async () => {
    const template = {
      ...plainTheme,
      colorScheme: 'dark' as const,
      stylesheet: '/FortAPI/pageTemplate/x/style.css?v=1',
    };
    const { text } = await document({ template });
    expect(text).toContain('data-color-scheme="dark"');
    expect(text).toContain('<link rel="stylesheet" href="/FortAPI/pageTemplate/x/style.css?v=1">');
  });

  it('finds its style sheet and scripts', async () => {
    const { text } = await document();
    const addresses = [...text.matchAll(/(?:src|href)="(\/assets\/[\w-]+\.(?:css|js)\?[^"]*)"/g)].map(
      ([, a]) => a ?? '',
    );
    const own = addresses.filter((address) => !address.startsWith('/assets/base.css'));
    expect(own).toHaveLength(4);
    for (const address of own) {
      const response = await paymentPageAssets().request(address);
      expect(response.status).toBe(200);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('cache-control')).toContain('immutable');
    }
  });
});
