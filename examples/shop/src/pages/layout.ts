import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { type Language, text } from '../texts.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Page {
  language: Language;
  title: string;
  body: Html;
  /** The address of this page, for the language switch. */
  path: string;
  /** Reload while waiting: by a small script, or every so many seconds without one. */
  watch?: { address: string; state: string; seconds: number };
}

export const stylesheet = readFileSync(new URL('../shop.css', import.meta.url), 'utf8');
export const watchScript = readFileSync(new URL('../watch.js', import.meta.url), 'utf8');
const version = createHash('sha256').update(stylesheet).update(watchScript).digest('hex').slice(0, 10);

/** A whole document. Values are escaped by `html`; addresses come from our own routes only. */
export function layout(page: Page): Html {
  const { language, watch } = page;
  const other: Language = language === 'ar' ? 'en' : 'ar';
  return html`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/shop.css?v=${version}">
${
  watch === undefined
    ? ''
    : html`<noscript><meta http-equiv="refresh" content="${watch.seconds}"></noscript>
<script type="module" src="/watch.js?v=${version}"></script>`
}
</head>
<body${watch === undefined ? '' : html` data-watch="${watch.address}" data-state="${watch.state}"`}>
<a class="skip" href="#main">${text('skip', language)}</a>
<header class="top">
<a class="brand" href="/">
<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M16 1.500 20.200 6H26v5.800L30.500 16 26 20.200V26h-5.800L16 30.500 11.800 26H6v-5.800L1.500 16 6 11.800V6h5.800z" fill="currentColor"/><circle cx="16" cy="16" r="5" fill="none" stroke="var(--page)" stroke-width="2"/></svg>
<span>${text('shop', language)}</span></a>
<a class="switch" href="${page.path}?lang=${other}" lang="${other}" hreflang="${other}">${text('otherLanguage', language)}</a>
</header>
<main id="main" tabindex="-1">
${page.body}
</main>
<footer>${text('demo', language)}</footer>
</body>
</html>`;
}
