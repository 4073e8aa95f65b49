import {
  BellIcon,
  CardIcon,
  CodeIcon,
  HomeIcon,
  ListIcon,
  type NavigationItem,
  SettingsIcon,
  Shell,
  UsersIcon,
} from '@fils/ui';
import { useMediaQuery } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { MerchantSwitcher } from '../merchants/merchant-switcher.tsx';
import { Brand } from './brand.tsx';
import { useMerchantIdentifier } from './merchant.tsx';
import { paths } from './paths.ts';
import { useMay } from './permissions.ts';
import { type Text, useText } from './translate.ts';

/** The frame of every page: who is looked at, where one can go, and that none of this is Amazon's. */
export function Root() {
  const t = useText();
  const may = useMay();
  const identifier = useMerchantIdentifier();
  const wide = useMediaQuery('(min-width: 62em)', true);
  const people: NavigationItem[] = may('managePeople')
    ? [{ label: t('frame.people'), to: '/users', icon: UsersIcon }]
    : [];
  return (
    <Shell
      title={t('frame.brand')}
      brand={<Brand />}
      ribbon={t('frame.ribbon')}
      {...(wide ? { search: <MerchantSwitcher /> } : {})}
      navigation={[...(identifier === undefined ? [] : navigation(identifier, t)), ...people]}
    >
      {!wide && <MerchantSwitcher />}
      <Outlet />
    </Shell>
  );
}

function navigation(identifier: string, t: Text): NavigationItem[] {
  const to = paths(identifier);
  return [
    { label: t('frame.home'), to: to.home, icon: HomeIcon },
    {
      label: t('frame.integration'),
      icon: SettingsIcon,
      children: [
        { label: t('frame.security'), to: to.security },
        { label: t('frame.technical'), to: to.technical },
        { label: t('frame.template'), to: to.templates },
      ],
    },
    { label: t('frame.options'), to: to.options, icon: CardIcon },
    { label: t('frame.orders'), to: to.orders, icon: ListIcon },
    { label: t('frame.feedback'), to: to.feedbackLog, icon: BellIcon },
    { label: t('frame.explainer'), to: to.explainer, icon: CodeIcon },
  ];
}
