/** Making a saved copy, and proving it by reading it back (H14, H16). */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CHUNK_BYTES } from '../../../../web/store/copies/encryption.ts';
import { RECORDS_MAX, TEXT_BYTES_MAX } from '../../../../web/store/copies/format.ts';
import { makeCopy, proves } from '../../../../web/store/copies/make.ts';
import { bytesIn, codeOf, filledLog, made, now, opened, PASSPHRASE, plain, settings } from './samples.ts';

// Deriving a key takes long on purpose, and long texts are made.
vi.setConfig({ testTimeout: 60_000 });
afterEach(() => vi.unstubAllGlobals());

test('is a header, the unchanged lines, and an end with the checksum of what came before (H14)', async () => {
  const lines = await (await filledLog()).read();
  const copy = await made(lines);
  expect(copy).toMatchObject({ name: 'heelwise-2026-11-20.jsonl.gz', records: 3 });
  const text = await plain(copy.file);
  const parts = text.split('\n');
  expect(JSON.parse(parts[0] ?? '')).toEqual({
    heelwise: 'copy',
    format: 2,
    build: '3f9a1c20be47',
    made: now,
    records: 3,
  });
  expect(parts.slice(1, 4)).toEqual(lines);
  const before = text.slice(0, text.lastIndexOf('{"heelwise":"end"'));
  const sha256 = createHash('sha256').update(before).digest('hex');
  expect(JSON.parse(parts[4] ?? '')).toEqual({ heelwise: 'end', records: 3, sha256 });
  expect(parts.slice(5)).toEqual(['']);
});

test('is plain text where the browser cannot compress', async () => {
  vi.stubGlobal('CompressionStream', undefined);
  const lines = await (await filledLog()).read();
  const copy = await made(lines);
  expect(copy.name).toBe('heelwise-2026-11-20.jsonl');
  expect((await copy.file.text()).split('\n').slice(1, 4)).toEqual(lines);
  expect((await opened(copy.file)).lines).toEqual(lines);
});

test('a compressed copy says so where the browser cannot unpack it', async () => {
  const { file } = await made(await (await filledLog()).read());
  vi.stubGlobal('DecompressionStream', undefined);
  expect(await codeOf(file)).toBe('copy_packed');
});

test('a damaged line stays one line', async () => {
  const copy = await opened((await made(['\uFFFD{"a":\n1}', 'b\rc', '\uD800'])).file);
  expect(copy).toMatchObject({ whole: true, lines: ['\uFFFD{"a":\uFFFD1}', 'b\uFFFDc', '\uFFFD'] });
});

test('an empty log makes a copy that says that it is empty', async () => {
  expect(await opened((await made([])).file)).toMatchObject({ claimed: 0, lines: [], whole: true });
});

describe('the bound is the same for making and taking (F6)', () => {
  test('250,000 records of 400 bytes are made and taken', async () => {
    const lines = Array.from({ length: 250_000 }, (_, i) => `{"id":${i},"${'x'.repeat(380)}"}`);
    const { file } = await made(lines);
    const copy = await opened(file);
    expect(copy).toMatchObject({ whole: true, claimed: 250_000 });
    expect(copy.lines.every((line, i) => line === lines[i])).toBe(true);
  });

  test.each([
    ['too many records', () => new Array<string>(RECORDS_MAX + 1).fill('')],
    ['too long a text', () => ['x'.repeat(TEXT_BYTES_MAX)]],
  ])('%s are refused while they are made', async (_, lines) => {
    expect(await makeCopy(lines(), settings())).toHaveProperty('error.code', 'copy_too_large');
  });
});

