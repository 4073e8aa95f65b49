import type { GatewayContext } from '../context.ts';
import { type ClaimedFeedback, claimDue, releaseClaims, settle } from './claim.ts';
import { deliver } from './deliver.ts';

/** Delivers due feedback, in parallel for different orders. Any number of processes may run one on the same database. */
export interface FeedbackWorker {
  start(): Promise<void>;
  /** Look now; otherwise it looks once a second. */
  poke(): void;
  /** Resolves when nothing is due and nothing under way. */
  idle(): Promise<void>;
  /** Breaks off what is under way and gives it back untried, then resolves. */
  stop(): Promise<void>;
}

const inParallel = 16;
const pollMs = 1_000;

export function createFeedbackWorker(context: GatewayContext): FeedbackWorker {
  const stopping = new AbortController();
  const underWay = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let lookAgain = false;

  async function handle(feedback: ClaimedFeedback): Promise<void> {
    try {
      const result = await deliver(context, feedback, stopping.signal);
      if (stopping.signal.aborted && !result.acknowledged) await releaseClaims(context, [feedback.id]);
      else await settle(context, feedback, result);
    } catch (error) {
      // The database failed: the lease runs out and the feedback is sent again.
      context.log.error({ err: error, feedback: feedback.id }, 'feedback could not be settled');
    } finally {
      underWay.delete(feedback.id);
      // The order's next feedback may have waited for this one.
      poke();
    }
  }

  async function look(): Promise<void> {
    do {
      lookAgain = false;
      const free = inParallel - underWay.size;
      if (free <= 0 || stopping.signal.aborted) return;
      const claimed = await claimDue(context, free, [...underWay.keys()]);
      for (const feedback of claimed) underWay.set(feedback.id, handle(feedback));
    } while (lookAgain);
  }

  function poke(): void {
    lookAgain = true;
    if (looking !== undefined || stopping.signal.aborted) return;
    looking = look()
      .catch((error: unknown) => context.log.error({ err: error }, 'due feedback could not be read'))
      .finally(() => {
        looking = undefined;
        if (lookAgain && underWay.size < inParallel) poke();
      });
  }

  return {
    async start() {
      // One process owns the embedded database, so a lease found there belongs to a dead one.
      if (context.database.kind === 'embedded') await releaseClaims(context);
      timer = setInterval(poke, pollMs);
      timer.unref();
      poke();
    },
    poke,
    async idle() {
      poke();
      while (looking !== undefined || underWay.size > 0) {
        await looking;
        await Promise.allSettled(underWay.values());
      }
    },
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await looking;
      await Promise.allSettled(underWay.values());
    },
  };
}
