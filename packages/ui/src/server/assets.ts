import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { tokensCss } from '../tokens.ts';

/** Only the alphabets of our five languages; the Arabic file is fetched by pages that have Arabic letters. */
const fonts = [
  { family: 'Noto Sans', package: 'noto-sans', subset: 'latin' },
  { family: 'Noto Sans', package: 'noto-sans', subset: 'latin-ext' },
  { family: 'Noto Sans Arabic', package: 'noto-sans-arabic', subset: 'arabic' },
] as const;

function packageFile(specifier: string): string {
  return fileURLToPath(import.meta.resolve(`@fontsource-variable/${specifier}`));
}

function fontFaces(): string {
  return fonts
    .map((font) => {
      const ranges = JSON.parse(readFileSync(packageFile(`${font.package}/unicode.json`), 'utf8')) as Record<
        string,
        string
      >;
      const file = `${font.package}-${font.subset}-wght-normal.woff2`;
      return `@font-face{font-family:'${font.family} Variable';font-style:normal;font-weight:100 900;font-display:swap;src:url(/assets/fonts/${file}) format('woff2');unicode-range:${ranges[font.subset]};}`;
    })
    .join('\n');
}

const baseCss = [fontFaces(), tokensCss(), readFileSync(new URL('base.css', import.meta.url), 'utf8')].join(
  '\n',
);

/** The address of base.css with its hash: a browser may keep it for ever, and still gets a new one when it changes. */
export const baseStylesheet = `/assets/base.css?v=${createHash('sha256').update(baseCss).digest('hex').slice(0, 12)}`;

const forever = 'public, max-age=31536000, immutable';

/** Serves `/assets/base.css` and its fonts. Mount at the root: `app.route('/', baseAssets())`. */
export function baseAssets(): Hono {
  const app = new Hono();
  app.get('/assets/base.css', (c) =>
    c.body(baseCss, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': c.req.query('v') === undefined ? 'public, max-age=300' : forever,
    }),
  );
  for (const font of fonts) {
    const file = `${font.package}-${font.subset}-wght-normal.woff2`;
    app.get(`/assets/fonts/${file}`, async (c) => {
      const bytes = await readFile(packageFile(`${font.package}/files/${file}`));
      return c.body(bytes, 200, { 'Content-Type': 'font/woff2', 'Cache-Control': forever });
    });
  }
  return app;
}
