/** Bringing a copy back into an empty app, beside, instead of, or merged with what is here, and undoing it (H8, H14). */
import { describe, expect, test } from 'vitest';
import { ShellFault } from '../../../../web/engine/faults.ts';
import type { CopyPreview, RestoreWay } from '../../../../web/ports/copies.ts';
import type { Log } from '../../../../web/ports/log.ts';
import { headerLine } from '../../../../web/store/copies/format.ts';
import { candidateOf, previewOf, restoreCopy, undoRestore, useAside } from '../../../../web/store/copies/restore.ts';
import { createMemoryLog } from '../../../../web/store/memory_log.ts';
import { realEngine } from '../../engine/real_engine.ts';
import { newerThan } from '../../newer_record.ts';
import { countedIds } from '../fakes.ts';
import { add, filledLog, made, now, opened } from './samples.ts';

const judge = realEngine();

async function preview(lines: readonly string[], log: Log): Promise<CopyPreview> {
  const answer = await previewOf(candidateOf(await opened((await made(lines)).file)), log, judge);
  if ('error' in answer) throw new Error(answer.error.code);
  return answer.ok;
}

const codeOf = async (text: string, log: Log = createMemoryLog()): Promise<string> => {
  const answer = await previewOf(candidateOf(await opened(text)), log, judge);
  return 'error' in answer ? answer.error.code : 'ok';
};

const into = (log: Log) => ({ log, judge, ids: countedIds, now });
const restore = (from: CopyPreview, way: RestoreWay, log: Log) => restoreCopy(from, way, into(log));

/** The kinds of the records, and the answers among them. */
const kinds = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '' : (JSON.parse(line) as { body: { kind: string } }).body.kind));

async function viewOf(lines: readonly string[]) {
  const engine = realEngine();
  await engine.load(lines);
  return engine.view(now);
}

describe('into an empty app', () => {
  test('the same records come back, the consent after them, and the same view (H14)', async () => {
    const lines = await (await filledLog()).read();
    const log = createMemoryLog();
    const copy = await preview(lines, log);
    expect(copy).toMatchObject({
      contents: { records: 3, damaged: 0, missing: 0, first_date: '2026-11-20' },
      here: null,
    });
    expect(await restore(copy, 'empty', log)).toBeNull();
    const after = await log.read();
    expect(after.slice(0, 3)).toEqual(lines);
    expect(kinds(after.slice(3))).toContain('history_restored');
    expect(await viewOf(after)).toHaveProperty('ok.screening.done', 3);
    expect(await log.aside()).toEqual([]);
  });

  test('this device goes on under a new name, because the old one may go on elsewhere', async () => {
    const log = createMemoryLog();
    await log.metaSet('device', 'old');
    await restore(await preview(await (await filledLog()).read(), log), 'empty', log);
    const device = await log.metaGet('device');
    expect(device).not.toBe('old');
    expect(JSON.parse((await log.read())[3] ?? '')).toMatchObject({ device, seq: 1 });
  });

  test('is refused if something was entered since the look at it', async () => {
    const log = createMemoryLog();
    const copy = await preview(await (await filledLog()).read(), log);
    await add(log, ['adult']);
    const before = await log.read();
    expect(await restore(copy, 'empty', log)).toEqual({ code: 'copy_stale', path: '' });
    expect(await log.read()).toEqual(before);
  });

  test('damaged and missing records are counted beforehand, and keep their place (H7)', async () => {
    const [first = '', second = '', third = ''] = await (await filledLog()).read();
    const log = createMemoryLog();
    const copy = await preview([`${first.slice(0, -9)}`, '', second, third], log);
    expect(copy.contents).toMatchObject({ records: 2, damaged: 1, missing: 1 });
    expect(await restore(copy, 'empty', log)).toBeNull();
    expect((await log.read())[1]).toBe('');
    const engine = realEngine();
    expect(await engine.load(await log.read())).toMatchObject({ ok: { damaged: 1, missing: 1 } });
  });

  test('the lost end of a file that was cut counts as missing, so the questions are asked again (H7)', async () => {
    const lines = await (await filledLog()).read();
    const text = `${headerLine({ build: 'b', made: now, records: 9 })}\n${lines.join('\n')}\n`;
    const log = createMemoryLog();
    const answer = await previewOf(candidateOf(await opened(text)), log, judge);
    if ('error' in answer) throw new Error(answer.error.code);
    expect(answer.ok).toMatchObject({ whole: false, contents: { records: 3, missing: 6 } });
    expect(await restore(answer.ok, 'empty', log)).toBeNull();
    expect((await log.read()).slice(3, 9)).toEqual(['', '', '', '', '', '']);
    expect(await viewOf(await log.read())).toHaveProperty('ok.screening.status', 'due');
  });

  test('a header that claims a million records is told, and costs a thousand gaps at most (F7)', async () => {
    const lines = await (await filledLog()).read();
    const text = `${headerLine({ build: 'b', made: now, records: 1_000_000 })}\n${lines.join('\n')}\n`;
    const log = createMemoryLog();
    const answer = await previewOf(candidateOf(await opened(text)), log, judge);
    if ('error' in answer) throw new Error(answer.error.code);
    expect(answer.ok.contents).toMatchObject({ records: 3, missing: 999_997 });
    expect(answer.ok.lines).toHaveLength(1_003);
  });

  test('a file without one sound record is not taken (F7)', async () => {
    const header = headerLine({ build: 'b', made: now, records: 1_000_000 });
    expect(await codeOf(`${header}\n`)).toBe('copy_empty');
    expect(await codeOf(`${header}\n{"id":"no record"}\n\n`)).toBe('copy_empty');
  });

  test('records of a later version are not taken (H15)', async () => {
    const [first = ''] = await (await filledLog()).read();
    expect(await codeOf(`${headerLine({ build: 'b', made: now, records: 1 })}\n${newerThan(first)}\n`)).toBe(
      'copy_newer',
    );
  });

  test('no room, another tab, and an engine that crashes change nothing', async () => {
    const empty = createMemoryLog();
    const copy = await preview(await (await filledLog()).read(), empty);
    const full: Log = { ...empty, replace: async () => ({ fault: 'storage_full' }) };
    expect(await restore(copy, 'empty', full)).toEqual({ code: 'storage_full', path: '' });
    const busy: Log = { ...empty, replace: async () => ({ conflict: true }) };
    expect(await restore(copy, 'empty', busy)).toEqual({ code: 'copy_stale', path: '' });
    const dead = { ...judge, load: () => Promise.reject(new ShellFault('engine_aborted')) };
    expect(await restoreCopy(copy, 'empty', { ...into(empty), judge: dead })).toEqual({
      code: 'engine_aborted',
      path: '',
    });
    expect(await empty.read()).toEqual([]);
    expect(await empty.metaGet('device')).toBeNull();
  });

  test('the engine refuses other lines than those that were shown (H8)', async () => {
    const log = createMemoryLog();
    const copy = await preview(await (await filledLog()).read(), log);
    const found = await restore({ ...copy, lines: copy.lines.slice(0, 2) }, 'empty', log);
    expect(found?.code).toBe('restore_not_confirmed');
    expect(await log.read()).toEqual([]);
  });
});

