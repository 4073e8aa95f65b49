import { type Html, type PageEnv, page } from '@fils/ui/server';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { providerMessage } from '../availability/availability.ts';
import { assetAddress } from './assets.ts';
import {
  type IconName,
  languageFooter,
  moneyText,
  shopAddress,
  stateIcon,
  type Text,
  textIn,
} from './parts.ts';
import { declineReason } from './reason.ts';
import { shopFact, support } from './shop.ts';
import { type StatusKind, type StatusView, seenText } from './status-view.ts';

type Key = Parameters<Text>[0];

interface Look {
  icon: IconName;
  tone: 'success' | 'info' | 'warning' | 'danger' | 'neutral';
  title: Key;
  text: Key;
  /** The provider's own sentence that takes the place of ours. */
  message?: 'pending' | 'authorized' | 'done' | 'cancelled';
}

const looks: Readonly<Record<StatusKind, Look>> = {
  draft: { icon: 'waiting', tone: 'info', title: 'status.draftTitle', text: 'status.draftText' },
  pending: {
    icon: 'waiting',
    tone: 'info',
    title: 'status.pendingTitle',
    text: 'status.pendingText',
    message: 'pending',
  },
  unknown: {
    icon: 'waiting',
    tone: 'info',
    title: 'status.unknownTitle',
    text: 'status.unknownText',
    message: 'pending',
  },
  authorized: {
    icon: 'done',
    tone: 'success',
    title: 'status.authorizedTitle',
    text: 'status.authorizedText',
    message: 'authorized',
  },
  done: {
    icon: 'done',
    tone: 'success',
    title: 'status.doneTitle',
    text: 'status.doneText',
    message: 'done',
  },
  declined: {
    icon: 'attention',
    tone: 'warning',
    title: 'status.declinedTitle',
    text: 'status.reason.declined',
  },
  cancelled: {
    icon: 'stopped',
    tone: 'neutral',
    title: 'status.cancelledTitle',
    text: 'status.cancelledText',
    message: 'cancelled',
  },
  abandoned: {
    icon: 'stopped',
    tone: 'neutral',
    title: 'status.cancelledTitle',
    text: 'status.abandonedText',
  },
  voided: {
    icon: 'stopped',
    tone: 'neutral',
    title: 'status.cancelledTitle',
    text: 'status.voidedText',
    message: 'cancelled',
  },
  error: { icon: 'attention', tone: 'danger', title: 'status.errorTitle', text: 'status.errorText' },
};

/** When a shopper may have a question that this page does not answer. */
const unsettled: ReadonlySet<StatusKind> = new Set<StatusKind>([
  'pending',
  'unknown',
  'declined',
  'cancelled',
  'abandoned',
  'voided',
  'error',
]);

/** Long enough to read "confirmed"; the link "Stay" stops it. */
const returnAfterSeconds = 8;

/**
 * What became of an attempt. It updates itself: by a script that asks ever less often, without one by reloading. After a
 * success it leads back to the shop, unless the shopper stays.
 *
 * @param stay the shopper asked not to be taken away
 */
export function statusPage(c: Context<PageEnv>, view: StatusView, stay: boolean, now: Temporal.Instant) {
  const { language, transaction, payment } = view;
  const t = textIn(language);
  const look = looks[view.kind];
  const path = `/payment/status/${transaction.status_token}`;
  const shop = shopAddress(payment);
  const success = view.kind === 'done' || view.kind === 'authorized';
  const leaving = success && !stay ? shop : undefined;
  return page(c, {
    title: `${t(look.title)} · ${payment.reference}`,
    language,
    styles: [assetAddress('checkout.css')],
    ...(view.final && leaving === undefined ? {} : { scripts: [assetAddress('status.js')] }),
    ...(view.final ? {} : { refreshSeconds: refreshSeconds(transaction.updated_at, now) }),
    ...(leaving === undefined ? {} : { head: refreshTo(leaving) }),
    ...(transaction.is_live ? {} : { ribbon: t('checkout.test') }),
    footer: languageFooter(path, language, t),
    body: html`<div class="card stack result"${watch(view, path, leaving)}>
${stateIcon(look.icon, look.tone)}
<div class="stack-small" role="status">
<h1>${t(look.title)}</h1>
<p class="muted">${sentence(view, look, t)}</p>
</div>
${facts(view, t)}
${unsettled.has(view.kind) ? support(view, t) : ''}
<div class="actions">${actions(view, t, shop, leaving, path)}</div>
</div>`,
  });
}

