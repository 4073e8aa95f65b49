import { MoneyText, TimeText } from '@fils/ui';
import { Group, Text } from '@mantine/core';
import type { TimelineItem, TransactionDetail } from '../../../src/backoffice-api/transaction-types.ts';
import { useActorName, useWord } from '../parts/actor.tsx';
import { useText } from '../text.ts';

const tones: Readonly<Record<string, string>> = {
  captured: 'success',
  authorized: 'accent',
  refunded: 'info',
  declined: 'danger',
  failed: 'danger',
  mismatched: 'danger',
  disputed: 'danger',
  uncertain: 'warning',
  external: 'info',
};

/** Every step with who and when, newest first: the end is what one looks for. */
export function Timeline({ transaction }: { transaction: TransactionDetail }) {
  return (
    <ol className="bo-timeline">
      {[...transaction.timeline].reverse().map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: TimelineItem }) {
  const t = useText();
  const word = useWord();
  const actor = useActorName();
  const { kind, details, amount, responseCode } = entry;
  const tone = tones[kind] ?? (/_(refused|unknown)$/.test(kind) ? 'warning' : 'neutral');
  const reason = typeof details['reason'] === 'string' ? details['reason'] : undefined;
  const known = reason === undefined ? undefined : word('reason.', reason);
  return (
    <li className={`bo-timeline-${tone}`} data-kind={kind}>
      <Group gap="xs" align="baseline">
        <Text fw={600}>{word('timeline.', kind)}</Text>
        {amount && <MoneyText money={amount} />}
        {responseCode && (
          <bdi dir="ltr" className="fils-code">
            {responseCode}
          </bdi>
        )}
      </Group>
      {known && <Text size="sm">{known}</Text>}
      <Text size="sm" c="dimmed">
        <TimeText instant={entry.at} /> · {t('tx.by', { actor: `\u2068${actor(entry.actor)}\u2069` })} ·{' '}
        {t('tx.via', { source: word('source.', entry.source) })}
      </Text>
    </li>
  );
}
