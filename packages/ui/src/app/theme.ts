import {
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  type MantineColorsTuple,
  Menu,
  Modal,
} from '@mantine/core';
import { dark, darkFills, fontFamily, light, monospaceFamily, type Palette, shades } from '../tokens.ts';

const tuple = (colours: readonly string[]) => [...colours] as unknown as MantineColorsTuple;

export const theme = createTheme({
  colors: {
    teal: tuple(shades.teal),
    red: tuple(shades.red),
    gray: tuple(shades.gray),
    dark: tuple(shades.dark),
  },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  white: light.surface,
  black: light.text,
  fontFamily,
  fontFamilyMonospace: monospaceFamily,
  headings: { fontFamily, fontWeight: '650' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // The placeholder is a child that role="menu" does not allow.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    // Their <header> would count as a second banner of the page.
    Modal: Modal.extend({ defaultProps: { attributes: { header: { role: 'presentation' } } } }),
    Drawer: Drawer.extend({ defaultProps: { attributes: { header: { role: 'presentation' } } } }),
  },
});

const names: Record<keyof Palette, string> = {
  background: '--background',
  surface: '--surface',
  surfaceSunken: '--surface-sunken',
  border: '--border',
  borderStrong: '--border-strong',
  text: '--text',
  textMuted: '--text-muted',
  accent: '--accent',
  accentHover: '--accent-hover',
  accentSoft: '--accent-soft',
  onAccent: '--on-accent',
  danger: '--danger',
  dangerSoft: '--danger-soft',
  warning: '--warning',
  warningSoft: '--warning-soft',
  success: '--success',
  successSoft: '--success-soft',
  info: '--info',
  infoSoft: '--info-soft',
  focus: '--focus',
  shadow: '--shadow',
};

function variables(palette: Palette): Record<string, string> {
  const own = Object.entries(names).map(([key, name]) => [name, palette[key as keyof Palette]]);
  return {
    ...(Object.fromEntries(own) as Record<string, string>),
    '--mantine-color-body': palette.surface,
    '--mantine-color-text': palette.text,
    '--mantine-color-dimmed': palette.textMuted,
    '--mantine-color-placeholder': palette.textMuted,
    '--mantine-color-anchor': palette.accent,
    '--mantine-color-error': palette.danger,
    '--mantine-color-default': palette.surface,
    '--mantine-color-default-border': palette.borderStrong,
    '--mantine-color-default-hover': palette.surfaceSunken,
    '--mantine-color-teal-light': palette.accentSoft,
    '--mantine-color-teal-light-color': palette.accent,
    '--mantine-color-red-light': palette.dangerSoft,
    '--mantine-color-red-light-color': palette.danger,
    '--mantine-color-green-light': palette.successSoft,
    '--mantine-color-green-light-color': palette.success,
    '--mantine-color-yellow-light': palette.warningSoft,
    '--mantine-color-yellow-light-color': palette.warning,
    '--mantine-color-orange-light': palette.warningSoft,
    '--mantine-color-orange-light-color': palette.warning,
    '--mantine-color-blue-light': palette.infoSoft,
    '--mantine-color-blue-light-color': palette.info,
    '--mantine-color-gray-light': palette.surfaceSunken,
    '--mantine-color-gray-light-color': palette.text,
  };
}

/** The tokens of base.css under the same names, and Mantine's own colours where its defaults miss WCAG contrast. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variables(light),
  dark: {
    ...variables(dark),
    '--mantine-color-teal-filled': darkFills.teal,
    '--mantine-color-teal-filled-hover': darkFills.tealHover,
    '--mantine-color-red-filled': darkFills.red,
    '--mantine-color-red-filled-hover': darkFills.redHover,
  },
});
