import { type BrowserContext, expect, type Page } from '@playwright/test';

/** Lets pages write to the clipboard and the test read it. */
export async function letCopy(context: BrowserContext): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
}

/** Presses a copy button and gives what is in the clipboard then. */
export async function copied(page: Page, button: string): Promise<string> {
  await page.evaluate(() => window.navigator.clipboard.writeText(''));
  await page.getByRole('button', { name: button, exact: true }).click();
  const text = () => page.evaluate(() => window.navigator.clipboard.readText());
  await expect.poll(text, { message: `“${button}” copies something` }).not.toBe('');
  return text();
}
