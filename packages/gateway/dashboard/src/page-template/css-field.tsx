import { Textarea } from '@mantine/core';
import { useText } from '../app/translate.ts';
import { Section } from '../shared/section.tsx';

export interface CssFieldProps {
  value: string;
  problem: string | undefined;
  disabled: boolean;
  onChange(css: string): void;
}

/** The merchant's own rules; each that is refused is named with its line. */
export function CssField({ value, problem, disabled, onChange }: CssFieldProps) {
  const t = useText();
  return (
    <Section>
      <Textarea
        label={t('template.css')}
        description={t('template.css_help')}
        dir="ltr"
        autosize
        minRows={6}
        maxRows={24}
        spellCheck={false}
        className="code-area"
        value={value}
        error={problem && <span className="lines">{problem}</span>}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Section>
  );
}
