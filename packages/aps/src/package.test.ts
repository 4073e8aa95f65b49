import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../build.ts';
import { checkPackage } from '../check-package.ts';

/** Builds and packs for real, so it takes seconds. */
const slow = { timeout: 120_000 };

describe('the published package', () => {
  let root = '';
  let dist = '';

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'fils-aps-'));
    dist = join(root, 'dist');
    build(dist);
  }, slow.timeout);

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const files = () => readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const scripts = () => files().filter((name) => name.endsWith('.js'));

  it('satisfies publint and are-the-types-wrong, runs, and needs no types of Node', slow, async () => {
    await expect(checkPackage(dist)).resolves.toBeUndefined();
  });

  it('depends on nothing', () => {
    const manifest = JSON.parse(readFileSync(join(dist, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({
      name: '@fils/aps',
      license: 'MIT',
      type: 'module',
      engines: { node: '>=22' },
    });
    for (const field of ['dependencies', 'peerDependencies', 'optionalDependencies', 'scripts']) {
      expect(manifest).not.toHaveProperty(field);
    }
  });

  it('imports nothing of the runtime but node:crypto, and does not use Buffer or process', () => {
    const imports = new Set<string>();
    for (const name of scripts()) {
      const text = readFileSync(join(dist, name), 'utf8');
      for (const [, from] of text.matchAll(/(?:from|import) '([^.][^']*)'/g)) imports.add(String(from));
      expect([name, /\b(?:Buffer|process|require)\b(?=[.(])/.exec(text)?.[0]]).toEqual([name, undefined]);
    }
    expect([...imports]).toEqual(['node:crypto']);
  });

  it('holds the readme and the licence, and no tests', () => {
    expect(files()).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'index.js', 'index.d.ts']));
    expect(
      files().filter((name) => /test|arbitraries|vectors|\.tsx?$/.test(name.replace(/\.d\.ts$/, ''))),
    ).toEqual(['testing'].concat(files().filter((name) => name.startsWith('testing/'))));
    expect(
      files()
        .filter((name) => name.startsWith('testing/'))
        .sort(),
    ).toEqual(['testing/signed-feedback.d.ts', 'testing/signed-feedback.js']);
  });
});
