import { buy, cards, confirmAtBank, continueToGateway, payWith } from '../support/shopper.ts';
import { expect, test } from '../test.ts';

const returnAddress = '**/payment/aps/return/**';

test.afterEach(async ({ world }) => {
  world.feedbackBlocked = false;
  await world.setRedirection();
});

test('the browser is closed before the return: feedback alone finishes the payment', async ({
  page,
  world,
}) => {
  const reference = await buy(page, world);
  await continueToGateway(page);
  await payWith(page, cards.asksTheBank);
  await page.route(returnAddress, (route) => route.abort('aborted'));
  const leaving = page.waitForRequest(returnAddress);
  await confirmAtBank(page);
  await leaving;
  await page.close();

  await expect.poll(async () => (await world.payment(reference)).state).toBe('paid');
  expect((await world.payment(reference)).transactions).toMatchObject([
    { state: 'done', capturedAmount: 24_900 },
  ]);
});

test('the webhook cannot be reached: the return alone finishes the payment', async ({ page, world }) => {
  world.feedbackBlocked = true;
  const reference = await buy(page, world);
  await continueToGateway(page);
  await payWith(page, cards.paidAtOnce);
  await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  expect(await world.payment(reference)).toMatchObject({ state: 'paid', capturedAmount: 24_900 });
});

test.describe('a tampered return', () => {
  test.use({ expectedConsole: [/status of 403/] });

  test('is refused with 403 and changes nothing; the true feedback still finishes it', async ({
    page,
    world,
  }) => {
    world.feedbackBlocked = true;
    const reference = await buy(page, world);
    await continueToGateway(page);
    await payWith(page, cards.declined);
    await expect(page.getByRole('alert')).toContainText('The bank declined this card.');
    const before = await world.payment(reference);

    // The shopper turns the cancelled payment into a paid one, and keeps the signature.
    await page.route(returnAddress, (route) => {
      const fields = new URLSearchParams(route.request().postData() ?? '');
      fields.set('status', '14');
      fields.set('response_code', '14000');
      fields.set('response_message', 'Success');
      return route.continue({ postData: fields.toString() });
    });
    const answer = page.waitForResponse(returnAddress);
    await page.getByRole('button', { name: /^Cancel and return to / }).click();
    expect((await answer).status()).toBe(403);
    await expect(page.getByRole('heading', { name: 'This message was not accepted' })).toBeVisible();
    expect(await world.payment(reference)).toEqual(before);

    world.feedbackBlocked = false;
    await expect
      .poll(async () => (await world.payment(reference)).transactions[0]?.state, { timeout: 30_000 })
      .toBe('cancelled');
    expect(await world.payment(reference)).toMatchObject({ capturedAmount: 0 });
  });
});

test('Return URL Type GET: the browser comes back with the answer in the address', async ({
  page,
  world,
}) => {
  await world.setRedirection({ returnUrlType: 'GET' });
  world.feedbackBlocked = true;
  const reference = await buy(page, world);
  await continueToGateway(page);
  const coming = page.waitForRequest(returnAddress);
  await payWith(page, cards.paidAtOnce);
  const request = await coming;
  expect(request.method()).toBe('GET');
  expect(new URL(request.url()).searchParams.get('response_code')).toBe('14000');
  await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible();
  // The address with the answer is not kept: reloading and going back send nothing again.
  expect(new URL(page.url()).search).toBe('');
  expect(await world.payment(reference)).toMatchObject({ state: 'paid' });
});

test('Send Response Parameters No: the page waits, and the feedback tells it', async ({ page, world }) => {
  await world.setRedirection({ sendResponseParameters: false });
  world.feedbackBlocked = true;
  const reference = await buy(page, world);
  await continueToGateway(page);
  await payWith(page, cards.paidAtOnce);
  await expect(page.getByRole('heading', { name: 'Waiting for confirmation' })).toBeVisible();
  expect(await world.payment(reference)).toMatchObject({ capturedAmount: 0 });

  world.feedbackBlocked = false;
  // The page updates itself; nobody reloads it.
  await expect(page.getByRole('heading', { name: 'Payment confirmed' })).toBeVisible({ timeout: 30_000 });
  expect(await world.payment(reference)).toMatchObject({ state: 'paid', capturedAmount: 24_900 });
});

for (const responseType of ['FORM', 'XML'] as const) {
  test(`feedback as ${responseType} finishes the payment without the browser`, async ({ page, world }) => {
    await world.setRedirection({ responseType });
    const reference = await buy(page, world, 'Ajwa dates');
    await continueToGateway(page);
    await page.route(returnAddress, (route) => route.abort('aborted'));
    await payWith(page, cards.mastercard);
    await expect.poll(async () => (await world.payment(reference)).state).toBe('paid');
  });
}
