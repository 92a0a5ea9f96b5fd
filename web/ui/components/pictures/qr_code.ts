/**
 * A QR code as a path: byte mode, level M, at most version 16, so that a phone reads it from a screen or paper. It
 * includes the quiet zone. (The library gives the modules; its own SVG would need markup as text.)
 */
import encodeQR from 'qr';

const DENSEST = 16;
/** ISO/IEC 18004, table 7: the bytes that version 16 holds at level M. */
export const BYTES_MAX = 450;
/** The number of light modules around it. */
export const QUIET = 4;

export interface QrCode {
  version: number;
  /** Modules per side, with the quiet zone. */
  size: number;
  /** The dark modules, for a `viewBox` of that size. */
  path: string;
}

const encoder = new TextEncoder();

/** How many more bytes fit; negative if the text is too long. */
export const bytesLeft = (text: string): number => BYTES_MAX - encoder.encode(text).length;

/** null if it is too long. */
export function qrCode(text: string): QrCode | null {
  if (text === '' || bytesLeft(text) < 0) return null;
  const modules = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'byte', border: QUIET, scale: 1 });
  const version = (modules.length - 2 * QUIET - 17) / 4;
  if (!Number.isInteger(version) || version > DENSEST) return null;
  return { version, size: modules.length, path: pathOf(modules) };
}

/** Each run of dark modules in a row is one rectangle. */
function pathOf(modules: readonly (readonly boolean[])[]): string {
  let path = '';
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      let end = x;
      while (row[end]) end += 1;
      path += `M${x} ${y}h${end - x}v1h${x - end}z`;
      x = end;
    }
  });
  return path;
}
