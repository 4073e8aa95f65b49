import type { Role } from '@fils/ui/server';

/** What each role may do in the back office. Everybody signed in may read all but people, keys and the audit log. */
export const permissions = {
  /** Providers, their credentials, event endpoints. */
  configure: ['owner', 'admin'],
  /** Capture, refund, void. */
  moveMoney: ['owner', 'admin', 'finance'],
  /** Ask for a status, test a connection, send an event again. */
  support: ['owner', 'admin', 'finance', 'support'],
  /** Ask a customer for money: make a payment by hand. */
  createPayments: ['owner', 'admin', 'finance', 'support'],
  /** Invite people, change roles, make and revoke API keys, read the audit log. Owners are made by owners only. */
  manageAccess: ['owner', 'admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** The permissions of a role, for the app to hide what would be refused. */
export function permissionsOf(role: Role): Permission[] {
  return (Object.keys(permissions) as Permission[]).filter((name) =>
    (permissions[name] as readonly Role[]).includes(role),
  );
}
