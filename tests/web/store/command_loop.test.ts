/** The path of a command and all that can go wrong, on a scripted engine; two_tabs.test.ts uses the real one. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CommandBody } from '../../../web/engine/contract.ts';
import { ShellFault } from '../../../web/engine/faults.ts';
import type { Appended, Log } from '../../../web/ports/log.ts';
import { type CommandLoop, createCommandLoop } from '../../../web/store/command_loop.ts';
import { createMemoryLog, memoryBacking } from '../../../web/store/memory_log.ts';
import { countedIds, fakeClock, fakeEngine, noLocks } from './fakes.ts';

const SOMETHING: CommandBody = { kind: 'submit_something_new' };
const DAY_MS = 86_400_000;

const loops: CommandLoop[] = [];
afterEach(() => {
  for (const loop of loops.splice(0)) loop.stop();
});

function rig(backing = memoryBacking(), wrap: (log: Log) => Log = (log) => log) {
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
    expect(loop.pending.value).toBeNull();
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
    expect(loop.pending.value).toBeNull();
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
    const kept = loop.pending.value?.command.command_id;
    expect(kept).toBeTruthy();

    expect(await loop.retry()).toHaveProperty('ok');
    expect(loop.pending.value).toBeNull();
    expect(loop.trouble.value).toBeNull();
    expect(backing.records.get(1)).toContain(kept);
    expect(await log.length()).toBe(1);
  });

  test('a newer command of the person replaces the pending one', async () => {
    const { loop, log } = rig(undefined, failing(2, { fault: 'storage_failed' }));
    await loop.start();
    await loop.send(SOMETHING);
    const waiting = loop.pending.value?.command.command_id;
    await loop.send(SOMETHING);
    expect(loop.pending.value).toBeNull();
    expect((await log.read()).join()).not.toContain(waiting);
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
