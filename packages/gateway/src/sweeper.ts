import type { GatewayContext } from './context.ts';
import { pruneLogs } from './messages/prune.ts';
import { expireAuthorizations } from './orders/expire.ts';
import { closeExpiredPages } from './payment-page/expire.ts';

const everyMs = 60_000;

/** What time alone makes due. Each is safe to run in any number of processes at once. */
const chores: readonly { name: string; run(context: GatewayContext, stopped: AbortSignal): Promise<void> }[] =
  [
    { name: 'close the pages that were left open', run: closeExpiredPages },
    { name: 'void expired authorisations', run: expireAuthorizations },
    { name: 'prune the logs', run: pruneLogs },
  ];

/** Looks once a minute for what has become due. */
export function startSweeper(context: GatewayContext): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  async function sweep(): Promise<void> {
    for (const { name, run } of chores) {
      if (stopping.signal.aborted) return;
      // One that fails must not keep the others from being done; it is tried again in a minute.
      await run(context, stopping.signal).catch((error: unknown) =>
        context.log.error({ err: error }, `could not ${name}`),
      );
    }
  }

  const timer = setInterval(() => {
    running ??= sweep().finally(() => {
      running = undefined;
    });
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}