/** Every 3 s at first, then less often: without a script the page cannot slow down by itself. */
function refreshSeconds(since: Date, now: Temporal.Instant): number {
  const waited = (now.epochMilliseconds - since.getTime()) / 1000;
  return waited < 60 ? 3 : waited < 300 ? 10 : 30;
}

/** The address is one of ours or the shop's, checked to be http(s) when the payment was made. */
function refreshTo(address: string): Html {
  return html`<noscript><meta http-equiv="refresh" content="${returnAfterSeconds}; url=${address}"></noscript>`;
}

function watch(view: StatusView, path: string, leaving: string | undefined): Html | string {
  if (leaving !== undefined) {
    return html` data-status data-return-to="${leaving}" data-return-after="${returnAfterSeconds}"`;
  }
  return view.final ? '' : html` data-status="${path}.json" data-seen="${seenText(view)}"`;
}

function sentence(view: StatusView, look: Look, t: Text): Html | string {
  if (view.kind === 'declined') {
    return html`${t(declineReason(view.transaction))} ${t('status.nothingTaken')}`;
  }
  const own = look.message && providerMessage(view.provider, look.message, view.language);
  return own ?? t(look.text);
}

function facts(view: StatusView, t: Text): Html {
  const { payment, transaction, language } = view;
  const money = (amount: bigint) => html`<bdi>${moneyText(amount, payment.currency, language)}</bdi>`;
  const card = transaction.card_number_masked;
  return html`<dl class="summary">
${shopFact(view, t)}
<dt>${t('status.amount')}</dt><dd>${money(payment.amount)}</dd>
${transaction.refunded_amount > 0n ? html`<dt>${t('status.refunded')}</dt><dd>${money(transaction.refunded_amount)}</dd>` : ''}
<dt>${t('checkout.order')}</dt><dd><bdi dir="ltr">${payment.reference}</bdi></dd>
<dt>${t('status.reference')}</dt><dd><bdi dir="ltr" class="code">${transaction.reference}</bdi></dd>
${card === null ? '' : html`<dt>${t('status.card')}</dt><dd><bdi dir="ltr">•••• ${card.slice(-4)}</bdi></dd>`}
</dl>`;
}

function actions(
  view: StatusView,
  t: Text,
  shop: string | undefined,
  leaving: string | undefined,
  path: string,
): Html {
  const checkout = `/pay/${view.payment.checkout_token}`;
  const failed = view.final && view.mayRetry;
  const back = (look: string) =>
    shop === undefined
      ? ''
      : html`<a class="button ${look} button-block" href="${shop}">${t('status.back')}</a>`;
  if (!view.final) {
    const notYet = view.kind === 'draft' ? html`<p><a href="${checkout}">${t('status.notYet')}</a></p>` : '';
    return html`<p class="small muted">${t('status.live')}</p>${notYet}`;
  }
  if (failed) {
    return html`<a class="button button-primary button-block" href="${checkout}">${t('status.tryAgain')}</a>${back('button-quiet')}`;
  }
  if (leaving === undefined) return html`${back('button-primary')}`;
  return html`${back('button-primary')}
<p class="small muted">${t('status.returning', { seconds: returnAfterSeconds })} <a href="${path}?stay">${t('status.stay')}</a></p>`;
}
