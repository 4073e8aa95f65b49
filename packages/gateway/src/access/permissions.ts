import type { Role } from '@fils/ui/server';

/**
 * What each role may do in the dashboard. Everybody signed in may read; reading the phrases is not reading but holding
 * the account's keys, and so is the explainer, which computes signatures of any message.
 */
export const permissions = {
  /** Merchants, all settings, the phrases in the clear. */
  configure: ['owner', 'admin'],
  /** Capture, refund, void, settle an uncertain payment. */
  moveMoney: ['owner', 'admin', 'finance'],
  /** Send a feedback again. */
  replay: ['owner', 'admin', 'finance', 'support'],
  /** See what a signature should have been. */
  explain: ['owner', 'admin', 'finance', 'support'],
  /** Invite people, change roles. Owners are only made and unmade by owners. */
  managePeople: ['owner', 'admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether this role has the permission. */
export function may(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}
