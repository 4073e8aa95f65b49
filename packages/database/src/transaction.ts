import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  KyselyPlugin,
  Transaction as KyselyTransaction,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
} from 'kysely';

/** A running transaction. Everything inside must use it, not the root database. */
export type Transaction<DB> = KyselyTransaction<DB>;

interface Running {
  trx: KyselyTransaction<unknown>;
  /** Timers and promises started inside a transaction outlive it and inherit this context: they must not be refused. */
  ended: boolean;
}

const context = new AsyncLocalStorage<Running>();

/** The transaction that the current async call chain runs in, if it is still open. */
export function currentTransaction(): KyselyTransaction<unknown> | undefined {
  const running = context.getStore();
  return running && !running.ended ? running.trx : undefined;
}

/** Runs `fn` as the body of `trx`. */
export async function withinTransaction<T>(
  trx: KyselyTransaction<unknown>,
  fn: () => Promise<T>,
): Promise<T> {
  const running: Running = { trx, ended: false };
  try {
    return await context.run(running, fn);
  } finally {
    running.ended = true;
  }
}

export function refuseInsideTransaction(): void {
  if (currentTransaction()) {
    throw new Error('The root database was used inside a transaction: use the transaction handed to you.');
  }
}

/**
 * Refuses the root database inside a transaction. On PGlite (one connection) such a query waits for ever; on
 * PostgreSQL it starves the pool and escapes the transaction. An immediate error is the kinder failure.
 */
export class RootGuard implements KyselyPlugin {
  transformQuery(args: PluginTransformQueryArgs) {
    refuseInsideTransaction();
    return args.node;
  }
  transformResult(args: PluginTransformResultArgs) {
    return Promise.resolve(args.result);
  }
}
