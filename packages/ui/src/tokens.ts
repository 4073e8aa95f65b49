/**
 * The look of Fils in one place: base.css (server-rendered pages) and the Mantine theme (the two apps) are both made
 * from these values. Warm neutral greys, one deep teal-green accent. Every text colour reaches 4.5 : 1 on the
 * surfaces it is used on, every control's border 3 : 1 (tokens.test.ts).
 */
export interface Palette {
  readonly background: string;
  readonly surface: string;
  readonly surfaceSunken: string;
  readonly border: string;
  readonly borderStrong: string;
  readonly text: string;
  readonly textMuted: string;
  readonly accent: string;
  readonly accentHover: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly danger: string;
  readonly dangerSoft: string;
  readonly warning: string;
  readonly warningSoft: string;
  readonly success: string;
  readonly successSoft: string;
  readonly info: string;
  readonly infoSoft: string;
  readonly focus: string;
  readonly shadow: string;
}

export const light: Palette = {
  background: '#f7f6f3',
  surface: '#ffffff',
  surfaceSunken: '#f1efeb',
  border: '#dfdbd4',
  borderStrong: '#8a847a',
  text: '#1f1d1a',
  textMuted: '#5e5950',
  accent: '#0b6e5f',
  accentHover: '#095a4e',
  accentSoft: '#e4f2ef',
  onAccent: '#ffffff',
  danger: '#b3261e',
  dangerSoft: '#fcebe9',
  warning: '#7d5200',
  warningSoft: '#fdf2da',
  success: '#1c6a33',
  successSoft: '#e4f4e8',
  info: '#1d5a96',
  infoSoft: '#e6f0fa',
  focus: '#0b6e5f',
  shadow: '0 1px 2px rgb(31 29 26 / 6%), 0 8px 24px rgb(31 29 26 / 6%)',
};

export const dark: Palette = {
  background: '#161513',
  surface: '#1f1e1b',
  surfaceSunken: '#292724',
  border: '#3a3733',
  borderStrong: '#8d877d',
  text: '#f1eee8',
  textMuted: '#b8b1a7',
  accent: '#63c3af',
  accentHover: '#82d3c2',
  accentSoft: '#18352f',
  onAccent: '#06201b',
  danger: '#f3a59d',
  dangerSoft: '#3f211e',
  warning: '#efc471',
  warningSoft: '#382a11',
  success: '#8ad59d',
  successSoft: '#1b3523',
  info: '#96c4f2',
  infoSoft: '#1b2d40',
  focus: '#82d3c2',
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 30%)',
};

/** Ten shades of each Mantine colour, lightest first; `dark` runs from text to page background. */
export const shades = {
  teal: [
    '#eaf5f2',
    '#d5ebe5',
    '#acd7cc',
    '#83c9b8',
    '#63c3af',
    '#3f9f8b',
    '#1f8672',
    '#0b6e5f',
    '#095a4e',
    '#06453c',
  ],
  red: [
    '#fcebe9',
    '#f8d5d1',
    '#f0aca5',
    '#f0978e',
    '#f3a59d',
    '#d64c41',
    '#c5372d',
    '#b3261e',
    '#921d16',
    '#6f130e',
  ],
  gray: [
    '#f7f6f3',
    '#f1efeb',
    '#e8e5df',
    '#dfdbd4',
    '#cbc6bd',
    '#aaa49a',
    '#8a847a',
    '#5e5950',
    '#3d3933',
    '#1f1d1a',
  ],
  dark: [
    '#f1eee8',
    '#d9d5cd',
    '#b8b1a7',
    '#8d877d',
    '#4a4640',
    '#3a3733',
    '#292724',
    '#1f1e1b',
    '#1a1917',
    '#161513',
  ],
} as const;

/**
 * Fills of the apps' buttons in the dark scheme, with white text on them. base.css writes dark text on the light accent
 * instead; Mantine can choose a button's text colour only once for both schemes.
 */
export const darkFills = {
  teal: '#14796a',
  tealHover: '#0f695c',
  red: '#b8382f',
  redHover: '#a12e26',
} as const;

export const fontFamily =
  "'Noto Sans Variable', 'Noto Sans Arabic Variable', 'Noto Sans', 'Noto Sans Arabic', system-ui, sans-serif";
export const monospaceFamily =
  "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Noto Sans Mono', 'DejaVu Sans Mono', monospace";

/** Corner radius in pixels. */
export const radius = 8;

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function declarations(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--${kebab(name)}:${value};`)
    .join('');
}

/**
 * The custom properties of base.css (`--surface`, `--text-muted`, …): light, dark when the system asks for it, and either
 * one when `data-color-scheme` on `<html>` says so.
 */
export function tokensCss(): string {
  return [
    `:root{color-scheme:light;${declarations(light)}--radius:${radius}px;--font:${fontFamily};--font-mono:${monospaceFamily};}`,
    `@media (prefers-color-scheme:dark){:root:not([data-color-scheme='light']){color-scheme:dark;${declarations(dark)}}}`,
    `:root[data-color-scheme='dark']{color-scheme:dark;${declarations(dark)}}`,
  ].join('\n');
}
