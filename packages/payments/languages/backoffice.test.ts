import { describe as describeCode, messages } from '@fils/aps';
import { catalogueProblems } from '@fils/ui/languages';
import { expect, it } from 'vitest';
import { adviceIn } from './backoffice/codes.ts';
import { backofficeCatalogue } from './backoffice.ts';

it('the back office speaks every language with the same placeholders and all plural forms', () => {
  expect(catalogueProblems(backofficeCatalogue)).toEqual([]);
});

it('every advice on a response code is translated', () => {
  const all = new Set(messages.map(({ code }) => describeCode(`14${code}`).advice));
  for (const advice of all) {
    for (const language of ['ar', 'lt', 'fr', 'it'] as const) {
      expect(adviceIn(advice, language), `${language}: ${advice}`).not.toBe(advice);
    }
  }
});
