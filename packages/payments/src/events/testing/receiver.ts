import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  path: string;
  headers: Record<string, string>;
  body: string;
}

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** What the next requests are answered; the last one stays. Default 200. */
  answers: { status: number; headers?: Record<string, string>; body?: string }[];
  /** Called before answering, to hold a request back. */
  before: () => Promise<void>;
  close(): Promise<void>;
}

/** A shop's event endpoint over real HTTP. */
export async function startReceiver(): Promise<Receiver> {
  const receiver: Receiver = {
    url: '',
    received: [],
    answers: [{ status: 200 }],
    before: async () => {},
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    receiver.received.push({
      path: request.url ?? '',
      headers: request.headers as Record<string, string>,
      body,
    });
    await receiver.before();
    const answer = (receiver.answers.length > 1 ? receiver.answers.shift() : receiver.answers[0]) ?? {
      status: 200,
    };
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(receiver, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` });
}
