/** What the stored log, the second copy, the lines in memory and the marker do for each other (H7, H14). */
import { describe, expect, test, vi } from 'vitest';
import type { Log } from '../../../web/ports/log.ts';
import type { KeptLog } from '../../../web/store/kept_news.ts';
import type { Join } from '../../../web/store/mend.ts';
import { createSecondCopy } from '../../../web/store/second_copy.ts';
import { type Device, device, fakeJoin } from './kept_rig.ts';
import { logContract, replaceContract } from './log_contract.ts';

const rig = async () => {
  const made = device();
  return {
    open: async () => made.open(),
    plant: async (key: number, value: unknown) => void made.backing.records.set(key, value),
    keys: async () => [...made.backing.records.keys()].sort((a, b) => a - b),
    dispose: async () => undefined,
  };
};
logContract('kept log', rig);
replaceContract('kept log', rig);

const copied = (made: Device, generation = 1): Promise<string[]> =>
  createSecondCopy(made.segments).of(generation).read();

/** A device on which these lines were recorded and copied, with its app closed. */
async function used(lines: readonly string[]): Promise<Device> {
  const made = device();
  const log = await made.begun();
  await log.append(0, lines);
  await log.metaInit('device', 'old');
  await log.compare();
  log.close();
  made.news = {};
  return made;
}

describe('the second copy', () => {
  test('H14: gets each record after it is stored, and never makes the person wait', async () => {
    const made = device();
    const log = await made.begun();
    expect(await log.append(0, ['one', 'two'])).toEqual({ ok: { length: 2 } });
    expect(made.segments.files.size).toBe(0);
    await vi.waitFor(async () => expect(await copied(made)).toEqual(['one', 'two']));
    await log.append(2, ['three']);
    await vi.waitFor(() => expect(made.news.second_copy?.records).toBe(3));
    expect(await copied(made)).toEqual(['one', 'two', 'three']);
    await log.compare();
    expect(made.news.second_copy).toEqual({ records: 3, compared: true });
  });

  test('H14: catches up by itself after a failure', async () => {
    const made = device();
    const log = await made.begun();
    made.segments.denied = true;
    expect(await log.append(0, ['one'])).toEqual({ ok: { length: 1 } });
    await log.compare();
    made.segments.denied = false;
    await log.append(1, ['two']);
    await vi.waitFor(async () => expect(await copied(made)).toEqual(['one', 'two']));
  });

  test('H14: a copy that is damaged is made again, and the log stays as it is', async () => {
    const made = await used(['one', 'two', 'three']);
    const [name] = [...made.segments.files.keys()];
    made.segments.files.set(name ?? '', 'one\nbad\nthree');
    // As bits rot: the name no longer fits, so neither does any later comparison by name.
    made.segments.files.set(`1.0.3.${'0'.repeat(32)}`, 'one\nbad\nthree');
    made.segments.files.delete(name ?? '');
    const log = await made.begun();
    await log.compare();
    expect(await copied(made)).toEqual(['one', 'two', 'three']);
    expect(await log.read()).toEqual(['one', 'two', 'three']);
    expect(made.news.recovered).toBeUndefined();
  });

  test('H14: is renewed under its own generation after a replacement, and the old one is removed', async () => {
    const made = await used(['one', 'two']);
    const log = await made.begun();
    await log.replace(['other'], 'until_deleted', 1);
    await log.compare();
    expect(await createSecondCopy(made.segments).generations()).toEqual([2]);
    expect(await copied(made, 2)).toEqual(['other']);
    expect(made.news.recovered).toBeUndefined();
    expect(await (await made.begun()).read()).toEqual(['other']);
  });

  test('H14: nothing of it is left once everything was deleted', async () => {
    const made = await used(['one', 'two']);
    const log = await made.begun();
    await log.erase();
    await log.compare();
    expect(made.segments.files.size).toBe(0);
    expect(await (await made.begun()).read()).toEqual([]);
    expect(made.news.missing ?? null).toBeNull();
  });
});

describe('a log that was deleted on purpose', () => {
  test('H14: in another tab is no loss here, and nothing comes back', async () => {
    const made = await used(['one', 'two']);
    const [here, there] = [await made.begun(), await made.begun()];
    await there.erase();
    expect(await here.read()).toEqual([]);
    await here.compare();
    expect(await here.append(0, ['new'])).toEqual({ ok: { length: 1 } });
    expect(await (await made.begun()).read()).toEqual(['new']);
    expect(made.news.missing).toBeUndefined();
    expect(made.news.recovered).toBeUndefined();
  });

  test('H14: does not come back from a copy that another tab was still writing', async () => {
    const made = await used(['one', 'two']);
    const files = new Map(made.segments.files);
    await (await made.begun()).erase();
    for (const [name, text] of files) made.segments.files.set(name, text);
    // With or without a marker, since all traces in the browser may be removed too.
    const log = await made.begun();
    expect(await log.read()).toEqual([]);
    made.marked = null;
    const later = await made.begun();
    expect(await later.read()).toEqual([]);
    await later.compare();
    expect(made.segments.files.size).toBe(0);
  });
});

