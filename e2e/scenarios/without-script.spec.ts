import { buy, cards, confirmAtBank, payWith } from '../support/shopper.ts';
import { expect, test } from '../test.ts';

test.use({ javaScriptEnabled: false });

test('a shopper without JavaScript pays, with 3-D Secure, and is back in the shop', async ({
  page,
  world,
}) => {
  const reference = await buy(page, world);
  await page.getByRole('button', { name: /^Pay / }).click();
  // What a script would send by itself has a button.
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await payWith(page, cards.asksTheBank);
  await confirmAtBank(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the shop' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you, your order is paid' })).toBeVisible();
  expect(await world.payment(reference)).toMatchObject({ state: 'paid', capturedAmount: 24_900 });
});

test('who is paid stands on the pages, and where to ask after a payment came to nothing', async ({
  page,
  world,
}) => {
  const reference = await buy(page, world);
  const shop = page.getByRole('definition').filter({ hasText: 'Dukkan' });
  await expect(shop).toContainText(new URL(world.shop.url).host);
  await page.getByRole('button', { name: /^Pay / }).click();
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'Payment cancelled' })).toBeVisible();
  await expect(shop).toBeVisible();
  const questions = page.getByRole('region', { name: 'Questions?' });
  await expect(questions).toContainText(reference);
  const link = (name: string) => questions.getByRole('link', { name });
  await expect(link('help@dukkan.example')).toHaveAttribute(
    'href',
    `mailto:help@dukkan.example?subject=${encodeURIComponent(reference)}`,
  );
  await expect(link('+971 4 123 4567')).toHaveAttribute('href', 'tel:+97141234567');
});

test('without JavaScript the status page still tells the news by itself', async ({ page, world }) => {
  await world.setRedirection({ sendResponseParameters: false });
  world.feedbackBlocked = true;
  try {
    await buy(page, world);
    await page.getByRole('button', { name: /^Pay / }).click();
    await page.getByRole('button', { name: 'Continue to payment' }).click();
    await payWith(page, cards.paidAtOnce);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { name: 'Waiting for confirmation' })).toBeVisible();
    world.feedbackBlocked = false;
    await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible({ timeout: 30_000 });
  } finally {
    world.feedbackBlocked = false;
    await world.setRedirection();
  }
});

test.describe('mistakes', () => {
  test.use({ expectedConsole: [/status of 422/] });

  test('without JavaScript mistakes in the card form are explained, and what may be kept is kept', async ({
    page,
    world,
  }) => {
    await buy(page, world);
    await page.getByRole('button', { name: /^Pay / }).click();
    await page.getByRole('button', { name: 'Continue to payment' }).click();
    await page.getByLabel('Card number').fill('4005 5500 0000 0002');
    await page.getByLabel('Expiry date').fill('05/30');
    await page.getByLabel('Name on card').fill('Layla Haddad');
    await page.getByRole('button', { name: /^Pay / }).click();

    const alert = page.getByRole('alert');
    await expect(alert).toContainText('This card number has a mistyped digit.');
    await expect(alert).toContainText('Enter the 3 digits on the back of the card.');
    await expect(page.getByLabel('Card number')).toHaveValue('');
    await expect(page.getByLabel('Name on card')).toHaveValue('Layla Haddad');
    await payWith(page, cards.paidAtOnce);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  });
});
