import { expect, type Page, type Request } from '@playwright/test';
import { expectAccessible } from './axe.ts';

/** Walks through the screens of one of the apps, and knows when a screen has what it asked the server for. */
export class Screens {
  readonly #page: Page;
  readonly #app: string;
  readonly #underWay = new Set<Request>();

  constructor(page: Page, app: string) {
    this.#page = page;
    this.#app = app;
    page.on('request', (request) => this.#underWay.add(request));
    page.on('requestfinished', (request) => this.#underWay.delete(request));
    page.on('requestfailed', (request) => this.#underWay.delete(request));
  }

  /** Opens an address. */
  async open(address: string): Promise<void> {
    await this.#page.goto(address);
    await this.arrived();
  }

  /** Resolves when the screen has its heading, has asked what it asks when it opens, and has the answers. */
  async arrived(): Promise<void> {
    await expect(this.#page.getByRole('heading', { level: 1 })).toBeVisible();
    await this.#painted();
    await expect.poll(() => this.#underWay.size, { intervals: [20], message: 'answers are missing' }).toBe(0);
    await this.#painted();
  }

  /** Examines what is shown now. */
  async examine(screen: string): Promise<void> {
    await this.#painted();
    await expectAccessible(this.#page, `${this.#app}: ${screen}`);
  }

  /** Opens every screen of the main navigation by its link, and examines each. */
  async examineNavigation(): Promise<void> {
    const navigation = this.#page.getByRole('navigation').first();
    for (const group of await navigation.getByRole('button').all()) await group.click();
    const links = navigation.getByRole('link').filter({ visible: true });
    const count = await links.count();
    expect(count, 'the navigation has links').toBeGreaterThan(5);
    for (let index = 0; index < count; index++) {
      const link = links.nth(index);
      await link.click();
      await expect(link).toHaveAttribute('aria-current', 'page');
      await this.arrived();
      await this.examine((await link.textContent()) ?? String(index));
    }
  }

  /** Opens what the named link of a list leads to, or the first link of its table. */
  async openFrom(list: string, name?: string): Promise<void> {
    await this.open(list);
    const main = this.#page.getByRole('main');
    const named =
      name === undefined ? main.getByRole('table').getByRole('link') : main.getByRole('link', { name });
    await named.first().click();
    await this.#page.waitForURL((url) => url.href !== list);
    await this.arrived();
  }

  #painted(): Promise<void> {
    return this.#page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
  }
}
