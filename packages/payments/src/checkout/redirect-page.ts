import type { RedirectForm } from '@fils/aps';
import type { Language } from '@fils/ui/languages';
import { allowFormAction, page } from '@fils/ui/server';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { assetAddress } from './assets.ts';
import { textIn } from './parts.ts';

/**
 * The step to the gateway: the signed form, posted by a small script at once and by its button without one. Top window
 * only: the payment page refuses to be framed.
 */
export function redirectPage(
  c: Context,
  options: { form: RedirectForm; providerName: string; language: Language; isLive: boolean },
): Promise<Response> {
  const { form, language, providerName: provider } = options;
  const t = textIn(language);
  allowFormAction(c, form.action);
  return page(c, {
    title: t('redirect.title'),
    language,
    styles: [assetAddress('checkout.css')],
    scripts: [assetAddress('redirect.js')],
    ...(options.isLive ? {} : { ribbon: t('checkout.test') }),
    body: html`<div class="card stack result">
<span class="spinner" aria-hidden="true"></span>
<h1>${t('redirect.title')}</h1>
<p class="muted">${t('redirect.text', { provider })}</p>
<form id="gateway" method="post" action="${form.action}" accept-charset="utf-8" target="_top">
${Object.entries(form.fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button type="submit" class="button button-primary">${t('redirect.button')}</button>
</form>
</div>`,
  });
}
