export { createAccounts } from './accounts.ts';
export { accountsMigration } from './migration.ts';
export { requireUser, type UserEnv } from './require-user.ts';
export {
  type Accounts,
  type AccountsOptions,
  type AnyDatabase,
  type NewUser,
  type Role,
  roles,
  type User,
} from './types.ts';
