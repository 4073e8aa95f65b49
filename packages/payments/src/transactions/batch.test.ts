import { describe, expect, it } from 'vitest';
import { createBatcher } from './batch.ts';

/** A batcher whose batches end when the test says so. */
function held(options: {
  most: number;
  atOnce: number;
  gatherMs?: number;
  keys?: (item: string) => string[];
}) {
  const batches: { items: readonly string[]; end: () => void; fail: (error: Error) => void }[] = [];
  const batch = createBatcher<string, string>(
    (items) =>
      new Promise((resolve, reject) => {
        batches.push({ items, end: () => resolve(items.map((i) => i.toUpperCase())), fail: reject });
      }),
    { gatherMs: 1, ...options },
  );
  return { batch, batches };
}
const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe('a batcher', () => {
  it('sends a lone item at once, and gathers what comes meanwhile', async () => {
    const { batch, batches } = held({ most: 3, atOnce: 1 });
    const answers = [batch('a')];
    await turn();
    expect(batches.map((b) => b.items)).toEqual([['a']]);
    answers.push(...['b', 'c', 'd', 'e'].map(batch));
    await turn();
    expect(batches).toHaveLength(1);
    batches[0]?.end();
    await turn();
    expect(batches[1]?.items).toEqual(['b', 'c', 'd']);
    batches[1]?.end();
    await turn();
    batches[2]?.end();
    expect(await Promise.all(answers)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('sends a second batch as soon as as many wait as are under way', async () => {
    // Company would be waited for, if that were all, until long after this test.
    const { batch, batches } = held({ most: 9, atOnce: 2, gatherMs: 10_000 });
    const answers = ['a', 'b', 'c'].map(batch);
    await turn();
    answers.push(batch('d'), batch('e'));
    await turn();
    expect(batches.map((b) => b.items)).toEqual([['a', 'b', 'c']]);
    answers.push(batch('f'));
    await turn();
    expect(batches[1]?.items).toEqual(['d', 'e', 'f']);
    for (const each of batches) each.end();
    expect(await Promise.all(answers)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  });

  it('never has two items of one key under way, and keeps their order', async () => {
    const { batch, batches } = held({ most: 9, atOnce: 2, keys: (item) => [item[0] ?? ''] });
    const answers = ['a1', 'a2', 'b1', 'a3'].map(batch);
    await turn();
    expect(batches.map((b) => b.items)).toEqual([['a1', 'b1']]);
    batches[0]?.end();
    await turn();
    expect(batches[1]?.items).toEqual(['a2']);
    batches[1]?.end();
    await turn();
    batches[2]?.end();
    expect(await Promise.all(answers)).toEqual(['A1', 'A2', 'B1', 'A3']);
  });

  it('tries the items of a failed batch alone: only the one at fault fails', async () => {
    const runs: string[][] = [];
    const batch = createBatcher<string, string>(
      async (items) => {
        runs.push([...items]);
        if (items.includes('bad')) throw new Error('bad');
        return items;
      },
      { most: 9, atOnce: 1, gatherMs: 1 },
    );
    const answers = await Promise.allSettled(['x', 'bad', 'y'].map(batch));
    expect(answers.map((a) => a.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(runs).toEqual([['x', 'bad', 'y'], ['x'], ['bad'], ['y']]);
    expect(await batch('z')).toBe('z');
  });
});
