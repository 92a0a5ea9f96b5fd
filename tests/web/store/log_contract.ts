/**
 * What every log must do: one suite, run on each store (log_memory.test.ts, log_indexeddb.test.ts, kept_log.test.ts,
 * second_copy.test.ts; real browsers in tests/browser).
 */
import { afterEach, describe, expect, test } from 'vitest';
import { generationOf, type Log, type Records } from '../../../web/ports/log.ts';

export interface LogRig {
  /** Another log on the same records, as another tab would open it. */
  open(): Promise<Log>;
  /** Puts a value at a key, bypassing the log. */
  plant(key: number, value: unknown): Promise<void>;
  /** The keys that are stored. */
  keys(): Promise<number[]>;
  dispose(): Promise<void>;
}

/** Makes rigs that are disposed of after each test. */
function rigsOf<Rig extends { dispose?(): Promise<void> }>(makeRig: () => Promise<Rig>): () => Promise<Rig> {
  const rigs: Rig[] = [];
  afterEach(async () => {
    for (const used of rigs.splice(0)) await used.dispose?.();
  });
  return async () => {
    const made = await makeRig();
    rigs.push(made);
    return made;
  };
}

/** What every store of records must do, whether it is a log or the second copy. */
export function recordsContract(
  name: string,
  makeRig: () => Promise<{ open(): Promise<Records>; dispose?(): Promise<void> }>,
): void {
  describe(`records contract: ${name}`, () => {
    const rig = rigsOf(makeRig);
    test('an empty log reads as no lines', async () => {
      const log = await (await rig()).open();
      expect(await log.read()).toEqual([]);
      expect(await log.length()).toBe(0);
    });

    test('records of one log can be read by another log on the same store', async () => {
      const { open } = await rig();
      await (await open()).append(0, ['x']);
      expect(await (await open()).read()).toEqual(['x']);
    });

    test('writing where somebody else has written is a conflict and changes nothing', async () => {
      const { open } = await rig();
      const [mine, theirs] = [await open(), await open()];
      await theirs.append(0, ['theirs']);
      expect(await mine.append(0, ['mine', 'mine too'])).toEqual({ conflict: true });
      expect(await mine.read()).toEqual(['theirs']);
    });

    test('writing past the end is a conflict too, because a log that shrank must not get a gap', async () => {
      const { open } = await rig();
      const log = await open();
      await log.append(0, ['x']);
      expect(await log.append(5, ['y'])).toEqual({ conflict: true });
      expect(await log.read()).toEqual(['x']);
    });

    test('appending nothing still checks the length', async () => {
      const { open } = await rig();
      const log = await open();
      expect(await log.append(0, [])).toEqual({ ok: { length: 0 } });
      expect(await log.append(3, [])).toEqual({ conflict: true });
    });

    test('the lines after a position can be read alone', async () => {
      const log = await (await rig()).open();
      await log.append(0, ['one', '', 'three', 'four']);
      expect(await log.read(1)).toEqual(['', 'three', 'four']);
      expect(await log.read(4)).toEqual([]);
      expect(await log.read(9)).toEqual([]);
    });

    test('records are returned unchanged, in order, with their gaps', async () => {
      const log = await (await rig()).open();
      expect(await log.append(0, ['{"a":1}', '', '{ "b" : 2 }'])).toEqual({ ok: { length: 3 } });
      expect(await log.append(3, ['{"c":"é 😀"}'])).toEqual({ ok: { length: 4 } });
      expect(await log.read()).toEqual(['{"a":1}', '', '{ "b" : 2 }', '{"c":"é 😀"}']);
      expect(await log.length()).toBe(4);
      await expect(log.append(4, ['five', ''])).rejects.toThrow(RangeError);
    });
  });
}

