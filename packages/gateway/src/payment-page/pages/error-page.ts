import { allowFormAction, type Html } from '@fils/ui/server';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { gatewayPage, texts } from './document.ts';
import { icon } from './icons.ts';
import type { ErrorPageView } from './views.ts';
import { backForm } from './way-back.ts';

/** The error page as a whole document (open question 15: shown by us, with a way back when the merchant is known). */
export function errorPage(c: Context, view: ErrorPageView): Promise<Response> {
  if (view.back !== undefined) allowFormAction(c, view.back.action);
  return gatewayPage(c, {
    title: `${view.responseCode} ${texts(view.language)('errorPage.title')}`,
    language: view.language,
    body: renderErrorPage(view),
    mainClass: 'centred',
    status: view.status,
  });
}

/** Code, the wire's message, what it means, what to do, and the way back. */
function renderErrorPage(view: ErrorPageView): Html {
  const t = texts(view.language);
  return html`<div class="card outcome">
<div class="state-icon tone-danger">${icon('cross')}</div>
<h1>${t('errorPage.title')}</h1>
<p class="muted">${t('errorPage.nothing')}</p>
<dl class="problem">
<div class="problem-code"><dt>${t('errorPage.code')}</dt><dd><bdi dir="ltr" class="code">${view.responseCode}</bdi></dd></div>
<div><dt>${t('errorPage.message')}</dt><dd><bdi>${view.message}</bdi></dd></div>
<div><dt>${t('errorPage.meaning')}</dt><dd><bdi>${view.explanation}</bdi></dd></div>
${view.advice ? html`<div><dt>${t('errorPage.advice')}</dt><dd><bdi>${view.advice}</bdi></dd></div>` : ''}
</dl>
${view.back === undefined ? '' : backForm(view.back, t('errorPage.back'))}
</div>`;
}
