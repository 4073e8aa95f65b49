import { buy, cards, confirmAtBank, continueToGateway, payWith } from '../support/shopper.ts';
import { expect, test } from '../test.ts';

test('a declined card, then another one that pays: one payment, one attempt at the provider', async ({
  page,
  world,
}) => {
  const reference = await buy(page, world);
  await continueToGateway(page);
  await payWith(page, cards.declined);
  await expect(page.getByRole('alert')).toContainText('The bank declined this card. Nothing was charged.');
  await payWith(page, cards.mastercard);

  await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the shop' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you, your order is paid' })).toBeVisible();
  const payment = await world.payment(reference);
  expect(payment).toMatchObject({ state: 'paid', capturedAmount: 24_900 });
  expect(payment.transactions).toMatchObject([{ state: 'done', paymentOption: 'MASTERCARD' }]);
});

test('cancelled on the payment page: nothing is taken, and the shopper may try again and pay', async ({
  page,
  world,
}) => {
  const reference = await buy(page, world);
  await continueToGateway(page);
  await page.getByRole('button', { name: /^Cancel and return to / }).click();

  await expect(page.getByRole('heading', { name: 'Payment cancelled' })).toBeVisible();
  await page.getByRole('link', { name: 'Try again' }).click();
  await continueToGateway(page);
  await payWith(page, cards.paidAtOnce);
  await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  expect(await world.payment(reference)).toMatchObject({
    state: 'paid',
    transactions: [
      { reference: `${reference}-1`, state: 'cancelled', capturedAmount: 0 },
      { reference: `${reference}-2`, state: 'done', capturedAmount: 24_900 },
    ],
  });
});

test('3-D Secure fails: nothing is taken, and the next try on the same page pays', async ({
  page,
  world,
}) => {
  const reference = await buy(page, world);
  await continueToGateway(page);
  await payWith(page, cards.asksTheBank);
  await page.getByRole('button', { name: 'Fail' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'Your bank could not confirm that it is you. Nothing was charged.',
  );
  expect(await world.payment(reference)).toMatchObject({ capturedAmount: 0 });

  await payWith(page, cards.asksTheBank);
  await confirmAtBank(page);
  await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  expect(await world.payment(reference)).toMatchObject({ state: 'paid', capturedAmount: 24_900 });
});

test('cancelled at the bank: back at the shop with nothing taken', async ({ page, world }) => {
  const reference = await buy(page, world);
  await continueToGateway(page);
  await payWith(page, cards.asksTheBank);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Payment cancelled' })).toBeVisible();
  expect(await world.payment(reference)).toMatchObject({
    capturedAmount: 0,
    transactions: [{ state: 'cancelled' }],
  });
});

test('the bank never answers: the outcome is unknown, and nobody is asked to pay a second time', async ({
  page,
  world,
}) => {
  const reference = await buy(page, world);
  await continueToGateway(page);
  await payWith(page, cards.asksTheBank);
  await page.getByRole('button', { name: 'No answer' }).click();
  await expect(page.getByRole('heading', { name: 'We are checking your payment' })).toBeVisible();

  const payment = await world.payment(reference);
  expect(payment).toMatchObject({ state: 'pending', transactions: [{ state: 'unknown' }] });
  await page.goto(payment.checkoutUrl);
  await expect(page.getByRole('heading', { name: 'Your payment is under way' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Pay / })).toHaveCount(0);
});

test('the bank answers at last: a person settles the outcome at the gateway, and everybody hears of it', async ({
  page,
  world,
}) => {
  const reference = await buy(page, world);
  await continueToGateway(page);
  await payWith(page, cards.asksTheBank);
  await page.getByRole('button', { name: 'No answer' }).click();
  await expect(page.getByRole('heading', { name: 'We are checking your payment' })).toBeVisible();
  const transaction = (await world.payment(reference)).transactions[0]?.reference ?? '';

  const office = await page.context().newPage();
  await office.goto(await world.gateway.signInLink());
  await office.goto(`${world.gateway.url}/dashboard/m/dukkan01/orders?query=${transaction}`);
  await office.getByRole('link', { name: transaction }).click();
  await office.getByRole('button', { name: 'Settle the outcome' }).click();
  await expect(office.getByRole('dialog').getByRole('button', { name: 'Settle the outcome' })).toBeDisabled();
  await office.getByRole('radio', { name: 'Approved' }).check();
  await office.getByRole('button', { name: 'Settle as approved' }).click();
  await expect(office.getByText('Done: 14000 Success')).toBeVisible();
  await expect(office.getByRole('button', { name: 'Settle the outcome' })).toHaveCount(0);

  // The shopper's page asks by itself.
  await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible({ timeout: 30_000 });
  expect(await world.payment(reference)).toMatchObject({ state: 'paid', capturedAmount: 24_900 });
});

test('a wrong one-time code is refused with the right one, and the right one pays', async ({
  page,
  world,
}) => {
  const reference = await buy(page, world);
  await continueToGateway(page);
  await payWith(page, cards.asksTheBank);
  await page.getByLabel('One-time code').fill('99999');
  await page.getByRole('button', { name: 'Confirm payment' }).click();
  await expect(page.getByRole('alert')).toContainText('This code is not right.');
  await confirmAtBank(page);
  await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  expect(await world.payment(reference)).toMatchObject({ state: 'paid' });
});
