import { ordersAtGateway } from '../support/gateway.ts';
import { buy, cards, chooseTestCard, continueToGateway, payWith } from '../support/shopper.ts';
import { expect, test } from '../test.ts';

test('reload and back, on the payment page and after: one charge', async ({ page, world }) => {
  const reference = await buy(page, world);
  await continueToGateway(page);
  await page.reload();
  await page.goBack();
  await page.goForward();
  await payWith(page, cards.paidAtOnce);
  await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  const statusPage = page.url();

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  // Back leads into pages that are over; each says where the payment stands and takes nothing.
  for (let steps = 0; steps < 4; steps++) await page.goBack().catch(() => undefined);
  await page.goto(statusPage);
  await page.goBack();
  await page.goto((await world.payment(reference)).checkoutUrl);
  await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Pay / })).toHaveCount(0);

  expect(await ordersAtGateway(world, reference)).toEqual([
    { reference: `${reference}-1`, captured: 24_900n, accepted: ['PURCHASE'] },
  ]);
  expect((await world.payment(reference)).transactions).toHaveLength(1);
});

test('the payment form of another tab is over once the first has paid', async ({ page, context, world }) => {
  const reference = await buy(page, world);
  await continueToGateway(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await chooseTestCard(second, cards.mastercard);

  await payWith(page, cards.paidAtOnce);
  await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  await second.getByRole('button', { name: /^Pay / }).click();
  await expect(second.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  expect(await ordersAtGateway(world, reference)).toEqual([
    { reference: `${reference}-1`, captured: 24_900n, accepted: ['PURCHASE'] },
  ]);
});

test('two tabs at the checkout, both paid: the second payment is kept and shown to a person', async ({
  page,
  context,
  world,
}) => {
  const reference = await buy(page, world);
  const second = await context.newPage();
  await second.goto(page.url());
  await continueToGateway(page);
  await continueToGateway(second);
  await payWith(page, cards.paidAtOnce);
  await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  await payWith(second, cards.mastercard);
  await expect(second.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();

  // Both attempts charged a card: that is the truth, so it is recorded, and staff can refund the second.
  const payment = await world.payment(reference);
  expect(payment.state).toBe('paid');
  expect(payment.transactions.map(({ state, capturedAmount }) => ({ state, capturedAmount }))).toEqual([
    { state: 'done', capturedAmount: 24_900 },
    { state: 'done', capturedAmount: 24_900 },
  ]);
});

test('a second click on Pay sends nothing', async ({ page, world }) => {
  const reference = await buy(page, world);
  await continueToGateway(page);
  await chooseTestCard(page, cards.paidAtOnce);
  await page.getByRole('button', { name: /^Pay / }).dblclick();
  await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  expect(await ordersAtGateway(world, reference)).toMatchObject([{ accepted: ['PURCHASE'] }]);
});