describe('where there are entries already (F2)', () => {
  /** Two logs that share an answer, and went on with one of their own each. */
  async function both() {
    const log = await filledLog(['adult']);
    const older = await log.read();
    const elsewhere = createMemoryLog();
    await elsewhere.append(0, older);
    await add(elsewhere, ['rupture']);
    await add(log, ['calf']);
    return { log, before: await log.read(), copy: await preview(await elsewhere.read(), log) };
  }

  test('the look at it tells what is in both, and in one only', async () => {
    const { copy } = await both();
    expect(copy).toMatchObject({ here: { records: 2 }, shared: { both: 1, only_here: 1, only_there: 1 } });
  });

  test('beside: what was here stays put aside until it is deleted', async () => {
    const { log, before, copy } = await both();
    expect(await restore(copy, 'beside', log)).toBeNull();
    expect((await log.read()).slice(0, 2)).toEqual(copy.lines);
    const [aside] = await log.aside();
    expect(aside).toMatchObject({ keep: 'until_deleted', records: 2 });
    await add(log, ['calf']);
    expect(await log.readAside(aside?.name ?? '')).toEqual(before);
  });

  test('instead: what was here can come back until something is added', async () => {
    const { log, before, copy } = await both();
    expect(await restore(copy, 'instead', log)).toBeNull();
    expect(await undoRestore(log, now.epoch_ms)).toBeNull();
    expect(await log.read()).toEqual(before);
    expect(await log.aside()).toEqual([]);
    // Once more, and then something is added.
    expect(await restore(copy, 'instead', log)).toBeNull();
    await add(log, ['calf']);
    expect(await undoRestore(log, now.epoch_ms)).toEqual({ code: 'copy_stale', path: '' });
  });

  test('merged: every record is there once, and it can be undone', async () => {
    const { log, before, copy } = await both();
    expect(await restore(copy, 'merged', log)).toBeNull();
    const after = await log.read();
    expect(new Set(after.slice(0, 3))).toEqual(new Set([...before, ...copy.lines]));
    expect(await viewOf(after)).toHaveProperty('ok.screening.done', 3);
    expect(await undoRestore(log, now.epoch_ms)).toBeNull();
    expect(await log.read()).toEqual(before);
  });

  test('merging is refused if something was added since the look at it', async () => {
    const { log, copy } = await both();
    await add(log, ['rupture']);
    expect((await restore(copy, 'merged', log))?.code).toBe('restore_not_confirmed');
  });

  test('is refused if something is added while the engine decides on it', async () => {
    const { log, before, copy } = await both();
    const busy: Log = {
      ...log,
      async replace(...of) {
        await add(log, ['rupture']);
        return log.replace(...of);
      },
    };
    expect(await restore(copy, 'instead', busy)).toEqual({ code: 'copy_stale', path: '' });
    expect((await log.read()).slice(0, -1)).toEqual(before);
  });

  test('opening today afterwards adds nothing, so the undo is not lost by itself', async () => {
    const { log, copy } = await both();
    await restore(copy, 'instead', log);
    const length = await log.length();
    await add(log, []);
    expect(await log.length()).toBe(length);
    expect(await log.aside()).toHaveLength(1);
  });

  test('a log that was put aside can be looked at and used again', async () => {
    const { log, before, copy } = await both();
    await restore(copy, 'beside', log);
    const [aside] = await log.aside();
    const name = aside?.name ?? '';
    const lines = await log.readAside(name);
    const candidate = { aside: name, build: null, made: '2026-11-20', whole: true, claimed: lines.length, lines };
    const seen = await previewOf(candidate, log, judge);
    expect(seen).toMatchObject({ ok: { contents: { records: 2 }, shared: { both: 1, only_there: 1 } } });
    expect(await useAside(log, name, now.epoch_ms)).toBeNull();
    expect(await log.read()).toEqual(before);
    expect(await log.aside()).toMatchObject([{ keep: 'until_deleted' }]);
    expect(await useAside(log, 'gone', now.epoch_ms)).toEqual({ code: 'copy_stale', path: '' });
  });
});
