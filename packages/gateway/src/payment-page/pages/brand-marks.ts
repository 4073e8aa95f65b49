import type { Html } from '@fils/ui/server';
import { html } from 'hono/html';
import type { Texts } from './document.ts';

/**
 * Our own marks: the scheme's name beside a plain shape. No scheme's logo is copied. The names are Latin in every
 * language, as on the cards themselves; `label` says them in the page's language.
 */
const marks: Record<string, { name: string; length: number; shape: () => Html }> = {
  VISA: { name: 'Visa', length: 25, shape: () => html`<path d="M7 18 12 8l5 10z"/>` },
  MASTERCARD: { name: 'Mastercard', length: 68, shape: () => html`<circle cx="12" cy="13" r="5"/>` },
  AMEX: { name: 'Amex', length: 33, shape: () => html`<rect x="7" y="8" width="10" height="10" rx="2"/>` },
  MADA: { name: 'mada', length: 33, shape: () => html`<path d="m12 7 6 6-6 6-6-6z"/>` },
  MEEZA: { name: 'Meeza', length: 38, shape: () => html`<path d="m12 7.5 5 2.7v5.6l-5 2.7-5-2.7v-5.6z"/>` },
};

/** The brand's name in the page's language; an unknown code as it is. */
export function brandName(t: Texts, brand: string): string {
  const key = `brand.${brand}`;
  return brand in marks ? t(key as 'brand.VISA') : brand;
}

/** A brand's mark. Named for screen readers unless `decorative`. */
export function brandMark(t: Texts, brand: string, options: { decorative?: boolean } = {}): Html {
  const mark = marks[brand];
  if (mark === undefined) return html`<span class="code">${brand}</span>`;
  // The name is set to a fixed length: a template's font must not push it over the edge.
  const { name, length, shape } = mark;
  const width = length + 30;
  const label = options.decorative
    ? html`aria-hidden="true"`
    : html`role="img" aria-label="${brandName(t, brand)}"`;
  return html`<svg class="brand-mark ${brand.toLowerCase()}" data-mark="${brand}" viewBox="0 0 ${width} 26" width="${width}" height="26" ${label}>
<rect class="brand-mark-plate" x="0.5" y="0.5" width="${width - 1}" height="25" rx="6"/>
<g class="brand-mark-shape">${shape()}</g>
<text class="brand-mark-name" x="22" y="17.25" textLength="${length}" lengthAdjust="spacingAndGlyphs">${name}</text>
</svg>`;
}

/** A card of no brand yet. */
export function blankCard(): Html {
  return html`<svg class="brand-blank" viewBox="0 0 32 24" width="32" height="24" aria-hidden="true">
<rect x="1" y="2" width="30" height="20" rx="3.5"/><path d="M1 8.5h30M5.5 17h7"/>
</svg>`;
}
