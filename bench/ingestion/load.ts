import { connect, type Socket } from 'node:net';

/**
 * Posts bodies over so many connections at once, each waiting for its answer before the next, and gives notifications
 * answered 200 a second. Hand-made HTTP, because client and server share the processors: what the client costs is
 * taken from both servers alike.
 *
 * @throws Error when an answer is not 200
 */
export async function post(url: string, bodies: readonly string[], connections: number): Promise<number> {
  const { hostname, port, pathname } = new URL(url);
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(hostname, Number(port))));
  let next = 0;
  const start = performance.now();
  await Promise.all(
    sockets.map(async (socket) => {
      for (let body = bodies[next++]; body !== undefined; body = bodies[next++]) {
        await exchange(
          socket,
          `POST ${pathname} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        );
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  for (const socket of sockets) socket.destroy();
  return bodies.length / seconds;
}

function open(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Every answer here is empty, so its head is all of it. */
function exchange(socket: Socket, request: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let head = '';
    const onData = (chunk: Buffer) => {
      head += chunk.toString('latin1');
      if (!head.includes('\r\n\r\n')) return;
      // Without a length an empty body still ends with its last chunk.
      if (/transfer-encoding: chunked/i.test(head) && !head.endsWith('0\r\n\r\n')) return;
      socket.off('data', onData);
      if (head.startsWith('HTTP/1.1 200')) resolve();
      else reject(new Error(`answered ${head.slice(0, 200)}`));
    };
    socket.on('data', onData);
    socket.write(request);
  });
}
