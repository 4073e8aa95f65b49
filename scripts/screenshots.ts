import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { buildApps } from 'fils/apps';
import { chromiumArguments, findChromium } from '../e2e/chromium.ts';
import { past, variedPast } from '../e2e/support/history.ts';
import { Screens } from '../e2e/support/screens.ts';
import {
  buy,
  cards,
  chooseTestCard,
  confirmAtBank,
  continueToGateway,
  payWith,
} from '../e2e/support/shopper.ts';
import { openWorld, type World } from '../e2e/world.ts';

// `npm run screenshots`: the pictures of docs/, taken from the running programs. The same at each run, but for random
// references: same ports as `npm start` (which must not run meanwhile), same time, same credentials.

const images = join(import.meta.dirname, '../docs/images');
const now = Temporal.Instant.from('2026-11-22T09:30:00Z');
const size = { width: 1280, height: 800 };

/** Knows of each page when it has what it asked for. */
const screens = new WeakMap<Page, Screens>();

/** Labels that the script needs, in the languages of the pictures. */
const guide = {
  en: {
    locale: 'en-GB',
    name: 'Name',
    accent: 'Accent (pay button)',
    above: 'Over the amount',
    shop: 'Our shop',
  },
  lt: {
    locale: 'lt-LT',
    name: 'Pavadinimas',
    accent: 'Pabrėžimo (mokėjimo mygtukas)',
    above: 'Virš sumos',
    shop: 'Mūsų parduotuvė',
  },
} as const;

await buildApps(['gateway', 'payments'], console.log);
const world = await openWorld({
  connected: true,
  ports: { gateway: 3200, payments: 3100, shop: 3000 },
  clock: { now: () => now },
  feedbackIntervalSeconds: 10,
  merchant: { accessCode: 'Qm4nT8xKd2Wv7Hs1Lb9R' },
  provider: { state: 'enabled', published: true },
});
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumArguments });
try {
  await shoppersPages(world);
  await past(world, { reference: 'D-2001', end: 'paidWithBank', description: 'Brass dallah' });
  for (const language of ['en', 'lt'] as const) await guidePages(world, language);
  await variedPast(world);
  await overviews(world);
} finally {
  await browser.close();
  await world.close();
}

/** What a shopper sees, in the order of a payment. */
async function shoppersPages(world: World): Promise<void> {
  const page = await open({ locale: 'en-GB' });
  await page.goto(world.shop.url);
  await shoot(page, 'shop');
  await buy(page, world);
  await shoot(page, 'checkout');
  await continueToGateway(page);
  const paymentPage = page.url();
  await chooseTestCard(page, cards.asksTheBank);
  await page.getByText('Test cards', { exact: true }).click();
  await shoot(page, 'hosted-page');
  await page.goto(paymentPage);
  await payWith(page, cards.asksTheBank);
  await page.getByLabel('One-time code').waitFor();
  await shoot(page, 'three-d-secure');
  await confirmAtBank(page);
  await page.getByRole('heading', { name: 'Payment confirmed' }).waitFor();
  await page.goto(`${page.url()}?stay`);
  await shoot(page, 'status');
  await page.context().close();

  const arabic = await open({ locale: 'ar-AE' });
  await arabic.goto(world.shop.url);
  await arabic.getByRole('button', { name: 'اشترِ دلّة نحاسية' }).click();
  await arabic.getByRole('button', { name: /^ادفع / }).click();
  await arabic.waitForURL('**/FortAPI/page/*');
  await shoot(arabic, 'hosted-page-ar');
  await arabic.context().close();
}

/** The steps of docs/guide, in one language. */
async function guidePages(world: World, language: keyof typeof guide): Promise<void> {
  const { locale, ...labels } = guide[language];
  const page = await open({ locale });
  const merchant = await signIn(page, world, 'gateway');
  await page.goto(`${merchant}/security-settings`);
  await shoot(page, `${language}/security-settings`);
  await page.goto(`${merchant}/technical-settings/redirection`);
  await shoot(page, `${language}/technical-settings`);
  await page.goto(`${merchant}/page-template/new`);
  await page.getByLabel(labels.name).fill(labels.shop);
  await page.getByRole('textbox', { name: labels.accent }).first().fill('#7a3b69');
  await page.getByLabel(labels.above).first().fill('Your order at Dukkan');
  const preview = page.frameLocator('iframe:not([aria-hidden="true"])');
  await preview.getByText('Your order at Dukkan').waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  await shoot(page, `${language}/page-template`, { height: 1000 });

  const office = await signIn(page, world, 'payments');
  await page.goto(`${office}/providers`);
  await page.getByRole('link', { name: 'Amazon Payment Services' }).click();
  await page.getByRole('tab').first().waitFor();
  await shoot(page, `${language}/credentials`);
  await page.goto(`${office}/transactions`);
  await page.getByRole('link', { name: 'D-2001-1' }).click();
  await page.getByRole('tab').first().waitFor();
  await shoot(page, `${language}/transaction`);
  await page.context().close();
}

/** The start pages of both back offices, with something on them. */
async function overviews(world: World): Promise<void> {
  const page = await open({ locale: 'en-GB' });
  await page.goto(await signIn(page, world, 'gateway'));
  await shoot(page, 'dashboard');
  await page.goto(`${await signIn(page, world, 'payments')}/`);
  await shoot(page, 'backoffice');
  await page.context().close();
}

async function open(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: 1,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Dubai',
    ...options,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(now.epochMilliseconds);
  page.setDefaultTimeout(15_000);
  screens.set(page, new Screens(page, 'screenshots'));
  return page;
}

/** Signs in, with a password, so that no page asks for one. Gives the address below which the screens are. */
async function signIn(page: Page, world: World, to: 'gateway' | 'payments'): Promise<string> {
  const app = to === 'gateway' ? `${world.gateway.url}/dashboard` : `${world.payments.url}/backoffice`;
  await page.goto(await world[to].signInLink());
  // Refused when there is one from an earlier picture.
  await page.request.post(`${app}/auth/set-password`, {
    data: { newPassword: 'correct horse battery' },
    headers: { Origin: new URL(app).origin },
  });
  return to === 'gateway' ? `${app}/m/dukkan01` : app;
}

/** Takes a picture of the window, made as high as its content (or `height`), so that nothing that sticks to an edge covers it. */
async function shoot(page: Page, name: string, options: { height?: number } = {}): Promise<void> {
  await screens.get(page)?.arrived();
  await page.evaluate(() => document.fonts.ready);
  const content = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: options.height ?? Math.max(size.height, content) });
  const path = join(images, `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path, animations: 'disabled' });
  await page.setViewportSize(size);
  console.log(`docs/images/${name}.png`);
}
