import { createHash } from 'node:crypto';
import { dark, light, type Palette } from '@fils/ui/server';
import { type Hex, inkOn, mix, readable } from './colors.ts';
import { checkCss } from './css-check.ts';
import { defaultPalettes, type Theme, type ThemePalette } from './theme.ts';

const arabicFonts = "'Noto Sans Arabic Variable', 'Noto Sans Arabic'";

/** `noto-sans` is what base.css says already. */
const fontFamilies: Record<Theme['font'], string | undefined> = {
  'noto-sans': undefined,
  system: `system-ui, -apple-system, 'Segoe UI', Roboto, ${arabicFonts}, sans-serif`,
  serif: "'Iowan Old Style', 'Palatino Linotype', Georgia, 'Noto Serif', 'Noto Naskh Arabic', 'Amiri', serif",
  rounded: `ui-rounded, 'SF Pro Rounded', 'Arial Rounded MT Bold', 'Nunito', ${arabicFonts}, system-ui, sans-serif`,
};

/**
 * The style sheet of a template: its colours as the custom properties of base.css, then the merchant's own rules, which
 * reach only what lies inside `.hosted`. Rules that no longer pass the check (made stricter since they were saved) are
 * left out rather than served.
 */
export function templateCss(theme: Theme, customCss: string): string {
  const font = fontFamilies[theme.font];
  const checked = checkCss(customCss);
  const [ofLight, ofDark] = [schemeCss(theme.light, 'light'), schemeCss(theme.dark, 'dark')];
  return [
    `:root{--radius:${theme.radius}px;${font === undefined ? '' : `--font:${font};`}${ofLight}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-color-scheme='light']){${ofDark}}}`,
    `:root[data-color-scheme='dark']{${ofDark}}`,
    checked.css ?? '',
  ].join('\n');
}

/** Changes whenever the text does, so that an address with it may be cached for ever. */
export function fingerprint(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

function schemeCss(palette: ThemePalette, scheme: 'light' | 'dark'): string {
  const preset = defaultPalettes[scheme];
  const unchanged = (Object.keys(preset) as (keyof ThemePalette)[]).every(
    (name) => palette[name] === preset[name],
  );
  const base = scheme === 'light' ? light : dark;
  const tokens = unchanged ? presetTokens(base) : derivedTokens(palette, base);
  return Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');
}

/** The button's fill is the merchant's very colour; base.css knows only `--accent`, which must also be legible as text. */
function presetTokens(base: Palette): Record<string, Hex> {
  return {
    'accent-fill': base.accent,
    'accent-fill-hover': base.accentHover,
    'on-accent-fill': base.onAccent,
  };
}

/** Everything that base.css needs, from four colours; each text is moved until it can be read where it stands. */
function derivedTokens(palette: ThemePalette, base: Palette): Record<string, Hex> {
  const { accent, background, surface, text } = palette;
  const sunken = mix(text, surface, 0.05);
  const accentSoft = mix(accent, surface, 0.1);
  const accentText = readable(accent, [surface, background, accentSoft], 4.5);
  const fillHover = mix(inkOn(accent) === '#ffffff' ? '#000000' : '#ffffff', accent, 0.12);
  const tones = (['danger', 'success', 'info'] as const).flatMap((tone) => {
    const soft = mix(base[tone], surface, 0.1);
    return [
      [tone, readable(base[tone], [surface, background, soft], 4.5)],
      [`${tone}-soft`, soft],
    ] as const;
  });
  return {
    background,
    surface,
    text,
    'surface-sunken': sunken,
    border: mix(text, surface, 0.15),
    'border-strong': readable(mix(text, surface, 0.45), [surface, background], 3),
    'text-muted': readable(mix(text, surface, 0.68), [surface, background, sunken, accentSoft], 4.5),
    accent: accentText,
    'accent-hover': readable(mix(text, accentText, 0.25), [surface, background, accentSoft], 4.5),
    'accent-soft': accentSoft,
    'on-accent': inkOn(accentText),
    'accent-fill': accent,
    'accent-fill-hover': fillHover,
    'on-accent-fill': inkOn(accent),
    focus: readable(accent, [surface, background], 3),
    ...Object.fromEntries(tones),
  };
}
