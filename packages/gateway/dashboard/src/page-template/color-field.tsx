import { TextInput } from '@mantine/core';

export interface ColorFieldProps {
  label: string;
  /** `#rrggbb` once it is right. */
  value: string;
  error: string | undefined;
  disabled: boolean;
  onChange(value: string): void;
}

/** A colour: written as hex, or picked with the device's own picker. */
export function ColorField({ label, value, error, disabled, onChange }: ColorFieldProps) {
  const known = /^#[0-9a-f]{6}$/i.test(value);
  return (
    <TextInput
      label={label}
      dir="ltr"
      maxLength={7}
      spellCheck={false}
      autoComplete="off"
      value={value}
      error={error}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.value.trim())}
      rightSectionWidth={48}
      rightSection={
        <input
          type="color"
          className="color-picker"
          aria-label={label}
          value={known ? value.toLowerCase() : '#000000'}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      }
    />
  );
}
