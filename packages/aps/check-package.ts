/** Checks a built package the way strangers will use it: publint, are-the-types-wrong, an import, and a type check. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

function run(script: string, args: readonly string[], cwd: string): string {
  return execFileSync(process.execPath, [script, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** A program in a project of its own, with the browser's types only: the package may not need Node's. */
function checkTypes(dist: string, project: string): void {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    module: 'nodenext',
    strict: true,
    noEmit: true,
    types: [],
    skipLibCheck: false,
    paths: { '@fils/aps': [join(dist, 'index.d.ts')] },
  };
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['use.ts'] }));
  writeFileSync(
    join(project, 'use.ts'),
    `import { readFeedback, sign, type Verified } from '@fils/aps';
export const signature: string = sign({ a: '1' }, { phrase: 'p', shaType: 'SHA-256' });
export const read = async (request: Request): Promise<Verified> => (await readFeedback(request, () => undefined)).message;
`,
  );
  run(
    require.resolve('typescript/package.json').replace('package.json', 'bin/tsc'),
    ['-p', project],
    project,
  );
}

/** @throws with the tool's output when one of them complains. */
export async function checkPackage(dist: string): Promise<void> {
  const tools = {
    publint: [require.resolve('publint').replace(/index-\w+\.js$/, 'cli.js'), ['--strict', dist]],
    attw: [
      require.resolve('@arethetypeswrong/cli/package.json').replace('package.json', 'dist/index.js'),
      ['--pack', dist, '--profile', 'esm-only'],
    ],
  } as const;
  for (const [name, [script, args]] of Object.entries(tools)) {
    try {
      run(script, args, dist);
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(`${name} complains:\n${stdout}\n${stderr}`, { cause: error });
    }
  }
  const { sign } = (await import(pathToFileURL(join(dist, 'index.js')).href)) as { sign?: unknown };
  if (typeof sign !== 'function') throw new Error('The built package does not export sign.');
  checkTypes(dist, `${dist}-use`);
}

if (import.meta.main) await checkPackage(join(import.meta.dirname, 'dist'));
