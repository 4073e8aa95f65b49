import { request } from 'node:http';

export interface RawRequest {
  method?: string;
  /** Sent exactly so: `fetch` would tidy it up. */
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: Buffer | string;
  /** Without Content-Length, in chunks of 64 KiB. */
  chunked?: boolean;
}

export interface RawResponse {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

const chunkBytes = 64 * 1024;

/**
 * Sends a request as it is. A server may answer and hang up while the body is still on its way: what it answered counts.
 */
export function send(
  base: string,
  { method = 'POST', path, headers = {}, body = '', chunked }: RawRequest,
): Promise<RawResponse> {
  const { hostname, port } = new URL(base);
  const bytes = Buffer.from(body);
  return new Promise((resolve, reject) => {
    let answered = false;
    const outgoing = request({ hostname, port, path, method, agent: false }, (incoming) => {
      answered = true;
      const chunks: Buffer[] = [];
      const finish = () => {
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: Buffer.concat(chunks).toString(),
        });
        outgoing.destroy();
      };
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', finish);
      incoming.on('error', finish);
    });
    outgoing.on('error', (error) => {
      if (!answered) reject(error);
    });
    for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
    if (!chunked) {
      if (bytes.length > 0) outgoing.setHeader('Content-Length', bytes.length);
      outgoing.end(bytes);
      return;
    }
    let at = 0;
    const more = () => {
      if (answered || outgoing.destroyed) return;
      if (at >= bytes.length) {
        outgoing.end();
        return;
      }
      outgoing.write(bytes.subarray(at, at + chunkBytes), more);
      at += chunkBytes;
    };
    more();
  });
}
