import type { Context } from 'hono';
import { html } from 'hono/html';
import type { SecureHeadersVariables } from 'hono/secure-headers';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { uiCatalogue } from '../../languages/index.ts';
import { createTranslator, direction, type Language } from '../languages/index.ts';
import { baseStylesheet } from './assets.ts';

/** For `new Hono<PageEnv>()`: the nonce of securityHeaders and the language of detectLanguage. */
export type PageEnv = { Variables: SecureHeadersVariables & { language: Language } };

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface PageOptions {
  title: string;
  language: Language;
  /** The content of `<main id="main">`. */
  body: Html;
  /** Addresses of style sheets after base.css. Our own origin, or listed in the policy. */
  styles?: readonly string[];
  /** Addresses of module scripts. A page must work without them. */
  scripts?: readonly string[];
  /** A line across the top, for example "Test mode: no money moves". */
  ribbon?: string;
  /** Content above main, for example the merchant's bar. */
  header?: Html;
  footer?: Html;
  /** More elements for `<head>`, for example `<style nonce>` with a merchant's checked colours. */
  head?: Html;
  bodyClass?: string;
  mainClass?: string;
  /** Overrides the system's choice. */
  colorScheme?: 'light' | 'dark' | 'auto';
  /** Reload after so many seconds when there is no script (status pages). */
  refreshSeconds?: number;
  status?: ContentfulStatusCode;
}

/** A whole HTML document. Not cached: every page here shows the state of one payment. */
export async function page(c: Context, options: PageOptions): Promise<Response> {
  const { language, title, ribbon, refreshSeconds, colorScheme = 'auto' } = options;
  const t = createTranslator(uiCatalogue, language);
  const scheme = colorScheme === 'auto' ? '' : html` data-color-scheme="${colorScheme}"`;
  const document = await html`<!doctype html>
<html lang="${language}" dir="${direction(language)}"${scheme}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${colorScheme === 'auto' ? 'light dark' : colorScheme}">
<title>${title}</title>
${refreshSeconds === undefined ? '' : html`<noscript><meta http-equiv="refresh" content="${refreshSeconds}"></noscript>`}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${baseStylesheet}">
${(options.styles ?? []).map((href) => html`<link rel="stylesheet" href="${href}">`)}
${options.head ?? ''}
${(options.scripts ?? []).map((src) => html`<script type="module" src="${src}"></script>`)}
</head>
<body${options.bodyClass === undefined ? '' : html` class="${options.bodyClass}"`}>
<a class="skip-link" href="#main">${t('page.skip')}</a>
${ribbon === undefined ? '' : html`<aside class="ribbon" aria-label="${t('page.notice')}">${ribbon}</aside>`}
${options.header ?? ''}
<main id="main" tabindex="-1"${options.mainClass === undefined ? '' : html` class="${options.mainClass}"`}>
${options.body}
</main>
${options.footer ?? ''}
</body>
</html>`;
  return c.html(document, options.status ?? 200, { 'Cache-Control': 'no-store' });
}
