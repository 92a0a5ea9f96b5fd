/** Copies as a person meets them in the app: saved, proven, asked for, brought back, undone, and deleted (H14). */
import { describe, expect, test, vi } from 'vitest';
import type { CommandBody } from '../../../web/engine/contract.ts';
import { createEngine, type Engine } from '../../../web/engine/engine.ts';
import type { CopyPreview } from '../../../web/ports/copies.ts';
import type { FileTarget } from '../../../web/ports/files.ts';
import { openCopy } from '../../../web/store/copies/read.ts';
import { readStory, storyLines } from '../../support/stories.ts';
import { abort, fakeGlue } from '../engine/fake_glue.ts';
import { realEngine } from '../engine/real_engine.ts';
import { PASSPHRASE } from '../store/copies/samples.ts';
import { type FakePorts, fakePorts } from './fake_ports.ts';
import { started } from './make_app.ts';

// Deriving a key takes long on purpose.
vi.setConfig({ testTimeout: 60_000 });

const answer = (question: 'adult' | 'rupture' | 'calf' | 'breathless'): CommandBody => ({
  kind: 'answer_screening',
  question,
  answer: question === 'adult' ? 'yes' : 'no',
});
const app = (ports: FakePorts = fakePorts(), makeEngine: () => Engine = realEngine) => started(ports, { makeEngine });

/** A file that keeps what is written to it. */
function fakeTarget(change: Partial<FileTarget> = {}): FileTarget & { content: Blob } {
  const target = {
    name: 'chosen.jsonl.gz',
    handle: {},
    content: new Blob([]),
    allowed: async () => true,
    write: async (content: Blob) => {
      target.content = content;
    },
    read: async () => target.content,
  };
  return Object.assign(target, change);
}

const choosing = (target: FileTarget | null | Error, ports = fakePorts()): FakePorts => {
  ports.files.choose = async () => {
    if (target instanceof Error) throw target;
    return target;
  };
  return ports;
};

function ok<T>(found: { ok: T } | { error: { code: string } }): T {
  if ('error' in found) throw new Error(found.error.code);
  return found.ok;
}

describe('"last copy" (F13)', () => {
  test('is not set by a download, but by the person who found it', async () => {
    const ports = fakePorts();
    const one = await app(ports);
    await one.send(answer('adult'));
    expect(await one.data.exportFile()).toBeNull();
    expect(one.data.copies.value.arrival).toEqual({
      name: 'heelwise-2026-11-20.jsonl.gz',
      records: 1,
      date: '2026-11-20',
    });
    expect(one.storage.value.last_export).toBeNull();
    await one.data.answerArrival(false);
    expect(one.storage.value.last_export).toBeNull();
    expect(one.data.copies.value.arrival).toBeNull();

    await one.data.exportFile();
    await one.data.answerArrival(true);
    expect(one.storage.value.last_export).toEqual({ date: '2026-11-20', days_ago: 0, records_since: 0 });
    await one.send(answer('rupture'));
    expect(one.storage.value.last_export?.records_since).toBe(1);
    one.stop();
    ports.clock.goTo(Date.UTC(2026, 11, 1, 0, 1));
    expect((await app(ports)).storage.value.last_export?.days_ago).toBe(11);
  });

  test('is set once a chosen file was written and read back', async () => {
    const target = fakeTarget();
    const one = await app(choosing(target));
    await one.send(answer('adult'));
    expect(await one.data.exportFile()).toBeNull();
    expect(one.data.copies.value.arrival).toBeNull();
    expect(one.storage.value.last_export).toMatchObject({ days_ago: 0 });
    expect(ok(await openCopy(target.content, null))).toMatchObject({ whole: true, claimed: 1 });
  });

  test.each<[string, FileTarget | null, string]>([
    ['no file was chosen', null, 'copy_cancelled'],
    ['the file cannot be written', fakeTarget({ write: () => Promise.reject(new Error('full')) }), 'copy_unwritten'],
    ['the file cannot be read back', fakeTarget({ read: () => Promise.reject(new Error('gone')) }), 'copy_unwritten'],
    ['something else is read back', fakeTarget({ read: async () => new Blob(['{}']) }), 'copy_unproven'],
  ])('is not set if %s', async (_, target, code) => {
    const ports = choosing(target);
    const one = await app(ports);
    await one.send(answer('adult'));
    expect(await one.data.exportFile()).toEqual({ code, path: '' });
    expect(one.storage.value.last_export).toBeNull();
    expect(ports.saved).toEqual([]);
  });

  test('a browser that refuses to ask for a file still gives a download', async () => {
    const ports = choosing(new Error('SecurityError'));
    const one = await app(ports);
    expect(await one.data.exportFile()).toBeNull();
    expect(ports.saved).toHaveLength(1);
  });
});

