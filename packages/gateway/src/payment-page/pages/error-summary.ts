import type { Html } from '@fils/ui/server';
import { html } from 'hono/html';
import { brandName } from './brand-marks.ts';
import { isolated, type Texts } from './document.ts';
import type { FormError, PaymentPageError, PaymentPageView } from './views.ts';

/** The sentence for an error of the form. */
export function errorText(t: Texts, error: PaymentPageError, merchantName: string): string {
  const values: Record<string, string | number> = { merchant: isolated(merchantName) };
  if (error.field !== 'form') {
    Object.assign(values, error.values);
    if (typeof values['brand'] === 'string') values['brand'] = brandName(t, values['brand']);
  }
  return t(`paymentPage.error.${error.code}`, values);
}

/** What went wrong, above the form: an earlier attempt first, then each wrong field with a link to it. */
export function errorSummary(t: Texts, view: PaymentPageView): Html {
  const errors = view.errors ?? [];
  const earlier = errors.filter((error): error is FormError => error.field === 'form');
  const fields = errors.filter((error) => error.field !== 'form');
  if (errors.length === 0) return html``;
  const focus = fields.length === 0 ? html` autofocus` : '';
  return html`<div class="error-summary popover" id="errors" role="alert" tabindex="-1"${focus}>
${earlier.map(
  (error) =>
    html`<p class="title">${errorText(t, error, view.merchantName)}${
      error.wireCode === undefined
        ? ''
        : html` <span class="wire-code">${t('paymentPage.errors.code', { code: isolated(error.wireCode) })}</span>`
    }</p>`,
)}
${
  fields.length === 0
    ? ''
    : html`<h2>${t('paymentPage.errors.title', { count: fields.length })}</h2>
<ul>${fields.map(
        (error) => html`<li><a href="#${error.field}">${errorText(t, error, view.merchantName)}</a></li>`,
      )}</ul>`
}
<p class="small">${t(view.savedCard === undefined ? 'paymentPage.errors.retype' : 'paymentPage.errors.retypeCode')}</p>
${
  earlier.some(({ code }) => code !== 'saved_card_expired')
    ? html`<p class="small">${t('paymentPage.attemptsLeft', { count: view.attemptsLeft })}</p>`
    : ''
}
</div>`;
}
