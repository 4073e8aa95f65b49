import { type Feedback, readFeedback, type SigningKey } from '@fils/aps';
import { listen } from '@fils/ui/server';

interface ReceivedRequest {
  path: string;
  method: string;
  contentType: string | null;
  body: string;
}

/** A merchant's server that takes feedback: keeps what it got, answers as it is told. */
export interface Receiver {
  readonly url: string;
  readonly requests: ReceivedRequest[];
  /** What the next requests are answered; the last one stays. Default 200. */
  answers: (Response | ((request: ReceivedRequest) => Response | Promise<Response>))[];
  /** Reads a request as a merchant would: decodes and verifies. */
  read(request: ReceivedRequest, key: SigningKey): Promise<Feedback>;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const requests: ReceivedRequest[] = [];
  const receiver: Pick<Receiver, 'answers'> = { answers: [] };
  const listening = await listen(
    async (request) => {
      const received = {
        path: new URL(request.url).pathname,
        method: request.method,
        contentType: request.headers.get('Content-Type'),
        body: await request.text(),
      };
      requests.push(received);
      const answer = receiver.answers.length > 1 ? receiver.answers.shift() : receiver.answers[0];
      if (typeof answer === 'function') return answer(received);
      return answer?.clone() ?? new Response('');
    },
    { port: 0, closeTimeout: 100 },
  );
  return Object.assign(receiver, {
    url: listening.url,
    requests,
    read: (request: ReceivedRequest, key: SigningKey) =>
      readFeedback(
        new Request(`${listening.url}${request.path}`, {
          method: 'POST',
          headers: { 'Content-Type': request.contentType ?? '' },
          body: request.body,
        }),
        () => key,
      ),
    close: () => listening.close(),
  });
}
