import { AsyncLocalStorage } from 'node:async_hooks';

export interface BatchOptions<In> {
  /** Items in one batch at most. */
  readonly most: number;
  /** Batches under way at once at most. */
  readonly atOnce: number;
  /** How long an item waits for company at most, in milliseconds, while another batch is under way. */
  readonly gatherMs: number;
  /** Items that have a key in common are never under way together. */
  readonly keys?: (item: In) => readonly string[];
}

interface Waiting<In, Out> {
  readonly item: In;
  readonly keys: readonly string[];
  readonly resolve: (value: Out) => void;
  readonly reject: (error: unknown) => void;
}

/** A batch serves many callers: it belongs to none of their transactions or contexts. */
const outside = AsyncLocalStorage.snapshot();

/**
 * Gathers what arrives while batches are under way into the next one. A lone item leaves at once; under load one round
 * trip, one plan and one wait for the disk serve many. As soon as as many wait as are under way they leave: waiting
 * for more would leave the database idle, and senders that each wait for their answer would never be more.
 *
 * When a batch fails, each of its items is tried alone: one that cannot succeed does not take its neighbours down.
 */
export function createBatcher<In, Out>(
  run: (items: readonly In[]) => Promise<readonly Out[]>,
  { most, atOnce, gatherMs, keys = () => [] }: BatchOptions<In>,
): (item: In) => Promise<Out> {
  let waiting: Waiting<In, Out>[] = [];
  let underWay = 0;
  let itemsUnderWay = 0;
  let woken = false;
  const busy = new Set<string>();

  function take(): Waiting<In, Out>[] {
    const batch: Waiting<In, Out>[] = [];
    const left: Waiting<In, Out>[] = [];
    // Whoever must wait keeps later ones of the same key behind them.
    const passed = new Set<string>();
    for (const each of waiting) {
      const fits = batch.length < most && !each.keys.some((key) => busy.has(key) || passed.has(key));
      if (fits) batch.push(each);
      else left.push(each);
      for (const key of each.keys) (fits ? busy : passed).add(key);
    }
    waiting = left;
    return batch;
  }

  async function settle(batch: readonly Waiting<In, Out>[]): Promise<void> {
    try {
      const outs = await run(batch.map((each) => each.item));
      batch.forEach((each, i) => {
        each.resolve(outs[i] as Out);
      });
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const each of batch) await settle([each]);
    }
  }

  function wake(): void {
    woken = false;
    while (underWay < atOnce && waiting.length > 0) {
      const batch = take();
      if (batch.length === 0) return;
      underWay++;
      itemsUnderWay += batch.length;
      void settle(batch).then(() => {
        underWay--;
        itemsUnderWay -= batch.length;
        for (const each of batch) for (const key of each.keys) busy.delete(key);
        wake();
      });
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, keys: keys(item), resolve, reject });
      if (underWay >= atOnce) return;
      if (underWay > 0 && waiting.length >= itemsUnderWay) return outside(wake);
      if (woken) return;
      woken = true;
      // Items of the same turn of the event loop travel together.
      outside(() => (underWay === 0 ? setImmediate(wake) : setTimeout(wake, gatherMs)));
    });
}
