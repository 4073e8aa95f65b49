/** Colour arithmetic for templates: sRGB hex in, sRGB hex out. WCAG 2.2 relative luminance and contrast ratio. */

type Rgb = readonly [red: number, green: number, blue: number];

/** `#rrggbb`, lower case. */
export type Hex = string;

export const hexPattern = /^#[0-9a-f]{6}$/;

function parse(hex: Hex): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function format(rgb: Rgb): Hex {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(hex: Hex): number {
  const [red, green, blue] = parse(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours, 1 to 21, in either order. */
export function contrast(one: Hex, other: Hex): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of `color` (0 to 1) laid over `under`. */
export function mix(color: Hex, under: Hex, share: number): Hex {
  const [top, bottom] = [parse(color), parse(under)];
  return format(top.map((channel, i) => channel * share + (bottom[i] ?? 0) * (1 - share)) as unknown as Rgb);
}

/** Black or white, whichever reads better on `color`. One of them always reaches 4.58 : 1. */
export function inkOn(color: Hex): Hex {
  return contrast('#ffffff', color) >= contrast('#000000', color) ? '#ffffff' : '#000000';
}

/**
 * The colour nearest to `color` that reaches `ratio` on every one of `surfaces`, found by moving towards black or white
 * in steps of 4 %. When neither end reaches it (surfaces far apart), the better end: it reads as well as can be.
 */
export function readable(color: Hex, surfaces: readonly Hex[], ratio: number): Hex {
  const worst = (candidate: Hex) => Math.min(...surfaces.map((surface) => contrast(candidate, surface)));
  if (worst(color) >= ratio) return color;
  const end = worst('#000000') >= worst('#ffffff') ? '#000000' : '#ffffff';
  for (let share = 0.04; share < 1; share += 0.04) {
    const candidate = mix(end, color, share);
    if (worst(candidate) >= ratio) return candidate;
  }
  return end;
}
