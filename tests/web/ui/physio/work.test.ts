/** One draft being worked on: typing never waits, the newest answer counts, and a store that fails stops nothing. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer, Fault, ProgrammeForm } from '../../../../web/engine/contract.ts';
import type { PhysioModel } from '../../../../web/physio/physio_model.ts';
import type { Draft } from '../../../../web/ports/drafts.ts';
import { memoryDrafts } from '../../../../web/store/memory_drafts.ts';
import { begin, fetched, openOn, putAway } from '../../../../web/ui/physio/builder/desk.ts';
import { type Work, workOn } from '../../../../web/ui/physio/builder/work.ts';
import { NOW } from './real_physio.ts';

const draft: Draft = {
  id: 'a',
  title: 'A',
  kind: 'draft',
  source: { format: 1, base: { id: 'six_phases_adapted', version: 1 }, set: {} },
  changed: NOW,
};

/** An engine that answers when it is told to, in whatever order. */
function slowPhysio(puts: (draft: Draft) => Promise<Fault | null> = async () => null) {
  const asked: { text: string; answer: (answer: Answer<ProgrammeForm>) => void }[] = [];
  const stored: Draft[] = [];
  const drafts = memoryDrafts();
  const physio = {
    form: (text: string) => new Promise<Answer<ProgrammeForm>>((answer) => asked.push({ text, answer })),
    now: () => NOW,
    drafts: {
      ...drafts,
      async put(given: Draft) {
        const fault = await puts(given);
        if (!fault) stored.push(given);
        return fault ?? drafts.put(given);
      },
    },
  } as unknown as PhysioModel;
  return { physio, asked, stored };
}

const form = (name: string): Answer<ProgrammeForm> => ({ ok: { base: { title: name } } as ProgrammeForm });
const type = (work: Work, value: number): void =>
  work.change({ say: [{ pointer: '/x', value }], what: 'x', typed: true });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('typing', () => {
  test('asks the engine once, a breath after the last key', async () => {
    const { physio, asked } = slowPhysio();
    const work = workOn(physio, draft);
    for (const value of [1, 12, 123]) type(work, value);
    expect(asked).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(200);
    expect(asked).toHaveLength(1);
    expect(JSON.parse(asked[0]?.text ?? '').set).toEqual({ '/x': 123 });
  });

  test('is one step back; after a pause typing on is another', async () => {
    const { physio } = slowPhysio();
    const work = workOn(physio, draft);
    type(work, 1);
    type(work, 12);
    await vi.advanceTimersByTimeAsync(2000);
    type(work, 3);
    expect(work.undo()).toBe('x');
    expect(work.draft.value.source.set).toEqual({ '/x': 12 });
    work.undo();
    expect(work.draft.value.source.set).toEqual({});
    expect(work.undo()).toBeNull();
    work.redo();
    work.redo();
    expect(work.draft.value.source.set).toEqual({ '/x': 3 });
  });

  test('what comes late for an older source is not shown', async () => {
    const { physio, asked } = slowPhysio();
    const work = workOn(physio, draft);
    void work.look();
    work.change({ say: [{ pointer: '/x', value: 2 }], what: 'x' });
    expect(asked).toHaveLength(2);
    asked[1]?.answer(form('new'));
    await vi.advanceTimersByTimeAsync(0);
    asked[0]?.answer(form('old'));
    await vi.advanceTimersByTimeAsync(0);
    expect(work.form.value?.base.title).toBe('new');
  });

  test('a refusal is said and the last form stays', async () => {
    const { physio, asked } = slowPhysio();
    const work = workOn(physio, draft);
    void work.look();
    asked[0]?.answer(form('good'));
    await vi.advanceTimersByTimeAsync(0);
    void work.look();
    asked[1]?.answer({ error: { code: 'engine_unavailable', path: '' } });
    await vi.advanceTimersByTimeAsync(0);
    expect(work.form.value?.base.title).toBe('good');
    expect(work.refused.value?.code).toBe('engine_unavailable');
  });

  test('a change that changes nothing is no step', () => {
    const { physio, stored } = slowPhysio();
    const work = workOn(physio, draft);
    work.change({ say: [{ pointer: '/x', value: 4, standard: 4 }], what: 'x' });
    expect(work.history.value.past).toHaveLength(0);
    expect(stored).toHaveLength(0);
  });
});

