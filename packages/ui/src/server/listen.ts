import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
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
    setClientIp(incoming.rawHeaders, incoming.socket, trustedProxies);
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

/** Works on the raw header list, which is read when the handler first asks for a header: no copy of the request. */
function setClientIp(rawHeaders: string[], socket: Socket, trustedProxies: number): void {
  let forwarded: string | undefined;
  for (let i = rawHeaders.length - 2; i >= 0; i -= 2) {
    const name = rawHeaders[i]?.toLowerCase();
    if (name === clientIpHeader) rawHeaders.splice(i, 2);
    else if (name === 'x-forwarded-for') {
      forwarded = forwarded === undefined ? rawHeaders[i + 1] : `${rawHeaders[i + 1]},${forwarded}`;
    }
  }
  const hops = trustedProxies > 0 ? (forwarded ?? '').split(',').map((hop) => hop.trim()) : [];
  const client = hops.at(-trustedProxies) || socket.remoteAddress || '';
  rawHeaders.push(clientIpHeader, client.replace(/^::ffff:/, ''));
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
