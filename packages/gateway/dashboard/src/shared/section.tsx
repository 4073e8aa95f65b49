import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

export interface SectionProps {
  title?: string;
  description?: ReactNode;
  /** Stands at the end of the title's line. */
  action?: ReactNode;
  children: ReactNode;
  /** Without a frame of its own, for example around a table that has one. */
  plain?: boolean;
}

/** One part of a page under its heading. */
export function Section({ title, description, action, children, plain = false }: SectionProps) {
  const id = useId();
  return (
    <section className={plain ? 'section' : 'section fils-card'} aria-labelledby={title ? id : undefined}>
      <Stack gap="md">
        {title && (
          <div>
            <div className="section-head">
              <Title order={2} size="h4" id={id}>
                {title}
              </Title>
              {action}
            </div>
            {description && (
              <Text c="dimmed" size="sm" mt={4}>
                {description}
              </Text>
            )}
          </div>
        )}
        {children}
      </Stack>
    </section>
  );
}
