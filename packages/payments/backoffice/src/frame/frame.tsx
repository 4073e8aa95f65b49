import {
  BellIcon,
  CardIcon,
  CheckIcon,
  DownloadIcon,
  HomeIcon,
  KeyIcon,
  LinkIcon,
  ListIcon,
  Shell,
  ShieldIcon,
  ShopIcon,
  UsersIcon,
} from '@fils/ui';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMay, useMe } from '../me.ts';
import { useText } from '../text.ts';
import { GlobalSearch } from './global-search.tsx';

/** What stands round every page: navigation, search, and the ribbon that says when no real money moves. */
export function Frame() {
  const t = useText();
  const me = useMe();
  const managesAccess = useMay('manageAccess');
  useTestTitle(me?.testMode === true);
  const access = [
    { label: t('nav.people'), to: '/people', icon: UsersIcon },
    { label: t('nav.api_keys'), to: '/api-keys', icon: KeyIcon },
    { label: t('nav.audit'), to: '/audit', icon: ShieldIcon },
  ];
  return (
    <Shell
      brand={<CardIcon size={22} />}
      navigation={[
        { label: t('nav.home'), to: '/', icon: HomeIcon },
        { label: t('nav.payments'), to: '/payments', icon: ListIcon },
        { label: t('nav.transactions'), to: '/transactions', icon: CardIcon },
        { label: t('nav.providers'), to: '/providers', icon: LinkIcon },
        { label: t('nav.shop'), to: '/shop', icon: ShopIcon },
        { label: t('nav.guide'), to: '/guide', icon: CheckIcon },
        { label: t('nav.inbox'), to: '/inbox', icon: DownloadIcon },
        { label: t('nav.events'), to: '/events', icon: BellIcon },
        ...(managesAccess ? access : []),
      ]}
      search={<GlobalSearch />}
      {...(me?.testMode ? { ribbon: t('nav.test_ribbon') } : {})}
    >
      <Outlet />
    </Shell>
  );
}

/** Marks the document's title too, because a tab in the background shows nothing else. */
function useTestTitle(testMode: boolean): void {
  useEffect(() => {
    if (!testMode) return;
    const mark = () => {
      if (!document.title.startsWith('[TEST] ')) document.title = `[TEST] ${document.title}`;
    };
    mark();
    const title = document.querySelector('title');
    if (title === null) return;
    const observer = new MutationObserver(mark);
    observer.observe(title, { childList: true });
    return () => observer.disconnect();
  }, [testMode]);
}
