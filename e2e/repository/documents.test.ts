import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Where a path named in a document may begin: at the root, in `packages/`, beside the document, or at the letters of architecture.md. */
const homesFor = (file: string) => ['', 'packages/', dirname(file)];
const spelledOut = (path: string) =>
  path.replace(/^P\//, 'packages/payments/src/').replace(/^G\//, 'packages/gateway/src/');

describe('what the documents name', () => {
  it.each(documents)('%s: every file and folder of ours is there', (file) => {
    const named = [...read(file).matchAll(/`([A-Za-z][\w.-]*\/[\w./-]*)`/g)].map((match) => match[1] ?? '');
    const ours = named.filter((path) =>
      /\.(ts|tsx|css|json)$|^(packages|docs|e2e|bench|scripts|P|G)\/.*\/$/.test(path),
    );
    const gone = ours.filter(
      (path) => !homesFor(file).some((home) => existsSync(join(root, home, spelledOut(path)))),
    );
    expect(gone).toEqual([]);
  });

  it.each(documents)('%s: every link within the repository leads somewhere', (file) => {
    const links = [...read(file).matchAll(/(?:\]\(|src=")([^)"#\s]+)/g)].map((match) => match[1] ?? '');
    const broken = links.filter(
      (link) => !/^[a-z]+:/.test(link) && !existsSync(join(root, dirname(file), decodeURI(link))),
    );
    expect(broken).toEqual([]);
  });
});
