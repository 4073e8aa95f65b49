import { html } from 'hono/html';
import { money } from '../money.ts';
import type { Order } from '../orders.ts';
import { productById } from '../products.ts';
import { type Language, type TextKey, text } from '../texts.ts';
import { type Html, layout } from './layout.ts';

const looks: Record<Order['state'], { title: TextKey; text: TextKey; badge: TextKey; tone: string }> = {
  new: { title: 'newTitle', text: 'newText', badge: 'failed', tone: 'warn' },
  waiting: { title: 'waitingTitle', text: 'waitingText', badge: 'waiting', tone: 'calm' },
  authorized: { title: 'authorizedTitle', text: 'authorizedText', badge: 'authorized', tone: 'good' },
  paid: { title: 'paidTitle', text: 'paidText', badge: 'paid', tone: 'good' },
  refunded: { title: 'refundedTitle', text: 'refundedText', badge: 'refunded', tone: 'calm' },
  failed: { title: 'failedTitle', text: 'failedText', badge: 'failed', tone: 'warn' },
};

const marks: Record<string, Html> = {
  good: html`<path d="m7 12.500 3.400 3.400L17.500 8.600"/>`,
  calm: html`<path d="M12 7v5.300l3.400 2"/>`,
  warn: html`<path d="M12 7v6.200M12 16.600v.2"/>`,
};

export function orderPage(order: Order, language: Language): Html {
  const look = looks[order.state];
  const path = `/orders/${order.id}`;
  return layout({
    language,
    title: `${text(look.title, language)} · ${order.number}`,
    path,
    ...(order.state === 'waiting'
      ? { watch: { address: `${path}/state`, state: order.state, seconds: 3 } }
      : {}),
    body: html`<section class="receipt tone-${look.tone}">
<svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="11"/>${marks[look.tone] ?? ''}</svg>
<h1>${text(look.title, language)}</h1>
<p>${text(look.text, language)}</p>
${summary(order, language)}
${action(order, language)}
</section>`,
  });
}

function summary(order: Order, language: Language): Html {
  const product = productById(order.productId);
  const name = product?.name[language] ?? order.productId;
  const times = order.quantity === 1 ? '' : html` <bdi dir="ltr">× ${order.quantity}</bdi>`;
  return html`<dl>
<div><dt>${text('orderNumber', language)}</dt><dd><bdi dir="ltr">${order.number}</bdi></dd></div>
<div><dt>${text('product', language)}</dt><dd>${name}${times}</dd></div>
<div><dt>${text('total', language)}</dt><dd><bdi>${money(BigInt(order.amount), order.currency, language)}</bdi></dd></div>
<div><dt>${text('payment', language)}</dt><dd><span class="badge">${text(looks[order.state].badge, language)}</span></dd></div>
${order.card === undefined ? '' : html`<div><dt>${text('card', language)}</dt><dd><bdi dir="ltr">${order.card}</bdi></dd></div>`}
</dl>`;
}

function action(order: Order, language: Language): Html {
  if (order.state === 'new') {
    return html`<form method="post" action="/orders/${order.id}/pay"><button class="button">${text('tryAgain', language)}</button></form>`;
  }
  if (order.state === 'waiting' && order.checkoutUrl !== undefined) {
    return html`<a class="button button-quiet" href="${order.checkoutUrl}">${text('toPayment', language)}</a>`;
  }
  return html`<a class="button button-quiet" href="/">${text('back', language)}</a>`;
}
