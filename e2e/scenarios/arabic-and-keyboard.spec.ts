import type { Locator, Page } from '@playwright/test';
import { cards, oneTimeCode } from '../support/shopper.ts';
import { expect, test } from '../test.ts';

test.describe('in Arabic', () => {
  test.use({ locale: 'ar-AE' });

  test('from shop to shop, right to left on every page', async ({ page, world }) => {
    const rightToLeft = async () => {
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
      // Nothing sticks out sideways.
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    };
    await page.goto(world.shop.url);
    await rightToLeft();
    await page.getByRole('button', { name: 'اشترِ دلّة نحاسية' }).click();
    await expect(page.getByRole('group', { name: 'كيف تودّ أن تدفع؟' })).toBeVisible();
    await rightToLeft();
    const reference = (await page.getByText(/^D-\d+$/).textContent()) ?? '';
    await page.getByRole('button', { name: /^ادفع / }).click();

    await page.waitForURL('**/FortAPI/page/*');
    await rightToLeft();
    // Arabic-Indic digits, as an Arabic keyboard types them.
    await page.getByLabel('رقم البطاقة').fill('٤٥٥٧ ٠١٢٣ ٤٥٦٧ ٨٩٠٢');
    await page.getByLabel('تاريخ الانتهاء').fill('٠٥/٣٠');
    await page.getByLabel('رمز الأمان').fill('١٢٣');
    await page.getByRole('button', { name: /^ادفع / }).click();
    await page.waitForURL('**/FortAPI/3ds/*');
    await rightToLeft();
    await page.getByRole('textbox').fill('١٢٣٤٥');
    await page.getByRole('textbox').press('Enter');

    await expect(page.getByRole('heading', { name: 'تم تأكيد الدفع' })).toBeVisible();
    await rightToLeft();
    await page.getByRole('link', { name: 'العودة إلى المتجر' }).click();
    await expect(page.getByRole('heading', { name: 'شكرًا لك، تم دفع طلبك' })).toBeVisible();
    await rightToLeft();
    expect(await world.payment(reference)).toMatchObject({ state: 'paid', capturedAmount: 24_900 });
  });
});

test('with the keyboard alone: from Buy to paid', async ({ page, world }) => {
  await page.goto(world.shop.url);
  await tabTo(page, page.getByRole('button', { name: 'Buy Brass dallah' }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/pay/*');
  const reference = (await page.getByText(/^D-\d+$/).textContent()) ?? '';
  await tabTo(page, page.getByRole('radio', { name: 'Card' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: /^Pay / }));
  await page.keyboard.press('Enter');

  await page.waitForURL('**/FortAPI/page/*');
  await tabTo(page, page.getByText('Test cards', { exact: true }).locator('..'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: cards.asksTheBank, exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: /^Pay / }));
  await page.keyboard.press('Enter');

  // The bank's page puts the cursor where the code goes.
  await expect(page.getByLabel('One-time code')).toBeFocused();
  await page.keyboard.type(oneTimeCode);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Back to the shop' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Thank you, your order is paid' })).toBeVisible();
  expect(await world.payment(reference)).toMatchObject({ state: 'paid' });
});

/** Presses Tab until the target has the focus, and sees that the focus can be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 40; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
  const visible = await target.evaluate((element) => {
    const marks = (of: Element | null) => {
      if (of === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(of);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    };
    // The control itself, or the box that is drawn around it.
    return marks(element) || marks(element.closest('label'));
  });
  expect(visible, 'the focus can be seen').toBe(true);
}
