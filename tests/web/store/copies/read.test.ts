/**
 * What a saved copy gives back after it was cut, altered, or was never a copy: it is refused, or its records are the
 * same and it says that it is not whole (H8, H14).
 */
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { endLine, headerLine, RECORDS_MAX } from '../../../../web/store/copies/format.ts';
import { type OpenedCopy, openCopy } from '../../../../web/store/copies/read.ts';
import { realEngine } from '../../engine/real_engine.ts';
import { bytesIn, codeOf, filledLog, flipped, made, now, opened, PASSPHRASE, plain } from './samples.ts';

afterEach(() => vi.restoreAllMocks());

/** Deriving a key takes long on purpose, so each is derived once. */
function rememberKeys(): void {
  const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
  const known = new Map<string, ReturnType<typeof derive>>();
  vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation((how, ...rest) => {
    const { salt, iterations } = how as Pbkdf2Params;
    const name = `${iterations} ${new Uint8Array(salt as Uint8Array<ArrayBuffer>)}`;
    const key = known.get(name) ?? derive(how as Pbkdf2Params, ...rest);
    known.set(name, key);
    return key;
  });
}

/** Some thousand files are opened, and keys take long on purpose. */
const LONG_MS = 60_000;

const forms = ['plain', 'compressed', 'encrypted'] as const;

async function sample(form: (typeof forms)[number]) {
  const lines = await (await filledLog()).read();
  const passphrase = form === 'encrypted' ? PASSPHRASE : null;
  const { file } = await made(lines, passphrase);
  const bytes = await bytesIn(form === 'plain' ? new Blob([await plain(file)]) : file);
  return { lines, bytes, passphrase };
}

/** Returns what is wrong with a damaged copy that was opened, in a word; '' if nothing was changed in silence. */
async function silentChange(copy: OpenedCopy, lines: readonly string[], engine = realEngine()): Promise<string> {
  if (copy.whole) return copy.lines.join('\n') === lines.join('\n') ? '' : 'other records in a file called whole';
  const altered = copy.lines.filter((line) => line !== '' && !lines.includes(line));
  const loaded = await engine.load(altered);
  return 'ok' in loaded && loaded.ok.damaged === altered.length ? '' : 'an altered record that counts as sound';
}

describe.each(forms)('a small copy, %s', (form) => {
  test(
    'that was cut at any byte is refused, or its records are the same (H8, H14)',
    async () => {
      rememberKeys();
      const { lines, bytes, passphrase } = await sample(form);
      const engine = realEngine();
      const found = { whole: 0, told: 0, refused: 0 };
      for (let length = 0; length < bytes.length; length += 1) {
        const answer = await openCopy(new Blob([bytes.slice(0, length)]), passphrase);
        if ('error' in answer) found.refused += 1;
        else {
          expect(await silentChange(answer.ok, lines, engine), `cut at ${length}`).toBe('');
          found[answer.ok.whole ? 'whole' : 'told'] += 1;
        }
      }
      // The last line feed of the text, and what gzip writes after the text, may be missing.
      expect(found.whole).toBeLessThanOrEqual({ plain: 1, compressed: 9, encrypted: 0 }[form]);
      expect(found.refused).toBeGreaterThan(100);
    },
    LONG_MS,
  );

  test(
    'with any bit flipped is refused, or its records are the same (H8, H14)',
    async () => {
      rememberKeys();
      const { lines, bytes, passphrase } = await sample(form);
      const engine = realEngine();
      const bits = form === 'encrypted' ? [0] : [0, 1, 2, 3, 4, 5, 6, 7];
      for (let at = 0; at < bytes.length; at += 1) {
        for (const bit of bits) {
          const answer = await openCopy(flipped(bytes, at, (bit + at) % 8), passphrase);
          if ('ok' in answer) {
            expect(await silentChange(answer.ok, lines, engine), `bit ${bit} of byte ${at}`).toBe('');
          }
          // Every byte of an encrypted file is authenticated, its header too.
          if (form === 'encrypted') expect(answer).toHaveProperty('error');
        }
      }
    },
    LONG_MS,
  );
});

