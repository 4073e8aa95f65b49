import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FormClient, type PageForm } from '@fils/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

interface Running {
  child: ChildProcess;
  output: () => string;
}

/** Starts the command line as a person does, and waits for the line that says it is ready. */
function startProcess(args: string[], env: NodeJS.ProcessEnv, ready: RegExp): Promise<Running> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env['PATH'], ...env } });
    let text = '';
    const see = (chunk: Buffer) => {
      text += chunk;
      if (ready.test(text)) resolve({ child, output: () => text });
    };
    child.stdout.on('data', see);
    child.stderr.on('data', see);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${text}`)));
  });
}

const stop = (running: Running, signal: NodeJS.Signals) =>
  new Promise<number | null>((resolve) => {
    running.child.removeAllListeners('exit');
    running.child.once('exit', (code) => resolve(code));
    running.child.kill(signal);
  });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('fils start', () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let running: Running;
  const url = (name: string) => `http://localhost:${env[name]}`;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fils-start-'));
    env = {
      FILS_DATA_DIR: join(folder, 'data'),
      SHOP_PORT: String(await freePort()),
      PAYMENTS_PORT: String(await freePort()),
      GATEWAY_PORT: String(await freePort()),
    };
    running = await startProcess(['start'], env, /Ctrl-C stops/);
  }, 120_000);
  afterAll(async () => {
    await stop(running, 'SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  it('prints addresses, sign-in links and what to do, and answers on all three', async () => {
    for (const name of ['SHOP_PORT', 'PAYMENTS_PORT', 'GATEWAY_PORT']) {
      expect(running.output()).toContain(url(name));
      const health = await fetch(`${url(name)}/healthz`);
      expect(health.status).toBe(200);
    }
    expect(running.output().match(/sign in once: http/g)).toHaveLength(2);
    expect(running.output()).toContain('What to do now');
  });

  it('pays at once: shop, checkout, hosted page, back in the shop, paid', async () => {
    const paid = await buy(url('SHOP_PORT'));
    expect(paid).toContain('Payment confirmed');
    expect(paid, 'the shop has its name').toContain('<bdi>Dukkan</bdi>');
  });

  it('keeps everything over kill -9 and a second start', async () => {
    await stop(running, 'SIGKILL');
    running = await startProcess(['start'], env, /Ctrl-C stops/);
    expect(await buy(url('SHOP_PORT'))).toContain('Payment confirmed');
  }, 120_000);

  it('refuses the taken port with a sentence that names the setting', async () => {
    const other = startProcess(['start'], { ...env, FILS_DATA_DIR: join(folder, 'other') }, /Ctrl-C stops/);
    await expect(other).rejects.toThrow(/GATEWAY_PORT/);
  }, 120_000);

  it('refuses the data folder in use', async () => {
    const other = startProcess(['start'], { ...env, GATEWAY_PORT: '0' }, /Ctrl-C stops/);
    await expect(other).rejects.toThrow(/in use by another process/);
  }, 120_000);

  it('ends cleanly at Ctrl-C', async () => {
    expect(await stop(running, 'SIGINT')).toBe(0);
    running = await startProcess(['start'], env, /Ctrl-C stops/);
  }, 120_000);
});

/** Walks the shop as a browser without script does; gives the text of the last page. */
async function buy(shop: string): Promise<string> {
  const client = new FormClient();
  const withField = (name: string) => (form: PageForm) => name in form.fields;
  let page = await client.open(`${shop}/?lang=en`);
  page = await client.submit(page, {}, { form: (form) => form.method === 'post' });
  page = await client.submit(page, {}, { form: withField('method') });
  page = await client.submit(page, {}, { form: withField('signature') });
  const card = {
    card_number: '4005550000000001',
    expiry_date: '05/30',
    card_security_code: '123',
    card_holder_name: 'Test Shopper',
  };
  page = await client.submit(page, card, { button: 'pay' });
  page = await client.submit(page, {}, { form: withField('signature') });
  return page.html;
}
