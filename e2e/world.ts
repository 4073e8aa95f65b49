import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import type { Clock } from '@fils/database';
import { type Shop, startShop } from '@fils/example-shop';
import { createGateway, type Gateway, type Seed } from '@fils/gateway';
import { createPayments, type Payments, type ProviderSettings } from '@fils/payments';

type Merchant = Seed['merchants'][number];
type Redirection = Merchant['channels']['redirection'];

/** What the tests read of a payment, from the shop's API. */
export interface PaymentSeen {
  id: string;
  reference: string;
  state: string;
  amount: number;
  checkoutUrl: string;
  authorizedAmount: number;
  capturedAmount: number;
  refundedAmount: number;
  transactions: {
    reference: string;
    state: string;
    capturedAmount: number;
    refundedAmount: number;
    paymentOption: string | null;
  }[];
}

/** Shop, payments and gateway on free ports, with databases in memory. */
export interface World {
  readonly gateway: Gateway;
  readonly payments: Payments;
  readonly shop: Shop;
  /** While true, the merchant's server cannot be reached by the gateway: no feedback arrives. */
  feedbackBlocked: boolean;
  /** Changes Technical Settings ‣ Redirection; without an argument, back to the usual. Only when connected. */
  setRedirection(change?: Partial<Redirection>): Promise<void>;
  /** The newest payment with the shop's reference, through the shop's API. */
  payment(reference: string): Promise<PaymentSeen>;
  /** Asks for a payment as a shop does, and returns it. */
  createPayment(body: Record<string, unknown>): Promise<PaymentSeen>;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** Connect both ends, as `npm start` does. Otherwise the test follows the documents itself. */
  connected: boolean;
  /** Default: free ones. */
  ports?: { gateway: number; payments: number; shop: number };
  /** Default: the system's. */
  clock?: Clock;
  /** Between attempts at feedback, when connected. Default 1: a test that blocked feedback waits for the next attempt. */
  feedbackIntervalSeconds?: number;
  /** Settings of the merchant at the gateway other than the usual, when connected. */
  merchant?: Partial<Merchant>;
  /** Settings of the provider in payments other than the usual, when connected. */
  provider?: ProviderSettings;
}

/**
 * Payments on `localhost` and the gateway on `127.0.0.1`: two sites, so cookies and Origin behave as between a shop
 * and Amazon.
 */
export async function openWorld(options: WorldOptions): Promise<World> {
  const ports = options.ports ?? (await freePorts());
  const clock = options.clock === undefined ? {} : { clock: options.clock };
  const paymentsUrl = `http://localhost:${ports.payments}`;
  const merchant = options.connected ? merchantOf(paymentsUrl, options) : undefined;
  const state = { feedbackBlocked: false };
  const [gateway, payments] = await Promise.all([
    createGateway({
      port: ports.gateway,
      publicUrl: `http://127.0.0.1:${ports.gateway}`,
      ...clock,
      ...(merchant === undefined ? {} : { seed: { merchants: [merchant] } }),
      fetchFeedback: (...request) =>
        state.feedbackBlocked ? Promise.reject(new Error('The merchant is down.')) : fetch(...request),
    }),
    createPayments({ port: ports.payments, publicUrl: paymentsUrl, ...clock }),
  ]);
  if (merchant !== undefined) await connect(gateway, payments, merchant, options);

  await payments.setShop({
    name: 'Dukkan',
    supportEmail: 'help@dukkan.example',
    supportPhone: '+971 4 123 4567',
  });

  const shopUrl = `http://localhost:${ports.shop}`;
  const api = apiOf(payments.url, await payments.createApiKey('Shop of the tests'));
  const endpoint = await api<{ secret: string }>('event-endpoints', { url: `${shopUrl}/webhooks/fils` });
  const shop = await startShop({
    port: ports.shop,
    publicUrl: shopUrl,
    paymentsUrl: payments.url,
    apiKey: api.key,
    webhookSecret: endpoint.secret,
  });
  return {
    gateway,
    payments,
    shop,
    get feedbackBlocked() {
      return state.feedbackBlocked;
    },
    set feedbackBlocked(blocked) {
      state.feedbackBlocked = blocked;
    },
    async setRedirection(change = {}) {
      if (merchant === undefined) throw new Error('This world is not connected.');
      const redirection = { ...merchant.channels.redirection, ...change };
      await gateway.seed({ merchants: [{ ...merchant, channels: { redirection } }] });
    },
    async payment(reference) {
      const { data } = await api<{ data: PaymentSeen[] }>(
        `payments?reference=${encodeURIComponent(reference)}`,
      );
      const [payment] = data;
      if (payment === undefined) throw new Error(`There is no payment ${reference}.`);
      return payment;
    },
    createPayment: (body) => api<PaymentSeen>('payments', body),
    async close() {
      await shop.close();
      await payments.close();
      await gateway.close();
    },
  };
}

/** The merchant as the documents' steps leave it at the gateway. */
function merchantOf(paymentsUrl: string, { merchant }: WorldOptions): Merchant {
  return {
    name: 'Dukkan',
    merchantIdentifier: 'dukkan01',
    accessCode: secret(10),
    shaType: 'SHA-256',
    shaRequestPhrase: secret(12),
    shaResponsePhrase: secret(12),
    originUrl: paymentsUrl,
    channels: {
      redirection: {
        status: 'active',
        sendResponseParameters: true,
        returnUrlType: 'POST',
        redirectionUrl: `${paymentsUrl}/payment/aps/return`,
        directFeedbackUrl: `${paymentsUrl}/payment/aps/webhook`,
        notificationUrl: `${paymentsUrl}/payment/aps/webhook`,
        responseType: 'JSON',
      },
    },
    ...merchant,
  };
}

/** The documents' steps in payments, for tests that begin after them. */
async function connect(
  gateway: Gateway,
  payments: Payments,
  merchant: Merchant,
  options: WorldOptions,
): Promise<void> {
  await gateway.context.database.db
    .updateTable('channel_settings')
    .set({ feedback_interval_seconds: options.feedbackIntervalSeconds ?? 1 })
    .execute();
  await payments.connectProvider({
    merchantIdentifier: merchant.merchantIdentifier,
    accessCode: merchant.accessCode,
    requestPhrase: merchant.shaRequestPhrase,
    responsePhrase: merchant.shaResponsePhrase,
    shaType: merchant.shaType,
    gatewayUrl: gateway.url,
    state: 'test',
    published: true,
    ...options.provider,
  });
}

const secret = (bytes: number) => randomBytes(bytes).toString('hex');

/** Calls the shop's API: GET without a body, else POST. */
function apiOf(url: string, key: string) {
  async function call<T>(path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${url}/api/v1/${path}`, {
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: HTTP ${answer.status} ${text}`);
    return JSON.parse(text) as T;
  }
  return Object.assign(call, { key });
}

/** Ports that were free a moment ago, held at once so that they differ. */
async function freePorts(): Promise<NonNullable<WorldOptions['ports']>> {
  const held = await Promise.all([heldPort(), heldPort(), heldPort()]);
  await Promise.all(held.map(({ release }) => release()));
  const [gateway, payments, shop] = held;
  return { gateway: gateway.port, payments: payments.port, shop: shop.port };
}

function heldPort(): Promise<{ port: number; release(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      resolve({ port, release: () => new Promise((done) => server.close(() => done())) });
    });
  });
}
