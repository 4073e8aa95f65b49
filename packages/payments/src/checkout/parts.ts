import { exponentOf } from '@fils/aps';
import {
  createTranslator,
  formatMoney,
  type KeyOf,
  type Language,
  languageName,
  languages,
  type Translator,
} from '@fils/ui/languages';
import type { Html } from '@fils/ui/server';
import { html } from 'hono/html';
import catalogue from '../../languages/checkout.ts';

export type Text = Translator<KeyOf<typeof catalogue>>;

/** Texts of shoppers' pages. */
export const textIn = (language: Language): Text => createTranslator(catalogue, language);

/** An amount in minor units as people of the language write it. A currency that is no longer known shows no decimals. */
export function moneyText(amount: bigint, currency: string, language: Language): string {
  let exponent = 0;
  try {
    exponent = exponentOf(currency);
  } catch {
    // Stored when it was known; the figure in minor units is better than no page.
  }
  return formatMoney({ amount, currency, exponent }, language);
}

/** Links to the same page in the other languages. */
export function languageFooter(path: string, current: Language, t: Text): Html {
  return html`<footer class="page-footer"><nav aria-label="${t('checkout.languages')}"><ul class="languages">
${languages.map((language) =>
  language === current
    ? html`<li><span lang="${language}" aria-current="true">${languageName(language)}</span></li>`
    : html`<li><a href="${path}?lang=${language}" lang="${language}" hreflang="${language}">${languageName(language)}</a></li>`,
)}
</ul></nav></footer>`;
}

const icons = {
  done: html`<path d="M5 12.500 10 17.500 19.500 7"/>`,
  waiting: html`<circle cx="12" cy="12" r="8.500"/><path d="M12 7.500v5l3 2"/>`,
  stopped: html`<path d="M7 7l10 10M17 7 7 17"/>`,
  attention: html`<path d="M12 5v9M12 18.500v.2"/>`,
} as const;

export type IconName = keyof typeof icons;

/** A drawn mark; the heading beside it says the same in words. */
export function stateIcon(name: IconName, tone: 'success' | 'info' | 'warning' | 'danger' | 'neutral'): Html {
  return html`<span class="state-icon tone-${tone}"><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${icons[name]}</svg></span>`;
}

/** Where the shopper goes when it is over: the shop's address with the payment's id, or nothing without one. */
export function shopAddress(payment: { id: string; return_url: string | null }): string | undefined {
  if (payment.return_url === null) return undefined;
  const url = new URL(payment.return_url);
  url.searchParams.set('payment', payment.id);
  return url.href;
}
