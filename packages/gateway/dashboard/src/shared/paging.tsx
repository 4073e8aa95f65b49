import { ChevronEndIcon, ChevronStartIcon } from '@fils/ui';
import { Group, Pagination, Text } from '@mantine/core';
import { useText } from '../app/translate.ts';

export interface PagingProps {
  page: number;
  pageSize: number;
  total: number;
  /** How many there are, in words. */
  found: string;
  onPage(page: number): void;
}

/** Under a list: how much there is, and its other pages. */
export function Paging({ page, pageSize, total, found, onPage }: PagingProps) {
  const t = useText();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="dimmed">
        {found}
      </Text>
      {pages > 1 && (
        <nav aria-label={t('frame.pages')}>
          <Pagination
            size="sm"
            total={pages}
            value={page}
            onChange={onPage}
            previousIcon={() => <ChevronStartIcon size={16} />}
            nextIcon={() => <ChevronEndIcon size={16} />}
            getItemProps={(item) => ({ 'aria-label': t('frame.page_number', { page: item }) })}
            getControlProps={(control) => ({
              'aria-label':
                control === 'previous'
                  ? t('frame.previous_page')
                  : control === 'next'
                    ? t('frame.next_page')
                    : control,
            })}
          />
        </nav>
      )}
    </Group>
  );
}
