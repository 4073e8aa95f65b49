import type { Html } from '@fils/ui/server';
import { html } from 'hono/html';
import { securityCodeLength } from '../card.ts';
import { brandMark, brandName } from './brand-marks.ts';
import { isolated, type Texts } from './document.ts';
import { errorText } from './error-summary.ts';
import { field } from './fields.ts';
import { payLabel } from './pay-label.ts';
import type { PaymentPageView, SavedCardView } from './views.ts';

/** The form for a card that is known: it is shown masked, and its security code is all that is asked for. */
export function savedCardForm(t: Texts, view: PaymentPageView, card: SavedCardView): Html {
  const error = view.errors?.find((one) => one.field === 'card_security_code');
  const four = securityCodeLength(card.brand) === 4;
  return html`<form id="card-form" method="post" action="${view.action}" novalidate data-paying="${t('paymentPage.paying')}">
<input type="hidden" name="form_nonce" value="${view.formNonce}">
<input type="hidden" name="saved_card" value="YES">
<h2>${t('paymentPage.saved')}</h2>
<p class="saved-card">${brandMark(t, card.brand, { decorative: true })}
<span><span class="saved-card-name">${brandName(t, card.brand)} <bdi dir="ltr" class="code">•••• ${card.cardNumberMasked.slice(-4)}</bdi></span>
<span class="small muted">${t('paymentPage.saved.expires', { date: isolated(monthAndYear(card.expiryDate)) })}</span></span></p>
${field({
  name: 'card_security_code',
  label: t('paymentPage.cvv'),
  hint: t(four ? 'paymentPage.cvv.hint.four' : 'paymentPage.cvv.hint.three'),
  error: error && errorText(t, error, view.merchantName),
  autofocus: view.errors === undefined || view.errors.length === 0 || error !== undefined,
  className: 'saved-card-code',
  attributes: html`type="text" inputmode="numeric" autocomplete="cc-csc" required spellcheck="false" dir="ltr"`,
})}
<button class="button button-primary button-block pay" id="pay" type="submit" name="action" value="pay">${payLabel(t, view)}</button>
<button class="button button-quiet button-block saved-card-other" type="submit" name="action" value="other_card">${t('paymentPage.saved.other')}</button>
</form>`;
}

/** MM/YY, as on the card. */
function monthAndYear(yymm: string): string {
  return `${yymm.slice(2)}/${yymm.slice(0, 2)}`;
}
