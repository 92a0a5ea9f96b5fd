/**
 * The app behind the screens, with everything a browser can refuse. Uses the real engine except where the engine itself
 * fails.
 */
import { describe, expect, test, vi } from 'vitest';
import type { App } from '../../../web/app/app.ts';
import type { CommandBody } from '../../../web/engine/contract.ts';
import { createEngine } from '../../../web/engine/engine.ts';
import { ShellFault } from '../../../web/engine/faults.ts';
import { createMemoryLog } from '../../../web/store/memory_log.ts';
import { fakeGlue, LoadFailure } from '../engine/fake_glue.ts';
import { realEngine } from '../engine/real_engine.ts';
import { newerThan } from '../newer_record.ts';
import { fakeEngine } from '../store/fakes.ts';
import { type FakePorts, fakePorts, stored } from './fake_ports.ts';
import { makeApp, started } from './make_app.ts';

const ADULT: CommandBody = { kind: 'answer_screening', question: 'adult', answer: 'yes' };
const RUPTURE: CommandBody = { kind: 'answer_screening', question: 'rupture', answer: 'yes' };

const textIn = (copy: Blob | undefined): Promise<string> =>
  new Response(copy?.stream().pipeThrough(new DecompressionStream('gzip'))).text();
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const refusing = (code: ConstructorParameters<typeof ShellFault>[0]) => async () =>
  Promise.reject(new ShellFault(code));

/** Waits until the second copy has all that is stored. */
const copied = (app: App, ports: FakePorts): Promise<void> =>
  vi.waitFor(() => expect(app.storage.value.second_copy?.records).toBe(ports.backing.records.size));

describe('a first visit and the next', () => {
  test('starts empty, keeps an answer, and shows it on the next start', async () => {
    const ports = fakePorts();
    const first = await started(ports);
    expect(first.phase.value).toEqual({ name: 'ready' });
    expect(first.view.value?.next_screen).toBe('start');
    expect(await first.send(ADULT)).toBeNull();
    expect(first.view.value?.next_screen).toBe('screening');
    expect(first.build.value).toEqual({ engine: expect.stringMatching(/^[0-9a-f]{12}$/), shell: '0.1.0' });
    first.stop();
    const second = await started(ports);
    expect(second.view.value?.screening.done).toBe(1);
  });

  test('opening the app writes nothing that would make it look used', async () => {
    const ports = fakePorts();
    await started(ports);
    expect(ports.backing.records.size).toBe(0);
  });

  test('a refusal is returned as it is', async () => {
    const app = await started();
    expect(await app.send({ kind: 'answer_clearance', sign: 'rupture', seen: 'yes', told: 'yes' })).toMatchObject({
      code: 'no_open_hit',
    });
  });

  test('answers questions about rules', async () => {
    const answer = await (await started()).registry(['R1']);
    expect(answer).toMatchObject({ ok: [{ id: 'R1', kind: 'rule' }] });
  });

  test('a browser that never answers about permission delays nothing', async () => {
    const never = () => new Promise<never>(() => undefined);
    const app = await started(fakePorts({ storage: { persist: never, persisted: never, estimate: never } }));
    app.data.persist();
    expect(app.phase.value.name).toBe('ready');
    expect(app.storage.value.persisted).toBeNull();
  });

  test("the browser's answers about room and persistence are shown once they arrive", async () => {
    const app = await started();
    await settled();
    expect(app.storage.value).toMatchObject({ kind: 'stored', persisted: false, usage_bytes: 10, quota_bytes: 1_000 });
  });
});

describe('a lock', () => {
  test('H14: nothing is read before the passphrase was given', async () => {
    const ports = fakePorts();
    const before = await started(ports);
    await before.send({ kind: 'answer_screening', question: 'adult', answer: 'yes' });
    expect(await before.appLock.set('open sesame')).toBe(true);
    before.stop();
    const app = await started(ports);
    expect(app.phase.value).toEqual({ name: 'locked' });
    expect(app.view.value).toBeNull();
    expect(await app.appLock.open('something else')).toBe(false);
    expect(app.phase.value).toEqual({ name: 'locked' });
    expect(await app.appLock.open('open sesame')).toBe(true);
    expect(app.phase.value).toEqual({ name: 'ready' });
    expect(app.view.value?.log.records).toBeGreaterThan(0);
  });
});

