/** Elements that only draw. Everything else (script, foreignObject, animation, embedding, links) is refused. */
const drawing = new Set(
  `svg g path rect circle ellipse line polyline polygon text tspan defs use symbol title desc metadata style
   linearGradient radialGradient stop clipPath mask pattern filter feGaussianBlur feOffset feBlend feFlood feComposite
   feColorMatrix feMerge feMergeNode`.split(/\s+/),
);

/**
 * Why an SVG is not accepted as a logo, or `undefined` when it only draws. Works on an allow-list of elements, so what a
 * future browser learns to run is refused too.
 */
export function svgProblem(source: string): string | undefined {
  const text = source
    .replace(/^\uFEFF?\s*<\?xml[^<>]*\?>/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    // What every drawing program writes, and harmless without an internal subset.
    .replace(/<!DOCTYPE svg PUBLIC "[^"<>[\]]*"\s+"[^"<>[\]]*"\s*>/i, '');
  if (/<[!?]/.test(text)) return 'The SVG contains a declaration, a processing instruction or CDATA.';

  for (const [, name = ''] of text.matchAll(/<\/?\s*([^\s/>]+)/g)) {
    const local = name.startsWith('svg:') ? name.slice(4) : name;
    if (!drawing.has(local)) return `The SVG contains <${name.slice(0, 40)}>, which does not draw.`;
  }
  if (/[\s"'/]on[a-z]+\s*=/i.test(text)) return 'The SVG contains an event handler.';
  for (const [, , value = ''] of text.matchAll(/(?:href|src)\s*=\s*(["'])([\s\S]*?)\1/gi)) {
    if (!value.startsWith('#')) return 'The SVG refers to something outside itself.';
  }
  if (/(?:href|src)\s*=\s*[^"'\s]/i.test(text)) return 'The SVG has an attribute without quotes.';
  for (const [, value = ''] of text.matchAll(/url\s*\(([^)]*)/gi)) {
    if (!/^\s*["']?#/.test(value)) return 'The SVG refers to something outside itself.';
  }
  if (/@import|javascript:|expression\s*\(|\\/i.test(text)) return 'The SVG contains active style rules.';
  return undefined;
}
