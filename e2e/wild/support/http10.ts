import { connect } from 'node:net';

/**
 * Posts JSON as an HTTP/1.0 client and returns the body. Such a client knows no chunks: what follows the headers up to
 * the end of the connection is the body, so a chunked answer would not be JSON.
 */
export async function http10(
  address: string,
  json: string,
  headers: Record<string, string>,
): Promise<string> {
  const url = new URL(address);
  const body = Buffer.from(json);
  const socket = connect(Number(url.port), url.hostname);
  const head = [
    `POST ${url.pathname} HTTP/1.0`,
    `Host: ${url.host}`,
    'Connection: close',
    `Content-Length: ${body.length}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.write(body);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  const answer = Buffer.concat(chunks).toString();
  const end = answer.indexOf('\r\n\r\n');
  const status = answer.slice(0, answer.indexOf('\r\n'));
  if (!/^HTTP\/1\.[01] 200 /.test(status)) throw new Error(status);
  return answer.slice(end + 4);
}
