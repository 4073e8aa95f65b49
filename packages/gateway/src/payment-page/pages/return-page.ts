import type { Html } from '@fils/ui/server';
import { allowFormAction } from '@fils/ui/server';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { gatewayPage, isolated, texts } from './document.ts';
import { icon } from './icons.ts';
import type { ReturnPageView } from './views.ts';
import { backFields, merchantHost, wayBackTarget } from './way-back.ts';

/** The page that takes the shopper back: lets this one document post to the merchant, and submits itself when asked to. */
export function returnPage(c: Context, view: ReturnPageView): Promise<Response> {
  allowFormAction(c, view.action);
  const t = texts(view.language);
  return gatewayPage(c, {
    title: t('return.title', { merchant: isolated(view.merchantName ?? t('return.shop')) }),
    language: view.language,
    body: renderReturnPage(view),
    scripts: view.automatic ? ['submit.js'] : [],
    mainClass: 'centred',
  });
}

/**
 * A form with the answer's fields. Sent by /assets/submit.js when `automatic`; the button is there for browsers without
 * script, and for a network that is slow enough to make people look for one.
 *
 * @throws TypeError when `action` is not an absolute http or https address
 */
export function renderReturnPage(view: ReturnPageView): Html {
  const t = texts(view.language);
  const merchant = isolated(view.merchantName ?? t('return.shop'));
  const target = wayBackTarget(view);
  return html`<div class="card outcome">
${view.automatic ? html`<div class="spinner" aria-hidden="true"></div>` : html`<div class="state-icon tone-accent">${icon('back')}</div>`}
<h1>${t('return.title', { merchant })}</h1>
${
  view.automatic
    ? html`<p class="muted needs-script" role="status">${t('return.text')}</p><noscript><p class="muted">${t('return.manual')}</p></noscript>`
    : html`<p class="muted">${t('return.manual')}</p>`
}
<form method="${view.method}" action="${target.action}"${view.automatic ? html` data-submit="now"` : ''}>
${backFields(target.fields)}
<button class="button button-primary button-block" type="submit">${t('return.continue')}</button>
</form>
<p class="small muted">${t('return.to')} <bdi dir="ltr" class="code">${merchantHost(view.action)}</bdi></p>
</div>`;
}
