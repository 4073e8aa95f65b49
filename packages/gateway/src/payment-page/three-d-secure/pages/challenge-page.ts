import { formatMoney } from '@fils/ui/languages';
import type { Html } from '@fils/ui/server';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { brandMark } from '../../pages/brand-marks.ts';
import { gatewayPage, isolated, type Texts, texts } from '../../pages/document.ts';
import { field } from '../../pages/fields.ts';
import { icon } from '../../pages/icons.ts';
import type { ChallengePageView } from './view.ts';

/** The bank's page as a whole document. */
export function challengePage(
  c: Context,
  view: ChallengePageView,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  return gatewayPage(c, {
    title: texts(view.language)('challenge.title'),
    language: view.language,
    body: renderChallengePage(view),
    styles: ['challenge.css'],
    scripts: ['challenge.js'],
    mainClass: 'centred',
    status,
  });
}

/**
 * A neutral bank's page: what is being paid, the one-time code (its value is said: nobody must remember or receive
 * anything), and, apart from the bank's own page, the endings that a tester can choose.
 */
export function renderChallengePage(view: ChallengePageView): Html {
  const t = texts(view.language);
  return html`<div class="challenge stack">
<div class="card bank">
<div class="bank-head"><span class="bank-name">${icon('shield')}<span>${t('challenge.bank')}</span></span>
<span class="bank-scheme"><bdi dir="ltr">${t('challenge.scheme')}</bdi>${brandMark(t, view.brand)}</span></div>
<div class="bank-body">
<h1>${t('challenge.title')}</h1>
<p class="muted">${t('challenge.intro')}</p>
<dl class="summary">
<dt>${t('challenge.merchant')}</dt><dd><bdi>${view.merchantName}</bdi></dd>
<dt>${t('challenge.amount')}</dt><dd><bdi>${formatMoney(view, view.language)}</bdi></dd>
<dt>${t('challenge.card')}</dt><dd><bdi dir="ltr" class="code">${shownCard(view.maskedCard)}</bdi></dd>
</dl>
${otpForm(t, view)}
${ending(view, 'cancel', html`<button class="button button-quiet button-block" type="submit" name="action" value="cancel">${t('challenge.cancel')}</button>`)}
</div>
</div>
${simulation(t, view)}
</div>`;
}

function otpForm(t: Texts, view: ChallengePageView): Html {
  const otp = isolated(view.otpHint);
  const error = view.errors?.[0];
  const errorText = error && t(`challenge.error.${error.code}`, { otp });
  return html`${
    errorText === undefined
      ? ''
      : html`<div class="error-summary" role="alert"><h2>${t('challenge.error.title')}</h2>
<ul><li><a href="#otp">${errorText}</a></li></ul></div>`
  }
<form id="otp-form" method="post" action="${view.action}" novalidate data-sending="${t('challenge.sending')}">
<input type="hidden" name="form_nonce" value="${view.formNonce}">
${field({
  name: 'otp',
  label: t('challenge.otp'),
  hint: t('challenge.otp.hint', { otp }),
  error: errorText,
  autofocus: true,
  className: 'otp',
  attributes: html`type="text" inputmode="numeric" autocomplete="one-time-code" required spellcheck="false" dir="ltr"`,
})}
<button class="button button-primary button-block" type="submit" name="action" value="approve">${t('challenge.approve')}</button>
</form>`;
}

/** Outside the bank's card: a tool of this gateway, not a thing that any bank shows. */
function simulation(t: Texts, view: ChallengePageView): Html {
  const choice = (action: 'fail' | 'timeout' | 'unanswered') =>
    html`<button class="simulation-choice" type="submit" name="action" value="${action}"><span class="simulation-title">${t(
      `challenge.${action}`,
    )}</span><span class="simulation-text">${t(`challenge.${action}.text`)}</span></button>`;
  return html`<section class="simulation" aria-labelledby="simulation-title">
<h2 id="simulation-title">${t('challenge.simulate')}</h2>
<p class="small muted">${t('challenge.simulate.text')}</p>
${ending(view, 'simulate', html`<div class="simulation-choices">${choice('fail')}${choice('timeout')}${choice('unanswered')}</div>`)}
</section>`;
}

function ending(view: ChallengePageView, name: string, buttons: Html): Html {
  return html`<form method="post" action="${view.action}" class="${name}-form">
<input type="hidden" name="form_nonce" value="${view.formNonce}">
${buttons}
</form>`;
}

/** The last four digits, as banks show a card. */
function shownCard(masked: string): string {
  return `•••• ${masked.slice(-4)}`;
}
