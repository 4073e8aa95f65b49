import { expect } from '@playwright/test';
import { variedPast } from './support/history.ts';
import { Screens } from './support/screens.ts';
import { test } from './test.ts';
import { openWorld, type World } from './world.ts';

let world: World;
test.beforeAll(async () => {
  world = await openWorld({ connected: true });
  await variedPast(world);
});
test.afterAll(() => world.close());

/** Origin IP in Security Settings. The label stands between isolates, which a reader does not see. */
const refusedAddress = {
  'en-GB': {
    label: 'Origin IP',
    sentence: /\u2068Origin IP\u2069: enter IP addresses, separated by commas/,
    save: 'Save Changes',
  },
  'ar-AE': {
    label: 'عنوان IP المصدر',
    sentence: /\u2068عنوان IP المصدر\u2069: أدخل عناوين IP تفصل بينها فواصل/,
    save: 'حفظ التغييرات',
  },
};

for (const locale of ['en-GB', 'ar-AE'] as const) {
  test.describe(`dashboard, ${locale}`, () => {
    test.use({ locale, expectedConsole: [/status of (401|422)/] });

    test('sign-in, every screen of the navigation, and those beside it', async ({ page }) => {
      const dashboard = `${world.gateway.url}/dashboard/`;
      const screens = new Screens(page, `dashboard ${locale}`);
      await screens.open(dashboard);
      await screens.examine('sign in');
      await screens.open(await world.gateway.signInLink());
      await screens.open(`${dashboard}m/dukkan01`);
      await screens.examineNavigation();
      for (const path of [
        'm/dukkan01/technical-settings/redirection',
        'm/dukkan01/page-template/new',
        'account',
        'm/dukkan01/nothing-here',
      ]) {
        await screens.open(dashboard + path);
        await screens.examine(path);
      }
    });

    test('a field that the server refuses says so in the language of the page', async ({ page }) => {
      const screens = new Screens(page, `dashboard ${locale}`);
      await screens.open(await world.gateway.signInLink());
      await screens.open(`${world.gateway.url}/dashboard/m/dukkan01/security-settings`);
      const { label, sentence, save } = refusedAddress[locale];
      const field = page.getByLabel(label);
      // Shaped like an address, so only the server can tell.
      await field.fill('203.0.113.999');
      await page.getByRole('button', { name: save }).click();
      await expect(field).toHaveAccessibleDescription(sentence);
      await expect(field).toBeFocused();
      await expect(page.getByRole('main')).not.toContainText('must be one or more');
      await screens.examine('refused field');
    });

    test('an order, a feedback, a dialog, the menus', async ({ page }) => {
      const merchant = `${world.gateway.url}/dashboard/m/dukkan01`;
      const screens = new Screens(page, `dashboard ${locale}`);
      await screens.open(await world.gateway.signInLink());
      await screens.openFrom(`${merchant}/orders`, 'S-2004-1');
      await screens.examine('order');
      await page.locator('.fils-page-header').getByRole('button').first().click();
      await page.getByRole('dialog').waitFor();
      await screens.examine('capture dialog');
      await page.keyboard.press('Escape');
      await screens.openFrom(`${merchant}/orders`, 'S-2003-1');
      await page.locator('.fils-page-header').getByRole('button').first().click();
      await page.getByRole('radio').first().check();
      await screens.examine('settle dialog');
      await page.keyboard.press('Escape');
      await screens.openFrom(`${merchant}/feedback`);
      await screens.examine('feedback');
      for (const menu of [0, 1, 2, 3]) {
        await page.getByRole('banner').getByRole('button').nth(menu).click();
        await page.getByRole('menu').waitFor();
        await screens.examine(`menu ${menu}`);
        await page.keyboard.press('Escape');
      }
    });
  });
}
