import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Language } from '../../languages/index.ts';

/** What a person may do, most first. What each role allows is each app's own matter. */
export const roles = ['owner', 'admin', 'finance', 'support', 'viewer'] as const;

export type Role = (typeof roles)[number];

export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly language: Language | undefined;
  readonly twoFactorEnabled: boolean;
  readonly disabled: boolean;
}

/** Any of our databases: accounts know only their own tables. */
// biome-ignore lint/suspicious/noExplicitAny: Kysely is invariant in its tables
export type AnyDatabase = Kysely<any>;

export interface AccountsOptions {
  db: AnyDatabase;
  /** Public address of the server, for example `http://localhost:3200`. https makes cookies Secure. */
  baseUrl: string;
  /** Where `handler` is mounted, for example `/dashboard/auth`. */
  basePath: string;
  /** At least 32 random characters; signs cookies and seals two-factor secrets. */
  secret: string;
  /** A different one for each app: browsers share cookies between the ports of localhost. */
  cookiePrefix: string;
  /** Further origins that may post to these routes; our own is always trusted. */
  trustedOrigins: readonly string[];
  log: Logger;
  /** Shown in people's authenticator app. Default Fils. */
  appName?: string;
}

export interface NewUser {
  email: string;
  name: string;
  role: Role;
}

export interface Accounts {
  /**
   * Serves the routes below `basePath`: GET session · POST sign-in/email, sign-out, set-password, change-password, profile,
   * two-factor/{enable,verify-totp,verify-backup-code,disable,generate-backup-codes} · GET magic-link/verify.
   * Anything else is 404: signing up is not among them.
   */
  handler(request: Request): Promise<Response>;
  /** Who asks, or undefined. A disabled person has no session. */
  session(request: Request): Promise<{ user: User; sessionId: string } | undefined>;
  /** Whether a request comes from our own pages; see `requireUser`. */
  isSameOrigin(request: Request): boolean;
  /** The user with this e-mail address, made if need be. An existing one keeps name and role. */
  ensureUser(input: NewUser): Promise<User>;
  /**
   * An address that signs this person in once, within 24 hours, and leads to `redirectTo` (a path of ours).
   *
   * @throws Problem 404 `user_not_found` · 422 `invalid_redirect`
   */
  signInLink(email: string, options: { redirectTo: string }): Promise<string>;
  /**
   * Gives the signed-in person a first password.
   *
   * @throws Problem 401 · 409 `password_already_set` · 422 `password_too_short`, `password_too_long`
   */
  setPassword(request: Request, newPassword: string): Promise<void>;
  hasPassword(userId: string): Promise<boolean>;
  listUsers(): Promise<User[]>;
  /** @throws Problem 409 `email_in_use` */
  createUser(input: NewUser): Promise<User>;
  /** @throws Problem 404 `user_not_found` · 409 `last_owner` */
  changeRole(userId: string, role: Role): Promise<User>;
  /** Disabling ends the person's sessions at once. @throws Problem 404 `user_not_found` · 409 `last_owner` */
  setDisabled(userId: string, disabled: boolean): Promise<User>;
}