describe('a store that has lost records', () => {
  test('H14: everything comes back after the store was cleared while the app was closed', async () => {
    const made = await used(['one', '', 'three']);
    made.clear();
    const log = await made.begun();
    expect(await log.read()).toEqual(['one', '', 'three']);
    expect(made.news.recovered).toEqual({ records: 2, damaged: 0 });
    expect(made.news.missing).toBeUndefined();
    // It is stored again, under another name, and writing goes on.
    expect(made.backing.name).toBe('memory.2');
    expect(await log.append(3, ['four'])).toEqual({ ok: { length: 4 } });
    await log.compare();
    expect(await copied(made, 2)).toEqual(['one', '', 'three', 'four']);
  });

  test('H14: the same without the marker', async () => {
    const made = await used(['one', 'two']);
    made.clear();
    made.marked = null;
    expect(await (await made.begun()).read()).toEqual(['one', 'two']);
  });

  test('H14: a lost end comes back', async () => {
    const made = await used(['one', 'two', 'three']);
    made.backing.records.delete(3);
    expect(await (await made.begun()).read()).toEqual(['one', 'two', 'three']);
    expect(made.news.recovered).toEqual({ records: 1, damaged: 0 });
    expect(made.joined).toBe(0);
  });

  test('H14: a damaged record is repaired by the comparison, and the loop is told to read again', async () => {
    const made = await used(['one', 'two', 'three']);
    made.backing.records.set(2, 'bad');
    const log = await made.begun();
    const events: string[] = [];
    log.subscribe((event) => events.push(event));
    await log.compare();
    expect(made.news.recovered).toEqual({ records: 1, damaged: 0 });
    expect(events).toEqual(['written']);
    expect(await log.read()).toEqual(['one', 'two', 'three']);
  });

  test('H14: a log and a copy that are damaged in different places repair each other', async () => {
    const made = await used(['one', 'two', 'three']);
    made.segments.files.clear();
    await createSecondCopy(made.segments).of(1).append(0, ['one', 'two', 'bad']);
    made.backing.records.set(1, 'bad');
    const log = await made.begun();
    await log.compare();
    expect(await log.read()).toEqual(['one', 'two', 'three']);
    expect(made.news.diverged).toBeUndefined();
    expect(await copied(made, 2)).toEqual(['one', 'two', 'three']);
  });

  test('H14: what the engine leaves out when it joins is not missing', async () => {
    const made = await used(['one', 'spare', 'three']);
    made.backing.records.set(1, 'bad');
    made.join = async (mine, theirs) => {
      const joined = await fakeJoin(mine, theirs);
      if ('ok' in joined) joined.ok.lines = joined.ok.lines.filter((line) => line !== 'spare');
      return joined;
    };
    const log = await made.begun();
    await log.compare();
    expect(await log.read()).toEqual(['one', 'three']);
    expect(made.news.missing).toBeUndefined();
    expect(await (await made.begun()).read()).toEqual(['one', 'three']);
    expect(made.news.missing).toBeUndefined();
  });

  test('H14: what is recorded while the engine compares is not lost', async () => {
    const made = await used(['one', 'two', 'three']);
    made.backing.records.set(2, 'bad');
    const log = await made.begun();
    made.join = async (mine, theirs) => {
      made.join = fakeJoin;
      const joined = await fakeJoin(mine, theirs);
      expect(await log.append(3, ['four'])).toEqual({ ok: { length: 4 } });
      return joined;
    };
    await log.compare();
    expect(await log.read()).toEqual(['one', 'two', 'three', 'four']);
    expect(await (await made.begun()).read()).toEqual(['one', 'two', 'three', 'four']);
  });

  test('H14: a store cleared while the app is open gets back what is in memory, even without a second copy', async () => {
    const made = device();
    const log = await made.begun();
    made.segments.denied = true;
    await log.append(0, ['one', 'two']);
    made.clear();
    expect(await log.append(2, ['three'])).toEqual({ conflict: true });
    expect(await log.read()).toEqual(['one', 'two']);
    expect(made.news.recovered).toEqual({ records: 2, damaged: 0 });
    expect(await log.append(2, ['three'])).toEqual({ ok: { length: 3 } });
    expect(await (await made.begun()).read()).toEqual(['one', 'two', 'three']);
  });

  test('H14: what cannot be written back is kept in memory, and written with the next record', async () => {
    const made = await used(['one', 'two']);
    made.clear();
    let full = true;
    const log = await made.begun((inner) => ({
      ...inner,
      replace: async (...args) => (full ? { fault: 'storage_full' } : inner.replace(...args)),
    }));
    expect(await log.read()).toEqual(['one', 'two']);
    expect(await log.length()).toBe(2);
    expect(await log.append(2, ['three'])).toEqual({ fault: 'storage_full' });
    expect(made.backing.records.size).toBe(0);
    full = false;
    expect(await log.append(2, ['three'])).toEqual({ ok: { length: 3 } });
    expect(await (await made.begun()).read()).toEqual(['one', 'two', 'three']);
  });
});

