import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { openOrders } from './orders.ts';
import { paymentsClient } from './payments-client.ts';
import { shopRoutes } from './routes.ts';

export interface ShopOptions {
  /** 0 takes a free port. */
  port: number;
  /** Default 127.0.0.1. */
  hostname?: string;
  /** How shoppers reach the shop. Default: the address it listens on. */
  publicUrl?: string;
  /** The payments server's address, for API calls. */
  paymentsUrl: string;
  /** Where shoppers are sent to pay, when that is another address than `paymentsUrl`. */
  checkoutUrl?: string;
  /** A key with payments:read and payments:write. */
  apiKey: string;
  /** `whsec_…` of the event endpoint `PUBLIC_URL/webhooks/fils`. */
  webhookSecret: string;
  /** Keeps orders between starts. Without it they are gone when the shop ends. */
  ordersFile?: string;
}

export interface Shop {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * A small shop that sells through the public API of payments: it creates payments, sends the shopper to them, reads
 * them when the shopper is back, and listens to events. Copy it as the beginning of your own.
 *
 * @throws the system's error when the port is taken; an error that names the orders file when it cannot be read
 */
export async function startShop(options: ShopOptions): Promise<Shop> {
  const orders = await openOrders(options.ordersFile);
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
  const server = createServer(getRequestListener((request) => answer(request)));
  const hostname = options.hostname ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, hostname, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const local = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(hostname) ? 'localhost' : hostname;
  const url = (options.publicUrl ?? `http://${local}:${port}`).replace(/\/+$/, '');

  const paymentsUrl = options.paymentsUrl.replace(/\/+$/, '');
  const app = shopRoutes({
    url,
    checkoutOrigin: new URL(options.checkoutUrl ?? paymentsUrl).origin,
    orders,
    payments: paymentsClient(paymentsUrl, options.apiKey),
    webhookSecret: options.webhookSecret,
  });
  answer = app.fetch;

  return {
    url,
    port,
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 2000).unref();
      }),
  };
}
