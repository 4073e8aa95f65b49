import type { Html } from '@fils/ui/server';
import { html } from 'hono/html';

const paths = {
  check: () => html`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  cross: () => html`<path d="m6.5 6.5 11 11m0-11-11 11"/>`,
  clock: () => html`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`,
  /** Points against the direction of reading; mirrored with it (shopper.css). */
  back: () => html`<path d="M19 12H5.5m5.5-6-6 6 6 6"/>`,
  shield: () =>
    html`<path d="M12 3.5 5 6v5.5c0 4.2 2.9 7.4 7 9 4.1-1.6 7-4.8 7-9V6z"/><path d="m9 11.8 2.2 2.2 4-4.2"/>`,
};

export type IconName = keyof typeof paths;

/** A line drawing in the colour of its text. Decorative: the words beside it say the same. */
export function icon(name: IconName): Html {
  return html`<svg class="icon icon-${name}" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">${paths[name]()}</svg>`;
}
