import { Table } from '@mantine/core';
import { useText } from '../app/translate.ts';

/** The members of a message, by name. Values stay as they are on the wire: left to right, nothing shortened. */
export function MembersTable({ members }: { members: readonly (readonly [name: string, value: unknown])[] }) {
  const t = useText();
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <div className="members">
      <Table className="fils-table" aria-label={t('order.members')} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('order.member')}</Table.Th>
            <Table.Th scope="col">{t('order.value')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">
                <bdi dir="ltr" className="fils-code">
                  {name}
                </bdi>
              </Table.Th>
              <Table.Td>
                <bdi dir="ltr" className="fils-code">
                  {typeof value === 'string' ? value : JSON.stringify(value)}
                </bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
