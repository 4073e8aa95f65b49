import { ChevronEndIcon } from '@fils/ui';
import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../text.ts';

/** The zone in which this browser shows times. */
export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Newest and older pages of a list; each page has its address, and the browser's Back goes to the one before. */
export function Pager({ next, after }: { next: string | null; after: string }) {
  const t = useText();
  const navigate = useNavigate();
  const go = (place: string) =>
    void navigate({
      to: '.',
      search: ((before: Record<string, unknown>) => {
        const { after: _, ...rest } = before;
        return place === '' ? rest : { ...rest, after: place };
      }) as never,
    });
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed">
        {t('page.zone', { zone: browserZone() })}
      </Text>
      {(next !== null || after !== '') && (
        <Group gap="xs">
          <Button variant="default" size="sm" disabled={after === ''} onClick={() => go('')}>
            {t('page.newest')}
          </Button>
          <Button
            variant="default"
            size="sm"
            disabled={next === null}
            rightSection={<ChevronEndIcon size={16} />}
            onClick={() => go(next ?? '')}
          >
            {t('page.older')}
          </Button>
        </Group>
      )}
    </Group>
  );
}
