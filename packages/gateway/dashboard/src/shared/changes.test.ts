import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from './changes.ts';

describe('changes', () => {
  const saved = { name: 'a', options: ['VISA', 'AMEX'], theme: { radius: 8, light: { text: '#000' } } };

  it('are what differs, however deep; typed back to what is saved is no change', () => {
    expect(changesOf(saved, { name: 'b', options: ['VISA', 'AMEX'] })).toEqual({ name: 'b' });
    expect(changesOf(saved, { theme: { radius: 8, light: { text: '#111' } } })).toHaveProperty('theme');
    expect(changesOf(saved, { name: 'a', theme: { radius: 8, light: { text: '#000' } } })).toEqual({});
    expect(changesOf(saved, { options: ['AMEX', 'VISA'] })).toEqual({ options: ['AMEX', 'VISA'] });
  });

  it('laid over what is saved give what was typed', () => {
    const fields = fc.record({ a: fc.jsonValue(), b: fc.string(), c: fc.boolean() });
    fc.assert(
      fc.property(fields, fields, (before, typed) => {
        expect(JSON.stringify({ ...before, ...changesOf(before, typed) })).toBe(JSON.stringify(typed));
        expect(changesOf(before, before)).toEqual({});
      }),
    );
  });
});