test('a locked copy opens with its passphrase only (H11)', async () => {
  const ports = fakePorts();
  const one = await app(ports);
  await one.send(answer('adult'));
  expect(await one.data.exportFile(PASSPHRASE)).toBeNull();
  const file = ports.saved[0]?.content as Blob;
  expect(ports.saved[0]?.name).toBe('heelwise-2026-11-20.heelwise');
  expect(await one.data.openCopy(file, null)).toHaveProperty('error.code', 'passphrase_needed');
  expect(await one.data.openCopy(file, 'another one')).toHaveProperty('error.code', 'passphrase_wrong');
  expect(await one.data.openCopy(file, PASSPHRASE)).toHaveProperty('ok.contents.records', 1);
});

test('lines that could not be stored can be saved without a log', async () => {
  const ports = fakePorts({ openLog: () => Promise.reject(new Error('broken')) });
  const one = await app(ports);
  expect(one.phase.value.name).toBe('storage_broken');
  expect(await one.data.exportFile()).toHaveProperty('code', 'storage_failed');
  expect(await one.data.exportLines(['{"one":1}'])).toBeNull();
  expect(ok(await openCopy(ports.saved[0]?.content as Blob, null)).lines).toEqual(['{"one":1}']);
});

describe('bringing a copy back', () => {
  async function saved(answers: readonly ('adult' | 'rupture' | 'calf')[]): Promise<Blob> {
    const ports = fakePorts();
    const one = await app(ports);
    for (const question of answers) await one.send(answer(question));
    await one.data.exportFile();
    one.stop();
    return ports.saved[0]?.content as Blob;
  }

  test('into an empty app: everything is back, the alarm ends, and the file is the last copy', async () => {
    const ports = fakePorts();
    ports.marked = { records: 40, generation: 1 };
    const one = await app(ports);
    expect(one.storage.value.missing).toEqual({ records: 40, of: 40 });
    const preview = ok(await one.data.openCopy(await saved(['adult', 'rupture']), null));
    expect(one.view.value?.next_screen).toBe('start');
    expect(await one.data.restore(preview, 'empty')).toBeNull();
    expect(one.phase.value).toEqual({ name: 'ready' });
    expect(one.view.value?.screening.done).toBe(2);
    expect(one.storage.value.missing).toBeNull();
    expect(one.other_tab.value).toBe(false);
    expect(one.storage.value.last_export?.date).toBe('2026-11-20');
    expect(await one.send(answer('calf'))).toBeNull();
    expect(one.view.value?.screening.done).toBe(3);
  });

  test('instead: it can be undone until something is added, and the note of the last copy with it', async () => {
    const one = await app();
    await one.send(answer('adult'));
    const preview = ok(await one.data.openCopy(await saved(['adult', 'rupture', 'calf']), null));
    expect(await one.data.restore(preview, 'instead')).toBeNull();
    expect(one.view.value?.screening.done).toBe(3);
    expect(one.data.copies.value.undo).toMatchObject({ records: 1 });
    expect(await one.data.undoRestore()).toBeNull();
    expect(one.view.value?.screening.done).toBe(1);
    expect(one.data.copies.value.undo).toBeNull();
    expect(one.storage.value.last_export).toBeNull();

    await one.data.restore(ok(await one.data.openCopy(await saved(['adult', 'rupture']), null)), 'instead');
    await one.send(answer('calf'));
    await Promise.resolve();
    expect(await one.data.undoRestore()).toHaveProperty('code', 'copy_stale');
    expect(one.data.copies.value.undo).toBeNull();
  });

  test('beside: what was here is listed, and can be looked at, saved, used and deleted', async () => {
    const ports = fakePorts();
    const one = await app(ports);
    await one.send(answer('adult'));
    const preview = ok(await one.data.openCopy(await saved(['adult', 'rupture']), null));
    expect(await one.data.restore(preview, 'beside')).toBeNull();
    expect(one.data.copies.value.aside).toMatchObject([{ records: 1 }]);
    const name = one.data.copies.value.aside[0]?.name ?? '';
    expect(ok(await one.data.openAside(name))).toMatchObject({ aside: name, contents: { records: 1 } });
    expect(await one.data.saveAside(name)).toBeNull();
    expect(ok(await openCopy(ports.saved[0]?.content as Blob, null)).claimed).toBe(1);
    expect(await one.data.useAside(name)).toBeNull();
    expect(one.view.value?.screening.done).toBe(1);
    const other = one.data.copies.value.aside[0]?.name ?? '';
    expect(await one.data.dropAside(other)).toBeNull();
    expect(one.data.copies.value.aside).toEqual([]);
    expect(await one.data.openAside(other)).toHaveProperty('error.code', 'copy_stale');
  });

  test('merged: both are here, once each', async () => {
    const one = await app();
    await one.send(answer('adult'));
    await one.data.exportFile();
    const other = ok(await one.data.openCopy(await saved(['adult', 'rupture']), null));
    expect(await one.data.restore(other, 'merged')).toBeNull();
    expect(one.view.value?.screening.done).toBe(2);
  });

  test('a file that crashes its engine does not affect the app (H8)', async () => {
    let made = 0;
    const one = await app(fakePorts(), () => {
      made += 1;
      if (made === 1) return realEngine();
      const glue = fakeGlue();
      glue.next = [abort(), abort()];
      return createEngine(glue.make);
    });
    const found = await one.data.openCopy(await saved(['adult']), null);
    expect(found).toMatchObject({ error: { code: 'engine_aborted' } });
    expect(one.phase.value).toEqual({ name: 'ready' });
    expect(await one.send(answer('adult'))).toBeNull();
  });

  test('what was looked at is refused once it is stale', async () => {
    const one = await app();
    const preview: CopyPreview = ok(await one.data.openCopy(await saved(['adult']), null));
    await one.send(answer('adult'));
    expect(await one.data.restore(preview, 'empty')).toHaveProperty('code', 'copy_stale');
    expect(one.view.value?.screening.done).toBe(1);
  });
});

