import { type BrowserContext, test as base, expect } from '@playwright/test';
import { openWorld, type World } from './world.ts';

interface TestFixtures {
  /** Messages that a test means to cause, for example the browser's line about a 403. */
  expectedConsole: RegExp[];
  /** Fails the test for anything that the browser complained about on any page. */
  quiet: undefined;
}

interface WorkerFixtures {
  /** Shop, payments and gateway, connected; one for all tests of a worker. Each test makes orders of its own. */
  world: World;
}

/** Playwright's test with the three servers, and with a browser that must have nothing to complain about. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  expectedConsole: [[], { option: true }],
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const world = await openWorld({ connected: true });
      await use(world);
      await world.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  quiet: [
    async ({ context, expectedConsole }, use) => {
      const complaints = listen(context);
      await use(undefined);
      const unexpected = complaints.filter((line) => !expectedConsole.some((pattern) => pattern.test(line)));
      expect(unexpected, 'the browser complained').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Collects errors of every page of the context. What the Content Security Policy blocks is among them: Chromium writes
 * it to the console as an error, with script or without.
 */
function listen(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(error.error().stack ?? String(error.error())));
  return complaints;
}

export { expect };
