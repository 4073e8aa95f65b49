import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageEnv } from '@fils/ui/server';
import { Hono } from 'hono';
import { html } from 'hono/html';

const swagger = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));

/** Only these files of the package are served. */
const files: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/**
 * No validator badge (it would call a foreign site), nothing remembered in the browser. Links inside buttons, as deep
 * linking makes them, cannot be told apart by a screen reader; what lacks a name or a keyboard stop is given one.
 */
const startScript = `SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#reference',
  deepLinking: false,
  validatorUrl: null,
  persistAuthorization: false,
  tryItOutEnabled: true,
  defaultModelsExpandDepth: 0,
  syntaxHighlight: false,
});

const give = (selector, attributes) => {
  for (const element of document.querySelectorAll(selector)) {
    for (const [name, value] of Object.entries(attributes)) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
  }
};
function mend() {
  give('select#servers', { 'aria-label': 'Server' });
  give('select.content-type', { 'aria-label': 'Content type' });
  give('#reference textarea', { 'aria-label': 'Request body' });
  give('.highlight-code pre, .microlight', { tabindex: '0' });
  give('.information-container', { role: 'region', 'aria-label': 'About' });
  give('.schemes-server-container', { role: 'region', 'aria-label': 'Server and key' });
  give('h3.opblock-tag', { role: 'heading', 'aria-level': '2' });
  give('#reference h4', { role: 'heading', 'aria-level': '3' });
}
new MutationObserver(mend).observe(document.getElementById('reference'), { childList: true, subtree: true });
`;

/** The reference page at `/api/docs`: Swagger UI from our own origin, under the same policy as every page. */
export function docsRoutes(): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get('/api/docs', (c) =>
    c.html(
      html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Fils API reference</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<link rel="stylesheet" href="/api/docs/reference.css">
</head>
<body>
<div id="reference"></div>
<noscript><p>This page needs JavaScript. The same is at <a href="/api/openapi.json">/api/openapi.json</a>.</p></noscript>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>`,
      200,
      { 'Cache-Control': 'no-store' },
    ),
  );
  app.get('/api/docs/start.js', (c) =>
    c.body(startScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/api/docs/reference.css', async (c) =>
    c.body(await readFile(new URL('reference.css', import.meta.url)), 200, {
      'Content-Type': 'text/css; charset=utf-8',
    }),
  );
  for (const [name, type] of Object.entries(files)) {
    app.get(`/api/docs/${name}`, async (c) =>
      c.body(await readFile(join(swagger, name)), 200, {
        'Content-Type': type,
        'Cache-Control': 'public, max-age=86400',
      }),
    );
  }
  return app;
}
