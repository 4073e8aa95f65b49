import type { KeyOf } from '@fils/ui/languages';
import { createTranslator } from '@fils/ui/languages';
import { type Html, type PageOptions, page } from '@fils/ui/server';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { backofficeCatalogue } from '../../languages/backoffice.ts';
import type { OfferedMethod } from '../availability/availability.ts';
import { assetAddress } from './assets.ts';
import { brandDrawings, brandNames, brandsOf } from './brands.ts';
import { languageFooter, moneyText, shopAddress, stateIcon, type Text, textIn } from './parts.ts';
import { declineReason } from './reason.ts';
import { shopFact, support } from './shop.ts';
import { type CheckoutRefusal, type CheckoutView, methodValue } from './view.ts';

type ErrorKey = Extract<Parameters<Text>[0], `checkout.error${string}`>;

export interface CheckoutProblem {
  key: ErrorKey;
  /** What was chosen, to keep it chosen. */
  chosen?: string | undefined;
  status: 422 | 503;
}

/** The shopper's page: the amount, the ways to pay, one button; or what became of the payment. */
export function checkoutPage(c: Context, view: CheckoutView, problem?: CheckoutProblem): Promise<Response> {
  const { payment, language, offered } = view;
  const t = textIn(language);
  const amount = moneyText(payment.amount, payment.currency, language);
  const test =
    view.state === 'open'
      ? offered.length > 0 && offered.every((method) => !method.isLive)
      : view.transaction?.is_live === false;
  return page(c, {
    title: `${t('checkout.title', { amount })} · ${payment.reference}`,
    language,
    status: problem?.status ?? 200,
    styles: [assetAddress('checkout.css')],
    scripts: [assetAddress('checkout.js')],
    ...(test ? { ribbon: t('checkout.test') } : {}),
    footer: languageFooter(`/pay/${payment.checkout_token}`, language, t),
    body: html`<div class="stack">
<div class="card stack-large">
${view.state === 'open' ? payable(view, t, amount, problem) : settled(view, t, amount)}
</div>
${staffNotes(view, t)}
</div>`,
  });
}

function head(view: CheckoutView, t: Text, amount: string): Html {
  const { payment } = view;
  return html`<div class="stack">
<h1 class="pay-head"><span class="label small">${t('checkout.amount')}</span>
<bdi class="amount">${amount}</bdi></h1>
<dl class="summary pay-facts">
${shopFact(view, t)}
<dt>${t('checkout.order')}</dt><dd><bdi dir="ltr">${payment.reference}</bdi></dd>
${payment.description === '' ? '' : html`<dt>${t('checkout.description')}</dt><dd><bdi>${payment.description}</bdi></dd>`}
</dl>
</div>`;
}

function payable(view: CheckoutView, t: Text, amount: string, problem: CheckoutProblem | undefined): Html {
  const { offered, payment } = view;
  if (offered.length === 0) {
    return html`${head(view, t, amount)}
<div class="notice tone-warning stack-small" role="status"><h2>${t('checkout.noneTitle')}</h2><p>${t('checkout.noneText')}</p></div>
${support(view, t)}
${backToShop(view, t)}`;
  }
  const chosen = offered.some((method) => methodValue(method) === problem?.chosen)
    ? problem?.chosen
    : methodValue(offered[0] as OfferedMethod);
  return html`${head(view, t, amount)}
${problem === undefined ? lastTry(view, t) : problemNotice(problem, t)}
<form method="post" action="/pay/${payment.checkout_token}" class="stack" data-pay>
<fieldset class="radio-group"${problem?.status === 422 ? html` aria-describedby="problem"` : ''}>
<legend>${t('checkout.choose')}</legend>
${offered.map((method, i) => methodRadio(view, method, t, i, methodValue(method) === chosen))}
</fieldset>
<button type="submit" class="button button-primary button-block"><span>${t('checkout.pay', { amount })}</span></button>
<p class="secure small muted"><svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M5 9V6.500a5 5 0 0 1 10 0V9h.5A1.500 1.500 0 0 1 17 10.500v6a1.500 1.500 0 0 1-1.500 1.500h-11A1.500 1.500 0 0 1 3 16.500v-6A1.500 1.500 0 0 1 4.500 9zm2 0h6V6.500a3 3 0 0 0-6 0z" fill="currentColor"/></svg><span>${t('checkout.next')}</span></p>
</form>
${backToShop(view, t)}`;
}

function methodRadio(
  view: CheckoutView,
  method: OfferedMethod,
  t: Text,
  index: number,
  checked: boolean,
): Html {
  const brands = brandsOf(method.code, view.payment.currency);
  const severalProviders = new Set(view.offered.map((offer) => offer.providerId)).size > 1;
  const lines = [
    method.code === 'card' ? brandNames(brands) : undefined,
    severalProviders ? method.providerName : undefined,
    method.help,
    method.visaWouldDecline && brands.includes('visa')
      ? t('checkout.visaDigit', { currency: view.payment.currency })
      : undefined,
  ].filter((line) => line !== undefined);
  const staffOnly = method.staffOnly
    ? html`<span class="radio-text staff-only">${t('checkout.staffOnly')}</span>`
    : '';
  return html`<label class="radio">
<input type="radio" name="method" value="${methodValue(method)}" required${checked ? html` checked` : ''} aria-describedby="method-${index}">
<span class="radio-body"><span class="radio-title">${t(`checkout.method.${method.code}`)}</span>
<span id="method-${index}" class="stack-small">${staffOnly}${lines.map((line) => html`<span class="radio-text">${line}</span>`)}</span>
${brandDrawings(brands)}</span>
</label>`;
}

