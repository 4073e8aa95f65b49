import { readFile } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { createGateway, parseSeed, type Seed } from '@fils/gateway';
import { createLog } from '@fils/ui/server';
import { buildApps } from '../apps.ts';
import { readArguments, readPort } from '../arguments.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { gatewayConfig } from '../gateway-config.ts';
import { listening, untilStopped } from '../lifetime.ts';
import { secretKey } from '../secret-key.ts';
import { readSettings } from '../settings.ts';

const usage = 'fils gateway [--port N] [--data memory|DIR] [--seed FILE.json]';

/** `fils gateway`: the local Amazon Payment Services alone, for shops written in any language. */
export const gateway: Command = async (args, env) => {
  const { values } = readArguments(
    args,
    { port: { type: 'string' }, data: { type: 'string' }, seed: { type: 'string' } },
    usage,
  );
  const folder = values.data && values.data !== 'memory' ? resolve(values.data) : undefined;
  const settings = readSettings(folder ? { ...env, FILS_DATA_DIR: folder } : env);
  const port = readPort(values.port, settings.ports.gateway);
  const seed = values.seed ? await readSeed(values.seed) : undefined;
  const inMemory = values.data === 'memory';
  const tell = (line: string) => console.log(line);
  await buildApps(['gateway'], tell);
  const data = inMemory
    ? ('memory' as const)
    : settings.databaseUrl && !folder
      ? { url: settings.databaseUrl }
      : { directory: join(settings.dataDirectory, 'gateway') };
  const opened = await listening('the gateway', '--port or GATEWAY_PORT', async () =>
    createGateway({
      data,
      port,
      hostname: settings.host,
      log: createLog({ name: 'gateway', level: settings.logLevel }),
      ...(inMemory ? {} : { secretKey: await secretKey(settings) }),
      ...(settings.urls.gateway ? { publicUrl: settings.urls.gateway } : {}),
      ...(seed === undefined ? {} : { seed }),
      config: gatewayConfig(settings),
    }),
  );
  tell(`Gateway (a local Amazon Payment Services, test cards only): ${opened.url}`);
  tell(`Dashboard, sign in once: ${await opened.signInLink()}`);
  tell(
    `What to do now: send payments to ${opened.url}/FortAPI/paymentPage and ${opened.url}/FortAPI/paymentApi`,
  );
  await untilStopped([opened], tell);
  return 0;
};

/** The seed file, checked before anything is built or opened. @throws UsageError, InvalidSeed naming the member */
async function readSeed(file: string): Promise<Seed> {
  const path = isAbsolute(file) ? file : resolve(file);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`The seed file ${path} cannot be read: ${(error as Error).message}`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`The seed file ${path} is not JSON: ${(error as Error).message}`);
  }
  return parseSeed(json);
}
