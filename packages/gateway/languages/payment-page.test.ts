import { catalogueProblems } from '@fils/ui/languages';
import { expect, it } from 'vitest';
import catalogue from './payment-page.ts';

it('has every text in every language, with the same placeholders and all plural forms', () => {
  expect(catalogueProblems(catalogue)).toEqual([]);
  for (const language of ['fr', 'it'] as const) {
    expect(Object.keys(catalogue[language]).sort()).toEqual(Object.keys(catalogue.en).sort());
  }
});
