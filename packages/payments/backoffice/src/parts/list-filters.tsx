import { SearchIcon } from '@fils/ui';
import { Button, Group, Select, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../text.ts';

/** The row of filters above a list, with the way to clear them. */
export function FilterBar(props: {
  children: ReactNode;
  active: boolean;
  onClear(): void;
  more?: ReactNode;
}) {
  const t = useText();
  return (
    <div className="bo-filters">
      {props.children}
      {(props.more || props.active) && (
        <Group gap="xs" className="bo-filter-actions">
          {props.more}
          {props.active && (
            <Button variant="subtle" size="sm" onClick={props.onClear}>
              {t('filter.clear')}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
}

/** Text to search for; takes effect shortly after typing stops, or at once with Enter. */
export function SearchFilter(props: { value: string; hint: string; onChange(value: string): void }) {
  const t = useText();
  const [text, setText] = useState(props.value);
  const [from, setFrom] = useState(props.value);
  if (from !== props.value) {
    setFrom(props.value);
    setText(props.value);
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const commit = (value: string) => {
    clearTimeout(timer.current);
    setFrom(value.trim());
    props.onChange(value.trim());
  };
  return (
    <TextInput
      type="search"
      className="bo-search"
      label={t('filter.search')}
      placeholder={props.hint}
      leftSection={<SearchIcon size={16} />}
      value={text}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setText(value);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => commit(value), 350);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(text);
      }}
    />
  );
}

/** One of a few values, or any. */
export function ChoiceFilter(props: {
  label: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  searchable?: boolean;
  onChange(value: string): void;
}) {
  const t = useText();
  return (
    <Select
      label={props.label}
      placeholder={t('filter.any')}
      data={[...props.choices]}
      value={props.value === '' ? null : props.value}
      clearable
      searchable={props.searchable ?? false}
      limit={60}
      clearButtonProps={{ 'aria-label': `${t('filter.clear')}: ${props.label}` }}
      onChange={(value) => props.onChange(value ?? '')}
    />
  );
}