export function logContract(name: string, makeRig: () => Promise<LogRig>): void {
  recordsContract(name, makeRig);
  describe(`log contract: ${name}`, () => {
    const rig = rigsOf(makeRig);

    test('records get consecutive keys from 1 and are returned unchanged, in order', async () => {
      const { open, keys } = await rig();
      const log = await open();
      expect(await log.append(0, ['{"a":1}', '{ "b" : 2 }'])).toEqual({ ok: { length: 2 } });
      expect(await log.append(2, ['{"c":"é 😀"}'])).toEqual({ ok: { length: 3 } });
      expect(await log.read()).toEqual(['{"a":1}', '{ "b" : 2 }', '{"c":"é 😀"}']);
      expect(await keys()).toEqual([1, 2, 3]);
    });

    test('of two simultaneous writers one wins completely, and the other is told', async () => {
      const { open } = await rig();
      const [one, two] = [await open(), await open()];
      const answers = await Promise.all([one.append(0, ['a1', 'a2']), two.append(0, ['b1', 'b2'])]);
      expect(answers).toContainEqual({ ok: { length: 2 } });
      expect(answers).toContainEqual({ conflict: true });
      expect([
        ['a1', 'a2'],
        ['b1', 'b2'],
      ]).toContainEqual(await one.read());
    });

    test('a missing key reads as an empty line, and the log continues after it (H8)', async () => {
      const { open, plant } = await rig();
      const log = await open();
      await log.append(0, ['one']);
      await plant(4, 'four');
      expect(await log.read()).toEqual(['one', '', '', 'four']);
      expect(await log.length()).toBe(4);
      expect(await log.append(4, ['five'])).toEqual({ ok: { length: 5 } });
    });

    test('an empty record leaves its key free, so that a restore keeps gaps', async () => {
      const { open, keys } = await rig();
      const log = await open();
      expect(await log.append(0, ['one', '', '', 'four'])).toEqual({ ok: { length: 4 } });
      expect(await keys()).toEqual([1, 4]);
      expect(await log.read()).toEqual(['one', '', '', 'four']);
      await expect(log.append(4, ['five', ''])).rejects.toThrow(RangeError);
    });

    test('a value that is not one of our strings reads as a damaged line that keeps its text (H8)', async () => {
      const { open, plant } = await rig();
      await plant(1, { foreign: true });
      await plant(2, 17);
      await plant(3, '');
      await plant(4, 10n);
      await plant(5, undefined);
      await plant(6, null);
      const lines = await (await open()).read();
      expect(lines).toEqual(['\uFFFD{"foreign":true}', '\uFFFD17', '\uFFFD', '\uFFFD', '\uFFFD', '\uFFFDnull']);
    });

    test('meta: unset is null, set values stay, the first initial value wins', async () => {
      const { open } = await rig();
      const [one, two] = [await open(), await open()];
      expect(await one.metaGet('device')).toBeNull();
      const [first, second] = await Promise.all([one.metaInit('device', 'A'), two.metaInit('device', 'B')]);
      expect(first).toBe(second);
      expect(await two.metaGet('device')).toBe(first);
      await one.metaSet('exported', 'x');
      await one.metaSet('exported', 'y');
      expect(await two.metaGet('exported')).toBe('y');
      expect(await two.read()).toEqual([]);
    });

    test('other logs are notified of a write; the writer, the loser and the unsubscribed are not', async () => {
      const { open } = await rig();
      const [writer, reader, deaf] = [await open(), await open(), await open()];
      const heard: string[] = [];
      writer.subscribe((event) => heard.push(`writer ${event}`));
      deaf.subscribe((event) => heard.push(`deaf ${event}`))();
      const told = new Promise<void>((resolve) => {
        reader.subscribe((event) => {
          heard.push(`reader ${event}`);
          resolve();
        });
      });
      await writer.append(0, ['x']);
      await told;
      await writer.append(0, ['y']);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(heard).toEqual(['reader written']);
    });
  });
}