describe('storage', () => {
  test('if denied, the app waits for the person, then continues in memory and says so', async () => {
    const ports = fakePorts({ openLog: refusing('storage_denied') });
    const app = await started(ports);
    expect(app.phase.value).toEqual({ name: 'storage_denied' });
    expect(await app.send(ADULT)).toMatchObject({ code: 'engine_unavailable' });
    await app.continueInMemory();
    expect(app.phase.value).toEqual({ name: 'ready' });
    expect(app.storage.value.kind).toBe('memory');
    expect(await app.send(ADULT)).toBeNull();
    // After a session in memory, the next start must not report a loss.
    expect(ports.marked).toBeNull();
  });

  test.each(['storage_failed', 'storage_newer'] as const)(
    '%s on opening is reported instead of showing an empty app',
    async (code) => {
      const app = await started(fakePorts({ openLog: refusing(code) }));
      expect(app.phase.value).toEqual({ name: 'storage_broken', fault: { code, path: '' } });
      await app.continueInMemory();
      expect(app.phase.value.name).toBe('storage_broken');
    },
  );

  test('a log can be opened again after a restart', async () => {
    const ports = fakePorts({ openLog: refusing('storage_failed') });
    const app = await started(ports);
    ports.openLog = async () => stored(ports.backing);
    await app.restart();
    expect(app.phase.value).toEqual({ name: 'ready' });
  });

  test('a log that opens but cannot be read is reported', async () => {
    const ports = fakePorts();
    ports.openLog = async () => ({ ...stored(ports.backing), read: refusing('storage_failed') });
    const app = await started(ports);
    expect(app.phase.value).toMatchObject({ name: 'storage_broken', fault: { code: 'storage_failed' } });
  });

  test('waiting for an older tab is shown', async () => {
    const ports = fakePorts();
    let open = (): void => undefined;
    ports.openLog = (onBlocked) =>
      new Promise((resolve) => {
        onBlocked();
        open = () => resolve(stored(ports.backing));
      });
    const app = makeApp(ports);
    const starting = app.start();
    expect(app.phase.value).toEqual({ name: 'starting', waiting_for_tab: true });
    open();
    await starting;
    expect(app.phase.value.name).toBe('ready');
  });

  test('if there is no room, the answer is kept and offered again, and can be stored later', async () => {
    const ports = fakePorts();
    let full = true;
    ports.openLog = async () => {
      const log = stored(ports.backing);
      return {
        ...log,
        append: async (expected, records) =>
          full && records.length > 0 ? { fault: 'storage_full' } : log.append(expected, records),
      };
    };
    const app = await started(ports);
    expect(await app.send(ADULT)).toMatchObject({ code: 'storage_full' });
    expect(app.pending.value).toEqual({ body: ADULT, fault: { code: 'storage_full', path: '' }, count: 1 });
    expect(ports.held).toBe(true);
    expect(app.trouble.value?.code).toBe('storage_full');
    app.dismiss('trouble');
    expect(app.trouble.value).toBeNull();
    expect(await app.retry()).toMatchObject({ code: 'storage_full' });
    expect(app.trouble.value?.code).toBe('storage_full');
    expect(await app.send(RUPTURE)).toMatchObject({ code: 'storage_full' });
    expect(app.pending.value?.count).toBe(2);
    app.stop();
    full = false;
    const later = await started(ports);
    expect(later.pending.value?.count).toBe(2);
    expect(await later.retry()).toBeNull();
    expect(later.pending.value).toBeNull();
    expect(later.view.value?.screening.done).toBe(2);
    expect(ports.held).toBe(false);
    expect(later.trouble.value).toBeNull();
    expect(ports.waiting.read()).toBeNull();
  });

  test('H14: the browser is asked to keep the data once a session is finished, once in each visit', async () => {
    const ports = fakePorts();
    const app = await started(ports);
    await app.send(ADULT);
    expect(ports.asked).toEqual([]);
    const end: CommandBody = { kind: 'end_session', session: 'x', how: 'stopped', complete: false };
    await app.send(end);
    expect(ports.asked).toEqual([]);
    void app.send({ ...end, how: 'finished' });
    expect(ports.asked).toEqual(['persist']);
    await app.send({ ...end, how: 'finished' });
    expect(ports.asked).toEqual(['persist']);
  });
});

