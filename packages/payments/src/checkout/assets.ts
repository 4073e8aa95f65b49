import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

const names = ['checkout.css', 'checkout.js', 'redirect.js', 'status.js'] as const;

const files = names.map((name) => {
  const content = readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
  const version = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { name, content, address: `/assets/payments/${name}?v=${version}` };
});

/** The address of one of the checkout's files; it changes with its content, so browsers may keep it for ever. */
export function assetAddress(name: (typeof names)[number]): string {
  const file = files.find((each) => each.name === name);
  if (file === undefined) throw new Error(`There is no asset ${name}.`);
  return file.address;
}

export function checkoutAssets(): Hono {
  const app = new Hono();
  for (const { name, content } of files) {
    app.get(`/assets/payments/${name}`, (c) =>
      c.body(content, 200, {
        'Content-Type': types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        'Cache-Control': 'public, max-age=31536000, immutable',
      }),
    );
  }
  return app;
}
