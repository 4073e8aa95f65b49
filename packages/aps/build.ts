/** Builds the publishable package into `dist`: JavaScript and types by plain tsc, its own package.json, README, licence. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const here = import.meta.dirname;

/** What npm reads. The workspace's own package.json points at the sources, which no one outside could run. */
function manifest(): object {
  const { name, version, description, license } = JSON.parse(
    readFileSync(join(here, 'package.json'), 'utf8'),
  );
  return {
    name,
    version,
    description,
    license,
    type: 'module',
    sideEffects: false,
    engines: { node: '>=22' },
    exports: { '.': { types: './index.d.ts', default: './index.js' } },
    keywords: ['amazon payment services', 'payfort', 'aps', 'fort', 'payment', 'signature'],
  };
}

export function build(dist: string): void {
  rmSync(dist, { recursive: true, force: true });
  const tsc = createRequire(import.meta.url)
    .resolve('typescript/package.json')
    .replace('package.json', 'bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', join(here, 'tsconfig.build.json'), '--outDir', dist], {
    stdio: 'inherit',
  });
  writeFileSync(join(dist, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  copyFileSync(join(here, 'README.md'), join(dist, 'README.md'));
  copyFileSync(join(here, '../../LICENSE'), join(dist, 'LICENSE'));
}

if (import.meta.main) build(join(here, 'dist'));
