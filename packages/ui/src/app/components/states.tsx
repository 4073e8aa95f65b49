import { Alert, Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { AlertIcon, ListIcon } from '../icons.tsx';
import { useProblemText } from '../problem-text.ts';
import { useTranslate } from '../translate.tsx';

/** Something is on its way. */
export function LoadingState({ label }: { label?: string }) {
  const t = useTranslate();
  return (
    <Center mih={160} role="status" className="fils-loading">
      <Stack align="center" gap="sm">
        <Loader size="md" aria-hidden />
        <Text c="dimmed">{label ?? t('state.loading')}</Text>
      </Stack>
    </Center>
  );
}

/** It did not work; says why, and offers to try again when that can help. */
export function ErrorState({
  error,
  onRetry,
  title,
}: {
  error: unknown;
  onRetry?: () => void;
  title?: string;
}) {
  const t = useTranslate();
  const problemText = useProblemText();
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<AlertIcon />}
      title={title ?? t('state.error')}
      className="fils-error"
    >
      <Stack gap="sm" align="flex-start">
        <Text>{problemText(error)}</Text>
        {onRetry && (
          <Button variant="default" size="sm" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** There is nothing yet; says what would be here, and what the next step is. */
export function EmptyState(props: {
  title: string;
  text?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
  /** 1 where nothing else names the page. */
  headingLevel?: 1 | 2 | 3;
}) {
  return (
    <Center mih={200} px="md" py="xl">
      <Stack align="center" gap="xs" maw={440} ta="center">
        <div className="fils-empty-icon">{props.icon ?? <ListIcon size={24} />}</div>
        <Title order={props.headingLevel ?? 2} size="h4">
          {props.title}
        </Title>
        {props.text && <Text c="dimmed">{props.text}</Text>}
        {props.action && <div className="fils-empty-action">{props.action}</div>}
      </Stack>
    </Center>
  );
}
