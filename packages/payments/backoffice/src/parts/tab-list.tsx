import { Tabs } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

/** A row of tabs; where it scrolls, the one that is shown is in sight when the page opens. */
export function TabList({ children }: { children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = list.current?.querySelector<HTMLElement>('[data-active]');
    if (!list.current || !shown) return;
    list.current.scrollLeft = shown.offsetLeft - (list.current.clientWidth - shown.offsetWidth) / 2;
  }, []);
  return (
    <Tabs.List ref={list} mb="lg">
      {children}
    </Tabs.List>
  );
}
