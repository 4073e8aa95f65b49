import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { api, onUnauthenticated } from '../api.ts';
import { ErrorState, LoadingState } from '../components/states.tsx';
import { storedLanguage, useLanguage } from '../translate.tsx';
import { SignInPage } from './sign-in-page.tsx';

/** The signed-in person, as the accounts routes give them. */
export interface SessionUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: 'owner' | 'admin' | 'finance' | 'support' | 'viewer';
  readonly language?: 'en' | 'ar' | 'fr' | 'it' | 'lt';
  readonly twoFactorEnabled: boolean;
}

interface SessionAnswer {
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

const SessionContext = createContext<Session | undefined>(undefined);

const sessionKey = ['fils', 'session'];

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

/**
 * Shows its children to signed-in people, and the sign-in page to all others, at whatever address they came to: after
 * signing in they are where they wanted to be.
 */
export function SessionGate({ children, ribbon }: { children: ReactNode; ribbon?: string | undefined }) {
  const client = useQueryClient();
  const [, setLanguage] = useLanguage();
  const query = useQuery({
    queryKey: sessionKey,
    queryFn: () => accountApi<SessionAnswer>('session'),
    staleTime: 60_000,
    refetchOnWindowFocus: true,
  });
  useEffect(
    () => onUnauthenticated(() => client.setQueryData<SessionAnswer>(sessionKey, { user: null })),
    [client],
  );
  const preferred = query.data?.user?.language;
  useEffect(() => {
    if (preferred !== undefined && storedLanguage() === undefined) setLanguage(preferred);
  }, [preferred, setLanguage]);

  if (query.isPending) return <LoadingState />;
  if (query.data === undefined) {
    return (
      <main className="fils-sign-in">
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </main>
    );
  }
  const { user, hasPassword = false } = query.data;
  if (user === null) return <SignInPage onSignedIn={() => query.refetch()} ribbon={ribbon} />;
  const session: Session = {
    user,
    hasPassword,
    async signOut() {
      await accountApi('sign-out', {});
      client.setQueryData<SessionAnswer>(sessionKey, { user: null });
      notifications.clean();
      // What this person saw must not greet the next one; the session's own query is being watched, so it stays.
      client.removeQueries({ predicate: (other) => other.queryKey[0] !== sessionKey[0] });
    },
    async refresh() {
      await query.refetch();
    },
  };
  return <SessionContext value={session}>{children}</SessionContext>;
}
