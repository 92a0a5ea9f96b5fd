/** A drawn QR code is read back as the original text, by an independent decoder. */
import { readFileSync } from 'node:fs';
import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { BYTES_MAX, bytesLeft, QUIET, qrCode } from '../../../web/ui/components/pictures/qr_code.ts';
import { readForms } from '../../support/stories.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** An address with a link of this many characters. */
function address(characters: number): string {
  let link = '1.';
  for (let i = 0; link.length < characters; i += 1) link += ALPHABET[(i * 37 + (i >> 3)) % ALPHABET.length];
  return `https://clinic.example/heelwise/#${link}`;
}

/** Painted from the path alone, as large as a camera would see it. */
function painted(path: string, size: number): { width: number; height: number; data: Uint8ClampedArray } {
  const scale = 4;
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let dy = 0; dy < scale; dy += 1) {
      for (let dx = 0; dx < Number(run) * scale; dx += 1) {
        const at = ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4;
        data.fill(0, at, at + 3);
      }
    }
  }
  return { width, height: width, data };
}

describe('a QR code', () => {
  test.each([1, 60, 160, 200, 300, 400])('of a link of %i characters reads as that link', (characters) => {
    const text = address(characters);
    const code = qrCode(text);
    if (!code) throw new Error('too long');
    expect(code.version).toBeLessThanOrEqual(16);
    expect(code.size).toBe(17 + 4 * code.version + 2 * QUIET);
    expect(decodeQR(painted(code.path, code.size))).toBe(text);
  });

  test('is at most version 16 at level M, and says how much room is left', () => {
    const full = 'x'.repeat(BYTES_MAX);
    expect(qrCode(full)?.version).toBe(16);
    expect(bytesLeft(full)).toBe(0);
    expect(qrCode(`${full}x`)).toBeNull();
    expect(bytesLeft(`${full}x`)).toBe(-1);
    // Bytes, not characters.
    expect(bytesLeft('é'.repeat(226))).toBe(-2);
    expect(qrCode('')).toBeNull();
  });

  test('agrees with the table of `heelwise link table` on the capacity of each version', () => {
    const source = readFileSync(new URL('../../../cpp/cli/link_table.cpp', import.meta.url), 'utf8');
    const [, listed = ''] = /qr_bytes = \{([^}]*)\}/.exec(source) ?? [];
    const bytes = listed.split(',').map(Number);
    expect(bytes.length).toBeGreaterThanOrEqual(16);
    bytes.slice(0, 16).forEach((most, place) => {
      expect(qrCode('x'.repeat(most))?.version, `${most} bytes`).toBe(place + 1);
      expect(qrCode('x'.repeat(most + 1))?.version ?? 17, `${most + 1} bytes`).toBe(place + 2);
    });
    expect(bytes[15]).toBe(BYTES_MAX);
  });

  test('of every template, plain and rich, reads as its link', () => {
    const links = Object.values(readForms().forms).flatMap(({ answer }) =>
      'ok' in answer && answer.ok.link ? [`https://clinic.example/#${answer.ok.link.text}`] : [],
    );
    expect(links.length).toBeGreaterThanOrEqual(6);
    for (const link of links) {
      const code = qrCode(link);
      expect(code && decodeQR(painted(code.path, code.size))).toBe(link);
    }
  });

  test('keeps a quiet zone all round', () => {
    const code = qrCode(address(200));
    const corners = [...(code?.path.matchAll(/M(\d+) (\d+)h(\d+)/g) ?? [])].map(([, x, y, run]) => [
      Number(x),
      Number(y),
      Number(x) + Number(run),
    ]);
    expect(Math.min(...corners.map(([x]) => x ?? 0))).toBe(QUIET);
    expect(Math.min(...corners.map(([, y]) => y ?? 0))).toBe(QUIET);
    expect(Math.max(...corners.map(([, , end]) => end ?? 0))).toBe((code?.size ?? 0) - QUIET);
  });
});
