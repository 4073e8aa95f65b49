import { type Clock, createSecretBox, generateSecretKey, systemClock } from '@fils/database';
import { createLog, type Listening, type Logger, listen } from '@fils/ui/server';
import { type Access, createAccess } from './access/index.ts';
import { createApp } from './app.ts';
import type { GatewayConfig, GatewayContext } from './context.ts';
import { type MerchantHandle, merchantHandle } from './embedding/merchant-handle.ts';
import { createFeedbackWorker } from './feedback/worker.ts';
import { createMerchant, listMerchants, type Merchant } from './merchants/store.ts';
import { applySeed } from './seed/apply.ts';
import { parseSeed, type Seed } from './seed/seed.ts';
import { type GatewayData, openStorage } from './storage.ts';
import { startSweeper } from './sweeper.ts';

export interface GatewayOptions {
  /** Where rows are kept. Default `memory`: gone when the gateway closes. */
  data?: GatewayData;
  /** 0 (default) takes a free port. */
  port?: number;
  /** Default 127.0.0.1. */
  hostname?: string;
  /** `false`: no port is opened; use {@link Gateway.fetch}. */
  listen?: boolean;
  /** How browsers and servers reach the gateway, when not by the address it listens on. */
  publicUrl?: string;
  /** At least 32 characters; seals the phrases at rest. Needed again to read a kept database; made up for one in memory. */
  secretKey?: string;
  /** Merchants to begin with. Without any, there is one demo merchant that is not set up yet. */
  seed?: Seed;
  clock?: Clock;
  log?: Logger;
  /** Sends feedback; for tests that want to see or break it. */
  fetchFeedback?: typeof fetch;
  /** See {@link GatewayConfig}. */
  config?: Partial<Omit<GatewayConfig, 'publicUrl'>>;
}

/** A running gateway. */
export interface Gateway {
  /** Public address without a slash at the end. */
  readonly url: string;
  /** 0 when nothing listens. */
  readonly port: number;
  /** Answers a request in this process, listening or not. */
  fetch(request: Request): Promise<Response>;
  /** A one-time address that signs the owner in to the dashboard. */
  signInLink(): Promise<string>;
  /** Brings merchants to what the seed says. @throws InvalidSeed naming each wrong member, with nothing changed */
  seed(seed: Seed): Promise<void>;
  /** Back to how it was created: orders, messages and settings go, the initial seed is applied again. People stay. */
  reset(): Promise<void>;
  /** Resolves when no feedback is due or under way. */
  idle(): Promise<void>;
  /** Finishes what is under way and frees port and database. */
  close(): Promise<void>;
  /** Settings and orders of a merchant, without the dashboard. */
  merchant(merchantIdentifier: string): Promise<MerchantHandle | undefined>;
  /** All of them, oldest first. */
  merchants(): Promise<Merchant[]>;
  readonly context: GatewayContext;
}

const defaults: Omit<GatewayConfig, 'publicUrl'> = {
  feedbackTimeoutMs: 30_000,
  attemptsLimit: 9,
  authorizationLifetime: Temporal.Duration.from({ hours: 7 * 24 }),
  pageLifetime: Temporal.Duration.from({ minutes: 15 }),
  logRetention: { days: 30, rows: 100_000 },
};

/** Every table but those of people's accounts. */
const tables = [
  'merchant',
  'security_settings',
  'channel_settings',
  'payment_option',
  'page_template',
  'payment_order',
  'order_operation',
  'message_log',
  'feedback',
  'feedback_attempt',
  'card_token',
] as const;

/**
 * Amazon Payment Services on this machine: opens the database, applies the seed, listens.
 *
 * @throws InvalidSeed · DatabaseInUse · DatabaseUnavailable · the system's error for a port that is taken
 * @example
 * const gateway = await createGateway({ seed });
 * // … send payments to `${gateway.url}/FortAPI/paymentPage`
 * await gateway.close();
 */
export async function createGateway(options: GatewayOptions = {}): Promise<Gateway> {
  const { data = 'memory', seed, clock = systemClock } = options;
  if (seed !== undefined) parseSeed(seed);
  const log = options.log ?? createLog({ name: 'gateway', level: 'warn' });
  const secrets = createSecretBox(secretKeyFor(data, options.secretKey));
  const database = await openStorage(data, log);

  let answer: ((request: Request) => Response | Promise<Response>) | undefined;
  let listening: Listening | undefined;
  try {
    if (options.listen !== false) {
      const notYet = () => new Response('Starting', { status: 503, headers: { 'Retry-After': '1' } });
      listening = await listen((request) => (answer ?? notYet)(request), {
        port: options.port ?? 0,
        ...(options.hostname === undefined ? {} : { hostname: options.hostname }),
      });
    }
    const publicUrl = (options.publicUrl ?? listening?.url ?? 'http://localhost:3200').replace(/\/+$/, '');
    const context: GatewayContext = {
      database,
      secrets,
      clock,
      log,
      fetch: options.fetchFeedback ?? fetch,
      config: { ...defaults, ...options.config, publicUrl },
      poke: { feedback: () => worker.poke() },
    };
    const worker = createFeedbackWorker(context);
    const access: Access = createAccess(context);
    await begin(context, seed);
    const app = createApp(context, access);
    answer = app.fetch;
    await worker.start();
    const sweeper = startSweeper(context);

    return {
      url: publicUrl,
      port: listening?.port ?? 0,
      fetch: async (request) => app.fetch(request),
      signInLink: () => access.signInLink(),
      seed: (more) => applySeed(context, more),
      async reset() {
        await worker.idle();
        await database.truncate(tables);
        await begin(context, seed);
      },
      idle: () => worker.idle(),
      async close() {
        await sweeper.stop();
        await listening?.close();
        await worker.stop();
        await database.close();
      },
      merchant: (merchantIdentifier) => merchantHandle(context, merchantIdentifier),
      merchants: () => listMerchants(context),
      context,
    };
  } catch (error) {
    await listening?.close();
    await database.close();
    throw error;
  }
}

async function begin(context: GatewayContext, seed: Seed | undefined): Promise<void> {
  if (seed !== undefined) await applySeed(context, seed);
  else if ((await listMerchants(context)).length === 0)
    await createMerchant(context, { name: 'Demo merchant' });
}

/** A kept database needs the key again at the next start, so it must be given. */
function secretKeyFor(data: GatewayData, given: string | undefined): string {
  if (given !== undefined) return given;
  if (data === 'memory') return generateSecretKey();
  throw new Error(
    'A gateway that keeps its data needs a secretKey (FILS_SECRET_KEY): without it the phrases could not be read at the next start.',
  );
}
