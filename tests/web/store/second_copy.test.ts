/** The second copy: what every store of records does, and what becomes of files that are torn, lost or doubled. */
import { describe, expect, test } from 'vitest';
import { openCacheCopy } from '../../../web/store/cache_segments.ts';
import { createSecondCopy } from '../../../web/store/second_copy.ts';
import { recordsContract } from './log_contract.ts';
import { fakeSegments } from './segments.ts';

recordsContract('second copy', async () => {
  const store = fakeSegments();
  return { open: async () => createSecondCopy(store).of(1) };
});

const numbered = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => `{"n":${from + i + 1}}`);

const made = () => {
  const store = fakeSegments();
  const copy = createSecondCopy(store);
  return { store, copy, records: copy.of(1) };
};

/** The name of the only file at this position. */
const fileAt = (store: { files: Map<string, string> }, after: number): string =>
  [...store.files.keys()].find((name) => name.startsWith(`1.${after}.`)) ?? 'no such file';

describe('files', () => {
  test('H14: a file that grows is written under its new name before the old one is removed', async () => {
    const { store, records } = made();
    await records.append(0, ['one']);
    await records.append(1, ['two', 'three']);
    const [first, second] = store.done;
    expect(store.done).toEqual([first, second, first?.replace('write', 'remove')]);
    expect([...store.files.values()]).toEqual(['one\ntwo\nthree']);
  });

  test('a long log is kept in several files, and a full file is left alone', async () => {
    const { store, records } = made();
    await records.append(0, numbered(0, 5_000));
    await records.append(5_000, numbered(5_000, 5_001));
    expect(store.done.filter((step) => step.startsWith('remove'))).toEqual([]);
    expect([...store.files.keys()].map((name) => name.split('.').slice(0, 3).join('.'))).toEqual([
      '1.0.2048',
      '1.2048.2048',
      '1.4096.904',
      '1.5000.1',
    ]);
    expect(await records.read()).toEqual(numbered(0, 5_001));
    expect(await records.read(4_999)).toEqual(numbered(4_999, 5_001));
  });

  test('H14: of a torn file and the one before it, the longest sound one counts', async () => {
    const { store, records } = made();
    await records.append(0, ['one', 'two']);
    const before = new Map(store.files);
    await records.append(2, ['three']);
    const torn = fileAt(store, 0);
    store.files.set(torn, 'one\ntwo\nthr');
    for (const [name, text] of before) store.files.set(name, text);
    expect(await records.read()).toEqual(['one', 'two']);
  });

  test('H14: a lost or altered file leaves a gap and takes nothing else with it', async () => {
    const { store, records } = made();
    await records.append(0, numbered(0, 200));
    await records.append(200, numbered(200, 400));
    await records.append(400, ['last']);
    store.files.set(fileAt(store, 0), String(store.files.get(fileAt(store, 0))).replace('{"n":7}', '{"n":8}'));
    expect(await records.read()).toEqual([...Array<string>(200).fill(''), ...numbered(200, 400), 'last']);
    expect(await records.length()).toBe(401);
    store.files.delete(fileAt(store, 200));
    expect((await records.read()).filter(Boolean)).toEqual(['last']);
  });

  test('a line feed within a foreign value does not divide it, and stays damaged', async () => {
    const { records, copy } = made();
    const lines = ['one', '\uFFFD{"a":\n1}', 'three'];
    await records.append(0, lines);
    expect(await records.read()).toEqual(['one', '\uFFFD{"a":\uFFFD1}', 'three']);
    expect(await copy.holds(1, lines)).toBe(true);
  });

  test('names that are not ours are ignored', async () => {
    const { store, records } = made();
    await records.append(0, ['one']);
    store.files.set('1.0.900.short', 'x');
    store.files.set('stranger', 'x');
    expect(await records.read()).toEqual(['one']);
  });
});

describe('comparing by names alone', () => {
  test('H14: equal, behind, ahead and altered', async () => {
    const { copy, records } = made();
    await records.append(0, ['one', '', 'three']);
    await records.append(3, ['four']);
    expect(await copy.holds(1, ['one', '', 'three', 'four'])).toBe(true);
    expect(await copy.holds(1, ['one', '', 'three', 'four', 'five'])).toBe(false);
    expect(await copy.holds(1, ['one', '', 'three'])).toBe(false);
    expect(await copy.holds(1, ['one', 'two', 'three', 'four'])).toBe(false);
    expect(await copy.holds(2, [])).toBe(true);
  });

  test('generations are apart from each other', async () => {
    const { copy } = made();
    await copy.of(1).append(0, ['old', 'older']);
    await copy.of(3).append(0, ['new']);
    expect(await copy.generations()).toEqual([3, 1]);
    await copy.drop(1);
    expect(await copy.generations()).toEqual([3]);
    expect(await copy.of(3).read()).toEqual(['new']);
    await copy.clear();
    expect(await copy.generations()).toEqual([]);
  });
});

describe('Cache Storage', () => {
  test('H14: a browser without it, or that denies it, has no second copy', async () => {
    expect(await openCacheCopy(undefined)).toBeNull();
    const denying = { has: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    expect(await openCacheCopy(denying as unknown as CacheStorage)).toBeNull();
  });
});
