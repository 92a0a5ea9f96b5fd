/** The path of a command and all that can go wrong, on a scripted engine; two_tabs.test.ts uses the real one. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CommandBody } from '../../../web/engine/contract.ts';
import { ShellFault } from '../../../web/engine/faults.ts';
import { textInMemory } from '../../../web/ports/kept_text.ts';
import type { Appended, Log } from '../../../web/ports/log.ts';
import { type CommandLoop, createCommandLoop } from '../../../web/store/command_loop.ts';
import { createMemoryLog, memoryBacking } from '../../../web/store/memory_log.ts';
import { countedIds, fakeClock, fakeEngine, noLocks } from './fakes.ts';

const SOMETHING: CommandBody = { kind: 'submit_something_new' };
const answering = (question: 'adult' | 'calf'): CommandBody => ({ kind: 'answer_screening', question, answer: 'no' });
const DAY_MS = 86_400_000;

const loops: CommandLoop[] = [];
afterEach(() => {
  for (const loop of loops.splice(0)) loop.stop();
});

function rig(backing = memoryBacking(), wrap: (log: Log) => Log = (log) => log, waiting = textInMemory()) {
  const log = wrap(createMemoryLog(backing));
  const engine = fakeEngine();
  const clock = fakeClock();
  const lengths: number[] = [];
  const foreign = vi.fn();
  const loop = createCommandLoop({
    engine,
    log,
    clock,
    ids: countedIds,
    locks: noLocks,
    device: 'device',
    waiting,
    onLength: (length) => lengths.push(length),
    onForeign: foreign,
  });
  loops.push(loop);
  return { backing, log, engine, clock, loop, lengths, foreign };
}

/** Lets everything that was started run to its end. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

function failing(times: number, answer: Appended): (log: Log) => Log {
  let left = times;
  return (log) => ({
    ...log,
    append: (expected, records) => {
      if (records.length === 0 || left === 0) return log.append(expected, records);
      left -= 1;
      return Promise.resolve(answer);
    },
  });
}

describe('the path of a command', () => {
  test('start opens the day and shows it; a command is decided, stored, folded and shown', async () => {
    const { loop, log, engine, lengths } = rig();
    expect(await loop.start()).toHaveProperty('ok');
    expect(await loop.send(SOMETHING)).toHaveProperty('ok.log.records', 2);
    expect(await log.read()).toEqual(engine.lines);
    expect(loop.view.value?.log.records).toBe(2);
    expect(loop.recent()).toEqual([
      { kind: 'open_day', outcome: 'ok' },
      { kind: 'submit_something_new', outcome: 'ok' },
    ]);
    expect(lengths.at(-1)).toBe(2);
  });

  test('a refusal by the engine is returned as it is and changes nothing', async () => {
    const { loop, log, engine } = rig();
    await loop.start();
    const refusal = { error: { code: 'never_clears', path: '/rule' } };
    engine.script.push({ on: 'decide', answer: refusal });
    expect(await loop.send(SOMETHING)).toEqual(refusal);
    expect(await log.length()).toBe(1);
    expect(loop.pending.value).toEqual([]);
    expect(loop.recent().at(-1)).toEqual({ kind: 'submit_something_new', outcome: 'never_clears' });
  });

  test('commands wait for each other in order, even behind one that fails', async () => {
    const { loop, log, engine } = rig();
    await loop.start();
    engine.script.push({ on: 'decide', error: new ShellFault('engine_unavailable') });
    const answers = await Promise.all([loop.send(SOMETHING), loop.send(SOMETHING), loop.send(SOMETHING)]);
    expect(answers.map((answer) => 'ok' in answer)).toEqual([false, true, true]);
    expect(await log.length()).toBe(3);
  });

  test('records that do not go last in the canonical order are folded again from the whole log', async () => {
    const { loop, log, engine } = rig();
    await loop.start();
    engine.script.push({ on: 'apply', answer: { error: { code: 'refold_needed', path: '' } } });
    expect(await loop.send(SOMETHING)).toHaveProperty('ok.log.records', 2);
    expect(engine.lines).toEqual(await log.read());
  });
});

describe('other writers', () => {
  test('if somebody else wrote first, the loop reads and decides again under the same command_id', async () => {
    const one = rig();
    await one.loop.start();
    // Gets no event: its subscription is cut, as in a frozen tab.
    const two = rig(one.backing, (log) => ({ ...log, subscribe: () => () => undefined }));
    await two.loop.start();
    await one.loop.send(SOMETHING);
    expect(await two.loop.send(SOMETHING)).toHaveProperty('ok.log.records', 3);
    expect(two.engine.lines).toEqual(await one.log.read());
    expect(two.foreign).toHaveBeenCalledTimes(1);
    expect(one.foreign).toHaveBeenCalledTimes(1);
  });

  test('if a stored command is reported as failed, sending it again stores nothing twice', async () => {
    let lost = false;
    const { loop, log } = rig(undefined, (log) => ({
      ...log,
      async append(expected, records) {
        const answer = await log.append(expected, records);
        if (lost) return answer;
        lost = records.some((record) => record.includes('submit_something_new'));
        return lost ? { fault: 'storage_failed' } : answer;
      },
    }));
    await loop.start();
    expect(await loop.send(SOMETHING)).toHaveProperty('error.code', 'storage_failed');
    expect(await loop.retry()).toHaveProperty('ok.log.records', 2);
    expect(await log.length()).toBe(2);
    expect(loop.pending.value).toEqual([]);
  });

  test('endless conflicts end in an answer, and the command is kept', async () => {
    const { loop } = rig(undefined, failing(10, { conflict: true }));
    // The day takes all ten attempts and fails, and the view stays.
    await loop.start();
    expect(loop.recent()).toEqual([{ kind: 'open_day', outcome: 'too_busy' }]);
    expect(await loop.send(SOMETHING)).toHaveProperty('ok');
  });

  test('a write of another tab is shown here', async () => {
    const one = rig();
    const two = rig(one.backing);
    await one.loop.start();
    await two.loop.start();
    await two.loop.send(SOMETHING);
    await settled();
    expect(one.loop.view.value?.log.records).toBe(2);
  });
});

describe('a store that refuses', () => {
  test('if it is full, that is reported, the view stays, and the same command is offered again', async () => {
    const { loop, log, backing, engine } = rig(undefined, failing(2, { fault: 'storage_full' }));
    // There is a view even though the day cannot be opened.
    expect(await loop.start()).toHaveProperty('ok.log.records', 0);
    expect(loop.trouble.value?.code).toBe('storage_full');

    expect(await loop.send(SOMETHING)).toEqual({ error: { code: 'storage_full', path: '' } });
    expect(loop.view.value?.log.records).toBe(0);
    expect(engine.lines).toEqual([]);
    const kept = loop.pending.value[0]?.command.command_id;
    expect(kept).toBeTruthy();

    expect(await loop.retry()).toHaveProperty('ok');
    expect(loop.pending.value).toEqual([]);
    expect(loop.trouble.value).toBeNull();
    expect(backing.records.get(1)).toContain(kept);
    expect(await log.length()).toBe(1);
  });

  test('H14: all that could not be stored waits in order, survives a reload, and is stored together', async () => {
    const kept = textInMemory();
    let full = true;
    const flaky = (log: Log): Log => ({
      ...log,
      append: async (...args) => (full ? { fault: 'storage_failed' } : log.append(...args)),
    });
    const before = rig(undefined, flaky, kept);
    await before.loop.start();
    for (const question of ['adult', 'calf'] as const) await before.loop.send(answering(question));
    const ids = before.loop.pending.value.map(({ command }) => command.command_id);
    expect(ids).toHaveLength(2);
    before.loop.stop();

    full = false;
    const after = rig(before.backing, flaky, kept);
    await after.loop.start();
    expect(after.loop.pending.value.map(({ command }) => command.command_id)).toEqual(ids);
    expect(await after.loop.retry()).toHaveProperty('ok');
    expect(after.loop.pending.value).toEqual([]);
    expect(kept.read()).toBeNull();
    const stored = (await after.log.read()).filter((line) => line.includes('answer_screening'));
    expect(stored.map((line) => JSON.parse(line).id)).toEqual(ids);
  });

  test('H14: the next command takes what waits along first, and the same one said again is not doubled', async () => {
    const { loop, log } = rig(undefined, failing(3, { fault: 'storage_failed' }));
    await loop.start();
    await loop.send(answering('adult'));
    await loop.send(answering('adult'));
    expect(loop.pending.value).toHaveLength(1);
    const [waiting] = loop.pending.value;
    expect(await loop.send(answering('calf'))).toHaveProperty('ok');
    expect(loop.pending.value).toEqual([]);
    const lines = (await log.read()).filter((line) => line.includes('answer_screening'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(waiting?.command.command_id);
  });

  test('H14: nothing later is tried while an earlier answer cannot be stored', async () => {
    const { loop, engine } = rig(undefined, failing(9, { fault: 'storage_full' }));
    await loop.start();
    await loop.send(answering('adult'));
    const decided = engine.calls.filter((call) => call === 'decide').length;
    await loop.send(answering('calf'));
    expect(loop.pending.value).toHaveLength(2);
    expect(engine.calls.filter((call) => call === 'decide').length).toBe(decided + 1);
  });

  test('H14: what waited and is then refused by the engine is told, and the rest goes on', async () => {
    const { loop, engine } = rig(undefined, failing(3, { fault: 'storage_failed' }));
    await loop.start();
    await loop.send(answering('adult'));
    await loop.send(answering('calf'));
    const refusal = { code: 'no_open_hit', path: '' };
    engine.script.push({ on: 'decide', answer: { error: refusal } });
    await loop.retry();
    expect(loop.pending.value).toEqual([]);
    expect(loop.refused.value).toMatchObject([{ command: { body: answering('adult') }, fault: refusal }]);
    expect(engine.lines.join()).toContain('answer_screening');
  });

  test('what waits can be dropped, and what is not a command is not taken from the page store', async () => {
    const kept = textInMemory('[{"command":{"command_id":1}},null,7]');
    const { loop } = rig(undefined, failing(2, { fault: 'storage_full' }), kept);
    await loop.start();
    expect(loop.pending.value).toEqual([]);
    await loop.send(SOMETHING);
    expect(kept.read()).toContain('submit_something_new');
    loop.drop();
    expect(kept.read()).toBeNull();
  });

  test('if another tab that updates closes it, that is reported at once', async () => {
    let tell = (_: 'closed'): void => undefined;
    const { loop } = rig(undefined, (log) => ({
      ...log,
      subscribe: (then) => {
        tell = then;
        return () => undefined;
      },
    }));
    await loop.start();
    tell('closed');
    expect(loop.trouble.value?.code).toBe('storage_closed');
  });

  test('if it cannot be read, that is reported, and no view pretends that there is nothing', async () => {
    const { loop } = rig(undefined, (log) => ({
      ...log,
      length: () => Promise.reject(new ShellFault('storage_failed')),
      read: () => Promise.reject(new ShellFault('storage_failed')),
    }));
    expect(await loop.start()).toEqual({ error: { code: 'storage_failed', path: '' } });
    expect(loop.view.value).toBeNull();
  });
});

describe('time', () => {
  test('the day is opened again when the view runs out at midnight (R42)', async () => {
    const { loop, clock, log } = rig();
    await loop.start();
    const midnight = Math.ceil(clock.now().epoch_ms / DAY_MS) * DAY_MS;
    expect(clock.waiting()).toEqual([midnight]);
    clock.goTo(midnight);
    await settled();
    expect(await log.length()).toBe(2);
    expect(clock.waiting()).toEqual([midnight + DAY_MS]);
  });

  test('waking on another date opens that day, once, however many events come (H13)', async () => {
    const { loop, clock, log } = rig();
    await loop.start();
    clock.goTo(clock.now().epoch_ms + 3 * DAY_MS);
    for (let i = 0; i < 3; i += 1) clock.wake();
    await settled();
    expect(await log.length()).toBe(2);
    // A clock that was set back is a change of date too.
    clock.goTo(clock.now().epoch_ms - 2 * DAY_MS);
    clock.wake();
    await settled();
    expect(await log.length()).toBe(3);
  });

  test('waking finds what other tabs wrote meanwhile', async () => {
    const one = rig();
    const two = rig(one.backing, (log) => ({ ...log, subscribe: () => () => undefined }));
    await one.loop.start();
    await two.loop.start();
    await one.loop.send(SOMETHING);
    two.clock.wake();
    await settled();
    expect(two.loop.view.value?.log.records).toBe(2);
  });

  test('a view that is out of date from the start does not keep the page busy', async () => {
    const { loop, engine, clock } = rig();
    engine.script.push({ on: 'view', answer: { ok: { valid_until_ms: 0 } } as never });
    await loop.start();
    expect(clock.waiting()).toEqual([clock.now().epoch_ms + 1_000]);
  });

  test('a stopped loop waits for nothing', async () => {
    const { loop, clock } = rig();
    await loop.start();
    loop.stop();
    expect(clock.waiting()).toEqual([]);
  });
});

test('the report keeps the last thirty kinds and outcomes but no values', async () => {
  const { loop } = rig();
  await loop.start();
  for (let i = 0; i < 40; i += 1) await loop.send({ kind: 'answer_screening', question: 'calf', answer: 'yes' });
  expect(loop.recent()).toHaveLength(30);
  expect(JSON.stringify(loop.recent())).not.toMatch(/calf|yes/);
});
