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

for (const locale of ['en-GB', 'ar-AE']) {
  test.describe(`dashboard, ${locale}`, () => {
    test.use({ locale, expectedConsole: [/status of 401/] });

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