describe('the reminder', () => {
  test('comes by its rule, can be put off, and ends with a copy', async () => {
    const ports = fakePorts();
    const first = await app(ports);
    await first.send(answer('adult'));
    first.stop();
    for (let key = 2; key <= 25; key += 1) ports.backing.records.set(key, ports.backing.records.get(1));
    ports.clock.goTo(Date.UTC(2026, 11, 10, 9));
    const one = await app(ports);
    expect(one.data.copies.value.due).toBe(true);
    await one.data.putOffCopy();
    expect(one.data.copies.value.due).toBe(false);
    one.stop();
    ports.clock.goTo(Date.UTC(2026, 11, 17, 9));
    const again = await app(ports);
    expect(again.data.copies.value.due).toBe(true);
    await again.data.exportFile();
    expect(again.data.copies.value.due).toBe(true);
    await again.data.answerArrival(true);
    expect(again.data.copies.value.due).toBe(false);
  });
});

describe('the automatic file', () => {
  test('is offered only where the browser can write files', async () => {
    const one = await app();
    await one.data.look();
    expect(one.data.copies.value.automatic?.state).toBe('unsupported');
    const other = await app(choosing(fakeTarget()));
    await other.data.look();
    expect(other.data.copies.value.automatic?.state).toBe('off');
  });

  test('is written when it is chosen, kept, and counts as a copy', async () => {
    const target = fakeTarget();
    const ports = choosing(target);
    const one = await app(ports);
    await one.send(answer('adult'));
    expect(await one.data.chooseAutomatic()).toBeNull();
    expect(one.data.copies.value.automatic).toEqual({ state: 'on', name: 'chosen.jsonl.gz', date: '2026-11-20' });
    expect(ports.kept).toBe(target);
    expect(one.storage.value.last_export).toMatchObject({ days_ago: 0 });
    expect(await one.data.stopAutomatic()).toBeNull();
    expect(ports.kept).toBeNull();
    expect(one.data.copies.value.automatic?.state).toBe('off');
  });

  test('says so if the browser wants to be asked again, and goes on once it was', async () => {
    let asked = false;
    const target = fakeTarget({
      allowed: async (ask) => {
        asked ||= ask;
        return asked;
      },
    });
    const ports = choosing(target);
    ports.kept = target;
    const one = await app(ports);
    await one.data.look();
    expect(one.data.copies.value.automatic?.state).toBe('lapsed');
    expect(await one.data.allowAutomatic()).toBeNull();
    expect(one.data.copies.value.automatic?.state).toBe('on');
    expect(target.content.size).toBeGreaterThan(0);
  });

  test('is written again when a session ends', async () => {
    const target = fakeTarget();
    const ports = choosing(target);
    const lines = storyLines('running');
    for (const [i, line] of lines.entries()) ports.backing.records.set(i + 1, line);
    ports.clock.goTo((JSON.parse(readStory('running', 'now.json')) as { epoch_ms: number }).epoch_ms + 60_000);
    const one = await app(ports);
    const { session } = one.view.value ?? {};
    if (!session) throw new Error('the story has a session');
    expect(await one.data.chooseAutomatic()).toBeNull();
    const before = target.content;
    expect(
      await one.send({ kind: 'end_session', session: session.session, how: 'stopped', complete: false }),
    ).toBeNull();
    await vi.waitFor(() => expect(target.content).not.toBe(before), { timeout: 20_000 });
    expect(ok(await openCopy(target.content, null)).claimed).toBeGreaterThan(lines.length);
    expect(one.data.copies.value.automatic?.state).toBe('on');
  });

  test('says so if the file is gone, and is no copy then', async () => {
    const target = fakeTarget({ write: () => Promise.reject(new Error('gone')) });
    const ports = choosing(target);
    ports.kept = target;
    const one = await app(ports);
    expect(await one.data.allowAutomatic()).toHaveProperty('code', 'copy_unwritten');
    expect(one.data.copies.value.automatic?.state).toBe('failed');
    expect(one.storage.value.last_export).toBeNull();
  });
});

test('deleting everything empties the log, forgets all traces, and loads the page anew', async () => {
  const ports = fakePorts();
  const one = await app(ports);
  await one.send(answer('adult'));
  await one.openLink('1.AAAA');
  expect(await one.data.eraseEverything()).toBeNull();
  expect(ports.forgotten).toBe(true);
  expect(ports.reloads).toBe(1);
  const next = await app(ports);
  expect(next.view.value?.next_screen).toBe('start');
  expect(next.link.value).toBeNull();
});

test('the recovery card leads to the app alone while the standard programme is followed (R17)', async () => {
  const one = await app(fakePorts(), realEngine);
  expect(await one.cardAddress()).toEqual({ address: 'https://heelwise.example/app/', programme: false });
});
