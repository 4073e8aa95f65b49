import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dark, darkFills, light, type Palette, shades, tokensCss } from './tokens.ts';

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('contrast, %s', (_, palette: Palette) => {
  const surfaces = ['background', 'surface', 'surfaceSunken'] as const;
  const texts = ['text', 'textMuted', 'accent', 'danger'] as const;
  test.each(texts.flatMap((text) => surfaces.map((surface) => [text, surface] as const)))(
    '%s on %s',
    (text, surface) => {
      expect(contrast(palette[text], palette[surface])).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each([
    ['accent', 'accentSoft'],
    ['danger', 'dangerSoft'],
    ['warning', 'warningSoft'],
    ['success', 'successSoft'],
    ['info', 'infoSoft'],
    ['text', 'accentSoft'],
    ['text', 'dangerSoft'],
    ['text', 'warningSoft'],
    ['textMuted', 'accentSoft'],
    ['onAccent', 'accent'],
    ['onAccent', 'accentHover'],
  ] as const)('%s on %s', (text, surface) => {
    expect(contrast(palette[text], palette[surface])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['borderStrong', 'focus'] as const)('%s is seen', (line) => {
    for (const surface of surfaces)
      expect(contrast(palette[line], palette[surface])).toBeGreaterThanOrEqual(3);
  });
});

test.each(Object.entries(darkFills))('white on the dark fill %s', (_, fill) => {
  expect(contrast('#ffffff', fill)).toBeGreaterThanOrEqual(4.5);
});

test('white on the light fills', () => {
  for (const shade of [shades.teal[7], shades.teal[8], shades.red[7], shades.red[8]]) {
    expect(contrast('#ffffff', shade)).toBeGreaterThanOrEqual(4.5);
  }
});

test('dark comes from the system unless the page says otherwise', () => {
  const css = tokensCss();
  expect(css).toContain("@media (prefers-color-scheme:dark){:root:not([data-color-scheme='light'])");
  expect(css).toContain(":root[data-color-scheme='dark']");
  expect(css).toContain(`--surface:${dark.surface};`);
});

test.each(['server/base.css', 'app/styles.css'])('%s has no left and no right: Arabic mirrors it', (file) => {
  const css = readFileSync(new URL(file, import.meta.url), 'utf8').replace(/\/\*.*?\*\//gs, '');
  expect(css.match(/(^|[\s;{:-])(left|right)\b[^\n]*/g) ?? []).toEqual([]);
});
