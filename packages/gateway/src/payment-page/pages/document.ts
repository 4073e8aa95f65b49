import { createTranslator, type Language } from '@fils/ui/languages';
import { type Html, page } from '@fils/ui/server';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import catalogue from '../../../languages/payment-page.ts';
import type { PageTheme } from '../../settings/page-template/page-theme.ts';
import { type Asset, assetAddress } from './assets.ts';

/** The texts of the shopper's pages in one language. */
export function texts(language: Language) {
  return createTranslator(catalogue, language);
}

export type Texts = ReturnType<typeof texts>;

interface GatewayPageOptions {
  readonly title: string;
  readonly language: Language;
  readonly body: Html;
  readonly theme?: PageTheme | undefined;
  /** After the style sheet that all of these pages share. */
  readonly styles?: readonly Asset[] | undefined;
  readonly scripts?: readonly Asset[] | undefined;
  readonly mainClass?: string | undefined;
  readonly status?: ContentfulStatusCode | undefined;
  /** The merchant's own line at the foot of the page. */
  readonly footerText?: string | undefined;
}

/** A whole document for shoppers: the local notice first, `no-store`, everything from our own origin. */
export function gatewayPage(c: Context, options: GatewayPageOptions): Promise<Response> {
  const { language, theme, title, footerText, styles = [], scripts = [] } = options;
  const t = texts(language);
  const nonce: string | undefined = c.get('secureHeadersNonce');
  // The CSS was checked: no "<" passes, so it cannot close its element.
  const inline =
    theme?.inlineCss === undefined
      ? undefined
      : html`<style nonce="${nonce ?? ''}">${raw(theme.inlineCss)}</style>`;
  return page(c, {
    title: t('local.documentTitle', { title }),
    language,
    ribbon: t('local.ribbon'),
    colorScheme: theme?.colorScheme ?? 'auto',
    styles: [
      ...(['shopper.css', ...styles] as const).map(assetAddress),
      ...(theme?.stylesheet === undefined ? [] : [theme.stylesheet]),
    ],
    scripts: scripts.map(assetAddress),
    body: options.body,
    bodyClass: 'gateway',
    footer: html`<footer class="page-footer">
${footerText ? html`<p class="merchant-footer">${footerText}</p>` : ''}
<p class="local-footer">${t('local.footer')}</p>
</footer>`,
    ...(inline === undefined ? {} : { head: inline }),
    ...(options.mainClass === undefined ? {} : { mainClass: options.mainClass }),
    ...(options.status === undefined ? {} : { status: options.status }),
  });
}

/** Keeps a name or reference from turning the direction of the sentence around it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
