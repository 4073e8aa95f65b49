import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** The header in which `listen` hands on the client's address. What a client sends under this name is dropped. */
export const clientIpHeader = 'x-fils-client-ip';

export interface ListenOptions {
  /** 0 takes a free port. */
  port: number;
  /** Default 127.0.0.1: a sandbox is not offered to the network unless asked. */
  hostname?: string;
  /** How many reverse proxies of ours stand in front; the client's address is then read from X-Forwarded-For. */
  trustedProxies?: number;
  /** How long `close` waits for requests under way, in milliseconds, before it cuts them. Default 5000. */
  closeTimeout?: number;
}

export interface Listening {
  readonly url: string;
  readonly port: number;
  /** Stops taking requests, lets those under way finish (up to `closeTimeout`), then resolves. */
  close(): Promise<void>;
}

/**
 * Serves a fetch handler over HTTP.
 *
 * @throws the system's error (`EADDRINUSE`, `EACCES`), with a sentence that names the port
 */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  options: ListenOptions,
): Promise<Listening> {
  const { port, hostname = '127.0.0.1', trustedProxies = 0, closeTimeout = 5000 } = options;
  const handle = getRequestListener((request) => fetch(request));
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, (incoming, outgoing) => {
    setClientIp(incoming, trustedProxies);
    void handle(incoming, outgoing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(Object.assign(error, { message: explain(error, port, hostname) }));
    });
    server.listen(port, hostname, resolve);
  });
  const address = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return {
    port: address.port,
    url: `http://${publicHost(hostname)}:${address.port}`,
    close() {
      closing ??= new Promise<void>((resolve, reject) => {
        const force = setTimeout(() => server.closeAllConnections(), closeTimeout);
        server.close((error) => {
          clearTimeout(force);
          if (error) reject(error);
          else resolve();
        });
        server.closeIdleConnections();
      });
      return closing;
    },
  };
}

/**
 * Writes the client's address into both forms of the headers that Node keeps: the adapter reads single names from one and
 * the whole list from the other. Nothing is copied: this runs for every request.
 */
function setClientIp(incoming: IncomingMessage, trustedProxies: number): void {
  const { rawHeaders, headers } = incoming;
  for (let i = rawHeaders.length - 2; i >= 0; i -= 2) {
    if (rawHeaders[i]?.toLowerCase() === clientIpHeader) rawHeaders.splice(i, 2);
  }
  const hops =
    trustedProxies > 0
      ? String(headers['x-forwarded-for'] ?? '')
          .split(',')
          .map((hop) => hop.trim())
      : [];
  const address = hops.at(-trustedProxies) || incoming.socket.remoteAddress || '';
  const client = address.replace(/^::ffff:/, '');
  headers[clientIpHeader] = client;
  rawHeaders.push(clientIpHeader, client);
}

function publicHost(hostname: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::', ''].includes(hostname)) return 'localhost';
  return hostname.includes(':') ? `[${hostname}]` : hostname;
}

function explain(error: NodeJS.ErrnoException, port: number, hostname: string): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is in use by another program; choose another port.`;
  if (error.code === 'EACCES')
    return `Port ${port} needs more rights than this program has; choose one above 1023.`;
  return `Cannot listen on ${hostname}:${port}: ${error.message}`;
}
