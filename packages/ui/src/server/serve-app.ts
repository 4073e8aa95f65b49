import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { html } from 'hono/html';
import type { SecureHeadersVariables } from 'hono/secure-headers';
import { nonceMarker } from '../nonce-marker.ts';
import { Problem } from './problem.ts';
import { type SecurityHeadersOptions, securityHeaders } from './security-headers.ts';

export interface ServeAppOptions {
  /** The built app (Vite's `dist`). */
  dist: string;
  /** Where it lives, for example `/dashboard`; the same as Vite's `base` without the last slash. */
  base: string;
  /** Used only when the surrounding app has no securityHeaders of its own. */
  headers?: SecurityHeadersOptions;
}

type AppEnv = { Variables: SecureHeadersVariables };

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** Runs before first paint: without it a dark or Arabic page would flash light and left-to-right. */
const colorSchemeScript = `(function(){var d=document.documentElement,s=null,l=null;try{s=localStorage.getItem('fils-color-scheme');l=localStorage.getItem('fils-language')}catch(e){}
var dark=s==='dark'||(s!=='light'&&matchMedia('(prefers-color-scheme: dark)').matches);d.setAttribute('data-mantine-color-scheme',dark?'dark':'light');
if(!l){var n=(navigator.languages||[navigator.language]);for(var i=0;i<n.length&&!l;i++){var c=String(n[i]).slice(0,2).toLowerCase();if(/^(en|ar|fr|it|lt)$/.test(c))l=c}}
l=/^(en|ar|fr|it|lt)$/.test(l||'')?l:'en';d.lang=l;d.dir=l==='ar'?'rtl':'ltr'})();`;

/**
 * Serves a built single-page app under `base`: assets for ever, any other path as index.html with this response's CSP
 * nonce in place of the marker. `base/api/…` and `base/auth/…` are never answered with the page: mount those routes
 * first, and what they do not know is a 404 problem.
 *
 * @example app.route('/', serveApp({ dist: join(import.meta.dirname, '../dashboard/dist'), base: '/dashboard' }));
 */
export function serveApp(options: ServeAppOptions): Hono<AppEnv> {
  const { dist, base } = options;
  const app = new Hono<AppEnv>();
  const ownHeaders = securityHeaders(options.headers);
  app.use(`${base}/*`, (c, next) => (c.get('secureHeadersNonce') ? next() : ownHeaders(c, next)));
  app.use(`${base}/*`, compress());
  app.get(`${base}/color-scheme.js`, (c) =>
    c.body(colorSchemeScript, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    }),
  );
  app.get(base, (c) => index(c, dist));
  app.get(`${base}/*`, async (c) => {
    const path = c.req.path.slice(base.length + 1);
    if (/^(api|auth)(\/|$)/.test(path))
      return new Problem(404, 'not_found', 'There is nothing here.').response();
    const extension = extname(path);
    if (types[extension] === undefined) return index(c, dist);
    const bytes = await readAsset(dist, path);
    if (bytes === undefined) return new Problem(404, 'not_found', 'There is no such file.').response();
    return c.body(bytes, 200, {
      'Content-Type': types[extension],
      'Cache-Control': path.startsWith('assets/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=300',
    });
  });
  return app;
}

async function index(c: Context<AppEnv>, dist: string): Promise<Response> {
  const bytes = await readAsset(dist, 'index.html');
  if (bytes === undefined) return notBuilt(c);
  const nonce = c.get('secureHeadersNonce') ?? '';
  const text = new TextDecoder().decode(bytes).replaceAll(nonceMarker, nonce);
  return c.html(text, 200, { 'Cache-Control': 'no-store' });
}

async function readAsset(dist: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  let decoded: string;
  try {
    decoded = normalize(decodeURIComponent(path));
  } catch {
    return undefined;
  }
  if (decoded.startsWith('..') || decoded.startsWith('/') || decoded.includes('\0')) return undefined;
  try {
    return new Uint8Array(await readFile(join(dist, decoded)));
  } catch {
    return undefined;
  }
}

function notBuilt(c: Context): Response | Promise<Response> {
  return c.html(
    html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Not built yet</title></head>
<body><main><h1>This app has not been built yet</h1>
<p>Run <code>npm run build:apps</code> in the project folder, then reload this page.</p></main></body></html>`,
    503,
    { 'Cache-Control': 'no-store' },
  );
}
