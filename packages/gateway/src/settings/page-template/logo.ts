import { svgProblem } from './logo-svg.ts';

export interface Logo {
  readonly type: 'image/png' | 'image/svg+xml';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface LogoProblem {
  readonly code: 'logo.encoding' | 'logo.size' | 'logo.format' | 'logo.dimensions' | 'logo.active';
  readonly detail: string;
}

/** A logo is shown 40 px high; more than this is a photograph sent by mistake. */
export const maxLogoBytes = 64 * 1024;
const maxLogoPixels = 2_000;

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Reads a logo from its `data:` address. The kind is decided by the bytes, never by what the address claims; an SVG that
 * could run or fetch anything is refused, although it is only ever shown through `<img>`, where it could do neither.
 */
export function readLogo(
  dataUrl: string,
): { logo: Logo; problem?: undefined } | { logo?: undefined; problem: LogoProblem } {
  const refuse = (code: LogoProblem['code'], detail: string) => ({ problem: { code, detail } });
  const base64 = /^data:image\/(?:png|svg\+xml);base64,([A-Za-z0-9+/]+={0,2})$/.exec(dataUrl)?.[1];
  if (base64 === undefined) {
    return refuse('logo.encoding', 'The logo must be a PNG or SVG image, sent as a base64 data address.');
  }
  if (base64.length > Math.ceil(maxLogoBytes / 3) * 4) {
    return refuse('logo.size', `The logo is larger than ${maxLogoBytes / 1024} KiB.`);
  }
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  if (pngSignature.every((byte, i) => bytes[i] === byte)) return readPng(bytes);

  const text = decodeUtf8(bytes);
  if (text === undefined || !/<svg[\s>]/.test(text)) {
    return refuse('logo.format', 'The logo is neither a PNG nor an SVG image.');
  }
  const problem = svgProblem(text);
  if (problem !== undefined) return refuse('logo.active', problem);
  return { logo: { type: 'image/svg+xml', bytes } };
}

function readPng(bytes: Uint8Array<ArrayBuffer>): ReturnType<typeof readLogo> {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || header.getUint32(12) !== 0x49484452 /* IHDR */) {
    return { problem: { code: 'logo.format', detail: 'The PNG image is incomplete.' } };
  }
  const [width, height] = [header.getUint32(16), header.getUint32(20)];
  if (width < 1 || height < 1 || width > maxLogoPixels || height > maxLogoPixels) {
    return {
      problem: {
        code: 'logo.dimensions',
        detail: `The logo may be at most ${maxLogoPixels} × ${maxLogoPixels} pixels.`,
      },
    };
  }
  return { logo: { type: 'image/png', bytes } };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