describe('with a passphrase', () => {
  test('it opens with the same passphrase only, however its letters are composed (H11)', async () => {
    const lines = await (await filledLog()).read();
    const { file, name } = await made(lines, 'caf\u00E9 au lait 42');
    expect(name).toBe('heelwise-2026-11-20.heelwise');
    expect(await opened(file, 'cafe\u0301 au lait 42')).toMatchObject({ lines, whole: true, encrypted: true });
    expect(await codeOf(file, 'cafe au lait 42')).toBe('passphrase_wrong');
    expect(await codeOf(file)).toBe('passphrase_needed');
  });

  test('it holds nothing readable but how it is locked (H11)', async () => {
    const { file } = await made(await (await filledLog()).read(), PASSPHRASE);
    const text = new TextDecoder().decode(await bytesIn(file));
    expect(JSON.parse(text.slice(0, text.indexOf('\n')))).toMatchObject({
      heelwise: 'encrypted',
      format: 1,
      key: 'PBKDF2-SHA-256',
      iterations: 600_000,
      cipher: 'AES-256-GCM',
      chunk: CHUNK_BYTES,
    });
    expect(text.slice(text.indexOf('\n'))).not.toMatch(/heelwise|screening|records/);
  });

  test('chunks that were swapped, doubled, cut off or taken from another copy are refused (H8)', async () => {
    // Random letters do not compress, so that there are several chunks.
    const noise = () => [...crypto.getRandomValues(new Uint8Array(60_000))].map((byte) => byte.toString(16)).join('');
    const { file } = await made([noise(), noise(), noise()], PASSPHRASE);
    const bytes = await bytesIn(file);
    const from = bytes.indexOf(10) + 1;
    const step = CHUNK_BYTES + 16;
    const header = bytes.slice(0, from);
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for (let at = from; at < bytes.length; at += step) chunks.push(bytes.slice(at, at + step));
    expect(chunks.length).toBeGreaterThan(2);
    const [first, second, ...rest] = chunks as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
    const codeOfParts = (...parts: Uint8Array<ArrayBuffer>[]) => codeOf(new Blob([header, ...parts]), PASSPHRASE);
    expect(await codeOfParts(first, second, ...rest)).toBe('ok');
    expect(await codeOfParts(second, first, ...rest)).toBe('passphrase_wrong');
    expect(await codeOfParts(first, first, second, ...rest)).toBe('copy_damaged');
    expect(await codeOfParts(first, second)).toBe('copy_damaged');
    expect(await codeOfParts(first)).toBe('passphrase_wrong');
    expect(await codeOfParts()).toBe('passphrase_wrong');
  });

  test.each([
    ['fewer iterations than we ask for', (it: string) => it.replace('600000', '1000')],
    ['so many iterations that the device would be busy for hours', (it: string) => it.replace('600000', '4000000000')],
    ['another size of chunk', (it: string) => it.replace('65536', '1')],
    ['a salt that is no salt', (it: string) => it.replace(/"salt":"[^"]*"/, '"salt":"?"')],
  ])('a lock with %s is refused (H8)', async (_, change) => {
    const { file } = await made(['a'], PASSPHRASE);
    const bytes = await bytesIn(file);
    const header = change(new TextDecoder('latin1').decode(bytes.slice(0, bytes.indexOf(10) + 1)));
    expect(await codeOf(new Blob([header, bytes.slice(bytes.indexOf(10) + 1)]), PASSPHRASE)).toBe('copy_damaged');
  });

  test('a lock of a later version asks for an update', async () => {
    const file = new Blob(['{"heelwise":"encrypted","format":2}\n']);
    expect(await codeOf(file, PASSPHRASE)).toBe('copy_newer');
  });
});

test('a copy that does not read back as it was made is not called one (H14)', async () => {
  const copy = await made(['a', 'b']);
  expect(await proves(copy.file, copy, null)).toBe(true);
  expect(await proves((await made(['a', 'c'])).file, copy, null)).toBe(false);
  expect(await proves((await made(['a'])).file, copy, null)).toBe(false);
  expect(await proves(copy.file.slice(0, 40), copy, null)).toBe(false);
  // A browser whose compression loses everything.
  vi.stubGlobal(
    'CompressionStream',
    class extends TransformStream {
      constructor() {
        super({ transform: () => undefined });
      }
    },
  );
  expect(await makeCopy(['a'], settings())).toHaveProperty('error.code', 'copy_unproven');
});