describe('a copy that another program has changed', () => {
  const text = async (): Promise<string> => plain((await made(await (await filledLog()).read())).file);
  const lines = async (): Promise<string[]> => (await filledLog()).read();
  const sound = (copy: OpenedCopy) => copy.lines.map((line) => line.slice(0, 12));

  test.each([
    ['with line ends of Windows', (it: string) => it.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (it: string) => `\uFEFF${it}`],
    ['with blank lines at its end', (it: string) => `${it}\n\n\r\n`],
    ['without its last line feed', (it: string) => it.slice(0, -1)],
  ])('%s is whole (H8)', async (_, change) => {
    const copy = await opened(change(await text()));
    expect(copy).toMatchObject({ whole: true, claimed: 3 });
    expect(sound(copy)).toEqual((await lines()).map((line) => line.slice(0, 12)));
  });

  test.each([
    ['with a blank line after each', (it: string) => it.replaceAll('\n', '\n\n')],
    ['without its end', (it: string) => it.slice(0, it.lastIndexOf('{"heelwise":"end"'))],
    ['with half of its end', (it: string) => it.slice(0, -40)],
  ])('%s gives the same records and says that it is not whole (H8)', async (_, change) => {
    const copy = await opened(change(await text()));
    expect(copy.whole).toBe(false);
    expect(copy.lines).toHaveLength(3);
    expect(copy.lines).not.toContain('');
  });

  test('that lost a record says how many it should have (H7)', async () => {
    const all = (await text()).split('\n');
    const copy = await opened(all.filter((_, i) => i !== 2).join('\n'));
    expect(copy).toMatchObject({ whole: false, claimed: 3 });
    expect(copy.lines).toHaveLength(2);
  });

  test('with two records swapped is not whole', async () => {
    const [header, first, second, ...rest] = (await text()).split('\n');
    expect((await opened([header, second, first, ...rest].join('\n'))).whole).toBe(false);
  });

  test('keeps the place of a record that was missing when it was made', async () => {
    const [first = '', , third = ''] = await lines();
    const copy = await opened((await made([first, '', third])).file);
    expect(copy).toMatchObject({ whole: true, lines: [first, '', third] });
  });
});

describe('a file that is no copy', () => {
  const header = (records: number) => headerLine({ build: 'x', made: now, records });
  const gzip = (text: string | Uint8Array) => new Blob([new Uint8Array(gzipSync(text))]);

  test.each<[string, Blob, string]>([
    ['empty', new Blob([]), 'copy_not_ours'],
    ['some text', new Blob(['Dear diary']), 'copy_not_ours'],
    ['a web page', new Blob(['<!doctype html><script>alert(1)</script>\n'.repeat(500)]), 'copy_not_ours'],
    ['other JSON', new Blob(['{"version":1}\n']), 'copy_not_ours'],
    [
      'a header without its moment',
      new Blob(['{"heelwise":"copy","format":2,"build":"x","records":1}\n']),
      'copy_not_ours',
    ],
    ['a header that is a list', new Blob(['[]\n']), 'copy_not_ours'],
    ['a newer format', new Blob(['{"heelwise":"copy","format":99}\n']), 'copy_newer'],
    ['a picture', new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])]), 'file_not_text'],
    ['a long film', new Blob([new Uint8Array(9_000).fill(0x80)]), 'file_not_text'],
    ['UTF-16', new Blob([new Uint8Array([0xff, 0xfe, 0x7b, 0x00])]), 'file_not_text'],
    ['something else that is compressed', gzip('Dear diary'), 'copy_not_ours'],
    ['the first bytes of something compressed', new Blob([new Uint8Array([0x1f, 0x8b, 8, 0])]), 'copy_damaged'],
    ['more lines than any history', gzip(`${header(9)}\n${'\n'.repeat(2 * RECORDS_MAX + 1)}`), 'copy_too_large'],
    [
      'a short file that unpacks to 300 MB',
      gzip(Buffer.concat([Buffer.from(`${header(9)}\n`), Buffer.alloc(3e8)])),
      'copy_too_large',
    ],
    ['zeros without an end', gzip(Buffer.alloc(3e8)), 'file_not_text'],
  ])('%s is refused (H8)', async (_, file, code) => {
    expect(await codeOf(file)).toBe(code);
  });

  test('is refused before it is read if it is too large (H8)', async () => {
    const file = { size: 2 ** 40, slice: () => expect.fail('was read') } as unknown as Blob;
    expect(await codeOf(file)).toBe('copy_too_large');
  });

  test('is refused if it is gone from the disk or locked (H8)', async () => {
    const gone = { text: () => Promise.reject(new DOMException('', 'NotReadableError')) };
    expect(await codeOf({ size: 10, slice: () => gone } as unknown as Blob)).toBe('file_unreadable');
  });

  test('a header that claims a million records costs no memory for them (H8)', async () => {
    const copy = await opened(`${header(1_000_000)}\n`);
    expect(copy).toMatchObject({ claimed: 1_000_000, lines: [], whole: false });
  });

  test('an end that another file had does not make it whole', async () => {
    const end = endLine({ records: 0, sha256: '0'.repeat(64) });
    expect((await opened(`${header(0)}\n${end}\n`)).whole).toBe(false);
  });
});
