import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch, queryOf } from './search.ts';

describe('search values in addresses', () => {
  it.each([
    '169996200000012345', // a fort_id
    '0012',
    '1e5',
    'true',
    'null',
    '"quoted"',
    '{"a":1}',
    'a b+c&d=e',
    'دلّة',
  ])('%s stays the text that it is', (text) => {
    expect(parseSearch(queryOf({ search: text }))).toEqual({ search: text });
  });

  it('every text comes back as it was', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' });
    const value = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.dictionary(name, value), (search) => {
        expect(parseSearch(queryOf(search))).toEqual({ ...search });
      }),
    );
  });

  it('leaves out what is empty', () => {
    expect(queryOf({ a: '', b: undefined, c: null })).toBe('');
    expect(queryOf({ a: '', b: 'x', page: 2 })).toBe('?b=x&page=2');
    expect(parseSearch('')).toEqual({});
  });

  it('takes the last of a name given twice', () => {
    expect(parseSearch('?state=a&state=b')).toEqual({ state: 'b' });
  });
});
