import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSeed } from '@fils/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Odoo } from './clients/odoo.ts';
import { PhpSdk } from './clients/php-sdk.ts';
import { accountOf } from './support/account.ts';
import { type ShopServer, startShop } from './support/shop.ts';
import { cards, Walker } from './support/walker.ts';

const main = fileURLToPath(new URL('../../packages/fils/src/main.ts', import.meta.url));

let folder: string;
let shop: ShopServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fils-seed-'));
  shop = await startShop();
});
afterAll(async () => {
  await shop.close();
  await rm(folder, { recursive: true });
});

/** A seed file with every member that there is, as scripts rely on it. */
const complete = () => ({
  merchants: [
    {
      name: 'Dukkan',
      merchantIdentifier: 'dukkan01',
      accessCode: 'AbCdEfGhIjKlMnOpQrSt',
      shaRequestPhrase: 'PASSin',
      shaResponsePhrase: 'PASSout',
      shaType: 'SHA-256' as const,
      originUrl: `${shop.url}/`,
      paymentOptions: ['VISA', 'MASTERCARD', 'AMEX', 'MADA', 'MEEZA'] as const,
      channels: {
        redirection: {
          status: 'active' as const,
          sendResponseParameters: true,
          redirectionUrl: `${shop.url}/return`,
          returnUrlType: 'POST' as const,
          directFeedbackUrl: `${shop.url}/direct`,
          notificationUrl: `${shop.url}/notification`,
          responseType: 'JSON' as const,
        },
      },
    },
    {
      name: 'Odoo',
      merchantIdentifier: 'odoo0001',
      accessCode: 'odooAccessCode000001',
      shaRequestPhrase: 'in',
      shaResponsePhrase: 'out',
      shaType: 'SHA-256' as const,
      channels: {
        redirection: {
          status: 'active' as const,
          sendResponseParameters: true,
          returnUrlType: 'POST' as const,
          responseType: 'FORM' as const,
        },
      },
    },
  ],
});

