import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import type { Plugin, UserConfig } from 'vite';
import { nonceMarker } from './nonce-marker.ts';

export interface AppConfigOptions {
  /** The app's folder, which holds index.html: `import.meta.dirname`. */
  root: string;
  /** Where it is served, with slashes at both ends: `/dashboard/`. */
  base: string;
}

/**
 * The Vite configuration of an app that `serveApp` serves under the strict policy: nothing inline, a marker where each
 * response's nonce goes, the build in `dist` beside the sources.
 *
 * The app's index.html needs no more than
 *
 *     <!doctype html>
 *     <html lang="en">
 *       <head><meta charset="utf-8"><title>Gateway</title></head>
 *       <body><div id="root"></div><script type="module" src="/src/main.tsx"></script></body>
 *     </html>
 *
 * @example export default appConfig({ root: import.meta.dirname, base: '/dashboard/' });
 */
export function appConfig(options: AppConfigOptions): UserConfig {
  const { root, base } = options;
  if (!/^\/(.*\/)?$/.test(base)) throw new TypeError(`base must begin and end with a slash: ${base}`);
  if (!existsSync(join(root, 'index.html'))) throw new TypeError(`There is no index.html in ${root}`);
  return {
    root,
    base,
    publicDir: existsSync(join(root, 'public')) ? 'public' : false,
    plugins: [react(), headTags(base)],
    css: { postcss: { plugins: [mantine()] } },
    html: { cspNonce: nonceMarker },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: 'es2022',
      chunkSizeWarningLimit: 1500,
    },
  };
}

/** What every app's head needs. The colour scheme's script comes first: it acts before the first paint. */
function headTags(base: string): Plugin {
  return {
    name: 'fils:head-tags',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        { tag: 'script', attrs: { src: `${base}color-scheme.js` }, injectTo: 'head-prepend' },
        {
          tag: 'meta',
          attrs: { name: 'viewport', content: 'width=device-width, initial-scale=1' },
          injectTo: 'head-prepend',
        },
        { tag: 'meta', attrs: { name: 'color-scheme', content: 'light dark' }, injectTo: 'head-prepend' },
        { tag: 'link', attrs: { rel: 'icon', href: 'data:,' }, injectTo: 'head' },
      ],
    },
  };
}
