import { Button, FileButton, Group, NativeSelect, NumberInput, Radio, SimpleGrid, Text } from '@mantine/core';
import { useId } from 'react';
import type { PaletteJson, ThemeJson } from '../../../src/dashboard-api/api-types.ts';
import { useText } from '../app/translate.ts';
import { Section } from '../shared/section.tsx';
import { ColorField } from './color-field.tsx';

export interface ThemeFieldsProps {
  theme: ThemeJson;
  /** By field, for example `theme.light.text`. */
  problems: Record<string, string>;
  disabled: boolean;
  onChange(changes: Partial<ThemeJson>): void;
}

const fonts = { 'noto-sans': 'noto', system: 'system', serif: 'serif', rounded: 'rounded' } as const;

/** Logo, colours, font, corners. */
export function LookFields({ theme, problems, disabled, onChange }: ThemeFieldsProps) {
  const t = useText();
  return (
    <>
      <Section>
        <LogoField
          logo={theme.logo}
          problem={problems['theme.logo']}
          disabled={disabled}
          onChange={(logo) => onChange({ logo })}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label={t('template.font')}
            value={theme.font}
            disabled={disabled}
            data={Object.entries(fonts).map(([value, name]) => ({
              value,
              label: t(`template.font_${name}`),
            }))}
            onChange={(event) => onChange({ font: event.currentTarget.value as ThemeJson['font'] })}
          />
          <NumberInput
            label={t('template.radius')}
            value={theme.radius}
            min={0}
            max={24}
            clampBehavior="none"
            allowDecimal={false}
            suffix=" px"
            hideControls
            disabled={disabled}
            error={problems['theme.radius']}
            onChange={(radius) => onChange({ radius: radius as number })}
          />
        </SimpleGrid>
        <Radio.Group
          label={t('template.scheme')}
          value={theme.colorScheme}
          onChange={(scheme) => onChange({ colorScheme: scheme as ThemeJson['colorScheme'] })}
        >
          <Group mt="xs">
            <Radio value="auto" label={t('template.scheme_auto')} disabled={disabled} />
            <Radio value="light" label={t('template.scheme_light')} disabled={disabled} />
            <Radio value="dark" label={t('template.scheme_dark')} disabled={disabled} />
          </Group>
        </Radio.Group>
      </Section>
      {theme.colorScheme !== 'dark' && (
        <Palette
          title={t('template.light')}
          place="theme.light"
          palette={theme.light}
          problems={problems}
          disabled={disabled}
          onChange={(light) => onChange({ light })}
        />
      )}
      {theme.colorScheme !== 'light' && (
        <Palette
          title={t('template.dark')}
          place="theme.dark"
          palette={theme.dark}
          problems={problems}
          disabled={disabled}
          onChange={(dark) => onChange({ dark })}
        />
      )}
    </>
  );
}

interface PaletteProps {
  title: string;
  place: string;
  palette: PaletteJson;
  problems: Record<string, string>;
  disabled: boolean;
  onChange(palette: PaletteJson): void;
}

const colors = {
  accent: 'accent',
  background: 'background',
  surface: 'surface',
  text: 'text_color',
} as const;

function Palette({ title, place, palette, problems, disabled, onChange }: PaletteProps) {
  const t = useText();
  return (
    <Section title={title}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {Object.entries(colors).map(([name, key]) => (
          <ColorField
            key={name}
            label={t(`template.${key}`)}
            value={palette[name as keyof PaletteJson]}
            error={problems[`${place}.${name}`]}
            disabled={disabled}
            onChange={(color) => onChange({ ...palette, [name]: color })}
          />
        ))}
      </SimpleGrid>
    </Section>
  );
}

interface LogoFieldProps {
  logo: string | null;
  problem: string | undefined;
  disabled: boolean;
  onChange(logo: string | null): void;
}

function LogoField({ logo, problem, disabled, onChange }: LogoFieldProps) {
  const t = useText();
  const id = useId();
  const read = (file: File | null) => {
    if (file === null) return;
    const reader = new FileReader();
    reader.onload = () => onChange(String(reader.result));
    reader.readAsDataURL(file);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame of its own
    <div role="group" aria-labelledby={id}>
      <div id={id} className="fils-label">
        {t('template.logo')}
      </div>
      <div className="fils-description">{t('template.logo_help')}</div>
      <Group mt="xs" gap="sm">
        {logo !== null && problem === undefined && <img className="logo" src={logo} alt="" />}
        <FileButton onChange={read} accept="image/png,image/svg+xml" disabled={disabled}>
          {(props) => (
            <Button {...props} variant="default" disabled={disabled}>
              {t('template.logo_choose')}
            </Button>
          )}
        </FileButton>
        {logo !== null && (
          <Button variant="subtle" disabled={disabled} onClick={() => onChange(null)}>
            {t('template.logo_remove')}
          </Button>
        )}
      </Group>
      {problem !== undefined && (
        <Text className="fils-field-error" role="alert">
          {problem}
        </Text>
      )}
    </div>
  );
}
