import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A titled part of a page. */
export function CardSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="fils-card">
      <Title order={2} size="h4" mb="md">
        {title}
      </Title>
      {children}
    </section>
  );
}
