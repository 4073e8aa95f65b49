export { type Access, createAccess } from './access.ts';
export { may, type Permission, permissions } from './permissions.ts';
