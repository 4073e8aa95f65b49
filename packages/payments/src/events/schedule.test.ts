import { expect, it } from 'vitest';
import { maxAttempts, nextAttemptAt } from './schedule.ts';

it('tries for at least 75 hours, ever less often, and then gives up', () => {
  const start = Temporal.Instant.from('2026-11-22T10:00:00Z');
  const waits: number[] = [];
  let at = start;
  for (let made = 1; made < maxAttempts; made++) {
    const next = nextAttemptAt(made, at);
    if (next === undefined) throw new Error(`gave up after ${made}`);
    waits.push(next.since(at).total('seconds'));
    at = next;
  }
  expect(nextAttemptAt(maxAttempts, at)).toBeUndefined();
  expect(at.since(start).total('hours')).toBeGreaterThanOrEqual(75);
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits.slice(0, 3)).toEqual([5, 300, 1800]);
});
