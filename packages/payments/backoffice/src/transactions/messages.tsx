import { CopyButton, EmptyState, StateBadge, useLanguage } from '@fils/ui';
import { formatInstant } from '@fils/ui/languages';
import { Accordion, Group, Stack, Table, Text } from '@mantine/core';
import type { InboxDetail } from '../../../src/backoffice-api/inbox-types.ts';
import { outcomeTones } from '../inbox/outcomes.ts';
import { browserZone } from '../parts/pager.tsx';
import { RawText } from '../parts/raw-text.tsx';
import { TableScroll } from '../parts/table-scroll.tsx';
import { useText } from '../text.ts';

/** What the gateway said about this transaction, message by message. */
export function Messages({ messages }: { messages: readonly InboxDetail[] }) {
  const t = useText();
  const [language] = useLanguage();
  // The line is a button: a time with a tooltip of its own has no place in it.
  const when = (instant: string) => formatInstant(instant, language, browserZone());
  if (messages.length === 0)
    return <EmptyState title={t('tx.no_messages')} text={t('tx.no_messages_text')} />;
  return (
    <Accordion variant="separated" order={3}>
      {messages.map((message) => (
        <Accordion.Item key={message.id} value={message.id}>
          <Accordion.Control>
            <Group gap="sm">
              <Text fw={600}>{t(`inbox.channel.${message.channel}`)}</Text>
              {message.responseCode && (
                <bdi dir="ltr" className="fils-code">
                  {message.responseCode}
                </bdi>
              )}
              <StateBadge
                tone={outcomeTones[message.outcome]}
                label={t(`inbox.outcome.${message.outcome}`)}
              />
              <Text size="sm" c="dimmed" component="span">
                {when(message.receivedAt)} · {t('message.copies', { count: message.copies })}
              </Text>
            </Group>
          </Accordion.Control>
          <Accordion.Panel>
            <MessageMembers message={message} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

/** The members of one message, and the text that its signature covers. */
export function MessageMembers({ message }: { message: InboxDetail }) {
  const t = useText();
  return (
    <Stack>
      <TableScroll label={t('message.members')}>
        <Table className="fils-table" verticalSpacing={6} aria-label={t('message.members')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('message.member')}</Table.Th>
              <Table.Th scope="col">{t('message.value')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {Object.entries(message.members)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([name, value]) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row" className="bo-member">
                    <bdi dir="ltr" className="fils-code">
                      {name}
                    </bdi>
                  </Table.Th>
                  <Table.Td>
                    <bdi className="fils-code">
                      {typeof value === 'string' ? value : JSON.stringify(value)}
                    </bdi>
                  </Table.Td>
                </Table.Tr>
              ))}
          </Table.Tbody>
        </Table>
      </TableScroll>
      <div>
        <Group justify="space-between" wrap="nowrap">
          <div className="fils-label">{t('message.string_to_sign')}</div>
          <CopyButton value={message.stringToSign} label={t('message.string_to_sign')} />
        </Group>
        <Text size="xs" c="dimmed">
          {t('message.string_to_sign_text')}
        </Text>
        <RawText label={t('message.string_to_sign')}>{message.stringToSign}</RawText>
      </div>
    </Stack>
  );
}
