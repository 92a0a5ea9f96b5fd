/** The editor of one draft: typing never waits, the newest answer counts, and a failing store stops nothing. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer, Fault, ProgrammeForm } from '../../../../web/engine/contract.ts';
import type { PhysioModel } from '../../../../web/physio/physio_model.ts';
import type { Draft } from '../../../../web/ports/drafts.ts';
import { memoryDrafts } from '../../../../web/store/memory_drafts.ts';
import { createDraftEditor, type DraftEditor } from '../../../../web/ui/physio/builder/draft_editor.ts';
import { addDraft, closeEditor, loadEditor, openEditor } from '../../../../web/ui/physio/builder/open_drafts.ts';
import { NOW } from './real_physio.ts';

const draft: Draft = {
  id: 'a',
  title: 'A',
  kind: 'draft',
  source: { format: 1, base: { id: 'six_phases_adapted', version: 1 }, set: {} },
  changed: NOW,
};

/** An engine that answers on command, in any order. */
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
const type = (editor: DraftEditor, value: number): void =>
  editor.change({ say: [{ pointer: '/x', value }], what: 'x', typed: true });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('typing', () => {
  test('asks the engine once, DEBOUNCE_MS after the last key', async () => {
    const { physio, asked } = slowPhysio();
    const editor = createDraftEditor(physio, draft);
    for (const value of [1, 12, 123]) type(editor, value);
    expect(asked).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(200);
    expect(asked).toHaveLength(1);
    expect(JSON.parse(asked[0]?.text ?? '').set).toEqual({ '/x': 123 });
  });

  test('is one step; after a pause further typing is another', async () => {
    const { physio } = slowPhysio();
    const editor = createDraftEditor(physio, draft);
    type(editor, 1);
    type(editor, 12);
    await vi.advanceTimersByTimeAsync(2000);
    type(editor, 3);
    expect(editor.undo()).toBe('x');
    expect(editor.draft.value.source.set).toEqual({ '/x': 12 });
    editor.undo();
    expect(editor.draft.value.source.set).toEqual({});
    expect(editor.undo()).toBeNull();
    editor.redo();
    editor.redo();
    expect(editor.draft.value.source.set).toEqual({ '/x': 3 });
  });

  test('a late answer for an older source is not shown', async () => {
    const { physio, asked } = slowPhysio();
    const editor = createDraftEditor(physio, draft);
    void editor.look();
    editor.change({ say: [{ pointer: '/x', value: 2 }], what: 'x' });
    expect(asked).toHaveLength(2);
    asked[1]?.answer(form('new'));
    await vi.advanceTimersByTimeAsync(0);
    asked[0]?.answer(form('old'));
    await vi.advanceTimersByTimeAsync(0);
    expect(editor.form.value?.base.title).toBe('new');
  });

  test('a refusal is shown and the last form stays', async () => {
    const { physio, asked } = slowPhysio();
    const editor = createDraftEditor(physio, draft);
    void editor.look();
    asked[0]?.answer(form('good'));
    await vi.advanceTimersByTimeAsync(0);
    void editor.look();
    asked[1]?.answer({ error: { code: 'engine_unavailable', path: '' } });
    await vi.advanceTimersByTimeAsync(0);
    expect(editor.form.value?.base.title).toBe('good');
    expect(editor.refused.value?.code).toBe('engine_unavailable');
  });

  test('a change without effect is not a step', () => {
    const { physio, stored } = slowPhysio();
    const editor = createDraftEditor(physio, draft);
    editor.change({ say: [{ pointer: '/x', value: 4, standard: 4 }], what: 'x' });
    expect(editor.history.value.past).toHaveLength(0);
    expect(stored).toHaveLength(0);
  });
});

describe('text that is not a number', () => {
  test('is kept beside the source, is dropped once it is a number, and is removed by undo', () => {
    const editor = createDraftEditor(slowPhysio().physio, draft);
    editor.setUnread('/x', { text: 'twelve', what: 'x' });
    expect(editor.unread.value['/x']?.text).toBe('twelve');
    type(editor, 12);
    expect(editor.unread.value).toEqual({});
    editor.setUnread('/y', { text: '', what: 'y' });
    expect(editor.undo()).toBe('y');
    expect(editor.unread.value).toEqual({});
    expect(editor.draft.value.source.set).toEqual({ '/x': 12 });
    expect(editor.undo()).toBe('x');
  });
});

describe('storing', () => {
  test('begins at once; during a write only the newest one follows', async () => {
    let finish: (() => void)[] = [];
    const { physio, stored } = slowPhysio(() => new Promise((done) => finish.push(() => done(null))));
    const editor = createDraftEditor(physio, draft);
    for (const value of [1, 2, 3, 4]) type(editor, value);
    expect(finish).toHaveLength(1);
    expect(editor.saved.value).toEqual({ name: 'saving' });
    for (let i = 0; i < 3; i += 1) {
      for (const done of finish) done();
      finish = [];
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(stored.map((one) => one.source.set['/x'])).toEqual([1, 4]);
    expect(editor.saved.value).toEqual({ name: 'saved' });
  });

  test('that fails is reported, work goes on, and it is tried again', async () => {
    let full = true;
    const { physio, stored } = slowPhysio(async () => (full ? { code: 'storage_full', path: '' } : null));
    const editor = createDraftEditor(physio, draft);
    type(editor, 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(editor.saved.value).toEqual({ name: 'unsaved', fault: { code: 'storage_full', path: '' } });
    full = false;
    type(editor, 2);
    await vi.advanceTimersByTimeAsync(0);
    expect(editor.saved.value).toEqual({ name: 'saved' });
    expect(stored.at(-1)?.source.set).toEqual({ '/x': 2 });
  });

  test('a new name is stored too, and is not a step', async () => {
    const { physio, stored } = slowPhysio();
    const editor = createDraftEditor(physio, draft);
    editor.rename('B');
    await vi.advanceTimersByTimeAsync(0);
    expect(stored.at(-1)?.title).toBe('B');
    expect(editor.history.value.past).toHaveLength(0);
  });
});

describe('open drafts', () => {
  test('a draft keeps its history until it is closed', async () => {
    const { physio } = slowPhysio();
    await addDraft(physio, draft);
    const editor = openEditor(physio, 'a');
    if (editor) type(editor, 5);
    expect(openEditor(physio, 'a')?.history.value.past).toHaveLength(1);
    expect(await loadEditor(physio, 'a')).toEqual({ ok: editor });
    await vi.advanceTimersByTimeAsync(0);
    closeEditor(physio, 'a');
    expect(openEditor(physio, 'a')).toBeNull();
    const again = await loadEditor(physio, 'a');
    expect('ok' in again && again.ok?.draft.value.source.set).toEqual({ '/x': 5 });
  });

  test('one that cannot be stored is open all the same, and reports it', async () => {
    const { physio } = slowPhysio(async () => ({ code: 'storage_denied', path: '' }));
    expect(await addDraft(physio, draft)).toEqual({ code: 'storage_denied', path: '' });
    expect(openEditor(physio, 'a')?.saved.value.name).toBe('unsaved');
  });

  test('a missing one is null', async () => {
    expect(await loadEditor(slowPhysio().physio, 'nobody')).toEqual({ ok: null });
  });
});
