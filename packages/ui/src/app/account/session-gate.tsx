import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { onUnauthenticated } from '../api.ts';
import { ErrorState, LoadingState } from '../components/states.tsx';
import { storedLanguage, useLanguage } from '../translate.tsx';
import { accountApi, type Session, type SessionAnswer, SessionContext } from './session.ts';
import { SignInPage } from './sign-in-page.tsx';

const sessionKey = ['fils', 'session'];

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
