import { type Accounts, createAccounts } from '@fils/ui/server';
import { Hono } from 'hono';
import type { GatewayContext } from '../context.ts';
import { userRoutes } from './user-routes.ts';

/** People's accounts of the dashboard. */
export interface Access {
  readonly accounts: Accounts;
  /**
   * An address that signs the owner in once; the owner is made when there is none. Whoever can call this runs the
   * program, so the link needs no password: it is also the way back in for somebody who lost theirs.
   */
  signInLink(): Promise<string>;
  /** `/dashboard/auth/*` (sessions) and `/dashboard/api/users` (people). */
  readonly routes: Hono;
}

/** The owner made on first start. The name `.local` says that no mail goes there. */
export const firstOwner = { email: 'owner@gateway.local', name: 'Owner', role: 'owner' } as const;

/** Wires people's accounts to the gateway's database; made once, at start. */
export function createAccess(context: GatewayContext): Access {
  const { publicUrl } = context.config;
  const accounts = createAccounts({
    db: context.database.db,
    baseUrl: publicUrl,
    basePath: '/dashboard/auth',
    secret: context.secrets.derive('dashboard sessions'),
    cookiePrefix: 'fils-gateway',
    trustedOrigins: [],
    log: context.log,
    appName: 'Fils gateway',
  });

  const routes = new Hono();
  routes.all('/dashboard/auth/*', (c) => accounts.handler(c.req.raw));
  routes.route('/dashboard/api/users', userRoutes(accounts));

  return {
    accounts,
    async signInLink() {
      const owners = (await accounts.listUsers()).filter((user) => user.role === 'owner' && !user.disabled);
      const owner = owners[0] ?? (await accounts.ensureUser(firstOwner));
      return accounts.signInLink(owner.email, { redirectTo: '/dashboard/' });
    },
    routes,
  };
}
