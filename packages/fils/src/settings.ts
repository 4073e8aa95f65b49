import { resolve } from 'node:path';
import { z } from 'zod';
import { UsageError } from './errors.ts';

const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
    .transform(Number)
    .refine((n) => n <= 65_535, 'must be a port number from 0 to 65535')
    .default(fallback);

const whole = (from: number, to: number, fallback: number) => {
  const wrong = `must be a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, wrong)
    .transform(Number)
    .refine((n) => n >= from && n <= to, wrong)
    .default(fallback);
};

const baseUrl = z
  .string()
  .refine((text) => {
    const url = URL.parse(text);
    return (
      url !== null &&
      /^https?:$/.test(url.protocol) &&
      url.search === '' &&
      url.hash === '' &&
      url.username === ''
    );
  }, 'must be an address such as https://pay.example.com, without query')
  .transform((text) => text.replace(/\/+$/, ''))
  .optional();

const schema = z.object({
  SHOP_PORT: port(3000),
  PAYMENTS_PORT: port(3100),
  GATEWAY_PORT: port(3200),
  SHOP_URL: baseUrl,
  PAYMENTS_URL: baseUrl,
  GATEWAY_URL: baseUrl,
  FILS_HOST: z.string().min(1).default('127.0.0.1'),
  FILS_DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? ''),
      'must begin with postgres:// or postgresql://',
    )
    .optional(),
  FILS_SECRET_KEY: z
    .string()
    .min(32, 'must have at least 32 characters (make one with: openssl rand -base64 32)')
    .optional(),
  FILS_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  GATEWAY_PAGE_MINUTES: whole(1, 1440, 15),
  GATEWAY_LOG_DAYS: whole(1, 3650, 30),
  GATEWAY_LOG_ROWS: whole(1000, 100_000_000, 100_000),
  NODE_ENV: z.string().optional(),
});

export interface Settings {
  ports: { shop: number; payments: number; gateway: number };
  /** Public addresses without a trailing slash; undefined: the local address that the server got. */
  urls: { shop: string | undefined; payments: string | undefined; gateway: string | undefined };
  host: string;
  dataDirectory: string;
  databaseUrl: string | undefined;
  secretKey: string | undefined;
  /** How long the gateway's payment page waits for a shopper, and what its logs keep. */
  gateway: { pageMinutes: number; logDays: number; logRows: number };
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  production: boolean;
}

/** Reads the environment. Throws a UsageError that names every wrong setting. An empty variable counts as absent. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new UsageError(`These settings are wrong:\n${lines.join('\n')}\nSee docs/settings.md`);
  }
  const s = result.data;
  const production = s.NODE_ENV === 'production';
  if (production && !s.FILS_SECRET_KEY) {
    throw new UsageError(
      'FILS_SECRET_KEY is required in production: it encrypts the credentials (make one with: openssl rand -base64 32)',
    );
  }
  if (s.DATABASE_URL && !s.FILS_SECRET_KEY) {
    throw new UsageError(
      'FILS_SECRET_KEY is required with DATABASE_URL: every process on that database must encrypt with the same key (make one with: openssl rand -base64 32)',
    );
  }
  const used = new Map<number, string>();
  for (const name of ['SHOP_PORT', 'PAYMENTS_PORT', 'GATEWAY_PORT'] as const) {
    if (s[name] === 0) continue;
    const other = used.get(s[name]);
    if (other)
      throw new UsageError(`${name} and ${other} are both ${s[name]}: give each server its own port.`);
    used.set(s[name], name);
  }
  return {
    ports: { shop: s.SHOP_PORT, payments: s.PAYMENTS_PORT, gateway: s.GATEWAY_PORT },
    urls: { shop: s.SHOP_URL, payments: s.PAYMENTS_URL, gateway: s.GATEWAY_URL },
    host: s.FILS_HOST,
    dataDirectory: resolve(s.FILS_DATA_DIR),
    databaseUrl: s.DATABASE_URL,
    secretKey: s.FILS_SECRET_KEY,
    gateway: {
      pageMinutes: s.GATEWAY_PAGE_MINUTES,
      logDays: s.GATEWAY_LOG_DAYS,
      logRows: s.GATEWAY_LOG_ROWS,
    },
    logLevel: s.FILS_LOG_LEVEL,
    production,
  };
}
