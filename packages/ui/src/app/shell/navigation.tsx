import { NavLink } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { ChevronDownIcon, ChevronEndIcon, type IconComponent } from '../icons.tsx';

export interface NavigationItem {
  label: string;
  /** A path of the app. An item with children may lack one: it then only opens and closes. */
  to?: string;
  icon?: IconComponent | ReactNode;
  /** Shown at the end, for example a count. */
  badge?: ReactNode;
  children?: readonly NavigationItem[];
}

/** The items of the main navigation. The current page is marked for eyes and for screen readers. */
export function Navigation(props: { items: readonly NavigationItem[]; onNavigate(): void }) {
  const { pathname } = useLocation();
  return props.items.map((item) => (
    <Item key={item.to ?? item.label} item={item} pathname={pathname} onNavigate={props.onNavigate} />
  ));
}

function Item(props: { item: NavigationItem; pathname: string; onNavigate(): void }) {
  const { item, pathname, onNavigate } = props;
  const [opened, setOpened] = useState(
    () => item.children?.some((child) => child.to !== undefined && isCurrent(child.to, pathname)) ?? false,
  );
  const active = item.to !== undefined && isCurrent(item.to, pathname);
  const common = {
    label: item.label,
    leftSection: renderIcon(item.icon),
    rightSection: item.badge,
    className: 'fils-nav-link',
    variant: 'light' as const,
  };
  if (item.children !== undefined) {
    return (
      <NavLink
        {...common}
        component="button"
        type="button"
        opened={opened}
        onChange={setOpened}
        // An icon for each, for one that is turned by an angle points the wrong way in Arabic.
        rightSection={opened ? <ChevronDownIcon size={16} /> : <ChevronEndIcon size={16} />}
        disableRightSectionRotation
        childrenOffset="md"
      >
        <Navigation items={item.children} onNavigate={onNavigate} />
      </NavLink>
    );
  }
  return (
    <NavLink
      {...common}
      component={Link}
      to={item.to ?? '/'}
      active={active}
      aria-current={active ? 'page' : undefined}
      onClick={onNavigate}
    />
  );
}

/** The start page is current alone; any other also for the pages below it. */
function isCurrent(to: string, pathname: string): boolean {
  const at = pathname.replace(/\/$/, '') || '/';
  return at === to || (to !== '/' && at.startsWith(`${to}/`));
}

function renderIcon(icon: IconComponent | ReactNode): ReactNode {
  if (typeof icon !== 'function') return icon;
  const Icon = icon;
  return <Icon size={20} />;
}
