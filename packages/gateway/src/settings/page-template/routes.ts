import { Hono } from 'hono';
import { readLogo } from './logo.ts';
import { type TemplateContext, templateById } from './store.ts';
import { templateCss } from './stylesheet.ts';

/**
 * The style sheet and logo of a stored template, so that the hosted page needs nothing but `style-src 'self'` and
 * `img-src 'self'`. Public, as everything that a shopper's browser fetches; holds nothing secret.
 */
export function pageTemplateRoutes(context: TemplateContext): Hono {
  const app = new Hono();
  const headers = (type: string, versioned: boolean) => ({
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': versioned ? 'public, max-age=31536000, immutable' : 'no-cache',
  });

  app.get('/FortAPI/pageTemplate/:id/style.css', async (c) => {
    const template = await templateById(context, c.req.param('id'));
    if (template === undefined) return c.notFound();
    const css = templateCss(template.theme, template.customCss);
    return c.body(css, 200, headers('text/css; charset=utf-8', c.req.query('v') !== undefined));
  });

  app.get('/FortAPI/pageTemplate/:id/logo', async (c) => {
    const dataUrl = (await templateById(context, c.req.param('id')))?.theme.logo;
    const logo = dataUrl ? readLogo(dataUrl).logo : undefined;
    if (logo === undefined) return c.notFound();
    // Opened by itself, an SVG is a document: the sandbox takes away whatever the check might have missed.
    return c.body(logo.bytes, 200, {
      ...headers(logo.type, c.req.query('v') !== undefined),
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
  });
  return app;
}
