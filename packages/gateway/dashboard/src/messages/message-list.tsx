import { CopyButton, StateBadge, TimeText } from '@fils/ui';
import { Accordion, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { MessageJson } from '../../../src/dashboard-api/api-types.ts';
import { usePaths } from '../app/merchant.tsx';
import { useText } from '../app/translate.ts';
import { MembersTable } from './members-table.tsx';

/** Messages as they came and went; each opens to show all its members. */
export function MessageList({ messages }: { messages: readonly MessageJson[] }) {
  const t = useText();
  if (messages.length === 0) return <Text c="dimmed">{t('order.no_messages')}</Text>;
  return (
    <Accordion multiple variant="separated" className="messages" order={3}>
      {messages.map((message) => (
        <Accordion.Item key={message.id} value={message.id}>
          <Accordion.Control>
            <MessageHead message={message} />
          </Accordion.Control>
          <Accordion.Panel>
            <MessageBody message={message} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

export function MessageHead({ message }: { message: MessageJson }) {
  const t = useText();
  const endpoint = `\u2066${message.endpoint}\u2069`;
  return (
    <span className="message-head">
      <span className="message-way" data-direction={message.direction}>
        {t(message.direction === 'in' ? 'order.message_in' : 'order.message_out', { endpoint })}
      </span>
      {message.responseCode && (
        <bdi dir="ltr" className="fils-code">
          {message.responseCode}
        </bdi>
      )}
      <Verdict message={message} />
      <TimeText instant={message.createdAt} />
    </span>
  );
}

/** Whether the signature of a received message fits; what we send we sign. */
function Verdict({ message }: { message: MessageJson }) {
  const t = useText();
  if (message.direction === 'out') {
    return message.members['signature'] === undefined ? null : (
      <StateBadge tone="neutral" label={t('order.signed')} />
    );
  }
  if (message.verified === null) return <StateBadge tone="neutral" label={t('order.not_checked')} />;
  return message.verified ? (
    <StateBadge tone="success" label={t('order.verified')} />
  ) : (
    <StateBadge tone="danger" label={t('order.not_verified')} />
  );
}

function MessageBody({ message }: { message: MessageJson }) {
  const t = useText();
  const to = usePaths();
  return (
    <>
      {message.note && (
        <Text size="sm" mb="sm">
          {message.note}
        </Text>
      )}
      <MembersTable members={Object.entries(message.members)} />
      <Group gap="xs" mt="sm">
        <CopyButton withText value={JSON.stringify(message.members, null, 2)} label={t('order.copy_json')} />
        {message.members['signature'] !== undefined && (
          <Button component={Link} to={`${to.explainer}?message=${message.id}`} variant="subtle" size="sm">
            {t('order.explain')}
          </Button>
        )}
      </Group>
    </>
  );
}
