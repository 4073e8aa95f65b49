import { Problem, requireUser, type User, type UserEnv } from '@fils/ui/server';
import type { MiddlewareHandler } from 'hono';
import { type Access, may, type Permission, permissions } from '../access/index.ts';
import type { GatewayContext } from '../context.ts';
import { type Merchant, merchantByIdentifier } from '../merchants/store.ts';

/** What handlers below `/dashboard/api/merchants/:merchant` find in their context. */
export type MerchantEnv = { Variables: { user: User; merchant: Merchant } };

/** What every part of the dashboard's API is built with. */
export interface DashboardParts {
  readonly context: GatewayContext;
  readonly access: Access;
}

/** Lets only signed-in people pass, from our own pages when they change something. */
export function signedIn(parts: DashboardParts): MiddlewareHandler<UserEnv> {
  return requireUser(parts.access.accounts);
}

/** Lets signed-in people pass whose role has `permission`. Mount below `signedIn`. */
export function needs(permission: Permission): MiddlewareHandler<UserEnv> {
  return async (c, next) => {
    const { role } = c.get('user');
    if (!may(role, permission)) {
      const detail = `This needs the role ${permissions[permission].join(' or ')}; yours is ${role}.`;
      throw new Problem(403, 'role_not_allowed', detail);
    }
    await next();
  };
}

/** Finds the merchant that the path names by its identifier. */
export function findMerchant({ context }: DashboardParts): MiddlewareHandler<MerchantEnv> {
  return async (c, next) => {
    const merchant = await merchantByIdentifier(context, c.req.param('merchant') ?? '');
    if (merchant === undefined) throw new Problem(404, 'merchant_not_found', 'There is no such merchant.');
    c.set('merchant', merchant);
    await next();
  };
}
