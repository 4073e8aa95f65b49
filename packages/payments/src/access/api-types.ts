export type PermissionName = 'configure' | 'moveMoney' | 'support' | 'createPayments' | 'manageAccess';

/** One of GET /users */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: 'owner' | 'admin' | 'finance' | 'support' | 'viewer';
  readonly twoFactorEnabled: boolean;
  readonly disabled: boolean;
}

/** One of GET /api-keys */
export interface ApiKeyItem {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly string[];
  readonly createdBy: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}
