/**
 * Export and import with the real engine. A file that is cut, altered, foreign, newer or huge is reported and changes
 * nothing (H8, H14).
 */
import { describe, expect, test } from 'vitest';
import type { BackupSummary, CommandBody } from '../../../web/engine/contract.ts';
import { ShellFault } from '../../../web/engine/faults.ts';
import type { Log } from '../../../web/ports/log.ts';
import { exportBackup, lastExport, rawCopy, readBackup, restoreBackup } from '../../../web/store/backup.ts';
import { createCommandLoop } from '../../../web/store/command_loop.ts';
import { createMemoryLog } from '../../../web/store/memory_log.ts';
import { realEngine } from '../engine/real_engine.ts';
import { countedIds, fakeClock, fakeEngine, noLocks } from './fakes.ts';

const DEVICE = '11111111-1111-4111-8111-111111111111';
const now = fakeClock().now();

interface Saved {
  name: string;
  text: string;
}

function filesInto(saved: Saved[]) {
  return { save: (name: string, text: string) => void saved.push({ name, text }) };
}

async function filledLog(): Promise<Log> {
  const log = createMemoryLog();
  const settings = { engine: realEngine(), log, clock: fakeClock(), ids: countedIds, locks: noLocks, device: DEVICE };
  const loop = createCommandLoop(settings);
  await loop.start();
  for (const question of ['adult', 'rupture', 'calf'] as const) {
    const body: CommandBody = { kind: 'answer_screening', question, answer: question === 'adult' ? 'yes' : 'no' };
    await loop.send(body);
  }
  loop.stop();
  return log;
}

async function exported(log: Log): Promise<Saved> {
  const saved: Saved[] = [];
  const made = await exportBackup(log, realEngine(), filesInto(saved), now);
  if ('error' in made || !saved[0]) throw new Error('no file');
  return saved[0];
}

async function read(text: string | Uint8Array<ArrayBuffer>): Promise<BackupSummary> {
  const answer = await readBackup(realEngine(), new Blob([text]));
  if ('error' in answer) throw new Error(answer.error.code);
  return answer.ok;
}

const into = (log: Log) => ({ log, engine: realEngine(), ids: countedIds, device: DEVICE, now });

describe('export', () => {
  test('writes a file named after the day with the records as lines, and remembers it', async () => {
    const log = await filledLog();
    const file = await exported(log);
    expect(file.name).toBe('heelwise-2026-11-20.heelwise.jsonl');
    expect(file.text.split('\n').slice(1, 4)).toEqual(await log.read());
    expect(await lastExport(log)).toEqual({ date: '2026-11-20', records: 3 });
  });

  test.each([
    ['there is no engine', () => null],
    [
      'the engine is dead',
      () => Object.assign(fakeEngine(), { backupMake: () => Promise.reject(new ShellFault('engine_aborted')) }),
    ],
  ])('where %s, the emergency copy, which can be read later (H16)', async (_, makeEngine) => {
    const log = await filledLog();
    const saved: Saved[] = [];
    expect(await exportBackup(log, makeEngine(), filesInto(saved), now)).toHaveProperty('ok');
    expect(saved[0]?.text.split('\n')[0]).toBe('{"heelwise":"raw","records":3}');
    const summary = await read(saved[0]?.text ?? '');
    expect(summary.lines).toEqual(await log.read());
  });

  test('reports a store that cannot be read, and writes no empty file that looks like a copy', async () => {
    const saved: Saved[] = [];
    const log = { ...createMemoryLog(), read: () => Promise.reject(new ShellFault('storage_failed')) };
    expect(await exportBackup(log, realEngine(), filesInto(saved), now)).toHaveProperty('error.code', 'storage_failed');
    expect(saved).toEqual([]);
  });

  test('an unreadable note of the last copy counts as none', async () => {
    const log = createMemoryLog();
    for (const note of ['{', 'null', '{"date":1}', '[]']) {
      await log.metaSet('exported', note);
      expect(await lastExport(log)).toBeNull();
    }
  });
});

