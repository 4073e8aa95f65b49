import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const root = join(import.meta.dirname, '../../..');
/** Inside the project, so that the examples find @fils/aps as its users do; ignored by git. */
const project = join(root, '.tsbuild/aps-examples');
const documents = ['packages/aps/README.md', 'docs/reference/aps.md'];

interface Example {
  name: string;
  file: string;
  /** What its `console.log(…); // prints: …` lines promise. */
  prints: string[];
}

function examplesOf(document: string): Example[] {
  const text = readFileSync(join(root, document), 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ''], index) => {
    const file = `${document.replace(/\W+/g, '-')}-${index + 1}.ts`;
    writeFileSync(join(project, file), code);
    const prints = [...code.matchAll(/^console\.log\(.*\/\/ prints: (.*)$/gm)].map(([, line = '']) => line);
    return { name: `${document}, example ${index + 1}`, file, prints };
  });
}

rmSync(project, { recursive: true, force: true });
mkdirSync(project, { recursive: true });
const examples = documents.flatMap(examplesOf);

describe('examples in the documentation', () => {
  beforeAll(() => {
    writeFileSync(join(project, 'package.json'), '{"type":"module"}');
    const compilerOptions = {
      composite: false,
      incremental: false,
      noEmit: true,
      declaration: false,
      emitDeclarationOnly: false,
      tsBuildInfoFile: null,
      rootDir: root,
    };
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({ extends: '../../tsconfig.base.json', compilerOptions, include: ['*.ts'] }),
    );
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it('are there', () => {
    expect(examples.filter(({ name }) => name.startsWith('packages')).length).toBeGreaterThanOrEqual(5);
    expect(examples.filter(({ name }) => name.startsWith('docs')).length).toBeGreaterThanOrEqual(5);
  });

  it('compile', { timeout: 60_000 }, () => {
    const tsc = createRequire(import.meta.url)
      .resolve('typescript/package.json')
      .replace('package.json', 'bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' });
    expect(stdout).toBe('');
  });

  it.each(examples.filter(({ prints }) => prints.length > 0))(
    '$name prints what it says',
    async ({ file, prints }) => {
      const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
      try {
        await import(pathToFileURL(join(project, file)).href);
        expect(log.mock.calls.map(([value]) => String(value))).toEqual(prints);
      } finally {
        log.mockRestore();
      }
    },
  );
});
