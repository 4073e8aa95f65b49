import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../', import.meta.url));

const apps = {
  gateway: {
    name: 'the gateway dashboard',
    root: join(packages, 'gateway/dashboard'),
    from: ['gateway', 'ui'],
  },
  payments: {
    name: 'the back office',
    root: join(packages, 'payments/backoffice'),
    from: ['payments', 'ui'],
  },
} as const;

export type AppName = keyof typeof apps;

/** True when the built app is missing or older than what it is built from. */
export function isStale(app: AppName): boolean {
  const { root, from } = apps[app];
  const built = join(root, 'dist/index.html');
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  const sources = from.flatMap((name) =>
    globSync(
      [
        `${name}/languages/**/*.ts`,
        `${name}/${root.split('/').at(-1)}/**/*.{ts,tsx,css,html}`,
        'ui/src/**/*.{ts,tsx,css}',
      ],
      {
        cwd: packages,
        exclude: (path) => path.includes('/dist'),
      },
    ),
  );
  return sources.some((file) => statSync(join(packages, file)).mtimeMs > builtAt);
}

/** Builds the browser apps that are missing or out of date: a few seconds, on the first start only. */
export async function buildApps(names: readonly AppName[], tell: (line: string) => void): Promise<void> {
  const stale = names.filter(isStale);
  if (stale.length === 0) return;
  const { build } = await import('vite');
  for (const name of stale) {
    tell(`Building ${apps[name].name} (first start only) …`);
    await build({
      root: apps[name].root,
      configFile: join(apps[name].root, 'vite.config.ts'),
      logLevel: 'error',
    });
  }
}
