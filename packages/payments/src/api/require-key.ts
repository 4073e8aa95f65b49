import { Problem } from '@fils/ui/server';
import type { MiddlewareHandler } from 'hono';
import type { PaymentsContext } from '../context.ts';
import { type ApiKey, type ApiScope, findApiKey } from './keys.ts';
import type { RateLimit } from './rate-limit.ts';

/** What a handler behind a key finds: `c.get('apiKey')`. */
export type ApiEnv = { Variables: { apiKey: ApiKey } };

/**
 * Lets a request through that bears a key with `scope`, and not too many of them; sets `c.get('apiKey')`.
 *
 * 401 no key, unknown or revoked · 403 without the scope, which is named · 429 with Retry-After
 */
export function requireKey(
  context: PaymentsContext,
  limit: RateLimit,
  scope: ApiScope,
): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const header = c.req.header('Authorization') ?? '';
    const bearer = /^Bearer +(\S+)$/i.exec(header)?.[1];
    const apiKey = bearer === undefined ? undefined : await findApiKey(context, bearer);
    if (apiKey === undefined) return unauthenticated(header);
    if (!apiKey.scopes.includes(scope)) {
      const sentence = `This key may not do that: it lacks the scope ${scope}. Make a key with it in the back office.`;
      throw new Problem(403, 'insufficient_scope', sentence);
    }
    const wait = limit.take(apiKey.id);
    if (wait > 0) {
      const sentence = `Too many requests with this key; wait ${wait} s.`;
      return new Problem(429, 'too_many_requests', sentence).response({ 'Retry-After': String(wait) });
    }
    c.set('apiKey', apiKey);
    await next();
  };
}

function unauthenticated(header: string): Response {
  const sentence =
    header === ''
      ? 'Send an API key: Authorization: Bearer fils_…'
      : 'The API key is unknown or was revoked. Send it as: Authorization: Bearer fils_…';
  return new Problem(401, 'unauthenticated', sentence).response({
    'WWW-Authenticate': 'Bearer realm="fils"',
  });
}

/** How a key is named as the actor of a change. */
export const keyActor = (apiKey: Pick<ApiKey, 'prefix'>): string => `api_key:${apiKey.prefix}`;
