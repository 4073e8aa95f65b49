import { SearchIcon } from '@fils/ui';
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useText } from '../app/translate.ts';
import { orderStates, stateKey } from './order-state.tsx';

type Filters = Partial<Record<'query' | 'from' | 'to' | 'state', string>>;

export interface OrderFiltersProps {
  filters: Filters;
  onChange(filters: Partial<Record<keyof Filters, string | undefined>>): void;
  onClear(): void;
}

/** The search of Order Transactions Management. Choosing filters at once, words when they are sent. */
export function OrderFilters({ filters, onChange, onClear }: OrderFiltersProps) {
  const t = useText();
  /** What is typed but not sent; otherwise the field shows what the address says, after Back too. */
  const [typed, setTyped] = useState<string>();
  const query = typed ?? filters.query ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTyped(undefined);
    onChange({ query: query.trim() || undefined });
  };
  const clear = () => {
    setTyped(undefined);
    onClear();
  };
  return (
    <search>
      <form onSubmit={submit} className="filters">
        <TextInput
          className="filter-wide"
          type="search"
          label={t('order.search')}
          leftSection={<SearchIcon size={18} />}
          value={query}
          maxLength={200}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('order.from')}
          value={filters.from ?? ''}
          max={filters.to}
          onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
        />
        <TextInput
          type="date"
          label={t('order.to')}
          value={filters.to ?? ''}
          min={filters.from}
          onChange={(event) => onChange({ to: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          label={t('order.state')}
          data={[
            { value: '', label: t('common.all') },
            ...orderStates.map((state) => ({ value: state, label: t(stateKey(state)) })),
          ]}
          value={filters.state ?? ''}
          onChange={(event) => onChange({ state: event.currentTarget.value || undefined })}
        />
        <Group gap="xs">
          <Button type="submit">{t('order.filter')}</Button>
          {(filters.query || filters.from || filters.to || filters.state) && (
            <Button variant="subtle" onClick={clear}>
              {t('order.clear')}
            </Button>
          )}
        </Group>
      </form>
    </search>
  );
}