describe('restore', () => {
  test('gives an empty app the same records, the consent after them, and the same view', async () => {
    const source = await filledLog();
    const summary = await read((await exported(source)).text);
    expect(summary).toMatchObject({ records: 3, damaged: 0, missing: 0, first_date: '2026-11-20' });
    const log = createMemoryLog();
    expect(await restoreBackup(summary, into(log))).toBeNull();
    const lines = await log.read();
    expect(lines.slice(0, 3)).toEqual(await source.read());
    expect(lines).toHaveLength(4);
    const engine = realEngine();
    await engine.load(lines);
    expect(await engine.view(now)).toHaveProperty('ok.screening.done', 3);
  });

  test('is refused if the app has records, and changes nothing', async () => {
    const summary = await read((await exported(await filledLog())).text);
    const log = await filledLog();
    const before = await log.read();
    expect(await restoreBackup(summary, into(log))).toEqual({ code: 'log_not_empty', path: '' });
    expect(await log.read()).toEqual(before);
  });

  test('is refused if another tab writes in between', async () => {
    const summary = await read((await exported(await filledLog())).text);
    const log: Log = { ...createMemoryLog(), append: async () => ({ conflict: true }) };
    expect(await restoreBackup(summary, into(log))).toEqual({ code: 'log_not_empty', path: '' });
  });

  test('reports that there is no room, and writes nothing by halves', async () => {
    const summary = await read((await exported(await filledLog())).text);
    const log: Log = { ...createMemoryLog(), append: async () => ({ fault: 'storage_full' }) };
    expect(await restoreBackup(summary, into(log))).toEqual({ code: 'storage_full', path: '' });
  });

  test('counts missing and damaged records beforehand, and keeps them and the gaps', async () => {
    const [header, first, , third] = (await exported(await filledLog())).text.split('\n');
    const summary = await read([header, `${first?.slice(0, -9)}`, '', third].join('\n'));
    expect(summary).toMatchObject({ records: 3, damaged: 1, missing: 1 });
    const log = createMemoryLog();
    expect(await restoreBackup(summary, into(log))).toBeNull();
    const lines = await log.read();
    expect(lines[1]).toBe('');
    const engine = realEngine();
    expect(await engine.load(lines)).toMatchObject({ ok: { damaged: 1, missing: 1 } });
  });

  test('counts the lost lines of a file that was cut short as missing', async () => {
    const { text } = await exported(await filledLog());
    const summary = await read(text.split('\n').slice(0, 3).join('\n'));
    expect(summary).toMatchObject({ records: 3, missing: 1 });
    const log = createMemoryLog();
    expect(await restoreBackup(summary, into(log))).toBeNull();
    expect((await log.read())[2]).toBe('');
  });

  test('is refused by the engine if the counts differ from those of the preview', async () => {
    const summary = await read((await exported(await filledLog())).text);
    const log = createMemoryLog();
    const found = await restoreBackup({ ...summary, lines: summary.lines.slice(0, 2) }, into(log));
    expect(found?.code).toBe('restore_not_confirmed');
    expect(await log.read()).toEqual([]);
  });

  test('reports an engine that crashes on the file, and writes nothing', async () => {
    const summary = await read((await exported(await filledLog())).text);
    const log = createMemoryLog();
    const engine = fakeEngine();
    engine.script.push({ on: 'load', error: new ShellFault('engine_aborted') });
    expect(await restoreBackup(summary, { ...into(log), engine })).toEqual({ code: 'engine_aborted', path: '' });
    expect(await log.read()).toEqual([]);
  });
});

describe('a file that is not one of ours', () => {
  const codeOf = async (file: Blob): Promise<string> => {
    const answer = await readBackup(realEngine(), file);
    return 'error' in answer ? answer.error.code : 'ok';
  };

  test.each([
    ['empty', new Blob([]), 'backup_not_ours'],
    ['some text', new Blob(['Dear diary']), 'backup_not_ours'],
    ['other JSON', new Blob(['{"version":1}\n']), 'backup_not_ours'],
    ['a newer format', new Blob(['{"heelwise":"backup","format":99}\n']), 'backup_newer'],
    ['a picture', new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])]), 'file_not_text'],
    ['zeros', new Blob([new Uint8Array(10)]), 'file_not_text'],
    ['UTF-16', new Blob([new Uint8Array([0xff, 0xfe, 0x7b, 0x00])]), 'file_not_text'],
  ])('%s', async (_, file, code) => {
    expect(await codeOf(file)).toBe(code);
  });

  test('is reported before it is read if it is too large', async () => {
    const file = {
      size: 33 * 1024 * 1024,
      arrayBuffer: () => Promise.reject(new Error('was read')),
    } as unknown as Blob;
    expect(await codeOf(file)).toBe('file_too_large');
  });

  test('is reported if it is gone from the disk or locked', async () => {
    const file = {
      size: 10,
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
    } as unknown as Blob;
    expect(await codeOf(file)).toBe('file_unreadable');
  });
});

test('the emergency copy of an empty log is a header and nothing else', () => {
  expect(rawCopy([])).toBe('{"heelwise":"raw","records":0}\n');
});
