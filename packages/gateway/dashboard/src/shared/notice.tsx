import { AlertIcon, InfoIcon } from '@fils/ui';
import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';

/** Something to know on this page. Not an alert: nothing has happened, so screen readers are not interrupted. */
export function Notice({ children, warning = false }: { children: ReactNode; warning?: boolean }) {
  return (
    <Alert
      role="note"
      variant="light"
      color={warning ? 'yellow' : 'teal'}
      icon={warning ? <AlertIcon /> : <InfoIcon />}
      className="notice"
    >
      {children}
    </Alert>
  );
}
