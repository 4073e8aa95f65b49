import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

interface Finding {
  page: string;
  rule: string;
  elements: string[];
}

/**
 * Examines the page as it stands against WCAG 2.2 A and AA, light and dark. Between the two only colours differ, so in
 * the dark only contrast is examined. Also sees that nothing makes the page scroll sideways.
 */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const findings: Finding[] = [];
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await settled(page);
  findings.push(...(await examine(page, `${name}, light`, builder(page).withTags(standards))));
  await page.emulateMedia({ colorScheme: 'dark' });
  await settled(page);
  findings.push(...(await examine(page, `${name}, dark`, builder(page).withRules(['color-contrast']))));
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(findings, `accessibility of: ${name}`).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(overflow, `${name} scrolls sideways by`).toBeLessThanOrEqual(0);
}

// Legacy mode examines each frame by itself, which is twice as quick; no page here has frames of another origin.
const builder = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

async function examine(page: Page, name: string, axe: AxeBuilder): Promise<Finding[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => ({
    page: `${name} (${new URL(page.url()).pathname})`,
    rule: id,
    elements: nodes.map((node) => `${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`.trim()),
  }));
}

/** Colours that are still fading would be measured between two states. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    const endless = (animation: Animation) =>
      animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
    await Promise.allSettled(
      document
        .getAnimations()
        .filter((a) => !endless(a))
        .map((a) => a.finished),
    );
  });
}
