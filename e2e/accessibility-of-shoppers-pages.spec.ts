import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { oneTimeCode } from './support/shopper.ts';
import { expect, test } from './test.ts';
import type { World } from './world.ts';

/** What the way of a shopper needs to know of each language. */
const words = {
  en: {
    locale: 'en-GB',
    buy: 'Buy Brass dallah',
    product: 'Brass dallah',
    buyHere: 'Buy',
    pay: /^Pay /,
    testCards: 'Test cards',
    approve: 'Confirm payment',
    cancel: /^Cancel and return/,
    done: 'Payment confirmed',
    unknown: 'We are checking your payment',
    timeOut: 'Time out',
    noAnswer: 'No answer',
    pageClosed: 'This page has closed',
    moreTime: 'I need more time',
    cancelled: 'Payment cancelled',
    back: 'Back to the shop',
  },
  ar: {
    locale: 'ar-AE',
    buy: 'اشترِ دلّة نحاسية',
    product: 'دلّة نحاسية',
    buyHere: 'اشترِ',
    pay: /^ادفع /,
    testCards: 'بطاقات الاختبار',
    approve: 'تأكيد الدفع',
    cancel: /^إلغاء والعودة/,
    done: 'تم تأكيد الدفع',
    unknown: 'نتحقّق من دفعك',
    timeOut: 'انتهاء المهلة',
    noAnswer: 'لا جواب',
    pageClosed: 'أُغلقت هذه الصفحة',
    moreTime: 'أحتاج إلى وقت أطول',
    cancelled: 'أُلغي الدفع',
    back: 'العودة إلى المتجر',
  },
} as const;
type Words = (typeof words)['en' | 'ar'];

