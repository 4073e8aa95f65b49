import { formatMoney } from '@fils/ui/languages';
import { allowFormAction, type Html } from '@fils/ui/server';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { gatewayPage, isolated, texts } from './document.ts';
import { type IconName, icon } from './icons.ts';
import type { FinishedPageView } from './views.ts';
import { backForm } from './way-back.ts';

const looks: Record<FinishedPageView['outcome'], { tone: string; icon: IconName }> = {
  success: { tone: 'tone-success', icon: 'check' },
  failed: { tone: 'tone-danger', icon: 'cross' },
  attempts: { tone: 'tone-danger', icon: 'cross' },
  cancelled: { tone: 'tone-neutral', icon: 'cross' },
  expired: { tone: 'tone-neutral', icon: 'clock' },
  pending: { tone: 'tone-warning', icon: 'clock' },
};

/** How the payment ended, as a whole document. */
export function finishedPage(c: Context, view: FinishedPageView): Promise<Response> {
  if (view.back !== undefined) allowFormAction(c, view.back.action);
  return gatewayPage(c, {
    title: texts(view.language)(`finished.${view.outcome}`),
    language: view.language,
    body: renderFinishedPage(view),
    mainClass: 'centred',
  });
}

/** For an order that is over when there is nowhere to send the shopper, and for a page that closed while nobody looked. */
function renderFinishedPage(view: FinishedPageView): Html {
  const t = texts(view.language);
  const merchant = isolated(view.merchantName);
  const { tone, icon: name } = looks[view.outcome];
  const { amount, currency, exponent } = view;
  return html`<div class="card outcome">
<div class="state-icon ${tone}">${icon(name)}</div>
<h1>${t(`finished.${view.outcome}`)}</h1>
${
  amount === undefined || currency === undefined || exponent === undefined
    ? ''
    : html`<bdi class="amount">${formatMoney({ amount, currency, exponent }, view.language)}</bdi>`
}
<p class="muted">${t(`finished.${view.outcome}.text`, { merchant })}</p>
<p class="small muted">${t('paymentPage.reference')} <bdi dir="ltr" class="code">${view.merchantReference}</bdi></p>
${view.back === undefined ? '' : backForm(view.back, t('finished.back', { merchant }))}
</div>`;
}
