import { coded } from '@fils/ui/server';
import { z } from 'zod';
import { contrast, hexPattern } from './colors.ts';
import { readLogo } from './logo.ts';

/** Fonts a template may choose: the one we serve ourselves, or families that the shopper's device already has. */
const templateFonts = ['noto-sans', 'system', 'serif', 'rounded'] as const;
export const colorSchemes = ['auto', 'light', 'dark'] as const;

const color = z
  .string()
  .toLowerCase()
  .refine(
    (text) => hexPattern.test(text),
    coded('color_format', 'A colour is written as # and six hexadecimal digits, for example #0b6e5f.'),
  );

const palette = z.strictObject({
  /** Pay button, links (darkened or lightened until they can be read) and focus rings. */
  accent: color,
  /** Behind everything. */
  background: color,
  /** The card that holds the form. */
  surface: color,
  text: color,
});

/** Text that a merchant writes: one line, no control characters and no bidirectional overrides that could fake words. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine(
      (text) => /^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u.test(text),
      coded('control_characters', 'Control characters are not allowed here.'),
    );

const texts = z.strictObject({
  /** Over the amount; empty: "Amount to pay". */
  title: line(60).default(''),
  /** On the pay button; `{amount}` stands for the amount, which is added when the text leaves it out. */
  payButton: line(40).default(''),
  /** At the foot of the page. */
  footer: line(300).default(''),
});

export const defaultPalettes = {
  light: { accent: '#0b6e5f', background: '#f7f6f3', surface: '#ffffff', text: '#1f1d1a' },
  dark: { accent: '#63c3af', background: '#161513', surface: '#1f1e1b', text: '#f1eee8' },
} as const;

const emptyTexts = { title: '', payButton: '', footer: '' };

/** What a merchant sets in Payment Page Template. Members left out take their defaults; unknown ones are refused. */
export const themeSchema = z
  .strictObject({
    /** `data:image/png;base64,…` or `data:image/svg+xml;base64,…`, checked by content; null: the merchant's name. */
    logo: z.string().nullable().default(null),
    colorScheme: z.enum(colorSchemes).default('auto'),
    light: palette.default(defaultPalettes.light),
    dark: palette.default(defaultPalettes.dark),
    font: z.enum(templateFonts).default('noto-sans'),
    /** Corner radius of fields and buttons, CSS pixels. */
    radius: z.int().min(0).max(24).default(8),
    texts: z
      .strictObject({ en: texts.default(emptyTexts), ar: texts.default(emptyTexts) })
      .default({ en: emptyTexts, ar: emptyTexts }),
  })
  .superRefine((theme, context) => {
    for (const problem of contrastProblems(theme)) {
      context.addIssue({
        code: 'custom',
        path: [problem.scheme, 'text'],
        message: `The text reaches only ${problem.ratio.toFixed(2)} : 1 on the ${problem.on}; 4.5 : 1 is needed to read it.`,
        params: { code: 'contrast', ...problem },
      });
    }
    const logo = theme.logo === null ? undefined : readLogo(theme.logo);
    if (logo?.problem !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['logo'],
        ...coded(logo.problem.code, logo.problem.detail),
      });
    }
  });

/** Settings of a template as stored. */
export type Theme = z.output<typeof themeSchema>;
export type ThemePalette = Theme['light'];

export const defaultTheme: Theme = themeSchema.parse({});

interface ContrastProblem {
  readonly scheme: 'light' | 'dark';
  readonly on: 'background' | 'surface';
  readonly ratio: number;
}

/**
 * Texts that could not be read (WCAG 2.2, 1.4.3: 4.5 : 1). Only schemes that the template can show are judged. Accent
 * colours are never refused: what is written on or in them is adjusted instead (stylesheet.ts).
 */
function contrastProblems(theme: Pick<Theme, 'colorScheme' | 'light' | 'dark'>): ContrastProblem[] {
  const schemes = theme.colorScheme === 'auto' ? (['light', 'dark'] as const) : [theme.colorScheme];
  return schemes.flatMap((scheme) =>
    (['surface', 'background'] as const)
      .map((on) => ({ scheme, on, ratio: contrast(theme[scheme].text, theme[scheme][on]) }))
      .filter(({ ratio }) => ratio < 4.5),
  );
}
