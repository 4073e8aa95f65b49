import type { Page } from '@playwright/test';
import { past } from '../support/history.ts';
import { Screens } from '../support/screens.ts';
import { expect, test } from '../test.ts';
import type { World } from '../world.ts';

const office = (world: World) => `${world.payments.url}/backoffice`;

test('a fort_id typed in the search box keeps its 18 digits, in the address and after a reload', async ({
  page,
  world,
}) => {
  await past(world, { reference: 'B-1001', end: 'paid' });
  await past(world, { reference: 'B-1002', end: 'paid' });
  await page.goto(await world.payments.signInLink());
  await page.goto(`${office(world)}/transactions`);
  await page.getByRole('link', { name: 'B-1001-1' }).click();
  const fortId = (await page.getByText(/^\d{18}$/).textContent()) ?? '';
  // Read as a number, its last digits would be others.
  expect(String(Number(fortId))).not.toBe(fortId);

  const box = page.getByRole('search').getByRole('searchbox');
  await box.fill(fortId);
  await box.press('Enter');
  const found = async () => {
    await expect(page).toHaveURL(`${office(world)}/transactions?search=${fortId}`);
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(fortId);
    await expect(page.getByRole('link', { name: 'B-1001-1' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'B-1002-1' })).toBeHidden();
  };
  await found();
  await page.reload();
  await found();
  // The list's own field, and a filter beside it.
  await page.getByRole('main').getByRole('searchbox').fill('');
  await expect(page.getByRole('link', { name: 'B-1002-1' })).toBeVisible();
  await page.getByRole('main').getByRole('searchbox').fill(fortId);
  await found();
});

test('the notice about a missing password can be closed, and stays closed', async ({ page, world }) => {
  await page.goto(await world.payments.signInLink());
  const notice = page.getByText('You signed in with a one-time link.');
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: 'Close this notice' }).press('Enter');
  await expect(notice).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();
  await page.getByRole('link', { name: 'Payments', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Payments' })).toBeVisible();
  await expect(notice).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Payments' })).toBeVisible();
  await expect(notice).toBeHidden();
  // The way to a password is still there.
  await page.goto(`${office(world)}/account`);
  await expect(page.locator('[name=newPassword]')).toBeVisible();
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('what a transaction is about comes before what can be done with it', async ({ page, world }) => {
    await past(world, { reference: 'B-1003', end: 'paid', capture: 'manual' });
    await page.goto(await world.payments.signInLink());
    await page.goto(`${office(world)}/transactions`);
    await page.getByRole('link', { name: 'B-1003-1' }).click();
    const main = page.getByRole('main');
    await main.getByRole('button', { name: 'Capture' }).waitFor();
    const top = async (what: ReturnType<Page['locator']>) => (await what.boundingBox())?.y ?? 0;
    const title = await top(page.getByRole('heading', { level: 1 }));
    const amount = await top(main.getByText(/^AED.249\.00$/).first());
    const capture = await top(main.getByRole('button', { name: 'Capture' }));
    expect(amount).toBeGreaterThan(title);
    expect(capture).toBeGreaterThan(amount);
  });

  for (const locale of ['en-GB', 'ar-AE']) {
    test.describe(locale, () => {
      test.use({ locale });

      test('no page sticks out sideways, and everything can be hit with a finger', async ({
        page,
        world,
      }) => {
        await past(world, { reference: 'B-1004', end: 'unknown' });
        const screens = new Screens(page, 'back office');
        await screens.open(await world.payments.signInLink());
        const lists = ['payments', 'transactions', 'inbox', 'events', 'providers'];
        const others = ['', 'payments/new', 'shop', 'guide', 'people', 'api-keys', 'audit', 'account'];
        for (const path of [...others, ...lists]) {
          await screens.open(`${office(world)}/${path}`);
          await expectFit(page, path);
        }
        for (const path of lists) {
          await screens.open(`${office(world)}/${path}`);
          await page.getByRole('main').locator('.fils-row-link, .bo-card-link').first().click();
          await screens.arrived();
          await expectFit(page, `one of ${path}`);
        }
        const provider = page.url();
        for (const tab of ['configuration', 'messages', 'availability']) {
          await screens.open(`${provider}?tab=${tab}`);
          await expectFit(page, `provider, ${tab}`);
          await expect(page.getByRole('tab', { selected: true })).toBeInViewport({ ratio: 1 });
        }
      });
    });
  }
});

test.describe('in Lithuanian', () => {
  test.use({ locale: 'lt-LT', expectedConsole: [/status of 422/] });

  test('what the server finds wrong is said in Lithuanian, at the field, with its label', async ({
    page,
    world,
  }) => {
    await page.goto(await world.payments.signInLink());
    await page.goto(`${office(world)}/payments/new`);
    await page.getByLabel('Nuoroda').first().fill('B-1005');
    await page.getByLabel('Suma').fill('12');
    const email = page.getByRole('textbox', { name: /el\. paštas/i });
    await email.fill("o'neil@example.com");
    await page.getByRole('main').getByRole('button', { name: 'Sukurti mokėjimą' }).click();
    await expect(email).toHaveAttribute('aria-invalid', 'true');
    await expect(email).toHaveAccessibleDescription(/įveskite visą el\. pašto adresą/);
    await expect(page.getByRole('alert')).toBeHidden();
  });
});

/** WCAG 2.2, 2.5.8: 24 px each way, but for links within a sentence. */
async function expectFit(page: Page, name: string): Promise<void> {
  const { over, small } = await page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>('a[href],button,summary,[role=tab],select')];
    return {
      over: document.documentElement.scrollWidth - innerWidth,
      small: controls
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .filter((control) => control.closest('p,.fils-skip-link') === null)
        .map((control) => ({ control, box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 24)
        .map(({ control, box }) => `${control.outerHTML.slice(0, 120)} ${box.width}×${box.height}`),
    };
  });
  expect.soft(over, `${name} scrolls sideways by`).toBeLessThanOrEqual(0);
  expect.soft(small, `too small on: ${name}`).toEqual([]);
}
