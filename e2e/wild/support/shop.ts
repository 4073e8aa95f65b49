import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a web framework would hand it on: nothing decoded, nothing lost. */
export interface Arrived {
  method: string;
  path: string;
  query: string;
  contentType: string;
  raw: Buffer;
}

/** The merchant's web server: takes the shopper's return and the gateway's feedback, keeps both. */
export interface ShopServer {
  url: string;
  arrived: Arrived[];
  /** The newest request to this path. */
  last(path: string): Arrived;
  all(path: string): Arrived[];
  forget(): void;
  close(): Promise<void>;
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function startShop(): Promise<ShopServer> {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    void bytesOf(request).then((raw) => {
      const [path = '', query = ''] = (request.url ?? '').split('?');
      const { method = '', headers } = request;
      arrived.push({ method, path, query, contentType: headers['content-type'] ?? '', raw });
      response.end('thanks');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const all = (path: string) => arrived.filter((one) => one.path === path);
  return {
    url: `http://127.0.0.1:${port}`,
    arrived,
    all,
    last(path) {
      const found = all(path).at(-1);
      if (found === undefined) {
        throw new Error(
          `Nothing arrived at ${path}; elsewhere: ${arrived.map((one) => one.path).join(', ')}`,
        );
      }
      return found;
    },
    forget() {
      arrived.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