for (const [language, w] of Object.entries(words)) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: w.locale, expectedConsole: [/status of (403|404|422)/] });

    test('shop: products, one product, a mistake, nothing found', async ({ page, world }) => {
      await page.goto(world.shop.url);
      await expectAccessible(page, 'shop');
      await page.getByRole('link', { name: w.product }).click();
      await expectAccessible(page, 'product');
      await page.getByRole('textbox').fill('nobody');
      await page.getByRole('button', { name: w.buyHere }).click();
      await expect(page.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
      await expectAccessible(page, 'product with a mistake');
      await page.goto(`${world.shop.url}/nothing`);
      await expectAccessible(page, 'shop, nothing found');
    });

    test('checkout, payment page, 3-D Secure, status, paid order', async ({ page, world }) => {
      await toCheckout(page, world, w);
      await expectAccessible(page, 'checkout');
      await page.route('**/FortAPI/paymentPage', (route) => route.abort('aborted'));
      await page.getByRole('button', { name: w.pay }).click();
      await expect(page.getByRole('button')).toBeVisible();
      await expectAccessible(page, 'on to the payment page');
      await page.unroute('**/FortAPI/paymentPage');
      await page.getByRole('button').click();
      await page.waitForURL('**/FortAPI/page/*');
      await page.getByText(w.testCards, { exact: true }).click();
      await expectAccessible(page, 'payment page with test cards');
      await page.locator('[value="visa-declined"]').click();
      await payHere(page, w);
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page, 'payment page, declined');
      await payHere(page, w);
      await expect(page.getByRole('alert').getByRole('link').first()).toBeVisible();
      await expectAccessible(page, 'payment page with mistakes');

      await page.getByText(w.testCards, { exact: true }).click();
      await page.locator('[value="visa-3ds"]').click();
      await payHere(page, w);
      await page.waitForURL('**/FortAPI/3ds/*');
      await expectAccessible(page, '3-D Secure');
      await page.getByRole('button', { name: w.approve }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page, '3-D Secure with a mistake');
      await page.getByRole('textbox').fill(oneTimeCode);
      await page.route('**/payment/aps/return/**', (route) => route.abort('aborted'));
      await page.getByRole('button', { name: w.approve }).click();
      // The page sends itself on before it has loaded.
      await page.waitForURL('**/FortAPI/page/*', { waitUntil: 'commit' });
      await expectAccessible(page, 'returning to the shop');
      await page.unroute('**/payment/aps/return/**');
      await page.getByRole('button').click();
      await expect(page.getByRole('heading', { name: w.done })).toBeVisible();
      await page.goto(`${page.url()}?stay`);
      await expectAccessible(page, 'status, confirmed');
      await page.getByRole('link', { name: w.back }).click();
      await page.waitForURL('**/orders/**');
      await expectAccessible(page, 'paid order');
    });

    test('cancelled, tried again, unknown outcome, waiting order', async ({ page, world }) => {
      const order = await toCheckout(page, world, w);
      const checkout = page.url();
      await page.getByRole('button', { name: w.pay }).click();
      await page.waitForURL('**/FortAPI/page/*');
      await page.getByRole('button', { name: w.cancel }).click();
      await expect(page.getByRole('heading', { name: w.cancelled })).toBeVisible();
      await expectAccessible(page, 'status, cancelled');
      await page.goto(checkout);
      await page.getByRole('button', { name: w.pay }).click();
      await page.waitForURL('**/FortAPI/page/*');
      await page.getByText(w.testCards, { exact: true }).click();
      await page.locator('[value="visa-3ds"]').click();
      await payHere(page, w);
      await page.waitForURL('**/FortAPI/3ds/*');
      await page.getByRole('button', { name: w.timeOut }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page, 'payment page, the bank waited too long');
      await page.getByText(w.testCards, { exact: true }).click();
      await page.locator('[value="visa-3ds"]').click();
      await payHere(page, w);
      await page.waitForURL('**/FortAPI/3ds/*');
      await page.getByRole('button', { name: w.noAnswer }).click();
      await expect(page.getByRole('heading', { name: w.unknown })).toBeVisible();
      await expectAccessible(page, 'status, unknown');
      await page.goto(checkout);
      await expectAccessible(page, 'checkout, under way');
      await page.goto(order);
      await expectAccessible(page, 'waiting order');
    });

    test('a saved card, time that runs out, a page that closed', async ({ page, world }) => {
      const { db } = world.gateway.context.database;
      await toCheckout(page, world, w);
      await page.getByRole('button', { name: w.pay }).click();
      await page.waitForURL('**/FortAPI/page/*');
      const token = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      const order = await db
        .selectFrom('payment_order')
        .selectAll()
        .where('page_token', '=', token)
        .executeTakeFirstOrThrow();
      const change = (changes: { request?: string; expires_at?: Date }) =>
        db.updateTable('payment_order').set(changes).where('page_token', '=', token).execute();
      const card = { test_card_id: 'visa-ok', payment_option: 'VISA', expiry_date: '3005' };
      await db
        .insertInto('card_token')
        .values({
          ...card,
          token_name: `saved-${token}`,
          merchant_id: order.merchant_id,
          card_number_masked: '400555******0001',
          card_holder_name: '',
          status: 'ACTIVE',
          created_at: new Date(),
        })
        .execute();
      await change({ request: JSON.stringify({ ...order.request, token_name: `saved-${token}` }) });
      await page.reload();
      await expect(page.locator('.saved-card')).toBeVisible();
      await expectAccessible(page, 'payment page with a saved card');
      await expect(page.locator('.closing-note')).toBeHidden();

      await change({ expires_at: new Date(Date.now() + 90_000) });
      await page.reload();
      await expect(page.locator('.closing-note')).toBeVisible();
      await expectAccessible(page, 'payment page that closes soon');
      await page.getByRole('textbox').fill('123');
      await page.getByRole('button', { name: w.moreTime }).click();
      await expect(page.locator('.closing-note')).toBeHidden();
      await expect(page.getByRole('textbox')).toHaveValue('123');

      await change({ expires_at: new Date(Date.now() - 1_000) });
      await page.reload();
      await expect(page.getByRole('heading', { name: w.pageClosed })).toBeVisible();
      await expectAccessible(page, 'payment page that closed');
      await page.getByRole('button').click();
      await expect(page.getByRole('heading', { name: w.cancelled })).toBeVisible();
    });

    test('pages that say no: refused request, forged return, unknown payment', async ({ page, world }) => {
      const refuse = async (action: string, fields: Record<string, string>) => {
        await page.goto(`${world.shop.url}/nothing`);
        await page.route('**/*', (route) =>
          route.request().url() === action && route.request().method() === 'GET'
            ? route.continue({
                method: 'POST',
                headers: {
                  ...route.request().headers(),
                  'content-type': 'application/x-www-form-urlencoded',
                },
                postData: new URLSearchParams(fields).toString(),
              })
            : route.continue(),
        );
        await page.goto(action);
        await page.unroute('**/*');
      };
      await refuse(`${world.gateway.url}/FortAPI/paymentPage`, { command: 'PURCHASE', language });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page, 'refused request');
      await refuse(`${world.payments.url}/payment/aps/return`, {
        access_code: 'x',
        response_code: '14000',
        signature: 'no',
      });
      await expectAccessible(page, 'forged return');
      await page.goto(`${world.payments.url}/pay/nothing`);
      await expectAccessible(page, 'unknown payment');
      await page.goto(`${world.gateway.url}/FortAPI/page/nothing`);
      await expectAccessible(page, 'unknown payment page');
    });
  });
}

/** Buys and is at the checkout. Returns the address of the order in the shop. */
async function toCheckout(page: Page, world: World, w: Words): Promise<string> {
  await page.goto(world.shop.url);
  await page.getByRole('button', { name: w.buy }).click();
  await page.waitForURL('**/pay/*');
  const link = page.getByRole('link', { name: w.back });
  return (await link.getAttribute('href')) ?? '';
}

async function payHere(page: Page, w: Words): Promise<void> {
  await page.getByRole('button', { name: w.pay }).click();
}
