import { EmptyState, MoneyText, TimeText } from '@fils/ui';
import { Group, Stack, Text } from '@mantine/core';
import type { OperationItem } from '../../../src/backoffice-api/transaction-types.ts';
import { useActorName } from '../parts/actor.tsx';
import { OperationState } from '../parts/badges.tsx';
import { ResponseView } from '../parts/response.tsx';
import { useText } from '../text.ts';

/** What people and the shop asked for, with what came of it. */
export function Operations({ operations }: { operations: readonly OperationItem[] }) {
  const t = useText();
  const actor = useActorName();
  if (operations.length === 0) {
    return <EmptyState title={t('tx.no_operations')} text={t('tx.no_operations_text')} />;
  }
  return (
    <Stack gap="md">
      {operations.map((operation) => (
        <article key={operation.id} className="bo-boxed" data-operation={operation.kind}>
          <Group justify="space-between" mb={6}>
            <Group gap="sm">
              <Text fw={600}>{t(`op.${operation.kind}`)}</Text>
              {operation.amount && <MoneyText money={operation.amount} />}
              <OperationState state={operation.state} />
            </Group>
            <TimeText instant={operation.createdAt} />
          </Group>
          <Text size="sm" c="dimmed">
            {t('tx.by', { actor: `\u2068${actor(operation.actor)}\u2069` })}
          </Text>
          {operation.reason && (
            <Text size="sm">
              {t('tx.reason')}: <bdi>{operation.reason}</bdi>
            </Text>
          )}
          {operation.response && operation.state !== 'done' && (
            <ResponseView response={operation.response} message={operation.responseMessage} />
          )}
        </article>
      ))}
    </Stack>
  );
}