describe('what is no number', () => {
  test('is kept beside the source, is forgotten when it can be read, and undo takes it away', () => {
    const work = workOn(slowPhysio().physio, draft);
    work.setUnread('/x', { text: 'twelve', what: 'x' });
    expect(work.unread.value['/x']?.text).toBe('twelve');
    type(work, 12);
    expect(work.unread.value).toEqual({});
    work.setUnread('/y', { text: '', what: 'y' });
    expect(work.undo()).toBe('y');
    expect(work.unread.value).toEqual({});
    expect(work.draft.value.source.set).toEqual({ '/x': 12 });
    expect(work.undo()).toBe('x');
  });
});

describe('storing', () => {
  test('begins at once; while one is under way only the newest one follows', async () => {
    let finish: (() => void)[] = [];
    const { physio, stored } = slowPhysio(() => new Promise((done) => finish.push(() => done(null))));
    const work = workOn(physio, draft);
    for (const value of [1, 2, 3, 4]) type(work, value);
    expect(finish).toHaveLength(1);
    expect(work.saved.value).toEqual({ name: 'saving' });
    for (let i = 0; i < 3; i += 1) {
      for (const done of finish) done();
      finish = [];
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(stored.map((one) => one.source.set['/x'])).toEqual([1, 4]);
    expect(work.saved.value).toEqual({ name: 'saved' });
  });

  test('that fails is said, the work goes on, and it is tried again', async () => {
    let full = true;
    const { physio, stored } = slowPhysio(async () => (full ? { code: 'storage_full', path: '' } : null));
    const work = workOn(physio, draft);
    type(work, 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(work.saved.value).toEqual({ name: 'unsaved', fault: { code: 'storage_full', path: '' } });
    full = false;
    type(work, 2);
    await vi.advanceTimersByTimeAsync(0);
    expect(work.saved.value).toEqual({ name: 'saved' });
    expect(stored.at(-1)?.source.set).toEqual({ '/x': 2 });
  });

  test('a new name is stored too, and is no step', async () => {
    const { physio, stored } = slowPhysio();
    const work = workOn(physio, draft);
    work.rename('B');
    await vi.advanceTimersByTimeAsync(0);
    expect(stored.at(-1)?.title).toBe('B');
    expect(work.history.value.past).toHaveLength(0);
  });
});

describe('the desk', () => {
  test('a draft lies there with its history until it is put away', async () => {
    const { physio } = slowPhysio();
    await begin(physio, draft);
    const work = openOn(physio, 'a');
    if (work) type(work, 5);
    expect(openOn(physio, 'a')?.history.value.past).toHaveLength(1);
    expect(await fetched(physio, 'a')).toEqual({ ok: work });
    await vi.advanceTimersByTimeAsync(0);
    putAway(physio, 'a');
    expect(openOn(physio, 'a')).toBeNull();
    const again = await fetched(physio, 'a');
    expect('ok' in again && again.ok?.draft.value.source.set).toEqual({ '/x': 5 });
  });

  test('one that cannot be stored lies there all the same, and says so', async () => {
    const { physio } = slowPhysio(async () => ({ code: 'storage_denied', path: '' }));
    expect(await begin(physio, draft)).toEqual({ code: 'storage_denied', path: '' });
    expect(openOn(physio, 'a')?.saved.value.name).toBe('unsaved');
  });

  test('what is not there is null', async () => {
    expect(await fetched(slowPhysio().physio, 'nobody')).toEqual({ ok: null });
  });
});
