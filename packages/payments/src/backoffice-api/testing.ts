import type { Role } from '@fils/ui/server';
import type { Payments } from '../server.ts';
import { openTestPayments, type TestPayments } from '../testing/index.ts';

export interface CallOptions {
  method?: string;
  body?: unknown;
  /** The Origin header; the app's own unless told. `null` sends none. */
  origin?: string | null;
}

/** Calls of the back office's API by people of each role. For tests. */
export interface Callers {
  /** A call of `/backoffice/api/<path>` by a person of this role; nobody when undefined. */
  call(role: Role | undefined, path: string, options?: CallOptions): Promise<Response>;
  /** The same; anything but a success throws with what was answered. */
  json<T = Record<string, unknown>>(role: Role, path: string, options?: CallOptions): Promise<T>;
}

export type BackofficeUnderTest = TestPayments & Callers;

/** A server in memory with its back office. `fetch` stands for the network behind the provider's client. */
export async function backofficeUnderTest(
  options: Parameters<typeof openTestPayments>[0] = {},
): Promise<BackofficeUnderTest> {
  const opened = await openTestPayments(options);
  return { ...opened, ...callersOf(opened.payments) };
}

/** People of each role, signed in by a one-time link when they first call. */
export function callersOf(payments: Payments): Callers {
  const { accounts, config } = payments.context;
  const cookies = new Map<Role, string>();

  async function cookieOf(role: Role): Promise<string> {
    const known = cookies.get(role);
    if (known !== undefined) return known;
    const user = await accounts.ensureUser({ email: `${role}@example.com`, name: role, role });
    const link = await accounts.signInLink(user.email, { redirectTo: '/backoffice/' });
    const answer = await payments.fetch(new Request(link));
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ');
    if (cookie === '') throw new Error(`Signing in gave no cookie (HTTP ${answer.status})`);
    cookies.set(role, cookie);
    return cookie;
  }

  async function call(role: Role | undefined, path: string, options: CallOptions = {}): Promise<Response> {
    const { body, origin = config.publicUrl } = options;
    const headers = new Headers();
    if (role !== undefined) headers.set('Cookie', await cookieOf(role));
    if (origin !== null) headers.set('Origin', origin);
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    return payments.fetch(
      new Request(`${config.publicUrl}/backoffice/api/${path}`, {
        method: options.method ?? (body === undefined ? 'GET' : 'POST'),
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  }

  return {
    call,
    async json<T>(role: Role, path: string, options?: CallOptions): Promise<T> {
      const answer = await call(role, path, options);
      if (!answer.ok) throw new Error(`${path}: HTTP ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    },
  };
}
