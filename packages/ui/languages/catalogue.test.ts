import { expect, test } from 'vitest';
import { catalogueProblems } from '../src/languages/index.ts';
import { uiCatalogue } from './index.ts';

test('every text parses, has its placeholders and all plural forms, in five languages', () => {
  expect(catalogueProblems(uiCatalogue)).toEqual([]);
  const keys = Object.keys(uiCatalogue.en).sort();
  expect(Object.keys(uiCatalogue.fr).sort()).toEqual(keys);
  expect(Object.keys(uiCatalogue.it).sort()).toEqual(keys);
});
