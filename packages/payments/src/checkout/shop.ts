import type { Html } from '@fils/ui/server';
import { html } from 'hono/html';
import type { PaymentRow } from '../schema.ts';
import { mailLink, phoneLink, readableAddress } from '../shop/contact.ts';
import type { Shop } from '../shop/store.ts';
import type { Text } from './parts.ts';

/** Who is paid, on a shopper's page. */
interface Paid {
  readonly shop: Shop;
  readonly payment: Pick<PaymentRow, 'reference' | 'return_url'>;
}

/**
 * Who is paid, as a line of the summary: the name, and below it the host that the shopper came from, by which they know
 * it again. The host alone while no name is set; nothing when neither is known.
 */
export function shopFact({ shop, payment }: Paid, t: Text): Html | string {
  const host = payment.return_url === null ? undefined : new URL(payment.return_url).host;
  if (shop.name === '' && host === undefined) return '';
  const written = host === undefined ? '' : html`<bdi dir="ltr">${host}</bdi>`;
  const named =
    host === undefined
      ? html`<bdi>${shop.name}</bdi>`
      : html`<bdi>${shop.name}</bdi><span class="shop-host small muted">${written}</span>`;
  return html`<dt>${t('checkout.shop')}</dt><dd>${shop.name === '' ? written : named}</dd>`;
}

/** Where to ask, with the order to name; nothing when the shop has said nothing. */
export function support({ shop, payment }: Paid, t: Text): Html | string {
  const { supportEmail, supportPhone, website } = shop;
  const ways = [
    supportEmail && link(mailLink(supportEmail, payment.reference), supportEmail),
    supportPhone && link(phoneLink(supportPhone), supportPhone),
    website && link(website, readableAddress(website)),
  ].filter((way) => way !== null && way !== '');
  if (ways.length === 0) return '';
  return html`<section class="support small" aria-labelledby="support">
<h2 id="support">${t('support.title')}</h2>
<p>${t('support.text')} <bdi dir="ltr">${payment.reference}</bdi></p>
<ul>${ways.map((way) => html`<li>${way}</li>`)}</ul>
</section>`;
}

function link(address: string, words: string): Html {
  return html`<a href="${address}"><bdi dir="ltr">${words}</bdi></a>`;
}
