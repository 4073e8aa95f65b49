import type { Html } from '@fils/ui/server';
import { html } from 'hono/html';
import type { MethodCode } from '../methods/method.ts';

type Brand = Exclude<MethodCode, 'card'>;

/** Small drawings of the card schemes, for the eye only: their names stand beside them as text. */
const drawings: Readonly<Record<Brand, Html>> = {
  visa: html`<rect width="40" height="25" fill="#fff"/><path d="M0 0h40v5H0z" fill="#1a2a72"/><path d="M0 20h40v5H0z" fill="#e8a319"/><text x="20" y="17" text-anchor="middle" font-size="11" font-style="italic" font-weight="800" fill="#1a2a72">VISA</text>`,
  mastercard: html`<rect width="40" height="25" fill="#23262d"/><circle cx="16" cy="12.500" r="7.500" fill="#e3342b"/><circle cx="24" cy="12.500" r="7.500" fill="#f2a23a" fill-opacity=".9"/>`,
  amex: html`<rect width="40" height="25" fill="#22689f"/><text x="20" y="16.500" text-anchor="middle" font-size="9.500" font-weight="800" fill="#fff">AMEX</text>`,
  mada: html`<rect width="40" height="25" fill="#fff"/><path d="M4 7h9v4H4z" fill="#8bb835"/><path d="M4 14h9v4H4z" fill="#2a8cc4"/><text x="26.500" y="15.500" text-anchor="middle" font-size="8.500" font-weight="800" fill="#3a3f46">mada</text>`,
  meeza: html`<rect width="40" height="25" fill="#fff"/><path d="M0 0h7v25H0z" fill="#7b2a8b"/><text x="23" y="16" text-anchor="middle" font-size="8.500" font-weight="800" fill="#7b2a8b">Meeza</text>`,
};

const names: Readonly<Record<Brand, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  mada: 'mada',
  meeza: 'Meeza',
};

/** The brands that a method takes; the general card method also takes the local scheme of the currency. */
export function brandsOf(method: MethodCode, currency: string): readonly Brand[] {
  if (method !== 'card') return [method];
  const local: readonly Brand[] = currency === 'SAR' ? ['mada'] : currency === 'EGP' ? ['meeza'] : [];
  return [...local, 'visa', 'mastercard', 'amex'];
}

export function brandNames(brands: readonly Brand[]): string {
  return brands.map((brand) => names[brand]).join(', ');
}

export function brandDrawings(brands: readonly Brand[]): Html {
  return html`<span class="brands" aria-hidden="true">${brands.map(
    (brand) => html`<svg viewBox="0 0 40 25" focusable="false">${drawings[brand]}</svg>`,
  )}</span>`;
}
