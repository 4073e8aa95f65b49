import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { signedFeedback } from '@fils/aps';
import { findPostgres, startPostgres } from '@fils/database/testing';
import { describe, expect, it } from 'vitest';
import { outcomes } from '../testing/codes.ts';
import type { Begun, Found, Question } from '../testing/server-process.ts';

/** A start costs seconds on a small machine; `FILS_KILL_ROUNDS=100` is the whole proof. */
const rounds = Number(process.env['FILS_KILL_ROUNDS'] ?? 6);
const perRound = 60;
const atOnce = 6;
const account = { phrase: 'response phrase 2026', shaType: 'SHA-256' } as const;
const program = fileURLToPath(new URL('../testing/server-process.ts', import.meta.url));

interface Server {
  readonly child: ChildProcess;
  readonly url: string;
  ask<T>(question: Question): Promise<T>;
  kill(): Promise<void>;
}

async function start(data: object): Promise<Server> {
  const child = fork(program, [JSON.stringify(data)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, LOG_LEVEL: 'silent' },
    execArgv: [],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const answer = <T>() =>
    new Promise<T>((resolve, reject) => {
      const onExit = (code: number | null) => reject(new Error(`the server ended with ${code}`));
      child.once('exit', onExit);
      child.once('message', (message) => {
        child.off('exit', onExit);
        resolve(message as T);
      });
    });
  const { url } = await answer<{ url: string }>();
  return {
    child,
    url,
    ask<T>(question: Question) {
      const answered = answer<T>();
      child.send(question);
      return answered;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const feedback = (fields: Readonly<Record<string, string>>) => {
  const { signature: _, ...echo } = fields;
  return signedFeedback({ ...echo, ...outcomes.purchased, fort_id: '169996200000000001' }, account);
};

/** Posts until all are answered or the server is gone. Gives the references that were answered 200. */
async function post(server: Server, forms: Begun): Promise<string[]> {
  const answered: string[] = [];
  const left = [...forms];
  const sender = async () => {
    for (let form = left.shift(); form !== undefined; form = left.shift()) {
      const response = await fetch(feedback(form).request(server.url)).catch(() => undefined);
      if (response === undefined) return;
      if (response.status === 200) answered.push(form['merchant_reference'] ?? '');
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  return answered;
}

async function proof(data: object): Promise<{ answered: number; killedAmid: number }> {
  let server = await start(data);
  const all: Begun[number][] = [];
  let answeredInAll = 0;
  let killedAmid = 0;
  try {
    for (let round = 0; round < rounds; round++) {
      const forms = await server.ask<Begun>({ begin: perRound });
      all.push(...forms);
      const posting = post(server, forms);
      await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 200));
      await server.kill();
      const answered = await posting;
      answeredInAll += answered.length;
      if (answered.length < forms.length) killedAmid++;

      server = await start(data);
      const found = await server.ask<Found>({ about: answered });
      expect(found).toHaveLength(answered.length);
      for (const each of found)
        expect(each).toMatchObject({ state: 'done', messages: 1, captures: 1, events: 1 });
    }
    // The gateway sends again what was not answered, and also what was: everything is paid, once.
    expect(await post(server, all)).toHaveLength(all.length);
    const found = await server.ask<Found>({ about: all.map((form) => form['merchant_reference'] ?? '') });
    expect(found).toHaveLength(all.length);
    for (const each of found)
      expect(each).toMatchObject({ state: 'done', messages: 1, captures: 1, events: 1 });
  } finally {
    await server.kill();
  }
  return { answered: answeredInAll, killedAmid };
}

const bin = findPostgres();
const minutes = (n: number) => n * 60_000;
const timeout = minutes(2) + rounds * 10_000;

describe('a server killed at any moment under load', () => {
  it(
    'has every message that it answered 200: embedded',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'fils-killed-'));
      try {
        const { answered, killedAmid } = await proof({ directory: join(folder, 'data') });
        expect(answered).toBeGreaterThan(0);
        expect(killedAmid).toBeGreaterThan(0);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    timeout,
  );

  it.skipIf(bin === undefined)(
    'has every message that it answered 200: PostgreSQL',
    async () => {
      const postgres = await startPostgres(bin ?? '');
      try {
        const { answered, killedAmid } = await proof({ url: postgres.url });
        expect(answered).toBeGreaterThan(0);
        expect(killedAmid).toBeGreaterThan(0);
      } finally {
        await postgres.stop();
      }
    },
    timeout,
  );
});
