import type { TestPayments } from '../../testing/index.ts';
import type { ApiScope } from '../keys.ts';

export interface ApiAnswer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
}

export interface ApiClient {
  readonly key: string;
  get(path: string): Promise<ApiAnswer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<ApiAnswer>;
  delete(path: string): Promise<ApiAnswer>;
}

/** A shop with an API key, calling in this process. */
export async function apiClient(test: TestPayments, scopes?: readonly ApiScope[]): Promise<ApiClient> {
  const key = await test.payments.createApiKey('test', scopes);
  async function call(method: string, path: string, init: RequestInit = {}): Promise<ApiAnswer> {
    const response = await test.payments.fetch(
      new Request(`http://localhost:4100/api/v1${path}`, {
        method,
        ...init,
        headers: { authorization: `Bearer ${key}`, ...(init.headers as Record<string, string>) },
      }),
    );
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : JSON.parse(text),
    };
  }
  return {
    key,
    get: (path) => call('GET', path),
    delete: (path) => call('DELETE', path),
    post: (path, body, headers = {}) =>
      call('POST', path, {
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

/** The least that a payment needs. */
export const smallPayment = {
  reference: 'D-1001',
  amount: 24_900,
  currency: 'AED',
  customer: { email: 'layla@example.com' },
} as const;
