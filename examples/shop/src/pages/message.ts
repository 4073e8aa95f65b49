import { html } from 'hono/html';
import { type Language, type TextKey, text } from '../texts.ts';
import { type Html, layout } from './layout.ts';

/** A page that only says something: not found, an error. */
export function messagePage(language: Language, title: TextKey, body: TextKey): Html {
  return layout({
    language,
    title: text(title, language),
    path: '/',
    body: html`<section class="receipt tone-warn">
<h1>${text(title, language)}</h1>
<p>${text(body, language)}</p>
<a class="button button-quiet" href="/">${text('back', language)}</a>
</section>`,
  });
}
