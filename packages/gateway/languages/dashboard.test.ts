import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueProblems } from '@fils/ui/languages';
import { expect, it } from 'vitest';
import catalogue from './dashboard.ts';

it('has every text in English, Arabic and Lithuanian, with the same placeholders and all plural forms', () => {
  expect(catalogueProblems(catalogue)).toEqual([]);
});

/** The documents' words, which their reader clicks by. */
it('uses the words of the documents for the labels that they name', () => {
  const { en, lt } = catalogue;
  expect([
    en['frame.integration'],
    en['frame.security'],
    en['security.access_code'],
    en['security.generate'],
    en['security.identifier'],
    en['security.request_phrase'],
    en['security.response_phrase'],
    en['security.origin_url'],
    en['frame.save'],
    en['frame.technical'],
    en['frame.redirection'],
    en['technical.status'],
    en['technical.active'],
    en['technical.options'],
    en['technical.send_parameters'],
    en['technical.yes'],
    en['technical.redirection_url'],
    en['technical.direct'],
    en['technical.notification'],
    en['frame.template'],
  ]).toEqual([
    'Integration Settings',
    'Security Settings',
    'Access Code',
    'Generate',
    'Merchant Identifier',
    'SHA Request Phrase',
    'SHA Response Phrase',
    'Origin URL',
    'Save Changes',
    'Technical Settings',
    'Redirection',
    'Status',
    'Active',
    'Payment Options',
    'Send Response Parameters',
    'Yes',
    'Redirection URL',
    'Direct Transaction Feedback',
    'Notification URL',
    'Payment Page Template',
  ]);
  expect([
    lt['frame.integration'],
    lt['frame.security'],
    lt['security.access_code'],
    lt['security.identifier'],
    lt['security.request_phrase'],
    lt['security.response_phrase'],
    lt['security.origin_url'],
    lt['frame.save'],
    lt['frame.technical'],
    lt['frame.redirection'],
    lt['technical.status'],
    lt['technical.active'],
    lt['technical.options'],
    lt['technical.send_parameters'],
    lt['technical.yes'],
    lt['technical.redirection_url'],
    lt['technical.direct'],
    lt['technical.notification'],
    lt['frame.template'],
  ]).toEqual([
    'Integracijos nustatymai',
    'Saugumo nustatymai',
    'Prieigos kodas',
    'Prekybininko identifikatorius',
    'SHA užklausos frazė',
    'SHA atsakymo frazė',
    'Kilmės URL',
    'Išsaugoti pakeitimus',
    'Techniniai nustatymai',
    'Peradresavimas',
    'Statusas',
    'Aktyvus',
    'Mokėjimo parinktys',
    'Siųsti atsako parametrus',
    'Taip',
    'Peradresavimo URL',
    'Tiesioginis sandorio atsiliepimas',
    'Pranešimo URL',
    'Mokėjimo puslapio šablonas',
  ]);
});

/** The French and Italian documents name these labels in English: they must not be translated. */
it('keeps the documents’ labels in English where the French and Italian documents do', () => {
  const named = Object.keys(catalogue.en).filter((key) =>
    /^(frame\.(integration|security|technical|redirection|template|options|save)|technical\.(status|active|options|send_parameters|yes|redirection_url|direct|notification)|security\.(identifier|access_code|generate|request_phrase|response_phrase|origin_url))$/.test(
      key,
    ),
  );
  expect(named).toHaveLength(21);
  expect(named.filter((key) => key in catalogue.fr || key in catalogue.it)).toEqual([]);
});

it('every problem that the dashboard can be answered with has a text, in every language', () => {
  const source = join(import.meta.dirname, '../src');
  const files = ['access', 'dashboard-api', 'feedback', 'merchants', 'settings', 'orders'].flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => join(source, folder, file)),
  );
  const made =
    /(?:coded|new GatewayError|refuse|notFound)\(\s*'([a-z_.]+)'|new Problem\(\s*4\d\d,\s*'([a-z_]+)'|code: '(logo\.[a-z]+)'/g;
  const codes = new Set(
    files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(made)].map(([match, a, b, c]) =>
        match.startsWith('notFound') ? `${a}_not_found` : (a ?? b ?? c ?? ''),
      ),
    ),
  );
  expect(codes.size).toBeGreaterThan(20);
  const { en, ar, lt, fr, it: italian } = catalogue;
  // Names every wrong member, each with a text of its own.
  const without = ['invalid_input'];
  // Texts of @fils/ui, which every app has.
  const shared = ['account_disabled', 'invalid_email', 'role_not_allowed'];
  for (const texts of [en, ar, lt, fr, italian]) {
    const missing = [...codes].filter((code) => !(`problem.${code}` in texts));
    expect(missing.sort()).toEqual([...without, ...shared].sort());
  }
});
