import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentRow } from '../schema.ts';
import { openTestPayments, outcomes, type TestAttempt, type TestPayments } from '../testing/index.ts';
import { shopper } from './testing/browser.ts';

let test: TestPayments;
let somebody: ReturnType<typeof shopper>;
beforeAll(async () => {
  test = await openTestPayments();
  somebody = shopper(test);
});
afterAll(() => test?.close());
beforeEach(() => db().deleteFrom('shop').execute());

const db = () => test.context.database.db;
const dukkan = {
  name: 'دكّان Dukkan',
  supportEmail: 'help@dukkan.example',
  supportPhone: '+971 4 123 4567',
  website: 'https://dukkan.example/help',
};

async function attempt(): Promise<TestAttempt> {
  const made = await test.attempt({ reference: 'D-1001', amount: 1250n });
  const returnUrl = 'https://shop.example.com/orders/1';
  await db().updateTable('payment').set({ return_url: returnUrl }).execute();
  return made;
}
const checkout = ({ payment }: { payment: PaymentRow }, language = 'en') =>
  somebody.open(`/pay/${payment.checkout_token}?lang=${language}`);
const status = ({ transaction }: TestAttempt, language = 'en') =>
  somebody.open(`/payment/status/${transaction.status_token}?lang=${language}`);

describe('whom the shopper pays', () => {
  it.each([
    ['en', 'Shop'],
    ['ar', 'المتجر'],
  ])('is named on both pages in %s, with the host below', async (language, label) => {
    const made = await attempt();
    await test.payments.setShop(dukkan);
    for (const page of [await checkout(made, language), await status(made, language)]) {
      expect(page.text).toContain(`${label} دكّان Dukkan shop.example.com`);
      expect(page.html).toContain('<bdi>دكّان Dukkan</bdi>');
      expect(page.html).toContain('<bdi dir="ltr">shop.example.com</bdi>');
    }
  });

  it('is the host while no name is set, and the name alone when the shop gave no address', async () => {
    const made = await attempt();
    expect((await checkout(made)).text).toContain('Shop shop.example.com Order');
    expect((await status(made)).text).toContain('Shop shop.example.com Amount');
    await db().updateTable('payment').set({ return_url: null }).execute();
    expect((await checkout(made)).text).not.toContain('Shop');
    await test.payments.setShop(dukkan);
    expect((await checkout(made)).text).toContain('Shop دكّان Dukkan Order');
  });

  it('is a text, whatever it is called', async () => {
    const made = await attempt();
    await test.payments.setShop({ ...dukkan, name: '<img src=x onerror=alert(1)>"\'&' });
    await test.webhook(made, outcomes.cancelled);
    for (const page of [await checkout(made), await status(made)]) {
      expect(page.html).not.toContain('<img');
      expect(page.text).toContain('<img src=x onerror=alert(1)>"\'& shop.example.com');
    }
  });
});

describe('where to ask', () => {
  it.each<[string, Parameters<TestPayments['webhook']>[1] | undefined, boolean]>([
    ['a draft', undefined, false],
    ['pending', outcomes.pending, true],
    ['unknown', outcomes.uncertain, true],
    ['declined', outcomes.declined, true],
    ['cancelled', outcomes.cancelled, true],
    ['an error', { ...outcomes.purchased, amount: '1' }, true],
    ['done', outcomes.purchased, false],
  ])('is told on the status page of %s', async (_name, outcome, told) => {
    const made = await attempt();
    await test.payments.setShop(dukkan);
    if (outcome !== undefined) await test.webhook(made, outcome);
    const { html } = await status(made);
    expect(html.includes('id="support"')).toBe(told);
    expect(html.includes('href="mailto:help@dukkan.example?subject=D-1001"')).toBe(told);
    expect(html.includes('href="tel:+97141234567"><bdi dir="ltr">+971 4 123 4567</bdi>')).toBe(told);
    expect(html.includes('href="https://dukkan.example/help"')).toBe(told);
  });

  it.each([
    ['en', 'Questions? Contact the shop and name your order: D-1001'],
    ['ar', 'لديك سؤال؟ تواصل مع المتجر واذكر رقم طلبك: D-1001'],
  ])('names the order, in %s', async (language, words) => {
    const made = await attempt();
    await test.payments.setShop({ supportPhone: '800 123' });
    await test.webhook(made, outcomes.cancelled);
    const { text, html } = await status(made, language);
    expect(text).toContain(`${words} 800 123`);
    expect(html).not.toContain('mailto:');
  });

  it('is not told when the shop has said nothing', async () => {
    const made = await attempt();
    await test.payments.setShop({ name: 'Dukkan' });
    await test.webhook(made, outcomes.cancelled);
    expect((await status(made)).html).not.toContain('id="support"');
  });

  it('is told at the checkout only when there is no way to pay', async () => {
    const made = await attempt();
    await test.payments.setShop(dukkan);
    const card = { provider_id: made.provider.id, code: 'card', position: 0, enabled: true } as const;
    await db().insertInto('payment_method').values(card).execute();
    expect((await checkout(made)).html).not.toContain('id="support"');
    await db().updateTable('provider').set({ state: 'disabled', published: false }).execute();
    expect((await checkout(made)).html).toContain('id="support"');
    await test.webhook(made, outcomes.purchased);
    expect((await checkout(made)).html).not.toContain('id="support"');
  });
});
