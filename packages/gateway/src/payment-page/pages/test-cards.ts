import type { Html } from '@fils/ui/server';
import { html } from 'hono/html';
import type { TestCard } from '../../acquirer/test-cards.ts';
import { brandName } from './brand-marks.ts';
import { isolated, type Texts } from './document.ts';
import type { PaymentPageView } from './views.ts';

const groups = ['success', 'challenge', 'declined', 'uncertain'] as const;

function groupOf(card: TestCard): (typeof groups)[number] {
  if (card.outcome !== 'success') return card.outcome;
  return card.flow === 'challenge' ? 'challenge' : 'success';
}

/**
 * The drawer of test cards: a tool of this local gateway, outside everything a merchant can style. A script fills the
 * form at once; without one the button posts the card's id (never a number) and the server shows the form filled.
 */
export function testCardsDrawer(t: Texts, view: PaymentPageView): Html {
  const cards = view.testCards.filter(({ brand }) => view.options.includes(brand));
  if (cards.length === 0) return html``;
  const list = groups.map((group) => {
    const members = cards.filter((card) => groupOf(card) === group);
    if (members.length === 0) return '';
    return html`<h3 class="test-cards-outcome outcome-${group}">${t(`testCards.${group}`)}</h3>
<ul>${members.map((card) => testCardRow(t, card, view.preview === true))}</ul>`;
  });
  return html`<aside class="test-cards" aria-label="${t('testCards.title')}">
<details>
<summary><span class="test-cards-title">${t('testCards.title')}</span><span class="test-cards-note">${t('testCards.note')}</span></summary>
<form method="post" action="${view.action}" class="test-cards-list">
<input type="hidden" name="form_nonce" value="${view.formNonce}">
<p class="small muted">${t('testCards.help')}</p>
${list}
</form>
</details>
</aside>`;
}

function testCardRow(t: Texts, card: TestCard, preview: boolean): Html {
  const label = t('testCards.useCard', { brand: brandName(t, card.brand), last: card.number.slice(-4) });
  return html`<li class="test-card">
<span class="test-card-number"><bdi dir="ltr" class="code">${grouped(card.number, card.brand)}</bdi>
<span class="test-card-details">${t('testCards.details', { brand: brandName(t, card.brand), expiry: isolated(card.expiry), cvv: isolated(card.cvv) })}</span></span>
<button class="test-card-use" type="${preview ? 'button' : 'submit'}" name="test_card" value="${card.id}" aria-label="${label}" data-number="${card.number}" data-expiry="${card.expiry}" data-cvv="${card.cvv}">${t('testCards.use')}</button>
</li>`;
}

/** A number in groups as printed on cards: 4-6-5 for American Express, else fours. */
export function grouped(number: string, brand: string): string {
  const pattern = brand === 'AMEX' ? /^(\d{4})(\d{6})(\d{5})$/ : undefined;
  if (pattern?.test(number)) return number.replace(pattern, '$1 $2 $3');
  return number.replace(/(\d{4})(?=\d)/g, '$1 ');
}
