import { type TestClock, testClock } from '@fils/database';
import { createLog, type Role } from '@fils/ui/server';
import { createPayments, type Payments, type PaymentsOptions } from '../server.ts';

/** A server in memory with its back office, and a signed-in caller for each role. For tests. */
export interface BackofficeUnderTest {
  payments: Payments;
  clock: TestClock;
  /** Everything that was logged. */
  logged: string[];
  /** A call of `/backoffice/api/<path>` by a person of this role; nobody when undefined. */
  call(role: Role | undefined, path: string, options?: CallOptions): Promise<Response>;
  json<T = Record<string, unknown>>(role: Role, path: string, options?: CallOptions): Promise<T>;
  close(): Promise<void>;
}

export interface CallOptions {
  method?: string;
  body?: unknown;
  /** The Origin header; the app's own unless told. `null` sends none. */
  origin?: string | null;
}

/** Starts one. `fetch` stands for the network behind the provider's client. */
export async function backofficeUnderTest(options: PaymentsOptions = {}): Promise<BackofficeUnderTest> {
  const clock = testClock('2026-11-22T10:00:00Z');
  const logged: string[] = [];
  const log = createLog({
    name: 'test',
    level: 'debug',
    destination: { write: (line) => logged.push(line) },
  });
  const payments = await createPayments({
    listen: false,
    work: false,
    publicUrl: 'http://localhost:4100',
    clock,
    log,
    ...options,
  });
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
    payments,
    clock,
    logged,
    call,
    async json<T>(role: Role, path: string, options?: CallOptions): Promise<T> {
      const answer = await call(role, path, options);
      if (!answer.ok) throw new Error(`${path}: HTTP ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    close: () => payments.close(),
  };
}
