import { Anchor, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useAppTitle } from '../app-title.ts';
import { ChevronEndIcon } from '../icons.tsx';
import { useTranslate } from '../translate.tsx';

export interface PageHeaderProps {
  title: string;
  /** From the outermost page inwards, without this page itself. */
  breadcrumbs?: readonly { label: string; to: string }[];
  actions?: ReactNode;
  description?: ReactNode;
  /** Stands beside the title, for example a StateBadge. */
  badge?: ReactNode;
}

/** The head of a page: where one is, what it is, what can be done. Also names the document. */
export function PageHeader({ title, breadcrumbs = [], actions, description, badge }: PageHeaderProps) {
  const t = useTranslate();
  const appTitle = useAppTitle();
  useEffect(() => {
    document.title = `${title} · ${appTitle}`;
  }, [title, appTitle]);
  return (
    <header className="fils-page-header">
      {breadcrumbs.length > 0 && (
        <nav aria-label={t('common.breadcrumbs')} className="fils-breadcrumbs">
          {breadcrumbs.map(({ label, to }) => (
            <span key={to}>
              <Anchor component={Link} to={to} size="sm">
                {label}
              </Anchor>
              <ChevronEndIcon size={14} />
            </span>
          ))}
        </nav>
      )}
      <div className="fils-page-head">
        <div className="fils-page-title">
          <Group gap="sm" align="center">
            <Title order={1} size="h2">
              {title}
            </Title>
            {badge}
          </Group>
          {description && (
            <Text c="dimmed" maw={720} mt={4}>
              {description}
            </Text>
          )}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </div>
    </header>
  );
}
