import { createSecretBox, generateSecretKey, systemClock } from '@fils/database';
import {
  baseAssets,
  createAccounts,
  createLog,
  type Listening,
  type Logger,
  listen,
  problemHandler,
  securityHeaders,
} from '@fils/ui/server';
import { Hono } from 'hono';
import { createAccess } from './access/access.ts';
import { forgetOldKeys } from './api/idempotency.ts';
import { type ApiScope, createApiKey } from './api/keys.ts';
import { backofficeRoutes } from './backoffice-api/index.ts';
import { checkoutRoutes } from './checkout/routes.ts';
import { defaultCheckSchedule, type PaymentsConfig, type PaymentsContext } from './context.ts';
import { type EventDispatcher, startEvents } from './events/dispatcher.ts';
import { defineInboxJobs } from './inbox/jobs.ts';
import { createInbox } from './inbox/receive.ts';
import { returnRoutes, webhookRoutes } from './inbox/routes.ts';
import { connectProvider, type ProviderSettings } from './providers/connect.ts';
import { ensureProvider } from './providers/ensure.ts';
import { defineStatusChecks } from './reconciliation/schedule.ts';
import { apiRoutes } from './rest-api.ts';
import { readShop, type Shop, type ShopSettings, setShop } from './shop/store.ts';
import { openStorage, type PaymentsData } from './storage.ts';

export interface PaymentsOptions {
  /** Where rows live. Default memory: gone when the process ends. */
  data?: PaymentsData;
  /** 0 takes a free port. Default 3100. */
  port?: number;
  hostname?: string;
  /** How the outside reaches this server. Default: the address it listens on. */
  publicUrl?: string;
  /** Seals credentials at rest; required outside `memory`. */
  secretKey?: string;
  clock?: PaymentsContext['clock'];
  log?: Logger;
  fetch?: typeof fetch;
  /** Serve over HTTP. Default true; otherwise only `fetch` answers. */
  listen?: boolean;
  /** Run jobs in this process. Default true. */
  work?: boolean;
  production?: boolean;
  /** See PaymentsConfig. */
  checkSchedule?: PaymentsConfig['checkSchedule'];
  operationSettledAfter?: PaymentsConfig['operationSettledAfter'];
}

export interface Payments {
  readonly url: string;
  /** 0 when it does not listen. */
  readonly port: number;
  readonly context: PaymentsContext;
  /** Answers a request in this process, without a port. */
  fetch(request: Request): Promise<Response>;
  /** A key for the shop's API, shown this once. Default: every scope. */
  createApiKey(name: string, scopes?: readonly ApiScope[]): Promise<string>;
  /** A one-time address that signs the owner in to the back office. */
  signInLink(): Promise<string>;
  /** Sets up the provider without the back office; see {@link connectProvider}. */
  connectProvider(settings: ProviderSettings): Promise<void>;
  /** What shoppers are told of the shop. */
  shop(): Promise<Shop>;
  /** Says whom the shopper pays without the back office; see {@link setShop}. */
  setShop(settings: ShopSettings): Promise<Shop>;
  /** Stops taking requests, lets those under way and running jobs finish, closes the database. */
  close(): Promise<void>;
}

/**
 * Opens the merchant's payments server.
 *
 * @throws DatabaseInUse · DatabaseUnavailable · the system's error when the port is taken
 */
export async function createPayments(options: PaymentsOptions = {}): Promise<Payments> {
  const log = options.log ?? createLog({ name: 'payments' });
  const clock = options.clock ?? systemClock;
  const data = options.data ?? 'memory';
  if (options.secretKey === undefined && data !== 'memory') {
    throw new Error('A secret key is needed to keep credentials: set FILS_SECRET_KEY.');
  }
  const secretKey = options.secretKey ?? generateSecretKey();
  const database = await openStorage(data, {
    onError: (error, where) => log.error({ err: error, where }, 'background work failed'),
  });

  // Listening comes before the features, because their public address may hold the port that the system chose.
  let app: Hono | undefined;
  const fetch = async (request: Request): Promise<Response> =>
    app === undefined
      ? new Response('starting', { status: 503, headers: { 'Retry-After': '1' } })
      : app.fetch(request);
  let listening: Listening | undefined;
  let events: EventDispatcher | undefined;
  try {
    if (options.listen !== false) {
      listening = await listen(fetch, {
        port: options.port ?? 3100,
        ...(options.hostname === undefined ? {} : { hostname: options.hostname }),
      });
    }
    const url = listening?.url ?? 'http://localhost';
    const publicUrl = (options.publicUrl ?? url).replace(/\/+$/, '');
    const secrets = createSecretBox(secretKey);
    const context: PaymentsContext = {
      database,
      secrets,
      clock,
      log,
      fetch: options.fetch ?? globalThis.fetch,
      config: {
        publicUrl,
        production: options.production ?? false,
        checkSchedule: options.checkSchedule ?? defaultCheckSchedule,
        operationSettledAfter: options.operationSettledAfter ?? Temporal.Duration.from({ minutes: 2 }),
      },
      accounts: createAccounts({
        db: database.db,
        baseUrl: publicUrl,
        basePath: '/backoffice/auth',
        secret: secrets.derive('accounts'),
        cookiePrefix: 'fils_payments',
        trustedOrigins: [],
        log,
        appName: 'Fils payments',
      }),
      poke: { events: () => {} },
    };
    await ensureProvider(context);
    const access = createAccess(context);
    await access.ensureOwner();
    defineInboxJobs(context);
    defineStatusChecks(context);
    events = startEvents(context, { work: options.work ?? true });
    database.jobs.every('forget idempotency keys', 3_600, () => forgetOldKeys(context));
    await database.jobs.start({ work: options.work ?? true });
    app = appOf(context);

    return {
      url: publicUrl,
      port: listening?.port ?? 0,
      context,
      fetch,
      signInLink: () => access.signInLink(),
      async connectProvider(settings) {
        await connectProvider(context, settings);
      },
      shop: () => readShop(database.db),
      setShop: (settings) => setShop(context, settings),
      async createApiKey(name, scopes) {
        return (await createApiKey(context, { name, scopes, createdBy: 'system' })).key;
      },
      async close() {
        await listening?.close();
        await events?.stop();
        await database.close();
      },
    };
  } catch (error) {
    await listening?.close();
    await events?.stop();
    await database.close();
    throw error;
  }
}

function appOf(context: PaymentsContext): Hono {
  const app = new Hono();
  const inbox = createInbox(context);
  app.onError(problemHandler(context.log));
  app.route('/', webhookRoutes(context, inbox));
  app.use(securityHeaders({ https: context.config.publicUrl.startsWith('https:') }));
  app.get('/healthz', async (c) => {
    c.header('Cache-Control', 'no-store');
    try {
      await context.database.ping();
      return c.json({ status: 'ok' });
    } catch {
      return c.json({ status: 'database_unavailable' }, 503);
    }
  });
  app.get('/', (c) => c.redirect('/backoffice/', 302));
  app.route('/', baseAssets());
  app.route('/', returnRoutes(context, inbox));
  app.route('/', checkoutRoutes(context));
  app.route('/', apiRoutes(context));
  app.route('/', backofficeRoutes(context));
  return app;
}
