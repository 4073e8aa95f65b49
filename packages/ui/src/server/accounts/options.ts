import { randomUUIDv7 } from 'node:crypto';
import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { magicLink } from 'better-auth/plugins/magic-link';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { sql } from 'kysely';
import { clientIpHeader } from '../listen.ts';
import type { AccountsOptions } from './types.ts';

/** Long enough that length, not odd characters, carries the strength. */
export const minimumPasswordLength = 10;

export const linkLifetimeSeconds = 24 * 60 * 60;

/**
 * better-auth's settings. Tables and columns carry our names (the default `user`, `session` collide with features'
 * tables), nothing phones home, and the checks that the library switches off under test runners stay on.
 */
export function authOptions(options: AccountsOptions) {
  const { db, log } = options;
  return {
    appName: options.appName ?? 'Fils',
    baseURL: options.baseUrl,
    basePath: options.basePath,
    secret: options.secret,
    trustedOrigins: [new URL(options.baseUrl).origin, ...options.trustedOrigins],
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      // A refused password or origin is an everyday event, not an error of ours.
      log: (level, message) => log[level === 'error' ? 'info' : 'debug']({ auth: level }, message),
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: minimumPasswordLength,
      maxPasswordLength: 256,
    },
    user: {
      modelName: 'auth_user',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        role: { type: 'string', required: true, defaultValue: 'viewer', input: false },
        disabled: { type: 'boolean', required: true, defaultValue: false, input: false },
        language: { type: 'string', required: false, input: false },
      },
    },
    session: {
      modelName: 'auth_session',
      fields: {
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        userId: 'user_id',
      },
    },
    account: {
      modelName: 'auth_account',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'auth_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'auth_rate_limit',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 120,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/magic-link/verify': { window: 60, max: 10 },
        '/two-factor/*': { window: 60, max: 10 },
      },
    },
    databaseHooks: {
      session: {
        create: {
          async before(session) {
            const { rows } = await sql<{ disabled: boolean }>`
              select disabled from auth_user where id = ${session.userId}`.execute(db);
            if (rows[0]?.disabled !== false) {
              throw new APIError('FORBIDDEN', {
                code: 'ACCOUNT_DISABLED',
                message: 'This account is disabled.',
              });
            }
          },
        },
      },
    },
    advanced: {
      cookiePrefix: options.cookiePrefix,
      useSecureCookies: options.baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [clientIpHeader] },
      database: { generateId: () => randomUUIDv7() },
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    plugins: [
      magicLink({
        expiresIn: linkLifetimeSeconds,
        disableSignUp: true,
        storeToken: 'hashed',
        // Links are shown by the program (console, invitation), never mailed; the caller waits for it in `metadata`.
        sendMagicLink: ({ url, metadata }) => (metadata as unknown as LinkRecipient).deliver(url),
      }),
      twoFactor({
        issuer: options.appName ?? 'Fils',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'auth_two_factor',
            fields: {
              backupCodes: 'backup_codes',
              userId: 'user_id',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  } satisfies BetterAuthOptions;
}

export interface LinkRecipient {
  deliver(url: string): void;
}
