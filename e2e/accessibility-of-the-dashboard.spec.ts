import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { variedPast } from './support/history.ts';
import { expect, test } from './test.ts';
import { openWorld, type World } from './world.ts';

let world: World;
test.beforeAll(async () => {
  world = await openWorld({ connected: true });
  await variedPast(world);
});
test.afterAll(() => world.close());

const screens = {
  home: '',
  'security settings': '/security-settings',
  'technical settings': '/technical-settings',
  redirection: '/technical-settings/redirection',
  templates: '/page-template',
  'template editor': '/page-template/new',
  'payment options': '/payment-options',
  orders: '/orders',
  'feedback log': '/feedback',
  'signature explainer': '/signature-explainer',
};

for (const locale of ['en-GB', 'ar-AE']) {
  test.describe(`dashboard, ${locale}`, () => {
    test.use({ locale, expectedConsole: [/status of 401/] });

    test('every screen', async ({ page }) => {
      await page.goto(`${world.gateway.url}/dashboard/`);
      await page.getByRole('textbox').first().waitFor();
      await expectAccessible(page, 'sign in');
      await page.goto(await world.gateway.signInLink());
      const merchant = `${world.gateway.url}/dashboard/m/dukkan01`;
      for (const [name, path] of Object.entries(screens)) {
        await open(page, merchant + path);
        await expectAccessible(page, `dashboard: ${name}`);
      }
      for (const [name, path] of [
        ['users', 'users'],
        ['account', 'account'],
        ['nothing here', 'm/dukkan01/nothing'],
      ] as const) {
        await open(page, `${world.gateway.url}/dashboard/${path}`);
        await expectAccessible(page, `dashboard: ${name}`);
      }
    });

    test('one order, one feedback, dialogs and menus', async ({ page }) => {
      await page.goto(await world.gateway.signInLink());
      const merchant = `${world.gateway.url}/dashboard/m/dukkan01`;
      await open(page, `${merchant}/orders`);
      await page.getByRole('link', { name: 'S-2004-1' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('S-2004-1');
      await expectAccessible(page, 'dashboard: order');
      const actions = page.getByRole('main').getByRole('button');
      await actions.first().click();
      await page.getByRole('dialog').waitFor();
      await expectAccessible(page, 'dashboard: capture dialog');
      await page.keyboard.press('Escape');
      await open(page, `${merchant}/feedback`);
      await page.getByRole('main').getByRole('table').getByRole('link').first().click();
      await expectAccessible(page, 'dashboard: feedback');
      for (const menu of [0, 1, 2, 3]) {
        await page.getByRole('banner').getByRole('button').nth(menu).click();
        await page.getByRole('menu').waitFor();
        await expectAccessible(page, `dashboard: menu ${menu}`);
        await page.keyboard.press('Escape');
      }
    });
  });
}

/** Goes to a screen and waits until it has what it asked the server for. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
}
