import { html } from 'hono/html';
import { money } from '../money.ts';
import { type Product, products } from '../products.ts';
import { filled, type Language, text } from '../texts.ts';
import { type Html, layout } from './layout.ts';

export function homePage(language: Language): Html {
  return layout({
    language,
    title: `${text('shop', language)} · ${text('motto', language)}`,
    path: '/',
    body: html`<h1 class="motto">${text('motto', language)}</h1>
<ul class="products">
${products.map((product) => html`<li>${productCard(product, language)}</li>`)}
</ul>`,
  });
}

function productCard(product: Product, language: Language): Html {
  const price = money(product.price, product.currency, language);
  const name = product.name[language];
  return html`<article class="product">
<img src="/pictures/${product.picture}.svg" alt="${product.alt[language]}" width="480" height="360">
<div class="product-text">
<h2><a href="/products/${product.id}">${name}</a></h2>
<p>${product.description[language]}</p>
<div class="product-foot">
<p class="price"><bdi>${price}</bdi></p>
<form method="post" action="/orders">
<input type="hidden" name="product" value="${product.id}">
<input type="hidden" name="language" value="${language}">
<button class="button" aria-label="${filled('buyNamed', language, { name, price })}">${text('buy', language)}</button>
</form>
</div>
</div>
</article>`;
}
