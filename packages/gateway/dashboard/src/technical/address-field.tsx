import { Text, TextInput } from '@mantine/core';
import { useText } from '../app/translate.ts';
import { helpBelow } from '../shared/field-order.ts';
import { isRealRule } from '../shared/validate.ts';

export interface AddressFieldProps {
  label: string;
  description: string;
  value: string;
  error: string | undefined;
  disabled: boolean;
  onChange(value: string): void;
}

/** A web address. Says when Amazon's own gateway would not take it: here is the place to learn that. */
export function AddressField({ label, description, value, error, disabled, onChange }: AddressFieldProps) {
  const t = useText();
  const stricter = error === undefined && value.trim() !== '' && !isRealRule(value.trim());
  return (
    <div>
      <TextInput
        label={label}
        description={description}
        inputWrapperOrder={helpBelow}
        dir="ltr"
        inputMode="url"
        spellCheck={false}
        autoComplete="off"
        value={value}
        error={error}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {stricter && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('technical.real_rule')}
        </Text>
      )}
    </div>
  );
}
