import { execFile, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { signedFeedback } from '@fils/aps';
import { findPostgres, startPostgres } from '@fils/database/testing';
import { account, membersOf } from './ingestion/account.ts';
import { post } from './ingestion/load.ts';
import { createReferenceTables, referenceStatement } from './ingestion/reference.ts';

const run = promisify(execFile);

/** One line of the table: notifications a second at so many connections (median), and ratios within the same run. */
export interface Row {
  connections: number;
  /** About attempts that the same process began: the first message needs no look at the database before. */
  payments: number;
  /** About attempts that another process began. */
  paymentsElsewhere: number;
  reference: number;
  /** Undefined when pgbench is not installed beside the server. */
  pgbench: number | undefined;
  /** Payments against the one-statement server: 1 would be no cost but that. */
  shareOfReference: number;
  shareOfReferenceElsewhere: number;
  shareOfPgbench: number | undefined;
}

const rounds = 5;
/** Notifications in a round: about as long at each number of connections. */
const perRound = { 1: 250, 8: 1000, 32: 1600 } as const;
const levels = [1, 8, 32] as const;
/**
 * Before anything is counted: a server runs for weeks, and its first thousands of messages, which are compiled while
 * they run, cost several times as much. The small reference is warm long before.
 */
const warmUp = { rounds: 3, count: 1500, connections: 8 } as const;
/** Each round has its own for either kind of attempt. */
const total =
  levels.reduce((sum, level) => sum + perRound[level] * rounds * 2, 0) + warmUp.rounds * warmUp.count * 2;

/**
 * How fast notifications are taken: through the real payments server (verified, kept, transaction, payment, timeline
 * and event moved in one commit, the event handed on), through a bare server with one statement, and by pgbench with
 * that statement. On one private PostgreSQL that waits for its disk, in turns, so that a busy machine is busy for all.
 *
 * @returns undefined when PostgreSQL's programs are not found
 */
export async function ingestionBench(): Promise<Row[] | undefined> {
  const bin = findPostgres();
  if (bin === undefined) return undefined;
  const pgbench = await findPgbench(bin);
  const postgres = await startPostgres(bin, { durable: true });
  const folder = await mkdtemp(join(tmpdir(), 'fils-bench-'));
  const children: Child[] = [];
  try {
    await createReferenceTables(postgres.url, total);
    const script = join(folder, 'notification.sql');
    await writeFile(script, pgbenchScript());
    const payments = await child('payments-server.ts', postgres.url);
    children.push(payments);
    const reference = await child('reference-server.ts', postgres.url);
    children.push(reference);
    const rows: Row[] = [];
    let used = 0;
    const play = async (count: number, connections: number, here: boolean) => {
      const bodies = Array.from({ length: count }, (_, n) => bodyOf(used + n + 1));
      await payments.ask({ from: used + 1, count, here });
      used += count;
      return {
        reference: await post(reference.url, bodies, connections),
        payments: await post(payments.url, bodies, connections),
      };
    };
    for (let round = 0; round < warmUp.rounds; round++) {
      for (const here of [true, false]) await play(warmUp.count, warmUp.connections, here);
    }
    for (const connections of levels) {
      const rates = {
        here: [] as number[],
        elsewhere: [] as number[],
        reference: [] as number[],
        pgbench: [] as number[],
      };
      for (let round = 0; round < rounds; round++) {
        for (const here of [true, false]) {
          const measured = await play(perRound[connections], connections, here);
          rates.reference.push(measured.reference);
          (here ? rates.here : rates.elsewhere).push(measured.payments);
        }
        if (pgbench !== undefined) {
          rates.pgbench.push(await runPgbench(pgbench, postgres.url, script, connections));
        }
      }
      rows.push(rowOf(connections, rates));
    }
    return rows;
  } finally {
    for (const each of children) await each.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function rowOf(
  connections: number,
  rates: { here: number[]; elsewhere: number[]; reference: number[]; pgbench: number[] },
): Row {
  const [payments, paymentsElsewhere] = [median(rates.here), median(rates.elsewhere)];
  const reference = median(rates.reference);
  const pgbench = rates.pgbench.length > 0 ? median(rates.pgbench) : undefined;
  return {
    connections,
    payments,
    paymentsElsewhere,
    reference,
    pgbench,
    shareOfReference: payments / reference,
    shareOfReferenceElsewhere: paymentsElsewhere / reference,
    shareOfPgbench: pgbench === undefined ? undefined : payments / pgbench,
  };
}

function bodyOf(n: number): string {
  const key = { phrase: account.responsePhrase, shaType: account.shaType };
  return signedFeedback(membersOf(n), key).body;
}

/** The same statement with the same message, for a transaction of chance. */
function pgbenchScript(): string {
  const [before = '', after = ''] = JSON.stringify(membersOf(0)).split('B-0-1');
  const body = `('${before}' || 'B-' || :n || '-1' || '${after}')::jsonb`;
  return `\\set n random(1, ${total})\n${referenceStatement("'B-' || :n || '-1'", body).replace(/\s+/g, ' ')};\n`;
}

/** Beside the server's programs, also where those are links. */
async function findPgbench(bin: string): Promise<string | undefined> {
  const folders = [bin, dirname(await realpath(join(bin, 'postgres')))];
  return folders.map((folder) => join(folder, 'pgbench')).find((program) => existsSync(program));
}

async function runPgbench(program: string, url: string, script: string, clients: number): Promise<number> {
  const threads = String(Math.min(clients, 2));
  const { stdout } = await run(program, [
    ...['-n', '-M', 'prepared', '-T', '2', '-f', script, '-c', String(clients), '-j', threads],
    url,
  ]);
  const tps = /^tps = ([\d.]+)/m.exec(stdout)?.[1];
  if (tps === undefined) throw new Error(`pgbench said: ${stdout}`);
  return Number(tps);
}

interface Child {
  readonly url: string;
  /** Sends a message and waits for its answer. */
  ask(message: object): Promise<void>;
  stop(): Promise<void>;
}

async function child(file: string, databaseUrl: string): Promise<Child> {
  const path = fileURLToPath(new URL(`./ingestion/${file}`, import.meta.url));
  const started = fork(path, [databaseUrl], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, LOG_LEVEL: 'warn' },
  });
  const ended = new Promise<void>((resolve) => started.once('exit', () => resolve()));
  const answer = () =>
    new Promise<unknown>((resolve, reject) => {
      const onExit = (code: number | null) => reject(new Error(`${file} ended with ${code}`));
      started.once('exit', onExit);
      started.once('message', (message) => {
        started.off('exit', onExit);
        resolve(message);
      });
    });
  const { url } = (await answer()) as { url: string };
  return {
    url,
    async ask(message) {
      const answered = answer();
      started.send(message);
      await answered;
    },
    async stop() {
      started.disconnect();
      await ended;
    },
  };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
