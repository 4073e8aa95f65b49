import { catalogueProblems, languages } from '@fils/ui/languages';
import { expect, it } from 'vitest';
import checkout from './checkout.ts';

it('has sound texts', () => expect(catalogueProblems(checkout)).toEqual([]));

it.each(languages)('is complete in %s', (language) => {
  expect(Object.keys(checkout[language]).toSorted()).toEqual(Object.keys(checkout.en).toSorted());
});
