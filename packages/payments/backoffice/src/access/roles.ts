import type { Person } from '../../../src/access/api-types.ts';

/** From the most to the fewest rights. */
export const roles: readonly Person['role'][] = ['owner', 'admin', 'finance', 'support', 'viewer'];

/** A link that opens a new account once, and whose it is. */
export interface SignInLink {
  readonly name: string;
  readonly link: string;
}
