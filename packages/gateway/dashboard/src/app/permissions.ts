import { useSession } from '@fils/ui';
import { may, type Permission } from '../../../src/access/permissions.ts';

/** What the signed-in person may do. The server decides again; this only keeps buttons away that it would refuse. */
export function useMay(): (permission: Permission) => boolean {
  const { user } = useSession();
  return (permission) => may(user.role, permission);
}
