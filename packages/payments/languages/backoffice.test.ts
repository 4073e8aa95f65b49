import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe as describeCode, messages } from '@fils/aps';
import { catalogueProblems } from '@fils/ui/languages';
import { expect, it } from 'vitest';
import { adviceIn } from './backoffice/codes.ts';
import { meanings } from './backoffice/meanings.ts';
import { backofficeCatalogue } from './backoffice.ts';

it('the back office speaks every language with the same placeholders and all plural forms', () => {
  expect(catalogueProblems(backofficeCatalogue)).toEqual([]);
  const keys = Object.keys(backofficeCatalogue.en).sort();
  expect(Object.keys(backofficeCatalogue.fr).sort()).toEqual(keys);
  expect(Object.keys(backofficeCatalogue.it).sort()).toEqual(keys);
});

it('every advice on a response code is translated', () => {
  const all = new Set(messages.map(({ code }) => describeCode(`14${code}`).advice));
  for (const advice of all) {
    for (const language of ['ar', 'lt', 'fr', 'it'] as const) {
      expect(adviceIn(advice, language), `${language}: ${advice}`).not.toBe(advice);
    }
  }
});

it('the meanings are of real codes, and French and Italian explain what Lithuanian does', () => {
  const known = new Set(messages.map(({ code }) => code));
  for (const [language, texts] of Object.entries(meanings)) {
    expect(
      Object.keys(texts).filter((code) => !known.has(code)),
      language,
    ).toEqual([]);
    expect(Object.keys(texts), language).toEqual(expect.arrayContaining(Object.keys(meanings.lt)));
  }
});

it('every problem that the back office can be answered with has a text', async () => {
  const source = join(import.meta.dirname, '../src');
  const folders = [
    'access',
    'backoffice-api',
    'events',
    'guide',
    'methods',
    'providers',
    'shop',
    'transactions',
  ];
  const files = (
    await Promise.all(
      folders.map(async (folder) =>
        (await readdir(join(source, folder))).map((file) => join(source, folder, file)),
      ),
    )
  ).flat();
  files.push(join(source, 'payments/create.ts'), join(source, 'payments/store.ts'));
  const made =
    /(?:coded|refuse|new ProviderError|new TransactionError|super)\(\s*'([a-z_]+)'|new Problem\(\s*4\d\d,\s*'([a-z_]+)'/g;
  const codes = new Set(
    files
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(made)].map(([, a, b]) => a ?? b ?? '')),
  );
  expect(codes.size).toBeGreaterThan(20);
  // Names every wrong member, each with a text of its own; a secret is given only by programs.
  const without = ['invalid_input', 'invalid_secret'];
  // Texts of @fils/ui, which every app has.
  const shared = ['account_disabled', 'invalid_email', 'not_found', 'role_not_allowed'];
  const missing = [...codes].filter((code) => !(`problem.${code}` in backofficeCatalogue.en));
  expect(missing.sort()).toEqual([...without, ...shared].sort());
});
