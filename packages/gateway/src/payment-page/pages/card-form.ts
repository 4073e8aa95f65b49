import type { Html } from '@fils/ui/server';
import { html } from 'hono/html';
import { brandPatterns } from '../../acquirer/test-cards.ts';
import { securityCodeLength } from '../card.ts';
import type { CardField } from '../card-error.ts';
import { blankCard, brandMark, brandName } from './brand-marks.ts';
import { isolated, type Texts } from './document.ts';
import { errorText } from './error-summary.ts';
import { field } from './fields.ts';
import { payLabel } from './pay-label.ts';
import { grouped } from './test-cards.ts';
import type { PaymentPageView } from './views.ts';

/**
 * The card form. It needs no script: one only groups the digits, shows the brand, and keeps a second click from sending
 * the form twice (which the nonce refuses anyway). The number and the CVV are never put back, except those of a test card.
 */
export function cardForm(t: Texts, view: PaymentPageView): Html {
  const chosen = view.testCards.find(({ id }) => id === view.chosenTestCard);
  const errorOf = (name: CardField): string | undefined => {
    const error = view.errors?.find((one) => one.field === name);
    return error && errorText(t, error, view.merchantName);
  };
  const firstWrong = view.errors?.find((error) => error.field !== 'form')?.field;
  const brand = chosen?.brand;
  const hints = { three: t('paymentPage.cvv.hint.three'), four: t('paymentPage.cvv.hint.four') };

  return html`<form id="card-form" method="post" action="${view.action}" novalidate data-paying="${t('paymentPage.paying')}" data-brands="${brandData(t)}">
<input type="hidden" name="form_nonce" value="${view.formNonce}">
<div class="payment-head">
<h2>${t('paymentPage.card')}</h2>
<ul class="brands" aria-label="${t('paymentPage.accepted')}">${view.options.map((option) => html`<li>${brandMark(t, option)}</li>`)}</ul>
</div>
${chosen === undefined ? '' : html`<p class="notice tone-info" role="status">${t('paymentPage.filled', { card: isolated(`${brandName(t, chosen.brand)} •••• ${chosen.number.slice(-4)}`) })}</p>`}
${field({
  name: 'card_number',
  label: t('paymentPage.number'),
  error: errorOf('card_number'),
  value: chosen && grouped(chosen.number, chosen.brand),
  autofocus: firstWrong === 'card_number',
  attributes: html`type="text" inputmode="numeric" autocomplete="cc-number" required spellcheck="false" dir="ltr"`,
  around: (
    input,
  ) => html`<span class="number-box" dir="ltr" data-brand="${brand ?? ''}">${input}<span class="number-brand">${blankCard()}${view.options.map((option) => brandMark(t, option, { decorative: true }))}</span></span>
<span class="visually-hidden" id="card-brand" role="status">${brand === undefined ? '' : brandName(t, brand)}</span>`,
})}
<div class="field-row half-container">
${field({
  name: 'expiry_date',
  label: t('paymentPage.expiry'),
  hint: t('paymentPage.expiry.hint'),
  error: errorOf('expiry_date'),
  value: chosen?.expiry ?? view.values?.expiry_date,
  autofocus: firstWrong === 'expiry_date',
  attributes: html`type="text" inputmode="numeric" autocomplete="cc-exp" required spellcheck="false" dir="ltr"`,
})}
${field({
  name: 'card_security_code',
  label: t('paymentPage.cvv'),
  hint: html`<span id="cvv-hint" data-three="${hints.three}" data-four="${hints.four}">${securityCodeLength(brand) === 4 ? hints.four : hints.three}</span>`,
  error: errorOf('card_security_code'),
  value: chosen?.cvv,
  autofocus: firstWrong === 'card_security_code',
  attributes: html`type="text" inputmode="numeric" autocomplete="cc-csc" required spellcheck="false" dir="ltr"`,
})}
</div>
${field({
  name: 'card_holder_name',
  label: html`${t('paymentPage.holder')} <span class="optional">(${t('paymentPage.optional')})</span>`,
  error: errorOf('card_holder_name'),
  value: view.values?.card_holder_name,
  autofocus: firstWrong === 'card_holder_name',
  attributes: html`type="text" autocomplete="cc-name" spellcheck="false" dir="auto"`,
})}
${view.rememberMeOffered ? rememberMe(t, view) : ''}
<button class="button button-primary button-block pay" id="pay" type="${view.preview ? 'button' : 'submit'}" name="action" value="pay"${chosen === undefined ? '' : html` autofocus`}>${payLabel(t, view)}</button>
</form>`;
}

function rememberMe(t: Texts, view: PaymentPageView): Html {
  // The sentence is beside the label, not in it: a name of two sentences is tedious to hear and to speak.
  return html`<div class="check">
<input type="checkbox" id="remember_me" name="remember_me" value="YES"${view.rememberMe ? html` checked` : ''} aria-describedby="remember_me-hint">
<div><label class="check-title" for="remember_me">${t('paymentPage.remember')}</label>
<span class="hint" id="remember_me-hint">${t('paymentPage.remember.text', { merchant: isolated(view.merchantName) })}</span></div>
</div>`;
}

/** What the script needs to show the brand while the number is typed: first digits, names, in the order to be tried. */
function brandData(t: Texts): string {
  return JSON.stringify(
    brandPatterns.map(({ brand, pattern }) => ({
      brand,
      pattern: pattern.source,
      name: brandName(t, brand),
      cvv: securityCodeLength(brand),
    })),
  );
}
