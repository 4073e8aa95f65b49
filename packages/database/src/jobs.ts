import { fromKysely, type Job, PgBoss, type SendOptions } from 'pg-boss';
import { newId } from './ids.ts';
import type { JobStore } from './store.ts';
import { currentTransaction, type Transaction } from './transaction.ts';

/** How a queue treats its jobs. */
export interface QueueOptions {
  /** Tries after the first one. Default 10. */
  retries?: number;
  /** Seconds before the first retry; doubles each time unless `backoff` is false. Default 1. */
  retryDelaySeconds?: number;
  backoff?: boolean;
  maxRetryDelaySeconds?: number;
  /** A job running longer is taken for dead and tried again. Default 120. */
  expireSeconds?: number;
  /** Jobs taken at once. Default 20. */
  batchSize?: number;
}

export interface JobOptions<DB> {
  /** Enqueue with the fact: the job exists if and only if this transaction commits. */
  trx?: Transaction<DB>;
  /** Not before this moment. */
  at?: Temporal.Instant;
  /** At most one waiting job of this key in the queue. */
  key?: string;
}

/** Throwing makes the job run again later, as the queue's options say. Must be safe to run twice. */
export type JobHandler<T> = (data: T, signal: AbortSignal) => Promise<void>;

export interface Jobs<DB> {
  /** Declares a queue and its worker. Before {@link Jobs.start}. */
  define<T extends object>(queue: string, handler: JobHandler<T>, options?: QueueOptions): void;
  /** Runs `handler` about every `seconds`, in one process at a time. Before {@link Jobs.start}. */
  every(name: string, seconds: number, handler: () => Promise<void>): void;
  send<T extends object>(queue: string, data: T, options?: JobOptions<DB>): Promise<void>;
  /** Creates the queues; with `work: false` this process only enqueues. */
  start(options?: { work?: boolean }): Promise<void>;
  /** Waits for running jobs, at most ten seconds. */
  stop(): Promise<void>;
  readonly started: boolean;
}

interface Defined {
  handler: JobHandler<never>;
  options: Required<QueueOptions>;
}

const defaults: Required<QueueOptions> = {
  retries: 10,
  retryDelaySeconds: 1,
  backoff: true,
  maxRetryDelaySeconds: 3_600,
  expireSeconds: 120,
  batchSize: 20,
};

export function createJobs<DB>(
  store: JobStore,
  schema: string,
  onError?: (error: unknown, where: string) => void,
): Jobs<DB> {
  const queues = new Map<string, Defined>();
  const periodic: { name: string; seconds: number; handler: () => Promise<void> }[] = [];
  const timers: NodeJS.Timeout[] = [];
  const running = new Set<Promise<void>>();
  let boss: PgBoss | undefined;

  const report = (where: string) => (error: unknown) => onError?.(error, where);

  async function runBatch(queue: string, defined: Defined, jobs: Job<object>[]) {
    // One failed job must not take its neighbours down with it, so each settles alone.
    return Promise.all(
      jobs.map(async (job) => {
        try {
          await defined.handler(job.data as never, job.signal);
          return { id: job.id, status: 'completed' as const };
        } catch (error) {
          report(`job ${queue}`)(error);
          return { id: job.id, status: 'failed' as const, output: { message: String(error).slice(0, 500) } };
        }
      }),
    );
  }

  return {
    get started() {
      return boss !== undefined;
    },
    define(queue, handler, options) {
      queues.set(queue, { handler: handler as JobHandler<never>, options: { ...defaults, ...options } });
    },
    every(name, seconds, handler) {
      periodic.push({ name, seconds, handler });
    },
    async send(queue, data, options = {}) {
      if (!boss) throw new Error('Jobs are not started: call database.jobs.start() first.');
      const trx = options.trx ?? (currentTransaction() as Transaction<DB> | undefined);
      const send: SendOptions = {
        ...(trx ? { db: fromKysely(trx) } : {}),
        ...(options.at ? { startAfter: new Date(options.at.epochMilliseconds) } : {}),
        // The queues have the policy "short": one waiting job a key. Without a key every job stands alone.
        singletonKey: options.key ?? newId(),
      };
      await boss.send(queue, data, send);
    },
    async start({ work = true } = {}) {
      if (boss) return;
      const started = new PgBoss({
        schema: `${schema}_jobs`,
        useListenNotify: true,
        schedule: false,
        ...(store.backend === 'pglite'
          ? { db: store.db, backend: 'pglite' as const }
          : { connectionString: store.url, options: store.options, max: 4 }),
      });
      started.on('error', report('jobs'));
      await started.start();
      for (const [name, { options }] of queues) {
        const settings = {
          retryLimit: options.retries,
          retryDelay: options.retryDelaySeconds,
          retryBackoff: options.backoff,
          ...(options.backoff ? { retryDelayMax: options.maxRetryDelaySeconds } : {}),
          expireInSeconds: options.expireSeconds,
          notify: true,
        };
        await started.createQueue(name, { ...settings, policy: 'short' });
        // createQueue leaves an existing queue alone; settings changed by a new release must reach it.
        await started.updateQueue(name, settings);
      }
      boss = started;
      if (!work) return;
      for (const [name, defined] of queues) {
        await started.work<object>(
          name,
          {
            batchSize: defined.options.batchSize,
            // NOTIFY tells of new jobs at once; retries and delayed jobs come due silently, and are found by the poll.
            pollingIntervalSeconds: 1,
            notifyPollingIntervalSeconds: 1,
            burstWhenBatchFull: true,
            perJobResults: true,
          },
          (jobs) => runBatch(name, defined, jobs),
        );
      }
      for (const { name, seconds, handler } of periodic) {
        const run = () => {
          const task = handler()
            .catch(report(`every ${name}`))
            .finally(() => running.delete(task)) as Promise<void>;
          running.add(task);
        };
        const timer = setInterval(run, seconds * 1000);
        timer.unref();
        timers.push(timer);
      }
    },
    async stop() {
      for (const timer of timers.splice(0)) clearInterval(timer);
      const stopping = boss;
      boss = undefined;
      await Promise.allSettled(running);
      await stopping?.stop({ graceful: true, timeout: 10_000, close: true });
    },
  };
}
