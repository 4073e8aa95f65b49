import { MoneyText, TimeText } from '@fils/ui';
import { Text } from '@mantine/core';
import type { OperationJson } from '../../../src/dashboard-api/api-types.ts';
import { type Text as Translate, useText } from '../app/translate.ts';
import { ResponseCode, toneOf } from '../shared/response-code.tsx';

/** What was done with the order, oldest first: what, how much, by whom, with which result. */
export function Operations({ operations }: { operations: readonly OperationJson[] }) {
  const t = useText();
  if (operations.length === 0) return <Text c="dimmed">{t('order.no_operations')}</Text>;
  return (
    <ol className="timeline">
      {operations.map((operation) => (
        <li key={operation.id} data-tone={toneOf(operation.response)}>
          <div className="timeline-head">
            <bdi dir="ltr" className="timeline-name">
              {operation.operation}
            </bdi>
            {operation.money && <MoneyText money={operation.money} />}
          </div>
          <ResponseCode response={operation.response} />
          <Text size="sm" c="dimmed">
            <TimeText instant={operation.createdAt} />{' '}
            {t('order.by', { actor: `\u2068${actorName(t, operation.actor)}\u2069` })}
            {operation.maintenanceReference && (
              <>
                {' · '}
                <bdi dir="ltr">{operation.maintenanceReference}</bdi>
              </>
            )}
          </Text>
        </li>
      ))}
    </ol>
  );
}

function actorName(t: Translate, actor: string): string {
  return actor === 'shopper' || actor === 'api' || actor === 'gateway' ? t(`order.actor_${actor}`) : actor;
}
