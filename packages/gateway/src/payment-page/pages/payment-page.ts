import { formatMoney } from '@fils/ui/languages';
import type { Html } from '@fils/ui/server';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { cardForm } from './card-form.ts';
import { gatewayPage, isolated, type Texts, texts } from './document.ts';
import { errorSummary } from './error-summary.ts';
import { savedCardForm } from './saved-card-form.ts';
import { testCardsDrawer } from './test-cards.ts';
import type { PaymentPageView } from './views.ts';

/** The hosted payment page as a whole document. */
export function paymentPage(
  c: Context,
  view: PaymentPageView,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { language, template, merchantName } = view;
  const values = { amount: formatMoney(view, language), merchant: isolated(merchantName) };
  return gatewayPage(c, {
    title: texts(language)('paymentPage.title', values),
    language,
    theme: template,
    body: renderPaymentPage(view),
    styles: ['checkout.css', 'test-cards.css'],
    scripts: ['payment-page.js'],
    mainClass: 'wide',
    footerText: template.texts[language === 'ar' ? 'ar' : 'en'].footer,
    status,
  });
}

/**
 * The content of the hosted payment page: amount, merchant and reference first, then the card form, then the drawer of
 * test cards. Everything that a merchant may style lies inside `.hosted`.
 */
export function renderPaymentPage(view: PaymentPageView): Html {
  const t = texts(view.language);
  return html`<div class="checkout">
<div class="hosted">
<div class="wrapper">
${order(t, view)}
<div class="card payment">
${errorSummary(t, view)}
${view.savedCard === undefined ? cardForm(t, view) : savedCardForm(t, view, view.savedCard)}
${cancelForm(t, view)}
${closingNote(t, view)}
</div>
</div>
</div>
${testCardsDrawer(t, view)}
</div>`;
}

function order(t: Texts, view: PaymentPageView): Html {
  const { merchantName, merchantReference, orderDescription, template, language } = view;
  const title = template.texts[language === 'ar' ? 'ar' : 'en'].title || t('paymentPage.amount');
  return html`<section class="order">
<p class="merchant">${
    template.logo === undefined
      ? html`<span class="merchant-initial" aria-hidden="true">${initial(merchantName)}</span>`
      : html`<img class="merchant-logo" src="${template.logo}" alt="">`
  }<bdi class="merchant-name">${merchantName}</bdi></p>
<h1><span class="order-title">${title}</span> <bdi class="amount">${formatMoney(view, language)}</bdi></h1>
<dl class="order-facts">
<div><dt>${t('paymentPage.reference')}</dt><dd><bdi dir="ltr" class="code">${merchantReference}</bdi></dd></div>
${
  orderDescription
    ? html`<div><dt>${t('paymentPage.description')}</dt><dd><bdi>${orderDescription}</bdi></dd></div>`
    : ''
}
</dl>
</section>`;
}

function cancelForm(t: Texts, view: PaymentPageView): Html {
  const label = t('paymentPage.cancel', { merchant: isolated(view.merchantName) });
  return html`<form method="post" action="${view.action}" class="cancel-form">
<input type="hidden" name="form_nonce" value="${view.formNonce}">
<button class="button button-quiet button-block cancel" type="${view.preview ? 'button' : 'submit'}" name="action" value="cancel">${label}</button>
</form>`;
}

/**
 * That the page closes, and the way to more time (WCAG 2.2.1). A script keeps it out of sight until two minutes are left
 * and asks for the time without losing what is typed.
 */
function closingNote(t: Texts, view: PaymentPageView): Html {
  if (view.closing === undefined) return html``;
  const { minutes, secondsLeft } = view.closing;
  return html`<form method="post" action="${view.action}" class="closing-note" data-seconds="${secondsLeft}" data-whole="${minutes * 60}">
<p class="small muted" role="status" data-soon="${t('paymentPage.closes.soon')}">${t('paymentPage.closes', { minutes })}</p>
<button class="button button-quiet" type="submit" name="action" value="stay">${t('paymentPage.closes.stay')}</button>
</form>`;
}

/** The first letter as a reader sees it (accents and all), upper case where there is such a thing. */
function initial(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim());
  return (first?.segment ?? '').toLocaleUpperCase();
}