describe('what nobody has any more', () => {
  /** Loses the end of the log and the copy of it. */
  async function cut(from: number): Promise<Device> {
    const made = await used(['one', 'two', 'three', 'four', 'five']);
    for (let key = from + 1; key <= 5; key += 1) made.backing.records.delete(key);
    made.segments.files.clear();
    return made;
  }

  test('H7 H14: is counted, and passed on as missing lines, which stay a gap', async () => {
    const made = await cut(3);
    const log = made.open();
    expect(await log.begin()).toEqual({ lines: ['one', 'two', 'three', '', ''], missing: true });
    expect(made.news.missing).toEqual({ records: 2, of: 5 });
    expect(await log.read()).toEqual(['one', 'two', 'three', '', '']);
    expect(await log.length()).toBe(5);
    expect(await log.append(5, [])).toEqual({ ok: { length: 5 } });
    expect(await log.append(5, ['six'])).toEqual({ ok: { length: 6 } });
    const later = made.open();
    expect(await later.begin()).toEqual({ lines: ['one', 'two', 'three', '', '', 'six'], missing: false });
  });

  test('H14: a log whose end is missing can be replaced by a copy', async () => {
    const made = await cut(3);
    const log = await made.begun();
    const from = { name: log.name(), length: (await log.read()).length };
    const all = ['one', 'two', 'three', 'four', 'five'];
    expect(await log.replace(all, 'until_added', 1, from)).toEqual({ ok: { length: 5 } });
    expect(await log.read()).toEqual(all);
    expect(await log.append(5, ['six'])).toEqual({ ok: { length: 6 } });
  });

  test('H14: is told at each start until the person knows', async () => {
    const made = await cut(3);
    await (await made.begun()).append(5, ['six']);
    made.news = {};
    const later = await made.begun();
    expect(made.news.missing).toEqual({ records: 2, of: 5 });
    await later.acceptLoss();
    expect(made.news.missing).toBeNull();
    made.news = {};
    await made.begun();
    expect(made.news.missing ?? null).toBeNull();
  });

  test('H14: a gap is filled once the second copy can be read again', async () => {
    const made = await used(['one', 'two', 'three']);
    made.backing.records.delete(3);
    made.segments.denied = true;
    await (await made.begun()).append(3, ['four']);
    expect(made.news.missing).toEqual({ records: 1, of: 3 });
    made.segments.denied = false;
    const later = await made.begun();
    await later.compare();
    expect(await later.read()).toEqual(['one', 'two', 'three', 'four']);
    expect(made.news.recovered).toEqual({ records: 1, damaged: 0 });
  });

  test('H14: if nothing is left, the log starts anew and the loss is told', async () => {
    const made = await cut(0);
    const log = await made.begun();
    expect(made.news.missing).toEqual({ records: 5, of: 5 });
    expect(await log.read()).toEqual([]);
    expect(await log.append(0, ['new'])).toEqual({ ok: { length: 1 } });
    made.news = {};
    expect(await (await made.begun()).read()).toEqual(['new']);
    expect(made.news.missing).toEqual({ records: 5, of: 5 });
  });

  test('H14: the marker is compared at each reading, not once', async () => {
    const made = device();
    const log = await made.begun();
    await log.append(0, ['one', 'two']);
    // Another tab counts three, and then the store loses two of them.
    made.marked = { generation: 1, records: 3 };
    made.segments.files.clear();
    made.backing.records.delete(2);
    expect(await log.read()).toEqual(['one', 'two', '']);
    expect(made.news.missing).toEqual({ records: 1, of: 3 });
  });

  test('H14: a log that grew in another tab is no loss', async () => {
    const made = device();
    const [one, two] = [await made.begun(), await made.begun()];
    await one.append(0, ['one']);
    expect(await two.read()).toEqual(['one']);
    await two.append(1, ['two', 'three']);
    expect(await one.read()).toEqual(['one', 'two', 'three']);
    expect(made.news.missing).toBeUndefined();
    expect(made.news.recovered).toBeUndefined();
    expect(made.marked).toEqual({ generation: 1, records: 3 });
  });

  test('H14: a shorter log that replaced a longer one is no loss', async () => {
    const made = await used(['one', 'two', 'three']);
    await (await made.begun()).replace(['thinned'], 'no', 1);
    const log = await made.begun();
    await log.compare();
    expect(await log.read()).toEqual(['thinned']);
    expect(made.news.missing).toBeUndefined();
    expect(made.news.recovered).toBeUndefined();
  });
});

