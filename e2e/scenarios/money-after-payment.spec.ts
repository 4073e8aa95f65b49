import type { Page } from '@playwright/test';
import { ordersAtGateway } from '../support/gateway.ts';
import { past } from '../support/history.ts';
import { cards, confirmAtBank, continueToGateway, payWith } from '../support/shopper.ts';
import { expect, test } from '../test.ts';
import type { World } from '../world.ts';

test('authorised, partly captured, partly refunded from the back office, each after a confirmation', async ({
  page,
  world,
}) => {
  const reference = 'M-1';
  const { checkoutUrl } = await world.createPayment({
    reference,
    amount: 24_900,
    currency: 'AED',
    capture: 'manual',
    customer: { email: 'layla@example.com' },
  });
  await page.goto(checkoutUrl);
  await continueToGateway(page);
  await payWith(page, cards.asksTheBank);
  await confirmAtBank(page);
  await expect(page.getByRole('heading', { name: 'Payment authorised' })).toBeVisible();
  expect(await world.payment(reference)).toMatchObject({ state: 'authorized', capturedAmount: 0 });

  await openTransaction(page, world, `${reference}-1`);
  await expect(page.getByRole('main')).toContainText('Authorised');
  await page.getByRole('button', { name: 'Capture' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Amount').fill('100');
  // The button repeats what will happen; closing the dialog does nothing.
  await expect(dialog.getByRole('button', { name: /Capture .*AED.100\.00.* from .*8902/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect(await world.payment(reference)).toMatchObject({ capturedAmount: 0 });

  await page.getByRole('button', { name: 'Capture' }).click();
  await dialog.getByLabel('Amount').fill('100');
  await dialog.getByRole('button', { name: /^Capture / }).click();
  await expect(dialog).toBeHidden();
  expect(await world.payment(reference)).toMatchObject({ authorizedAmount: 24_900, capturedAmount: 10_000 });

  await page.getByRole('button', { name: 'Refund' }).click();
  await dialog.getByLabel('Amount').fill('100.01');
  await dialog.getByLabel('Amount').blur();
  await expect(dialog.getByText(/Enter at most .*100\.00/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Refund' })).toBeDisabled();
  await dialog.getByLabel('Amount').fill('40.50');
  await dialog.getByRole('button', { name: /^Refund .*AED.40\.50/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/40\.50.* refunded\./)).toBeVisible();
  expect(await world.payment(reference)).toMatchObject({ capturedAmount: 10_000, refundedAmount: 4_050 });
  expect(await ordersAtGateway(world, reference)).toEqual([
    { reference: `${reference}-1`, captured: 10_000n, accepted: ['AUTHORIZATION', 'CAPTURE', 'REFUND'] },
  ]);

  await page.getByRole('tab', { name: /^Timeline/ }).click();
  const timeline = page.getByRole('tabpanel', { name: /^Timeline/ });
  for (const entry of ['Created', 'Authorised', 'Captured', 'Refunded']) {
    await expect(timeline.getByText(entry, { exact: true }).first()).toBeVisible();
  }
});

test('voided: the authorisation is released, and nothing can be captured any more', async ({
  page,
  world,
}) => {
  const reference = 'M-2';
  await past(world, { reference, capture: 'manual', end: 'paid' });
  await openTransaction(page, world, `${reference}-1`);
  await page.getByRole('button', { name: 'Void' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Void / })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('main').getByText('Voided', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Capture' })).toHaveCount(0);
  expect(await world.payment(reference)).toMatchObject({
    capturedAmount: 0,
    transactions: [{ state: 'cancelled' }],
  });
  expect(await ordersAtGateway(world, reference)).toMatchObject([
    { accepted: ['AUTHORIZATION', 'VOID_AUTHORIZATION'] },
  ]);
});

test('paid twice in two tabs: the back office says so, and the second payment is given back', async ({
  page,
  context,
  world,
}) => {
  const reference = 'M-3';
  const { checkoutUrl } = await past(world, { reference, end: 'open' });
  const second = await context.newPage();
  for (const tab of [page, second]) {
    await tab.goto(checkoutUrl);
    await continueToGateway(tab);
  }
  for (const tab of [page, second]) {
    await payWith(tab, cards.paidAtOnce);
    await expect(tab.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  }
  await second.close();
  await openTransaction(page, world, `${reference}-2`);
  await expect(page.getByText('The shopper paid twice')).toBeVisible();
  await page.getByRole('button', { name: 'Refund' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Refund / })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const { transactions } = await world.payment(reference);
  expect(transactions).toMatchObject([{ refundedAmount: 0 }, { refundedAmount: 24_900 }]);
});

test('refunded in the provider’s dashboard: the notification tells the back office', async ({
  page,
  world,
}) => {
  const reference = 'M-4';
  await past(world, { reference, end: 'paid' });
  await page.goto(await world.gateway.signInLink());
  await page.goto(`${world.gateway.url}/dashboard/m/dukkan01/orders?query=${reference}-1`);
  await page.getByRole('link', { name: `${reference}-1` }).click();
  await page.getByRole('button', { name: 'Refund' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Amount').fill('49');
  await dialog.getByRole('button', { name: /^Refund / }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await world.payment(reference)).refundedAmount).toBe(4_900);
});

test('a payment made by hand is paid at its address', async ({ page, world }) => {
  await page.goto(await world.payments.signInLink());
  await page.getByRole('link', { name: 'Payments', exact: true }).click();
  await page.getByRole('link', { name: 'New payment' }).click();
  await page.getByRole('textbox', { name: 'Reference' }).fill('HAND-1');
  await page.getByRole('combobox', { name: 'Currency' }).fill('KWD');
  await page.getByRole('option', { name: /KWD/ }).click();
  await page.getByRole('textbox', { name: 'Amount' }).fill('12.750');
  await page.getByRole('textbox', { name: 'Customer’s e-mail' }).fill('omar@example.com');
  await page.getByRole('button', { name: 'Create payment' }).click();
  await expect(page.getByRole('heading', { name: 'The payment is created' })).toBeVisible();
  const { checkoutUrl } = await world.payment('HAND-1');
  await expect(page.getByRole('group', { name: 'Checkout address' })).toHaveText(checkoutUrl);
  await page.goto(checkoutUrl);
  await continueToGateway(page);
  await payWith(page, cards.mastercard);
  await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  expect(await world.payment('HAND-1')).toMatchObject({
    state: 'paid',
    amount: 12_750,
    capturedAmount: 12_750,
  });
});

async function openTransaction(page: Page, world: World, reference: string): Promise<void> {
  await page.goto(await world.payments.signInLink());
  await page.getByRole('link', { name: 'Transactions', exact: true }).click();
  await page.getByRole('link', { name: reference }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(reference);
}
