/** Files outside the browser: chosen, allowed, written, and remembered (F13). */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { browserFiles, targetOf } from '../../../web/ports/files.ts';
import { createKeptFile } from '../../../web/store/copies/kept_file.ts';

interface FakeHandle {
  name: string;
  content: string;
  queryPermission?: () => Promise<string>;
  requestPermission?: () => Promise<string>;
  createWritable(): Promise<{ write(part: Blob): Promise<void>; close(): Promise<void>; abort(): Promise<void> }>;
  getFile(): Promise<Blob>;
}

function handle(change: Partial<FakeHandle> & { closes?: boolean } = {}): FakeHandle {
  const made: FakeHandle = {
    name: 'copy.jsonl.gz',
    content: 'before',
    async createWritable() {
      let written = '';
      return {
        write: async (part) => {
          written = await part.text();
        },
        close: async () => {
          if (change.closes === false) throw new DOMException('', 'QuotaExceededError');
          made.content = written;
        },
        abort: async () => undefined,
      };
    },
    getFile: async () => new Blob([made.content]),
  };
  return Object.assign(made, change);
}

const target = (of: FakeHandle) => {
  const found = targetOf(of);
  if (!found) throw new Error('no file');
  return found;
};

describe('a chosen file', () => {
  test('is written as a whole and read back', async () => {
    const file = handle();
    await target(file).write(new Blob(['after']));
    expect(await (await target(file).read()).text()).toBe('after');
  });

  test('stays as it was if it cannot be written', async () => {
    const file = handle({ closes: false });
    await expect(target(file).write(new Blob(['after']))).rejects.toThrow();
    expect(file.content).toBe('before');
  });

  test.each([
    ['granted', 'denied', false, true],
    ['prompt', 'granted', false, false],
    ['prompt', 'granted', true, true],
    ['prompt', 'denied', true, false],
  ])('permission %s, and %s if asked (asked: %s) → %s', async (now, then, ask, expected) => {
    const file = handle({ queryPermission: async () => now, requestPermission: async () => then });
    expect(await target(file).allowed(ask)).toBe(expected);
  });

  test('may be written where the browser knows no such permission', async () => {
    expect(await target(handle()).allowed(false)).toBe(true);
  });

  test.each([[null], [undefined], ['text'], [{}]])('%o is no file', (kept) => {
    expect(targetOf(kept)).toBeNull();
  });
});

describe('choosing', () => {
  const scope = (showSaveFilePicker?: () => Promise<FakeHandle>) =>
    browserFiles({ document: {} as Document, showSaveFilePicker });

  test('is not possible in every browser', () => {
    expect(scope().choose).toBeNull();
  });

  test('gives the file; null if the person closed the question', async () => {
    expect((await scope(async () => handle()).choose?.('x'))?.name).toBe('copy.jsonl.gz');
    const closed = scope(() => Promise.reject(new DOMException('', 'AbortError')));
    expect(await closed.choose?.('x')).toBeNull();
  });

  test('rejects if the browser refuses to ask, so that a download can follow', async () => {
    const refused = scope(() => Promise.reject(new DOMException('', 'SecurityError')));
    await expect(refused.choose?.('x')).rejects.toThrow();
  });
});

test('a kept file is remembered until it is removed, and something else in its place is none', async () => {
  const kept = createKeptFile('test-file');
  expect(await kept.get()).toBeNull();
  // A real handle can be cloned into the database; a plain object stands for it.
  await kept.put({ ...target(handle()), handle: { name: 'copy.jsonl.gz' } });
  expect(await kept.get()).toBeNull();
  await kept.remove();
  expect(await kept.get()).toBeNull();
});