describe('another history in the second copy', () => {
  test('H14: is put aside and told, and nothing is mixed', async () => {
    const made = await used(['one', 'two', 'three']);
    made.clear();
    made.marked = null;
    made.segments.denied = true;
    const log = await made.begun();
    await log.append(0, ['new one']);
    await log.compare();
    log.close();
    made.segments.denied = false;
    const later = await made.begun();
    await later.compare();
    expect(await later.read()).toEqual(['new one']);
    expect(made.news.diverged).toBe(true);
    const [found] = await later.aside();
    expect(found).toMatchObject({ records: 3, keep: 'until_deleted', put_aside_ms: 1_000 });
    expect(await later.readAside(found?.name ?? '')).toEqual(['one', 'two', 'three']);
    await later.compare();
    expect(await later.aside()).toHaveLength(1);
    expect(await copied(made)).toEqual(['new one']);
  });

  test('H14: without an engine that can tell, nothing is decided and nothing is removed', async () => {
    const made = await used(['one', 'two', 'three']);
    made.backing.records.set(2, 'bad');
    const files = new Map(made.segments.files);
    made.join = () => Promise.reject(new Error('no engine'));
    const log = await made.begun();
    await log.compare();
    expect(made.segments.files).toEqual(files);
    expect(await log.read()).toEqual(['one', 'bad', 'three']);
  });
});

describe('thinning', () => {
  const many = Array.from({ length: 1_200 }, (_, i) => (i % 2 === 0 ? `kept ${i}` : `spare ${i}`));
  const thinner: Join = async (mine, theirs) => {
    const joined = await fakeJoin(mine, theirs);
    if ('ok' in joined) joined.ok.lines = joined.ok.lines.filter((line) => !line.startsWith('spare'));
    return joined;
  };

  test('H14: what is spare is left out in a new log, and nothing of that is a loss', async () => {
    const made = await used(many);
    made.join = thinner;
    const log = await made.begun();
    const events: string[] = [];
    log.subscribe((event) => events.push(event));
    await log.thin(600);
    expect(events).toEqual(['written']);
    expect(await log.read()).toHaveLength(600);
    expect(await log.append(600, ['more'])).toEqual({ ok: { length: 601 } });
    await log.compare();
    expect(await copied(made, 2)).toHaveLength(601);
    expect(await (await made.begun()).read()).toHaveLength(601);
    expect(made.news.missing).toBeUndefined();
    expect(made.news.recovered).toBeUndefined();
  });

  test.each([
    ['little would be saved', many.slice(0, 900), 450],
    ['a record is damaged', [...many, 'bad'], 600],
    ['a record is missing', [...many, '', 'last'], 600],
  ])('H14: nothing is left out if %s', async (_, lines, spare) => {
    const made = await used(lines);
    made.join = thinner;
    const log = await made.begun();
    await log.thin(spare);
    expect(log.name()).toBe('memory');
    expect(await log.read()).toEqual(lines);
  });
});

describe('after a fault', () => {
  test('H14: the next write that succeeds is followed by writing the whole log anew', async () => {
    const made = device();
    let failing = false;
    const flaky = (inner: Log): Log => ({
      ...inner,
      append: async (...args) => (failing ? { fault: 'storage_failed' } : inner.append(...args)),
    });
    const log: KeptLog = await made.begun(flaky);
    await log.append(0, ['one']);
    failing = true;
    expect(await log.append(1, ['two'])).toEqual({ fault: 'storage_failed' });
    expect(log.name()).toBe('memory');
    failing = false;
    expect(await log.append(1, ['two'])).toEqual({ ok: { length: 2 } });
    await vi.waitFor(() => expect(log.name()).toBe('memory.2'));
    expect(await log.read()).toEqual(['one', 'two']);
    expect(await log.append(2, ['three'])).toEqual({ ok: { length: 3 } });
    await log.compare();
    expect(log.name()).toBe('memory.2');
    expect(made.news.recovered).toBeUndefined();
    expect(made.news.second_copy).toEqual({ records: 3, compared: true });
  });

  test('H14: what the browser says of a store that it deleted is passed on', async () => {
    const made = device();
    await made.begun((inner) => ({ ...inner, dataLoss: () => 'total' }));
    expect(made.news.cleared_by_browser).toBe(true);
  });
});