/** What every log does when another one takes its place. */
export function replaceContract(name: string, makeRig: () => Promise<LogRig>): void {
  describe(`another log in its place: ${name}`, () => {
    const rig = rigsOf(makeRig);
    test('H14: another log takes the place of this one, under another name, and meta values move with it', async () => {
      const { open } = await rig();
      const log = await open();
      await log.append(0, ['old']);
      await log.metaSet('device', 'D');
      const before = log.name();
      expect(await log.replace(['new', '', 'newer'], 'no', 1)).toEqual({ ok: { length: 3 } });
      expect(log.name()).not.toBe(before);
      expect(await log.read()).toEqual(['new', '', 'newer']);
      expect(await log.metaGet('device')).toBe('D');
      expect(await log.aside()).toEqual([]);
      expect(await log.append(3, ['more'])).toEqual({ ok: { length: 4 } });
      expect(await (await open()).read()).toEqual(['new', '', 'newer', 'more']);
    });

    test('H14: a tab that has not noticed the replacement cannot write to the old log, and then follows', async () => {
      const { open } = await rig();
      const [mine, theirs] = [await open(), await open()];
      await theirs.append(0, ['one', 'two']);
      await mine.read();
      const told = new Promise<string>((resolve) => void mine.subscribe(resolve));
      // Of the same length, so that the length alone does not tell.
      await theirs.replace(['three', 'four'], 'until_deleted', 1);
      expect(await mine.append(2, ['lost?'])).toEqual({ conflict: true });
      expect(await told).toBe('written');
      expect(await mine.read()).toEqual(['three', 'four']);
      expect(mine.name()).toBe(theirs.name());
      expect(await mine.append(2, ['five'])).toEqual({ ok: { length: 3 } });
      expect(await theirs.read()).toEqual(['three', 'four', 'five']);
    });

    test('H14: replacing what another tab has added to is a conflict and changes nothing', async () => {
      const { open } = await rig();
      const [mine, theirs] = [await open(), await open()];
      await mine.append(0, ['one']);
      await theirs.append(1, ['two']);
      expect(await mine.replace(['other'], 'no', 1)).toEqual({ conflict: true });
      expect(await mine.read()).toEqual(['one', 'two']);
      expect(await mine.replace(['other'], 'no', 1)).toEqual({ ok: { length: 1 } });
    });

    test('H14: lines that were made from an earlier extent of the log never take the place of a later one', async () => {
      const log = await (await rig()).open();
      await log.append(0, ['one']);
      const from = { name: log.name(), length: (await log.read()).length };
      await log.append(1, ['two']);
      // A later reading, for something else, does not make them newer.
      await log.read();
      expect(await log.replace(['one, mended'], 'no', 1, from)).toEqual({ conflict: true });
      expect(await log.read()).toEqual(['one', 'two']);
      await log.replace(['other'], 'no', 1);
      expect(await log.replace(['one, mended'], 'no', 1, { ...from, length: 1 })).toEqual({ conflict: true });
      expect(await log.read()).toEqual(['other']);
    });

    test('H14: a log that is kept until something is added vanishes with the first append', async () => {
      const log = await (await rig()).open();
      await log.append(0, ['old']);
      const old = log.name();
      await log.replace(['new'], 'until_added', 17);
      expect(await log.aside()).toEqual([{ name: old, records: 1, put_aside_ms: 17, keep: 'until_added' }]);
      expect(await log.readAside(old)).toEqual(['old']);
      await log.append(1, []);
      expect(await log.aside()).toHaveLength(1);
      await log.append(1, ['added']);
      expect(await log.aside()).toEqual([]);
      expect(await log.switchTo(old, 18)).toEqual({ conflict: true });
    });

    test('H14: a replacement is undone by switching back, and either log can be dropped', async () => {
      const { open } = await rig();
      const log = await open();
      await log.append(0, ['old', '', 'older']);
      const old = log.name();
      await log.replace(['new'], 'until_added', 1);
      const replaced = log.name();
      expect(await log.switchTo(old, 2)).toEqual({ ok: { length: 3 } });
      expect(await log.read()).toEqual(['old', '', 'older']);
      expect(generationOf(log.name())).toBeGreaterThan(generationOf(replaced));
      expect(await log.aside()).toEqual([{ name: replaced, records: 1, put_aside_ms: 2, keep: 'until_deleted' }]);
      await log.dropAside(replaced);
      expect(await log.aside()).toEqual([]);
      expect(await log.append(3, ['goes on'])).toEqual({ ok: { length: 4 } });
      expect(await (await open()).read()).toEqual(['old', '', 'older', 'goes on']);
    });

    test('H14: logs put aside until they are deleted stay, newest first, whatever is added or replaced', async () => {
      const { open } = await rig();
      const log = await open();
      await log.append(0, ['first']);
      await log.replace(['second', 'line'], 'until_deleted', 1);
      await log.append(2, ['added']);
      await log.replace(['third'], 'until_deleted', 2);
      const aside = await (await open()).aside();
      expect(aside.map(({ records, put_aside_ms }) => [records, put_aside_ms])).toEqual([
        [3, 2],
        [1, 1],
      ]);
      expect(await log.readAside(aside[0]?.name ?? '')).toEqual(['second', 'line', 'added']);
      expect(await log.readAside('no such log')).toEqual([]);
    });

    test('H14: lines that were found elsewhere are put aside as a log of their own', async () => {
      const log = await (await rig()).open();
      await log.append(0, ['mine']);
      await log.putAside(['theirs', '', 'third'], 5);
      const [found] = await log.aside();
      expect(found).toMatchObject({ records: 3, put_aside_ms: 5, keep: 'until_deleted' });
      expect(await log.read()).toEqual(['mine']);
      expect(await log.append(1, ['added'])).toEqual({ ok: { length: 2 } });
      expect(await log.switchTo(found?.name ?? '', 6)).toEqual({ ok: { length: 3 } });
      expect(await log.read()).toEqual(['theirs', '', 'third']);
      expect(await log.append(3, ['fourth'])).toEqual({ ok: { length: 4 } });
    });

    test('H14: everything can be deleted, and the empty log is usable', async () => {
      const { open } = await rig();
      const log = await open();
      await log.append(0, ['old']);
      await log.metaSet('device', 'D');
      await log.replace(['new'], 'until_deleted', 1);
      await log.erase();
      expect(await log.read()).toEqual([]);
      expect(await log.metaGet('device')).toBeNull();
      expect(await log.aside()).toEqual([]);
      expect(await log.append(0, ['again'])).toEqual({ ok: { length: 1 } });
      expect(await (await open()).read()).toEqual(['again']);
    });
  });
}
