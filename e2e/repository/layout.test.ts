import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Files that git tracks or would track. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const importsOf = (text: string) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');

/** Which of our packages a package may import (docs/architecture.md). */
const allowed: Record<string, readonly string[]> = {
  aps: [],
  database: [],
  ui: [],
  gateway: ['@fils/aps', '@fils/database', '@fils/ui'],
  payments: ['@fils/aps', '@fils/database', '@fils/ui'],
  fils: ['@fils/aps', '@fils/database', '@fils/ui', '@fils/gateway', '@fils/payments', '@fils/example-shop'],
};

const isTest = (file: string) => /\.test\.tsx?$|\/testing\/|\.test-d\.ts$/.test(file);

/** The files of the same package that a file imports. */
const neighboursOf = (file: string) =>
  importsOf(read(file))
    .filter((target) => target.startsWith('.'))
    .map((target) => join(file, '..', target));

/** Ways through a graph that come back to where they were. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const follow = (node: string, way: readonly string[]): void => {
    if (way.includes(node)) found.push([...way.slice(way.indexOf(node)), node].join(' → '));
    if (done.has(node) || way.includes(node)) return;
    for (const next of graph.get(node) ?? []) follow(next, [...way, node]);
    done.add(node);
  };
  for (const node of graph.keys()) follow(node, []);
  return found;
}

describe('layout of the repository', () => {
  it.each(Object.entries(allowed))('packages/%s imports only what lies below it', (name, permitted) => {
    const wrong = sources
      .filter((file) => file.startsWith(`packages/${name}/`) && !isTest(file))
      .flatMap((file) => importsOf(read(file)).map((target) => ({ file, target })))
      .filter(({ target }) => target.startsWith('@fils/') || target === 'fils')
      .filter(
        ({ target }) =>
          !permitted.some((p) => target === p || target.startsWith(`${p}/`)) &&
          !target.startsWith(`@fils/${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('the protocol package imports nothing but node:crypto', () => {
    const foreign = sources
      .filter((file) => file.startsWith('packages/aps/src/') && !isTest(file))
      .flatMap((file) => importsOf(read(file)).map((target) => `${file}: ${target}`))
      .filter((line) => !/: (\.{1,2}\/|node:crypto$)/.test(line));
    expect(foreign).toEqual([]);
  });

  it('the shop uses the public API only', () => {
    const ours = sources
      .filter((file) => file.startsWith('examples/shop/src/') && !isTest(file))
      .flatMap((file) => importsOf(read(file)))
      .filter((target) => target.startsWith('@fils/'));
    expect(ours).toEqual([]);
  });

  it('no source reaches into another package by path', () => {
    const wrong = sources
      .filter((file) => file.startsWith('packages/'))
      .flatMap((file) => importsOf(read(file)).map((target) => ({ file, target })))
      .filter(({ file, target }) => {
        if (!target.startsWith('.')) return false;
        const home = file.split('/').slice(0, 2).join('/');
        const resolved = join('/', file, '..', target).slice(1);
        return !resolved.startsWith(`${home}/`);
      });
    expect(wrong).toEqual([]);
  });

  it.each(['aps', 'database', 'ui', 'payments'])(
    'no file of packages/%s imports itself by way of others',
    (name) => {
      const inside = sources.filter((file) => file.startsWith(`packages/${name}/`));
      expect(circles(new Map(inside.map((file) => [file, neighboursOf(file)])))).toEqual([]);
    },
  );

  // At the top stands what puts the rooms together (server.ts) and what all of them are handed (context.ts, schema.ts).
  it.each(['packages/aps/src', 'packages/payments/src', 'packages/gateway/src'])(
    'no room of %s leans on itself by way of others',
    (home) => {
      const roomOf = (file: string) => new RegExp(`^${home}/([^/]+)/`).exec(file)?.[1];
      const rooms = new Map<string, string[]>();
      for (const file of sources.filter((each) => !isTest(each))) {
        const room = roomOf(file);
        if (room === undefined) continue;
        const next = neighboursOf(file).map(roomOf);
        rooms.set(room, [
          ...(rooms.get(room) ?? []),
          ...next.filter((r) => r !== undefined && r !== room),
        ] as string[]);
      }
      expect(circles(rooms)).toEqual([]);
    },
  );

  it('no file is longer than 400 lines, and tests no longer than 600', () => {
    const isData = (file: string) => /\/(languages|migrations|codes)\//.test(file);
    const long = sources
      .filter((file) => !isData(file))
      .map((file) => ({ file, lines: read(file).split('\n').length }))
      .filter(({ file, lines }) => lines > (isTest(file) || file.startsWith('e2e/') ? 600 : 400));
    expect(long).toEqual([]);
  });

  it('nothing is left for later', () => {
    // Spelled in two parts so that this file does not find itself.
    const words = new RegExp(['TO', 'FIX'].map((word, i) => `\\b${word}${['DO', 'ME'][i]}\\b`).join('|'));
    expect(sources.filter((file) => words.test(read(file)))).toEqual([]);
  });

  it('no style leans on left or right, which Arabic turns round', () => {
    const physical =
      /(?<![-\w])(margin|padding|border|inset)-(left|right)\b|(?<![-\w])(left|right)\s*:\s*[\d-]|text-align:\s*(left|right)\b/;
    const styled = files.filter((file) => /\.css$/.test(file) && file.startsWith('packages/'));
    expect(styled.filter((file) => physical.test(read(file)))).toEqual([]);
  });

  it('lock files carry no addresses', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});
