import { expectAccessible } from './support/axe.ts';
import { variedPast } from './support/history.ts';
import { Screens } from './support/screens.ts';
import { expect, test } from './test.ts';
import { openWorld, type World } from './world.ts';

let world: World;
test.beforeAll(async () => {
  world = await openWorld({ connected: true });
  await variedPast(world);
});
test.afterAll(() => world.close());

for (const locale of ['en-GB', 'ar-AE']) {
  test.describe(`back office, ${locale}`, () => {
    test.use({ locale, expectedConsole: [/status of (401|422)/] });

    test('sign-in, every screen of the navigation, and those beside it', async ({ page }) => {
      const office = `${world.payments.url}/backoffice/`;
      const screens = new Screens(page, `back office ${locale}`);
      await screens.open(office);
      await screens.examine('sign in');
      await screens.open(await world.payments.signInLink());
      await screens.examineNavigation();
      for (const path of ['payments/new', 'account', 'nothing-here']) {
        await screens.open(office + path);
        await screens.examine(path);
      }
    });

    test('the shop: what is typed is shown as shoppers see it, what is wrong is said at its field', async ({
      page,
    }) => {
      await world.payments.setShop({ name: '', supportPhone: null });
      const screens = new Screens(page, `back office ${locale}`);
      await screens.open(await world.payments.signInLink());
      await screens.open(`${world.payments.url}/backoffice/shop`);
      await screens.examine('shop, nothing set');
      const main = page.getByRole('main');
      const [name, phone] = [main.locator('[name=name]'), main.locator('[name=supportPhone]')];
      await name.fill('دكّان & Co');
      await expect(main.getByRole('region').getByText('دكّان & Co')).toBeVisible();
      await phone.fill('call us');
      await main.locator('[type=submit]').click();
      await expect(phone).toBeFocused();
      await expect(phone).toHaveAccessibleDescription(/0–9/);
      await screens.examine('shop, a wrong field');
      await phone.fill('+971 4 123 4567');
      await main.locator('[type=submit]').click();
      await expect(phone).not.toHaveAttribute('aria-invalid', 'true');
      await expect.poll(() => world.payments.shop()).toMatchObject({ supportPhone: '+971 4 123 4567' });
      await screens.arrived();
      await screens.examine('shop, saved');
    });

    test('a payment, transaction, provider, message and delivery; a dialog', async ({ page }) => {
      const office = `${world.payments.url}/backoffice/`;
      const screens = new Screens(page, `back office ${locale}`);
      await screens.open(await world.payments.signInLink());
      await screens.openFrom(`${office}payments`, 'S-2004');
      await screens.examine('payment');
      await screens.openFrom(`${office}transactions`, 'S-2004-1');
      for (const tab of [0, 1, 2]) {
        await page.getByRole('tab').nth(tab).click();
        await screens.examine(`transaction, tab ${tab}`);
      }
      await page.locator('.fils-page-header').getByRole('button').first().click();
      await page.getByRole('dialog').waitFor();
      await screens.examine('capture dialog');
      await page.keyboard.press('Escape');
      await screens.openFrom(`${office}providers`, 'Amazon Payment Services');
      for (const tab of [0, 1, 2, 3]) {
        await page.getByRole('tab').nth(tab).click();
        await screens.arrived();
        await screens.examine(`provider, tab ${tab}`);
      }
      await screens.openFrom(`${office}inbox`);
      await screens.examine('incoming message');
      await screens.openFrom(`${office}events`);
      await screens.examine('delivery');
    });
  });
}

test('the API reference, closed and open', async ({ page }) => {
  await page.goto(`${world.payments.url}/api/docs`);
  const operation = page.getByText('Ask for a payment');
  await operation.waitFor();
  await expectAccessible(page, 'API reference');
  await operation.click();
  await page.getByText('Responses', { exact: true }).first().waitFor();
  await expectAccessible(page, 'API reference, one operation');
});
