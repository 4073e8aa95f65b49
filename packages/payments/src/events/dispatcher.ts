import { AsyncLocalStorage } from 'node:async_hooks';
import type { PaymentsContext } from '../context.ts';
import { deliverDue } from './deliver.ts';

export interface EventDispatcher {
  /** Says that there is something to send. Returns at once; call it after the commit. */
  poke(): void;
  /** Sends all that is due, and resolves when nothing is. */
  run(): Promise<void>;
  /** Takes no new work and waits for what is under way. */
  stop(): Promise<void>;
}

/** How often due retries, and events of other processes, are looked for. */
const everySeconds = 2;

/** Sends deliveries, which were written with their events, to the shop's endpoints. Any number of processes may run one. */
export function createEventDispatcher(context: PaymentsContext): EventDispatcher {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  // A poke may come from within a transaction's call chain; the work must not believe that it is part of it.
  const outsideTransactions = AsyncLocalStorage.snapshot();

  async function work(): Promise<void> {
    do {
      again = false;
      while (!stopped && (await deliverDue(context)).more);
    } while (again && !stopped);
  }

  function run(): Promise<void> {
    if (stopped) return Promise.resolve();
    again = true;
    running ??= outsideTransactions(work).finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    run,
    poke() {
      run().catch((error: unknown) => context.log.error({ err: error }, 'events could not be sent'));
    },
    async stop() {
      stopped = true;
      await running?.catch(() => {});
    },
  };
}

/**
 * Sets the dispatcher to work: on every poke, and every two seconds. Before `database.jobs.start()`. Without `work` this
 * process leaves the sending to others.
 */
export function startEvents(context: PaymentsContext, { work }: { work: boolean }): EventDispatcher {
  const dispatcher = createEventDispatcher(context);
  if (work) {
    context.poke.events = dispatcher.poke;
    context.database.jobs.every('send events', everySeconds, dispatcher.run);
  }
  return dispatcher;
}