function lastTry(view: CheckoutView, t: Text): Html | string {
  if (view.declined === undefined) return '';
  return html`<div class="notice tone-warning stack-small" role="status">
<h2>${t('checkout.lastTry')}</h2>
<p>${t(declineReason(view.declined))} ${t('status.nothingTaken')}</p>
</div>`;
}

function problemNotice(problem: CheckoutProblem, t: Text): Html {
  return html`<div class="error-summary" role="alert" id="problem"><h2>${t('checkout.problem')}</h2><p>${t(problem.key)}</p></div>`;
}

const settledLooks = {
  paid: { icon: 'done', tone: 'success', title: 'status.doneTitle', text: 'status.doneText' },
  authorized: {
    icon: 'done',
    tone: 'success',
    title: 'status.authorizedTitle',
    text: 'status.authorizedText',
  },
  pending: {
    icon: 'waiting',
    tone: 'info',
    title: 'checkout.underwayTitle',
    text: 'checkout.underwayText',
  },
  expired: { icon: 'stopped', tone: 'neutral', title: 'checkout.expiredTitle', text: 'checkout.expiredText' },
  cancelled: {
    icon: 'stopped',
    tone: 'neutral',
    title: 'checkout.voidedTitle',
    text: 'checkout.voidedText',
  },
  error: { icon: 'attention', tone: 'danger', title: 'status.errorTitle', text: 'status.errorText' },
} as const;

function settled(view: CheckoutView, t: Text, amount: string): Html {
  const look = settledLooks[view.state as keyof typeof settledLooks];
  const status =
    view.state === 'pending' && view.transaction !== undefined
      ? html`<a class="button button-primary button-block" href="/payment/status/${view.transaction.status_token}">${t('checkout.underwayLink')}</a>`
      : '';
  return html`<div class="stack result">
${stateIcon(look.icon, look.tone)}
<h1>${t(look.title)}</h1>
<p class="muted">${t(look.text)}</p>
<dl class="summary">
${shopFact(view, t)}
<dt>${t('status.amount')}</dt><dd><bdi>${amount}</bdi></dd>
<dt>${t('checkout.order')}</dt><dd><bdi dir="ltr">${view.payment.reference}</bdi></dd>
</dl>
${view.state === 'paid' || view.state === 'authorized' ? '' : support(view, t)}
<div class="actions">${status}${backToShop(view, t)}</div>
</div>`;
}

function backToShop({ payment }: CheckoutView, t: Text): Html | string {
  const address = shopAddress(payment);
  return address === undefined
    ? ''
    : html`<a class="button button-quiet button-block" href="${address}">${t('status.back')}</a>`;
}

/** For colleagues: every method that is not offered here, and why. */
function staffNotes(view: CheckoutView, t: Text): Html | string {
  if (!view.staff || view.refused.length === 0) return '';
  const office = createTranslator(backofficeCatalogue, view.language);
  const why = ({ reason, method }: CheckoutRefusal): string =>
    reason === 'captured_later'
      ? t('checkout.whyManual', { method: t(`checkout.method.${method ?? 'card'}`) })
      : office(`availability.${reason}` satisfies KeyOf<typeof backofficeCatalogue>);
  return html`<details class="card card-quiet staff small stack-small">
<summary>${t('checkout.whyNot')}</summary>
<p class="muted">${t('checkout.whyNotHint')}</p>
<ul>${view.refused.map(
    (refusal) =>
      html`<li><strong><bdi>${refusal.provider.name}</bdi>${refusal.method === undefined ? '' : html` · ${t(`checkout.method.${refusal.method}`)}`}</strong>: ${why(refusal)}</li>`,
  )}</ul>
</details>`;
}

/** A page for an address that leads nowhere. */
export function unknownPaymentPage(c: Context, language: PageOptions['language']): Promise<Response> {
  return messagePage(c, language, 404, 'checkout.notFoundTitle', 'checkout.notFoundText');
}

/** What a shopper sees when we are at fault, or a form was not one of ours. */
export function faultPage(
  c: Context,
  language: PageOptions['language'],
  status: NonNullable<PageOptions['status']>,
): Promise<Response> {
  return messagePage(c, language, status, 'checkout.faultTitle', 'checkout.faultText');
}

function messagePage(
  c: Context,
  language: PageOptions['language'],
  status: NonNullable<PageOptions['status']>,
  title: Parameters<Text>[0],
  text: Parameters<Text>[0],
): Promise<Response> {
  const t = textIn(language);
  return page(c, {
    title: t(title),
    language,
    status,
    styles: [assetAddress('checkout.css')],
    body: html`<div class="card stack result">${stateIcon('attention', 'neutral')}
<h1>${t(title)}</h1><p class="muted">${t(text)}</p></div>`,
  });
}
