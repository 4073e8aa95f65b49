import type { PermissionName } from '../access/api-types.ts';

/** GET /me */
export interface Me {
  readonly user: {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly role: string;
  };
  readonly permissions: readonly PermissionName[];
  readonly publicUrl: string;
  /** No provider takes real money: the app carries a ribbon on every page. */
  readonly testMode: boolean;
}
