import { allowOwnFraming, type PageEnv, readForm } from '@fils/ui/server';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { testCards } from '../acquirer/test-cards.ts';
import { checkCss } from '../settings/page-template/css-check.ts';
import type { PageTheme } from '../settings/page-template/page-theme.ts';
import { templateCss } from '../settings/page-template/stylesheet.ts';
import { colorSchemes, defaultTheme, type Theme, themeSchema } from '../settings/page-template/theme.ts';
import { paymentOptionCodes } from '../settings/payment-options.ts';
import { gatewayPage } from './pages/document.ts';
import { paymentPage } from './pages/payment-page.ts';

type PreviewLanguage = 'en' | 'ar';
type Mode = Theme['colorScheme'];

interface PreviewOptions {
  readonly customCss?: string | undefined;
  readonly merchantName?: string | undefined;
}

/**
 * The hosted page in a theme that need not be saved, with sample values; nothing in it can be sent. May be framed by our
 * own origin, and only by it: the dashboard shows it beside the editor.
 *
 * @param mode shows light or dark although the theme leaves it to the device; `auto`: as the theme says
 */
function renderPreview(
  c: Context,
  theme: Theme,
  language: PreviewLanguage,
  mode: Mode,
  { customCss = '', merchantName = 'Falcon Stationery' }: PreviewOptions = {},
): Promise<Response> {
  allowOwnFraming(c);
  const template: PageTheme = {
    colorScheme: mode === 'auto' ? theme.colorScheme : mode,
    texts: theme.texts,
    inlineCss: templateCss(theme, customCss),
    logo: theme.logo ?? undefined,
  };
  return paymentPage(c, {
    action: '#',
    merchantName,
    merchantReference: 'ORDER-2041',
    amount: 24_900n,
    currency: 'AED',
    exponent: 2,
    language,
    options: paymentOptionCodes,
    template,
    attemptsLeft: 9,
    rememberMeOffered: true,
    testCards,
    formNonce: '',
    preview: true,
  });
}

const choices = {
  language: z.enum(['en', 'ar']).default('en'),
  mode: z.enum(colorSchemes).default('auto'),
  merchantName: z.string().max(80).optional(),
};

/** Text that should be JSON; what is not becomes `undefined`, which the theme's schema then refuses. */
const json = z.string().transform((text): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
});

const posted = z.strictObject({ ...choices, theme: json, customCss: z.string().default('') });

/**
 * `GET` shows the default theme; `POST` (a form whose target is the frame: `theme` as JSON, `customCss`, `language`,
 * `mode`, `merchantName`) shows one that is being edited. What is wrong with it is listed in its place. Keeps nothing;
 * mount it behind the sign-in all the same.
 */
export function previewRoutes(): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get('/', (c) => {
    const { language, mode, merchantName } = z.object(choices).parse(c.req.query());
    return renderPreview(c, defaultTheme, language, mode, { merchantName });
  });
  app.post('/', async (c) => {
    const { theme, customCss, language, mode, merchantName } = await readForm(c, posted);
    const parsed = themeSchema.safeParse(theme);
    const problems = [
      ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
      ...(checkCss(customCss).problems ?? []).map(({ line, detail }) => `customCss, ${line}: ${detail}`),
    ];
    if (parsed.data === undefined || problems.length > 0) return problemPage(c, problems);
    return renderPreview(c, parsed.data, language, mode, { customCss, merchantName });
  });
  return app;
}

/** Inside the editor's frame, where its reader expects the page. In English: the editor itself says it in their language. */
function problemPage(c: Context, problems: readonly string[]): Promise<Response> {
  allowOwnFraming(c);
  return gatewayPage(c, {
    title: 'Preview',
    language: 'en',
    status: 422,
    body: html`<div class="error-summary">
<h1 class="title">The preview waits for a valid template</h1>
<ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul>
</div>`,
  });
}