async function seedFile(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

interface Run {
  child: ChildProcess;
  /** Everything it has said so far. */
  said(): string;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
}

function run(...args: string[]): Run {
  const child = spawn(process.execPath, [main, 'gateway', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  return { child, said: () => text, ended: once(child, 'exit').then(([code]) => code as number | null) };
}

/** Waits for a line that matches; the process must not end before. */
async function hears(running: Run, pattern: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const found = pattern.exec(running.said());
    if (found !== null) return found;
    const chunk = once(running.child.stdout ?? running.child, 'data');
    const code = await Promise.race([
      chunk.then(() => undefined),
      running.ended.then((ended) => ({ ended })),
    ]);
    if (code !== undefined && pattern.exec(running.said()) === null) {
      throw new Error(`It ended with ${code.ended}: ${running.said()}`);
    }
  }
}

describe('fils gateway --port 0 --data memory --seed FILE', () => {
  let running: Run;
  let url: string;

  beforeAll(async () => {
    running = run('--port', '0', '--data', 'memory', '--seed', await seedFile('seed.json', complete()));
    url = (await hears(running, /Gateway .*: (http:\/\/\S+)/))[1] ?? '';
  }, 120_000);
  afterAll(() => {
    running.child.kill('SIGKILL');
  });

  it('is ready when it says so', async () => {
    const response = await fetch(`${url}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('takes a payment of each merchant of the file', async () => {
    const [dukkan, second] = parseSeed(complete()).merchants;
    if (dukkan === undefined || second === undefined) throw new Error('The seed holds two merchants.');
    const php = new PhpSdk(accountOf(dukkan, url));
    const order = {
      command: 'PURCHASE' as const,
      amount: 1000,
      currency: 'AED',
      language: 'en' as const,
      email: 'layla@example.com',
      returnUrl: `${shop.url}/return`,
    };
    const walker = new Walker();
    const pay = async (form: Record<string, string>) => {
      const hosted = await walker.open(`${url}/FortAPI/paymentPage`, form, { Origin: shop.url });
      await walker.press(await walker.pay(hosted, cards.visa), { to: shop.url });
    };
    await pay(php.form({ ...order, reference: 'P-1' }));
    const returned = php.readReturn(shop.last('/return'));
    expect(returned['response_code']).toBe('14000');
    await expect.poll(() => shop.all('/direct').length, { timeout: 10_000 }).toBe(1);
    expect(php.readFeedback(shop.last('/direct'))).toEqual(returned);
    const later = { reference: 'P-1', fortId: returned['fort_id'] ?? '', amount: 1000, currency: 'AED' };
    expect(await php.maintain('REFUND', { ...later, language: 'en' })).toMatchObject({
      response_code: '06000',
    });

    const odoo = new Odoo(accountOf(second, url));
    await pay(odoo.form({ ...order, reference: 'P-1' }));
    expect(odoo.stateOf(odoo.readReturn(shop.last('/return')), order)).toBe('done');
  });

  it('obeys the origin of the file', async () => {
    const [dukkan] = parseSeed(complete()).merchants;
    if (dukkan === undefined) throw new Error('The seed holds a merchant.');
    const form = new PhpSdk(accountOf(dukkan, url)).form({
      command: 'PURCHASE',
      reference: 'P-2',
      amount: 1000,
      currency: 'AED',
      language: 'en',
      email: 'layla@example.com',
      returnUrl: `${shop.url}/return`,
    });
    const page = await new Walker().open(`${url}/FortAPI/paymentPage`, form, {
      Origin: 'https://evil.example',
    });
    expect(page.html).toContain('00040');
  });

  it('ends cleanly when it is asked to', async () => {
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });
});

type Change = (
  seed: Record<string, unknown>,
  merchant: Record<string, unknown>,
  redirection: Record<string, unknown>,
) => void;

/** How a file may be wrong, and the path that the sentence must name. */
const mistakes: [path: string, change: Change][] = [
  ['merchants', (seed) => delete seed['merchants']],
  ['merchants', (seed) => (seed['merchants'] = [])],
  ['comment', (seed) => (seed['comment'] = 'x')],
  ['merchants[0].name', (_, merchant) => delete merchant['name']],
  ['merchants[0].accessCode', (_, merchant) => (merchant['accessCode'] = 'with spaces')],
  ['merchants[0].accessCode', (_, merchant) => (merchant['accessCode'] = 'x'.repeat(21))],
  ['merchants[0].shaRequestPhrase', (_, merchant) => (merchant['shaRequestPhrase'] = '')],
  ['merchants[0].shaType', (_, merchant) => (merchant['shaType'] = 'sha256')],
  ['merchants[0].originUrl', (_, merchant) => (merchant['originUrl'] = 'shop')],
  ['merchants[0].paymentOptions[1]', (_, merchant) => (merchant['paymentOptions'] = ['VISA', 'GOLD'])],
  ['merchants[0].secret', (_, merchant) => (merchant['secret'] = 'x')],
  ['merchants[0].channels.redirection', (_, merchant) => (merchant['channels'] = {})],
  ['merchants[0].channels.redirection.status', (_, __, channel) => (channel['status'] = true)],
  ['merchants[0].channels.redirection.returnUrlType', (_, __, channel) => (channel['returnUrlType'] = 'PUT')],
  ['merchants[0].channels.redirection.responseType', (_, __, channel) => delete channel['responseType']],
  [
    'merchants[0].channels.redirection.directFeedbackUrl',
    (_, __, channel) => (channel['directFeedbackUrl'] = 'javascript:alert(1)'),
  ],
  [
    'merchants[0].channels.redirection.sendResponseParameters',
    (_, __, channel) => (channel['sendResponseParameters'] = 'yes'),
  ],
];

function mistaken(change: Change): unknown {
  const seed: { merchants: { channels: { redirection: object } }[] } = structuredClone(complete()) as never;
  const [merchant] = seed.merchants;
  if (merchant === undefined) throw new Error('The seed holds a merchant.');
  change(seed as never, merchant as never, merchant.channels.redirection as never);
  return seed;
}

describe('a seed that is wrong', () => {
  it.each(mistakes.map(([path, change]) => ({ path, change })))(
    'is refused by its path: $path',
    ({ path, change }) => {
      expect(() => parseSeed(mistaken(change))).toThrow(`${path}: `);
    },
  );

  it('ends the command with a sentence that names the member, and without a stack', async () => {
    const runs: [string, Run][] = [];
    const wrong: [string, unknown][] = [
      ['merchants[0].shaType: ', mistaken((_, merchant) => (merchant['shaType'] = 'SHA'))],
      ['is not JSON', '{"merchants":['],
    ];
    for (const [index, [sentence, content]] of wrong.entries()) {
      const file = await seedFile(`wrong-${index}.json`, content);
      runs.push([sentence, run('--port', '0', '--data', 'memory', '--seed', file)]);
    }
    runs.push([
      'cannot be read',
      run('--port', '0', '--data', 'memory', '--seed', join(folder, 'absent.json')),
    ]);
    for (const [sentence, one] of runs) {
      expect(await one.ended).not.toBe(0);
      expect(one.said()).toContain(sentence);
      expect(one.said()).not.toMatch(/\n\s+at /);
    }
  }, 120_000);
});
