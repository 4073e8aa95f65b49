import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, inputHash } from './canonical.ts';

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, shuffled(member)]),
  );
};

it('is the same text whatever the order of members, and still the same JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('tells inputs apart by value, order in lists, method and path', () => {
  const hashes = [
    inputHash('POST', '/a', { x: 1 }),
    inputHash('POST', '/a', { x: '1' }),
    inputHash('POST', '/b', { x: 1 }),
    inputHash('PUT', '/a', { x: 1 }),
    inputHash('POST', '/a', [1, 2]),
    inputHash('POST', '/a', [2, 1]),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});
