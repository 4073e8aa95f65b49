import { html } from 'hono/html';
import { money } from '../money.ts';
import type { Product } from '../products.ts';
import { type Language, type TextKey, text } from '../texts.ts';
import { type Html, layout } from './layout.ts';

export interface ProductForm {
  email: string;
  quantity: string;
  errors: { email?: TextKey; quantity?: TextKey };
}

export function productPage(product: Product, language: Language, form: ProductForm): Html {
  const name = product.name[language];
  const price = money(product.price, product.currency, language);
  return layout({
    language,
    title: `${name} · ${text('shop', language)}`,
    path: `/products/${product.id}`,
    body: html`<p class="back"><a href="/">${text('back', language)}</a></p>
<div class="detail">
<img src="/pictures/${product.picture}.svg" alt="${product.alt[language]}" width="480" height="360">
<div class="detail-text">
<h1>${name}</h1>
<p>${product.description[language]}</p>
<p class="price price-big"><bdi>${price}</bdi></p>
<form method="post" action="/orders" class="order-form" novalidate>
<input type="hidden" name="product" value="${product.id}">
<input type="hidden" name="language" value="${language}">
<input type="hidden" name="from" value="product">
<div class="field">
<label for="quantity">${text('quantity', language)}</label>
<select id="quantity" name="quantity"${invalid('quantity', form)}>
${[1, 2, 3, 4, 5].map((n) => html`<option${form.quantity === String(n) ? html` selected` : ''}>${n}</option>`)}
</select>
${problem('quantity', form, language)}
</div>
<div class="field">
<label for="email">${text('email', language)}</label>
<p class="hint" id="email-hint">${text('emailHint', language)}</p>
<input id="email" name="email" type="email" dir="ltr" autocomplete="email" required value="${form.email}"${invalid('email', form)}>
${problem('email', form, language)}
</div>
<button class="button">${text('buy', language)}</button>
</form>
</div>
</div>`,
  });
}

function invalid(field: 'email' | 'quantity', form: ProductForm): Html | string {
  const hint = field === 'email' ? 'email-hint' : '';
  if (form.errors[field] === undefined) return hint === '' ? '' : html` aria-describedby="${hint}"`;
  return html` aria-invalid="true" aria-describedby="${`${hint} ${field}-error`.trim()}"`;
}

function problem(field: 'email' | 'quantity', form: ProductForm, language: Language): Html | string {
  const key = form.errors[field];
  return key === undefined ? '' : html`<p class="problem" id="${field}-error">${text(key, language)}</p>`;
}
