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
  payments: 'payments',
  'new payment': 'payments/new',
  transactions: 'transactions',
  providers: 'providers',
  guide: 'guide',
  inbox: 'inbox',
  events: 'events',
  people: 'people',
  'API keys': 'api-keys',
  'audit log': 'audit',
  account: 'account',
  'nothing here': 'nothing',
};

for (const locale of ['en-GB', 'ar-AE']) {
  test.describe(`back office, ${locale}`, () => {
    test.use({ locale, expectedConsole: [/status of 401/] });

    test('every list and form', async ({ page }) => {
      const office = `${world.payments.url}/backoffice/`;
      await page.goto(office);
      await page.getByRole('textbox').first().waitFor();
      await expectAccessible(page, 'sign in');
      await page.goto(await world.payments.signInLink());
      for (const [name, path] of Object.entries(screens)) {
        await open(page, office + path);
        await expectAccessible(page, `back office: ${name}`);
      }
    });

    test('single payment, transaction, provider, message and delivery; dialogs', async ({ page }) => {
      const office = `${world.payments.url}/backoffice/`;
      await page.goto(await world.payments.signInLink());
      await openFirst(page, `${office}payments`, 'S-2004');
      await expectAccessible(page, 'back office: payment');
      await openFirst(page, `${office}transactions`, 'S-2004-1');
      for (const tab of [0, 1, 2]) {
        await page.getByRole('tab').nth(tab).click();
        await expectAccessible(page, `back office: transaction, tab ${tab}`);
      }
      await page.getByRole('main').getByRole('button').first().click();
      await page.getByRole('dialog').waitFor();
      await expectAccessible(page, 'back office: capture dialog');
      await page.keyboard.press('Escape');
      await openFirst(page, `${office}providers`, 'Amazon Payment Services');
      for (const tab of [0, 1, 2, 3]) {
        await page.getByRole('tab').nth(tab).click();
        await page.waitForLoadState('networkidle');
        await expectAccessible(page, `back office: provider, tab ${tab}`);
      }
      await openFirst(page, `${office}inbox`);
      await expectAccessible(page, 'back office: incoming message');
      await openFirst(page, `${office}events`);
      await expectAccessible(page, 'back office: delivery');
    });
  });
}

/** Goes to a screen and waits until it has what it asked the server for. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

/** Opens a list, then what one of its links leads to: the named one, or the first of the table. */
async function openFirst(page: Page, list: string, name?: string): Promise<void> {
  await open(page, list);
  const main = page.getByRole('main');
  const link =
    name === undefined
      ? main.getByRole('table').getByRole('link').first()
      : main.getByRole('link', { name, exact: true }).first();
  await link.click();
  await page.waitForURL((url) => url.href !== list);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
}
