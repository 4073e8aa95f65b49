import { useApi } from '@fils/ui';
import type { PermissionName } from '../../src/access/api-types.ts';
import type { Me } from '../../src/backoffice-api/me-types.ts';

/** Who is signed in here, what they may do, and whether real money moves. Undefined while it loads. */
export function useMe(): Me | undefined {
  return useApi<Me>('me', { refetchInterval: 60_000 }).data;
}

/** Whether the person may do this; false while it is not known, so that nothing flashes up that would be refused. */
export function useMay(permission: PermissionName): boolean {
  return useMe()?.permissions.includes(permission) ?? false;
}
