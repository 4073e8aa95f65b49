import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { type Shop, startShop } from '@fils/example-shop';
import { createGateway, type Gateway, type Seed } from '@fils/gateway';
import { createPayments, type Payments } from '@fils/payments';

/** Shop, payments and gateway of one test file, on free ports and databases in memory. */
export interface World {
  gateway: Gateway;
  payments: Payments;
  shop: Shop;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** Connect both ends, as `npm start` does. Otherwise the test follows the documents itself. */
  connected: boolean;
  /** What Technical Settings say, when not the usual. */
  redirection?: Partial<Seed['merchants'][number]['channels']['redirection']>;
  /** Provider settings beside the credentials. */
  captureManually?: boolean;
}

const secret = () => randomBytes(12).toString('hex');

/**
 * Payments on `localhost` and the gateway on `127.0.0.1`: two sites, so cookies and Origin behave as between a shop
 * and Amazon.
 */
export async function openWorld({ connected, redirection = {}, captureManually }: WorldOptions): Promise<World> {
  const [gatewayPort, paymentsPort, shopPort] = await freePorts(3);
  const gateway = await createGateway({ port: gatewayPort, publicUrl: `http://127.0.0.1:${gatewayPort}` });
  const payments = await createPayments({ port: paymentsPort, publicUrl: `http://localhost:${paymentsPort}` });
  if (connected) await connect(gateway, payments, redirection, captureManually ?? false);

  const apiKey = await payments.createApiKey('Shop of the test');
  const shopUrl = `http://localhost:${shopPort}`;
  const answer = await fetch(`${payments.url}/api/v1/event-endpoints`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ url: `${shopUrl}/webhooks/fils` }),
  });
  const { secret: webhookSecret } = (await answer.json()) as { secret: string };
  const shop = await startShop({
    port: shopPort,
    publicUrl: shopUrl,
    paymentsUrl: payments.url,
    apiKey,
    webhookSecret,
  });
  return {
    gateway,
    payments,
    shop,
    async close() {
      await shop.close();
      await payments.close();
      await gateway.close();
    },
  };
}

async function connect(
  gateway: Gateway,
  payments: Payments,
  redirection: WorldOptions['redirection'],
  captureManually: boolean,
): Promise<void> {
  const phrases = { shaRequestPhrase: secret(), shaResponsePhrase: secret() };
  const credentials = { merchantIdentifier: 'e2eShop1', accessCode: secret().slice(0, 20), shaType: 'SHA-256' as const };
  await gateway.seed({
    merchants: [
      {
        name: 'Shop of the test',
        ...credentials,
        ...phrases,
        originUrl: payments.url,
        channels: {
          redirection: {
            status: 'active',
            sendResponseParameters: true,
            returnUrlType: 'POST',
            directFeedbackUrl: `${payments.url}/payment/aps/webhook`,
            notificationUrl: `${payments.url}/payment/aps/webhook`,
            responseType: 'JSON',
            ...redirection,
          },
        },
      },
    ],
  });
  await payments.connectDemoProvider({
    ...credentials,
    requestPhrase: phrases.shaRequestPhrase,
    responsePhrase: phrases.shaResponsePhrase,
    gatewayUrl: gateway.url,
    state: 'test',
    published: true,
    captureManually,
  });
}

/** Ports that were free a moment ago, all held at once so that they differ. */
async function freePorts(count: number): Promise<[number, number, number]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const server = createServer();
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports as [number, number, number];
}