describe('history that is gone (H14)', () => {
  /** A device on which one question was answered, with its app closed. */
  const usedOnce = async (): Promise<FakePorts> => {
    const ports = fakePorts();
    const before = await started(ports);
    await before.send(ADULT);
    await copied(before, ports);
    before.stop();
    expect(ports.marked).toEqual({ generation: 1, records: 1 });
    return ports;
  };
  const clear = (ports: FakePorts): void => {
    ports.backing.records.clear();
    ports.backing.meta.clear();
  };

  test('comes back from the second copy, and that is told until the person has read it', async () => {
    const ports = await usedOnce();
    const device = ports.backing.meta.get('device');
    clear(ports);
    const app = await started(ports);
    expect(app.view.value?.screening.done).toBe(1);
    expect(app.storage.value).toMatchObject({ recovered: { records: 1, damaged: 0 }, missing: null });
    expect(app.other_tab.value).toBe(false);
    expect(ports.backing.meta.get('device')).not.toBe(device);
    app.dismiss('recovered');
    expect(app.storage.value.recovered).toBeNull();
    await app.send(RUPTURE);
    await copied(app, ports);
    expect(app.storage.value.second_copy?.where).toBe('cache');
  });

  test('raises an alarm if no copy has it, even after a reload, until the person has seen it', async () => {
    const ports = await usedOnce();
    clear(ports);
    ports.segments.files.clear();
    const first = await started(ports);
    expect(first.storage.value.missing).toEqual({ records: 1, of: 1 });
    expect(first.view.value?.next_screen).toBe('start');
    first.stop();
    const second = await started(ports);
    expect(second.storage.value.missing).toEqual({ records: 1, of: 1 });
    second.dismiss('missing');
    expect(second.storage.value.missing).toBeNull();
    await settled();
    second.stop();
    expect((await started(ports)).storage.value.missing).toBeNull();
  });

  test('H7: a lost end makes the screening due, is counted, and gives the device a new id', async () => {
    const ports = fakePorts();
    const before = await started(ports);
    await before.send(ADULT);
    for (const { key } of before.view.value?.screening.questions ?? [])
      if (key !== 'adult') await before.send({ kind: 'answer_screening', question: key, answer: 'no' });
    expect(before.view.value?.screening.status).toBe('clear');
    await copied(before, ports);
    before.stop();
    const all = ports.backing.records.size;
    const device = ports.backing.meta.get('device');
    ports.backing.records.delete(all);
    ports.backing.records.delete(all - 1);
    ports.segments.files.clear();

    const app = await started(ports);
    expect(app.storage.value.missing).toEqual({ records: 2, of: all });
    expect(app.view.value?.log.missing).toBe(2);
    expect(app.view.value?.screening.status).toBe('due');
    expect(ports.backing.meta.get('device')).not.toBe(device);
    expect(await app.send(ADULT)).toBeNull();
    app.stop();
    expect((await started(ports)).view.value?.log.missing).toBe(2);
  });

  test('a store that is cleared while the app is open is written again from memory, and no other tab is blamed', async () => {
    const ports = fakePorts();
    const app = await started(ports);
    ports.segments.denied = true;
    await app.send(ADULT);
    clear(ports);
    expect(await app.send(RUPTURE)).toBeNull();
    expect(app.view.value?.screening.done).toBe(2);
    expect(app.other_tab.value).toBe(false);
    expect(app.storage.value.recovered).toEqual({ records: 1, damaged: 0 });
    app.stop();
    expect((await started(ports)).view.value?.screening.done).toBe(2);
  });

  test('H7 H8: a damaged record is repaired from the second copy, and the view follows', async () => {
    const ports = fakePorts();
    const before = await started(ports);
    await before.send(ADULT);
    await before.send(RUPTURE);
    await copied(before, ports);
    before.stop();
    const sound = String(ports.backing.records.get(1));
    ports.backing.records.set(1, sound.slice(0, 70));
    const app = await started(ports);
    await vi.waitFor(() => expect(app.storage.value.recovered).toEqual({ records: 1, damaged: 0 }));
    await vi.waitFor(() => expect(app.view.value?.log.damaged).toBe(0));
    expect(ports.backing.records.get(1)).toBe(sound);
    expect(app.view.value?.screening.done).toBe(2);
    expect(app.other_tab.value).toBe(false);
    expect(await app.send({ kind: 'answer_screening', question: 'calf', answer: 'no' })).toBeNull();
  });

  test('a damaged device id is replaced', async () => {
    const ports = await usedOnce();
    ports.backing.meta.set('device', 'x\u0000');
    const app = await started(ports);
    expect(app.phase.value).toEqual({ name: 'ready' });
    expect(ports.backing.meta.get('device')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await app.send(RUPTURE)).toBeNull();
  });

  test('if the log cannot be read, a file can still be saved from the second copy', async () => {
    const ports = await usedOnce();
    ports.openLog = refusing('storage_failed');
    const app = await started(ports);
    expect(app.phase.value.name).toBe('storage_broken');
    expect(await app.data.exportFile()).toBeNull();
    expect(await textIn(ports.saved[0]?.content)).toContain('"adult"');
  });

  test('no alarm if another tab adds records during the check', async () => {
    const ports = fakePorts();
    const other = await started(ports);
    await other.send(ADULT);
    ports.openLog = async () => {
      const log = stored(ports.backing);
      return {
        ...log,
        async read() {
          const lines = await log.read();
          await other.send({ kind: 'answer_screening', question: 'calf', answer: 'no' });
          return lines;
        },
      };
    };
    expect((await started(ports)).storage.value.missing).toBeNull();
  });

  test('no alarm if the store is unchanged', async () => {
    const ports = fakePorts();
    const app = await started(ports);
    await app.send(ADULT);
    await app.send(RUPTURE);
    app.stop();
    expect((await started(ports)).storage.value.missing).toBeNull();
  });
});

