import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, inkOn, readable } from './colors.ts';
import { templateCss } from './stylesheet.ts';
import { defaultTheme, themeSchema } from './theme.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

const wrongMembers = (input: unknown) =>
  themeSchema.safeParse(input).error?.issues.map((issue) => issue.path.join('.'));

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ff9900', '#ffffff')).toBeCloseTo(2.14, 2);
  });

  it('always has black or white ink that reads', () => {
    fc.assert(
      fc.property(hex, (color) => {
        expect(contrast(inkOn(color), color)).toBeGreaterThan(4.5);
      }),
    );
  });

  it('is reached by moving a colour, which is left alone when it reads already', () => {
    fc.assert(
      fc.property(hex, hex, (color, surface) => {
        const moved = readable(color, [surface], 4.5);
        expect(contrast(moved, surface)).toBeGreaterThanOrEqual(4.5);
        if (contrast(color, surface) >= 4.5) expect(moved).toBe(color);
      }),
    );
  });
});

describe('a theme', () => {
  it('has defaults for everything', () => {
    expect(themeSchema.parse({})).toEqual(defaultTheme);
    expect(themeSchema.parse({ texts: { en: { title: ' Hello ' } } }).texts.en).toEqual({
      title: 'Hello',
      payButton: '',
      footer: '',
    });
  });

  it('names its wrong members', () => {
    expect(wrongMembers({ light: { ...defaultTheme.light, accent: 'red; } body {' } })).toEqual([
      'light.accent',
    ]);
    expect(wrongMembers({ radius: 25 })).toEqual(['radius']);
    expect(wrongMembers({ font: 'https://fonts.example/x' })).toEqual(['font']);
    expect(wrongMembers({ texts: { en: { footer: 'a\u202eb' } } })).toEqual(['texts.en.footer']);
    expect(wrongMembers({ texts: { en: { title: 'x'.repeat(61) } } })).toEqual(['texts.en.title']);
    expect(wrongMembers({ colour: '#000000' })).toEqual(['']);
    expect(wrongMembers({ logo: 'https://evil.example/x.png' })).toEqual(['logo']);
  });

  it('is refused when its text cannot be read, on whichever surface of a scheme it shows', () => {
    const pale = { ...defaultTheme.light, text: '#777777' };
    const problem = themeSchema.safeParse({ light: pale }).error?.issues;
    expect(problem).toMatchObject([
      { path: ['light', 'text'], params: { code: 'contrast', on: 'surface' } },
      { path: ['light', 'text'], params: { code: 'contrast', on: 'background' } },
    ]);
    expect(wrongMembers({ colorScheme: 'dark', light: pale })).toBeUndefined();
    expect(wrongMembers({ dark: { ...defaultTheme.dark, text: '#333333' } })).toContain('dark.text');
  });

  it('takes any accent, and makes links and the button’s words read on it', () => {
    fc.assert(
      fc.property(hex, (accent) => {
        const theme = themeSchema.parse({ light: { ...defaultTheme.light, accent, background: '#fefefe' } });
        const css = templateCss(theme, '');
        const token = (name: string) => new RegExp(`--${name}:(#[0-9a-f]{6});`).exec(css)?.[1] ?? '';
        expect(token('accent-fill')).toBe(accent);
        expect(contrast(token('accent'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
        expect(contrast(token('on-accent-fill'), accent)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(token('text-muted'), '#fefefe')).toBeGreaterThanOrEqual(4.5);
        expect(contrast(token('danger'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
        expect(contrast(token('border-strong'), '#ffffff')).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});

it('leaves out custom rules that do not pass, instead of serving them', () => {
  expect(templateCss(defaultTheme, '.card{color:red}')).toContain('.hosted .card{color:red;}');
  expect(templateCss(defaultTheme, '.card{color:red} .x{top:0}')).not.toContain('.card');
});
