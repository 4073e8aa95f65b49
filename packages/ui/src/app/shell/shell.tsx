import { AppShell, Burger, Group, ScrollArea } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { Link, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useOptionalSession } from '../account/session.ts';
import { useAppTitle } from '../app-title.ts';
import { useTranslate } from '../translate.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { Navigation, type NavigationItem } from './navigation.tsx';
import { PasswordNotice } from './password-notice.tsx';
import { SchemeMenu } from './scheme-menu.tsx';
import { UserMenu } from './user-menu.tsx';

export interface ShellProps {
  /** The app's name in the header. Default: the title given to mountApp. */
  title?: string;
  /** A mark in front of the name. */
  brand?: ReactNode;
  navigation: readonly NavigationItem[];
  /** Default: the session's person. */
  user?: { name: string; email: string };
  /** Default: ends the session. */
  onSignOut?(): unknown;
  /** A line over everything, for example "Test mode". */
  ribbon?: string;
  /** In the middle of the header, for example a search field. */
  search?: ReactNode;
  children: ReactNode;
}

/** The frame of an app: header, navigation (a drawer on narrow screens), content. */
export function Shell(props: ShellProps) {
  const t = useTranslate();
  const appTitle = useAppTitle();
  const session = useOptionalSession();
  const [opened, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  useHotkeys([['Escape', close]]);
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(main, pathname);

  const user = props.user ?? session?.user;
  const signOut = props.onSignOut ?? session?.signOut;
  const ribbon = props.ribbon === undefined ? { narrow: 0, wide: 0 } : { narrow: 48, wide: 32 };
  return (
    <>
      <a className="fils-skip-link" href="#main">
        {t('page.skip')}
      </a>
      <AppShell
        header={{ height: { base: 60 + ribbon.narrow, sm: 60 + ribbon.wide } }}
        navbar={{ width: 264, breakpoint: 'sm', collapsed: { mobile: !opened } }}
        padding={{ base: 'md', md: 'xl' }}
      >
        <AppShell.Header className="fils-header">
          {props.ribbon !== undefined && <div className="fils-ribbon">{props.ribbon}</div>}
          <Group h={60} px="md" justify="space-between" wrap="nowrap" gap="sm">
            <Group gap="sm" wrap="nowrap" className="fils-shrink">
              <Burger
                opened={opened}
                onClick={toggle}
                hiddenFrom="sm"
                size="sm"
                aria-expanded={opened}
                aria-controls="navigation"
                aria-label={opened ? t('shell.close_menu') : t('shell.open_menu')}
              />
              <Link to="/" className="fils-brand">
                {props.brand}
                <bdi className="fils-ellipsis">{props.title ?? appTitle}</bdi>
              </Link>
            </Group>
            {props.search && <div className="fils-header-search">{props.search}</div>}
            <Group gap={4} wrap="nowrap">
              <LanguageMenu />
              <SchemeMenu />
              {user && signOut && <UserMenu user={user} onSignOut={signOut} />}
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar
          id="navigation"
          aria-label={t('shell.navigation')}
          className="fils-navbar"
          data-opened={opened || undefined}
        >
          <AppShell.Section grow component={ScrollArea} type="auto" p="sm">
            <Navigation items={props.navigation} onNavigate={close} />
          </AppShell.Section>
        </AppShell.Navbar>
        <AppShell.Main id="main" ref={main} tabIndex={-1} className="fils-main" aria-label={appTitle}>
          <div className="fils-content">
            <PasswordNotice />
            {props.children}
          </div>
        </AppShell.Main>
      </AppShell>
    </>
  );
}

/** After a change of page the next Tab goes into the new content, and screen readers begin there. */
function useFocusOnNavigation(main: React.RefObject<HTMLElement | null>, pathname: string): void {
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [main, pathname]);
}