describe('records of a newer app', () => {
  test('are kept, the app asks for an update, and nothing is decided or written (H15)', async () => {
    const ports = fakePorts();
    const before = await started(ports);
    await before.send(ADULT);
    before.stop();
    ports.backing.records.set(1, newerThan(String(ports.backing.records.get(1))));
    const app = await started(ports);
    expect(app.phase.value).toEqual({ name: 'ready' });
    expect(app.view.value?.next_screen).toBe('update_needed');
    expect(await app.send(RUPTURE)).toMatchObject({ code: 'log_newer' });
    expect(ports.backing.records.size).toBe(1);
    expect(await app.data.exportFile()).toBeNull();
    expect(await textIn(ports.saved[0]?.content)).toContain('"v":999');
  });
});

describe('the engine', () => {
  test('is reported if it does not load, and all data can still be exported (H16)', async () => {
    const ports = fakePorts();
    ports.backing.records.set(1, '{"one":1}');
    const glue = fakeGlue();
    glue.next = [new LoadFailure('404')];
    const app = await started(ports, { makeEngine: () => createEngine(glue.make) });
    expect(app.phase.value).toEqual({ name: 'engine_failed', fault: { code: 'engine_unavailable', path: '' } });
    expect(app.view.value).toBeNull();
    expect(await app.send(ADULT)).toMatchObject({ code: 'engine_unavailable' });
    expect(await app.registry(['R1'])).toMatchObject({ error: { code: 'engine_unavailable' } });
    expect(await app.entries(null, 20)).toMatchObject({ error: { code: 'engine_unavailable' } });
    expect(await app.day('2026-11-20')).toMatchObject({ error: { code: 'engine_unavailable' } });
    expect(await app.data.exportFile()).toBeNull();
    expect((await textIn(ports.saved[0]?.content)).split('\n')[1]).toBe('{"one":1}');
    expect(app.report()).toContain('engine_failed (engine_unavailable)');
  });

  test('is reported if it keeps crashing, and a restart brings it back with everything stored', async () => {
    const ports = fakePorts();
    let mortal = true;
    const engines = () => {
      const engine = realEngine();
      const decide: typeof engine.decide = (command, now) =>
        mortal && command.body.kind === 'submit_something_new'
          ? Promise.reject(new ShellFault('engine_aborted'))
          : engine.decide(command, now);
      return { ...engine, decide };
    };
    const app = await started(ports, { makeEngine: engines });
    await app.send(ADULT);
    expect(await app.send({ kind: 'submit_something_new' })).toMatchObject({ code: 'engine_aborted' });
    expect(app.phase.value).toMatchObject({ name: 'engine_failed' });
    expect(app.trouble.value).toBeNull();
    mortal = false;
    await app.restart();
    expect(app.phase.value).toEqual({ name: 'ready' });
    expect(app.view.value?.screening.done).toBe(1);
  });
});

