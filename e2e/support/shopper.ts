import type { Page } from '@playwright/test';
import type { World } from '../world.ts';

/** Test cards by what they do, named as on the gateway's drawer of test cards. */
export const cards = {
  paidAtOnce: 'Use Visa ending in 0001',
  asksTheBank: 'Use Visa ending in 8902',
  mastercard: 'Use Mastercard ending in 2346',
  declined: 'Use Visa ending in 0242',
} as const;

/** The code that the test bank asks for, as its page says. */
export const oneTimeCode = '12345';

/** Buys in the shop, up to the checkout. Returns the order's number, which is the payment's reference. */
export async function buy(page: Page, world: World, product = 'Brass dallah'): Promise<string> {
  await page.goto(world.shop.url);
  await page.getByRole('button', { name: `Buy ${product}` }).click();
  await page.waitForURL('**/pay/*');
  return (await page.getByText(/^D-\d+$/).textContent()) ?? '';
}

/** From the checkout to the payment page at the gateway, with the method that is chosen already. */
export async function continueToGateway(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Pay / }).click();
  await page.waitForURL('**/FortAPI/page/*');
}

/** Fills the card form with one click in the drawer of test cards. */
export async function chooseTestCard(page: Page, card: string): Promise<void> {
  const button = page.getByRole('button', { name: card, exact: true });
  if (!(await button.isVisible())) await page.getByText('Test cards', { exact: true }).click();
  await button.click();
}

/** Pays on the hosted page with a test card. */
export async function payWith(page: Page, card: string): Promise<void> {
  await chooseTestCard(page, card);
  await page.getByRole('button', { name: /^Pay / }).click();
}

/** Types the one-time code on the bank's page and confirms. */
export async function confirmAtBank(page: Page): Promise<void> {
  await page.getByLabel('One-time code').fill(oneTimeCode);
  await page.getByRole('button', { name: 'Confirm payment' }).click();
}
