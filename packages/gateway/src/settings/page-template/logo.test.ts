import { describe, expect, it } from 'vitest';
import { maxLogoBytes, readLogo } from './logo.ts';

const svg = (text: string) => `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`;
const drawing = (inner: string) =>
  svg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`);
const code = (dataUrl: string) => readLogo(dataUrl).problem?.code;

/** The start of a PNG of that size; nothing decodes it here. */
function png(width: number, height: number, bytes = 40): string {
  const file = Buffer.alloc(bytes);
  file.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  return `data:image/png;base64,${file.toString('base64')}`;
}

describe('a logo', () => {
  it('may be a PNG of reasonable size', () => {
    expect(readLogo(png(200, 80)).logo?.type).toBe('image/png');
    expect(code(png(2_001, 1))).toBe('logo.dimensions');
    expect(code(png(0, 1))).toBe('logo.dimensions');
    expect(code(png(10, 10, 24))).toBe('logo.format');
    expect(code(png(10, 10, maxLogoBytes + 10))).toBe('logo.size');
  });

  it('is what its bytes say, not what it claims to be', () => {
    const asSvg = png(10, 10).replace('image/png', 'image/svg+xml');
    expect(readLogo(asSvg).logo?.type).toBe('image/png');
    expect(code(`data:image/png;base64,${Buffer.from('GIF89a').toString('base64')}`)).toBe('logo.format');
  });

  it('may be an SVG that only draws', () => {
    const file = `<?xml version="1.0" encoding="UTF-8"?>
      <!-- made by hand -->
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><linearGradient id="a"/></defs>
      <path fill="url(#a)" d="M0 0h9v9z"/><use href="#a"/><text>Oryx</text></svg>`;
    expect(readLogo(svg(file)).logo?.type).toBe('image/svg+xml');
  });

  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<svg:script>alert(1)</svg:script>',
    '<path onload="alert(1)"/>',
    '<path d="M0 0"onclick ="alert(1)"/>',
    '<foreignObject><p>x</p></foreignObject>',
    '<animate attributeName="href" values="javascript:alert(1)"/>',
    '<set attributeName="onclick" to="alert(1)"/>',
    '<a href="https://evil.example">x</a>',
    '<image href="https://evil.example/x.png"/>',
    '<use href="https://evil.example/x.svg#a"/>',
    "<use xlink:href='data:image/svg+xml,x'/>",
    '<use href=javascript:alert(1) />',
    '<path fill="url(https://evil.example/#a)"/>',
    '<style>@import "https://evil.example";</style>',
    '<style>path{fill:\\75rl(x)}</style>',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<?xml-stylesheet href="x"?>',
    '<!DOCTYPE svg [<!ENTITY x "y">]>',
  ])('is refused with %s in it', (inner) => {
    expect(code(drawing(inner))).toBe('logo.active');
  });

  it('is refused when it is no such address, or no image', () => {
    expect(code('https://evil.example/logo.png')).toBe('logo.encoding');
    expect(code('data:text/html;base64,PHA+')).toBe('logo.encoding');
    expect(code('data:image/svg+xml,<svg/>')).toBe('logo.encoding');
    expect(code(svg('<p>no drawing</p>'))).toBe('logo.format');
    expect(code(`data:image/svg+xml;base64,${Buffer.from([0xff, 0xfe, 0x3c]).toString('base64')}`)).toBe(
      'logo.format',
    );
  });
});
