import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A titled part of a page, with what can be done with it as a whole. */
export function CardSection(props: { title: string; action?: ReactNode; children: ReactNode }) {
  const { title, action, children } = props;
  return (
    <section className="fils-card">
      <Group justify="space-between" mb="md" wrap="nowrap">
        <Title order={2} size="h4">
          {title}
        </Title>
        {action}
      </Group>
      {children}
    </section>
  );
}
