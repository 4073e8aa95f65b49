import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

const css = 'text/css; charset=utf-8';
const javascript = 'text/javascript; charset=utf-8';

const types = {
  'shopper.css': css,
  'checkout.css': css,
  'test-cards.css': css,
  'challenge.css': css,
  'payment-page.js': javascript,
  'challenge.js': javascript,
  'submit.js': javascript,
} as const;

export type Asset = keyof typeof types;

const files = Object.fromEntries(
  Object.keys(types).map((name) => {
    const text = readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8');
    return [name, { text, version: createHash('sha256').update(text).digest('hex').slice(0, 12) }];
  }),
) as Record<Asset, { text: string; version: string }>;

/** The address of a file with its fingerprint: kept for ever by browsers, and new when the file changes. */
export function assetAddress(name: Asset): string {
  return `/assets/${name}?v=${files[name].version}`;
}

/** Serves the style sheets and scripts of the shopper's pages. Mount at the root, beside `baseAssets()`. */
export function paymentPageAssets(): Hono {
  const app = new Hono();
  for (const [name, type] of Object.entries(types)) {
    app.get(`/assets/${name}`, (c) =>
      c.body(files[name as Asset].text, 200, {
        'Content-Type': type,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control':
          c.req.query('v') === undefined ? 'public, max-age=300' : 'public, max-age=31536000, immutable',
      }),
    );
  }
  return app;
}
