import type { UserJson } from '../../../src/dashboard-api/api-types.ts';

/** Most rights first, as lists offer them. */
export const roleNames: readonly UserJson['role'][] = ['owner', 'admin', 'finance', 'support', 'viewer'];