describe('other tabs', () => {
  test('records of another tab are shown and announced; a new answer or a tap dismisses the notice', async () => {
    const ports = fakePorts();
    const [one, two] = [await started(ports), await started(ports)];
    await two.send(ADULT);
    await settled();
    expect(one.view.value?.screening.done).toBe(1);
    expect(one.other_tab.value).toBe(true);
    one.dismiss('other_tab');
    expect(one.other_tab.value).toBe(false);
    expect(two.other_tab.value).toBe(false);
  });

  test('both use the same device id', async () => {
    const ports = fakePorts();
    await Promise.all([started(ports), started(ports)]);
    expect(ports.backing.meta.get('device')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('starting twice', () => {
  test('drops the earlier start, so that there is one log and one loop', async () => {
    const ports = fakePorts();
    let opened = 0;
    let closed = 0;
    ports.openLog = async () => {
      opened += 1;
      const log = createMemoryLog(ports.backing);
      return {
        ...log,
        close: () => {
          closed += 1;
          log.close();
        },
      };
    };
    const app = makeApp(ports);
    await Promise.all([app.start(), app.restart()]);
    expect(app.phase.value).toEqual({ name: 'ready' });
    expect(opened - closed).toBe(1);
  });
});

describe('updates wait for the person (H15)', () => {
  test('the app shows "offline ready" and "update ready", and updates on a tap', async () => {
    const applyUpdate = vi.fn();
    let tell:
      | { offlineReady(): void; updateWaiting(): void; updatedElsewhere(): void; offlineFailed(p: unknown): void }
      | undefined;
    const ports = fakePorts();
    const check = vi.fn(async () => undefined);
    const app = await started(ports, {
      watchForUpdates: (events) => {
        tell = events;
        return { applyUpdate, check };
      },
    });
    expect(app.update.value).toBe('none');
    app.applyUpdate();
    expect(applyUpdate).not.toHaveBeenCalled();
    tell?.offlineReady();
    expect(app.update.value).toBe('offline_ready');
    app.dismiss('offline_ready');
    expect(app.update.value).toBe('none');
    tell?.updateWaiting();
    expect(app.update.value).toBe('update_ready');
    tell?.offlineReady();
    expect(app.update.value).toBe('update_ready');
    app.applyUpdate();
    expect(app.update.value).toBe('applying');
    expect(applyUpdate).toHaveBeenCalledTimes(1);
    ports.clock.goTo(ports.clock.now().epoch_ms + 86_400_000);
    ports.clock.wake();
    ports.clock.wake();
    expect(check).toHaveBeenCalledTimes(1);
  });

  test('an update applied by another tab is picked up by a reload', async () => {
    const ports = fakePorts();
    const app = await started(ports, {
      watchForUpdates: (events) => {
        events.offlineFailed(new Error('no'));
        events.updatedElsewhere();
        return { applyUpdate: () => undefined, check: async () => undefined };
      },
    });
    expect(app.update.value).toBe('update_ready');
    app.applyUpdate();
    expect(ports.reloads).toBe(1);
  });
});

describe('small things', () => {
  test('the theme is remembered; an unknown one becomes automatic', async () => {
    const ports = fakePorts();
    ports.theme = 'dark';
    const app = makeApp(ports);
    expect(app.theme.value).toBe('dark');
    app.setTheme('light');
    expect(app.theme.value).toBe('light');
    expect(ports.theme).toBe('light');
    ports.theme = 'purple';
    expect(makeApp(ports).theme.value).toBe('auto');
  });

  test('the report holds builds, kinds and codes but no values (H11)', async () => {
    const ports = fakePorts({ surroundings: { missingFeatures: ['secure_origin'], userAgent: 'Test/1.0' } });
    const app = await started(ports);
    await app.send(ADULT);
    await app.send(RUPTURE);
    await app.send({ kind: 'answer_clearance', sign: 'antibiotic', seen: 'yes', told: 'yes' });
    const report = app.report();
    expect(report).toContain('app: 0.1.0');
    expect(report).toContain('Test/1.0');
    expect(report).toContain('secure_origin');
    expect(report).toContain('  answer_screening: ok\n  answer_screening: ok\n  answer_clearance: no_open_hit');
    expect(report).not.toMatch(/adult|rupture|R4|yes/);
    expect(await app.copy(report)).toBe(true);
  });

  test('a report can be made before anything has started', () => {
    expect(makeApp(fakePorts(), { makeEngine: fakeEngine }).report()).toContain('engine: none');
  });
});
