import { expect, it } from 'vitest';
import { rateLimit } from './rate-limit.ts';

it('lets a burst through, then as many as refill, for each caller apart', () => {
  let now = 0;
  const limit = rateLimit({ burst: 3, perSecond: 2 }, () => now);
  expect([1, 2, 3].map(() => limit.take('a'))).toEqual([0, 0, 0]);
  expect(limit.take('a')).toBe(1);
  expect(limit.take('b')).toBe(0);
  now = 500;
  expect([limit.take('a'), limit.take('a')]).toEqual([0, 1]);
  now = 60_000;
  expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([0, 0, 0, 1]);
});
