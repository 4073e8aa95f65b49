import { createContext, useContext } from 'react';
import { api } from '../api.ts';

/** The signed-in person, as the accounts routes give them. */
export interface SessionUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: 'owner' | 'admin' | 'finance' | 'support' | 'viewer';
  readonly language?: 'en' | 'ar' | 'fr' | 'it' | 'lt';
  readonly twoFactorEnabled: boolean;
}

/** What `GET …/auth/session` answers. */
export interface SessionAnswer {
  readonly user: SessionUser | null;
  readonly hasPassword?: boolean;
}

export interface Session {
  readonly user: SessionUser;
  readonly hasPassword: boolean;
  /** Ends the session here and on the server, then shows the sign-in page. */
  signOut(): Promise<void>;
  /** Asks the server again, for example after the password was set. */
  refresh(): Promise<void>;
}

/** Filled by SessionGate. */
export const SessionContext = createContext<Session | undefined>(undefined);

/** Calls a route of the accounts (`createAccounts`), which the server mounts at `<base>/auth`. */
export function accountApi<T>(route: string, body?: unknown): Promise<T> {
  const path = `${import.meta.env.BASE_URL}auth/${route}`;
  return api<T>(path, body === undefined ? {} : { method: 'POST', body });
}

/** The signed-in person and what concerns the session. Only below mountApp with sign-in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('There is no session here: mountApp was told signIn: false.');
  return session;
}

/** The session, or undefined in an app without sign-in. */
export function useOptionalSession(): Session | undefined {
  return useContext(SessionContext);
}
