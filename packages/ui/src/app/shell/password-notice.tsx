import { Alert } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useOptionalSession } from '../account/session.ts';
import { InfoIcon } from '../icons.tsx';
import { useTranslate } from '../translate.tsx';

/**
 * Says to people who have no password yet how they get in again. Whoever closes it has read it: it stays away in this
 * browser, for this account; the account page still offers to set a password.
 */
export function PasswordNotice() {
  const session = useOptionalSession();
  if (session === undefined || session.hasPassword) return null;
  // Another person in the same browser has not read it.
  return <Notice key={session.user.id} userId={session.user.id} />;
}

function Notice({ userId }: { userId: string }) {
  const t = useTranslate();
  const { pathname } = useLocation();
  const [closed, setClosed] = useState(() => isClosed(userId));
  if (closed || pathname === '/account') return null;
  return (
    <Alert
      role="note"
      color="teal"
      variant="light"
      icon={<InfoIcon />}
      mb="lg"
      withCloseButton
      closeButtonLabel={t('shell.close_notice')}
      onClose={() => {
        close(userId);
        setClosed(true);
        // The button that had the focus is gone; without this the next Tab would begin at the top of the document.
        document.getElementById('main')?.focus({ preventScroll: true });
      }}
    >
      {t('shell.no_password')}{' '}
      <Link to="/account" className="fils-link">
        {t('shell.set_password')}
      </Link>
    </Alert>
  );
}

const storageKey = (userId: string) => `fils-no-password-notice:${userId}`;

function isClosed(userId: string): boolean {
  try {
    return localStorage.getItem(storageKey(userId)) !== null;
  } catch {
    return false;
  }
}

function close(userId: string): void {
  try {
    localStorage.setItem(storageKey(userId), 'closed');
  } catch {
    // Private windows of some browsers refuse; it then stays away until the page is loaded again.
  }
}
