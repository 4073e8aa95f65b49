import type { MiddlewareHandler } from 'hono';
import { Problem } from '../problem.ts';
import { foreignOrigin, unauthenticated } from './accounts.ts';
import type { Accounts, Role, User } from './types.ts';

export type UserEnv = { Variables: { user: User } };

/**
 * Lets only signed-in people pass, those with one of `roles` when given, and sets `c.get('user')`. Requests that change
 * something must come from our own origin.
 *
 * Throws Problem 401 `unauthenticated`, 403 `foreign_origin` or `role_not_allowed`: mount under `problemHandler`.
 */
export function requireUser(accounts: Accounts, roles?: readonly Role[]): MiddlewareHandler<UserEnv> {
  return async (c, next) => {
    const { method } = c.req;
    const reads = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
    if (!reads && !accounts.isSameOrigin(c.req.raw)) throw foreignOrigin();
    const session = await accounts.session(c.req.raw);
    if (session === undefined) throw unauthenticated();
    if (roles !== undefined && !roles.includes(session.user.role)) {
      const detail = `This needs the role ${roles.join(' or ')}; yours is ${session.user.role}.`;
      throw new Problem(403, 'role_not_allowed', detail);
    }
    c.set('user', session.user);
    await next();
  };
}
