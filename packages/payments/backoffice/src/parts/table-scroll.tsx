import type { ReactNode } from 'react';
import { useText } from '../text.ts';

/** Lets a plain table scroll sideways where it does not fit, also by keyboard. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  const t = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="fils-table-scroll" aria-label={t('table.scroll', { name: label })} tabIndex={0}>
      {children}
    </section>
  );
}
