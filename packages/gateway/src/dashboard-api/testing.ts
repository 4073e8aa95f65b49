import type { Role } from '@fils/ui/server';
import type { Gateway } from '../server.ts';

/** A person's browser as far as the dashboard's API goes: a session cookie and our own Origin. */
export class DashboardClient {
  readonly gateway: Gateway;
  #cookie = '';

  constructor(gateway: Gateway) {
    this.gateway = gateway;
  }

  /** Signs in by a one-time link, as a browser that opens it. */
  static async open(gateway: Gateway, link: string): Promise<DashboardClient> {
    const client = new DashboardClient(gateway);
    const response = await gateway.fetch(new Request(link));
    client.#cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';', 1)[0])
      .join('; ');
    return client;
  }

  static async owner(gateway: Gateway): Promise<DashboardClient> {
    return DashboardClient.open(gateway, await gateway.signInLink());
  }

  /** A new person of that role, invited by this one. */
  async invite(role: Role): Promise<DashboardClient> {
    const body = { email: `${role}@example.com`, name: role, role };
    const { json } = await this.call('POST', 'users', body);
    return DashboardClient.open(this.gateway, json['signInLink'] as string);
  }

  /** Calls `/dashboard/api/<path>`; `headers` may take the Origin away or forge it. */
  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = { Origin: this.gateway.url },
  ): Promise<{ status: number; json: Record<string, unknown>; headers: Headers }> {
    const response = await this.gateway.fetch(
      new Request(`${this.gateway.url}/dashboard/api/${path}`, {
        method,
        headers: {
          ...(this.#cookie === '' ? {} : { Cookie: this.#cookie }),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    return {
      status: response.status,
      json: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
      headers: response.headers,
    };
  }

  /** Anything below `/dashboard/`, for pages. */
  page(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { Cookie: this.#cookie, Origin: this.gateway.url, ...init.headers };
    return this.gateway.fetch(new Request(`${this.gateway.url}/dashboard/${path}`, { ...init, headers }));
  }
}
