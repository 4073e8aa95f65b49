import type { ApiProblem } from '@fils/ui';
import { useEffect } from 'react';

/** After a refused save the first wrong field has the focus, once it is shown. */
export function useFocusOnError(problem: ApiProblem | undefined): void {
  useEffect(() => {
    if (problem === undefined) return;
    const timer = setTimeout(() =>
      document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus(),
    );
    return () => clearTimeout(timer);
  }, [problem]);
}

/** Asks before a page with unsaved changes is closed. */
export function useLeaveWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [active]);
}
