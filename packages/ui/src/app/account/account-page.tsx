import { SimpleGrid, Stack, Title } from '@mantine/core';
import { type AnyRoute, createRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageHeader } from '../components/page-header.tsx';
import { useTranslate } from '../translate.tsx';
import { useSession } from './session.ts';
import { PasswordForm } from './set-password-page.tsx';
import { TwoFactor } from './two-factor.tsx';

/** Everything about the signed-in person: who they are here, password, second factor. */
export function AccountPage() {
  const t = useTranslate();
  const { user, hasPassword } = useSession();
  return (
    <>
      <PageHeader title={t('account.title')} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" className="fils-cards">
        <Stack gap="lg">
          <Section title={t('account.profile')}>
            <dl className="fils-summary">
              <dt>{t('account.name')}</dt>
              <dd>
                <bdi>{user.name}</bdi>
              </dd>
              <dt>{t('sign_in.email')}</dt>
              <dd>
                <bdi dir="ltr">{user.email}</bdi>
              </dd>
              <dt>{t('account.role')}</dt>
              <dd>{t(`role.${user.role}`)}</dd>
            </dl>
          </Section>
          <Section title={hasPassword ? t('password.change_title') : t('password.title')}>
            <PasswordForm />
          </Section>
        </Stack>
        <Section title={t('two_factor.title')}>
          <TwoFactor />
        </Section>
      </SimpleGrid>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="fils-card">
      <Stack>
        <Title order={2} size="h4">
          {title}
        </Title>
        {children}
      </Stack>
    </section>
  );
}

/**
 * The `/account` route, which Shell's menu links to. Add it to every app with sign-in.
 *
 * @example root.addChildren([homeRoute, ordersRoute, accountRoute(root)])
 */
export function accountRoute<Parent extends AnyRoute>(parent: Parent) {
  return createRoute({ getParentRoute: () => parent, path: '/account', component: AccountPage });
}
