/**
 * Edits one draft: its source with a history, the engine's form of it, and whether it is stored on the device.
 * Typing never waits. Only the newest source is stored and checked; answers about older ones are dropped.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Fault, ProgrammeForm, ProgrammeSource } from '../../../engine/contract.ts';
import type { PhysioModel } from '../../../physio/physio_model.ts';
import type { Draft } from '../../../ports/drafts.ts';
import { begun, changed, type History, redone, sealed, undone } from './history.ts';
import { isSame, type Saying, withSayings } from './set_value.ts';

interface Change {
  say: readonly Saying[];
  /** The words for what changes, for undo and redo. */
  what: string;
  /** Further typing belongs to the same step, and the engine is asked only after DEBOUNCE_MS without a key. */
  typed?: boolean;
}

/** `unsaved`: the newest source exists in this page only. */
export type Saved = { name: 'saved' } | { name: 'saving' } | { name: 'unsaved'; fault: Fault };

/** The text of a number field that is not a number, and the words for the field. */
interface Unread {
  text: string;
  what: string;
}

export interface DraftEditor {
  draft: ReadonlySignal<Draft>;
  history: ReadonlySignal<History>;
  /** null until the engine has answered, or if it refused (see `refused`). May lag behind the draft for a moment. */
  form: ReadonlySignal<ProgrammeForm | null>;
  refused: ReadonlySignal<Fault | null>;
  saved: ReadonlySignal<Saved>;
  /** The texts of number fields that are not numbers, by JSON pointer. They are kept until they are corrected. */
  unread: ReadonlySignal<Readonly<Record<string, Unread>>>;
  change(change: Change): void;
  /** null removes the entry. */
  setUnread(pointer: string, entry: Unread | null): void;
  seal(): void;
  /** Returns the words for what was undone or redone; null if there is nothing. */
  undo(): string | null;
  redo(): string | null;
  rename(title: string): void;
  /** Asks the engine for the form again. */
  look(): Promise<void>;
  /** Tries to store the draft again. */
  store(): Promise<void>;
}

/** Longer than the gap between two keys, too short to be noticed. */
const DEBOUNCE_MS = 140;
/** After such a pause further typing is a step of its own. */
const TYPING_PAUSE_MS = 1500;

export function createDraftEditor(physio: PhysioModel, given: Draft, saved: Saved = { name: 'saved' }): DraftEditor {
  const draft = signal(given);
  const history = signal(begun(given.source));
  const form = signal<ProgrammeForm | null>(null);
  const refused = signal<Fault | null>(null);
  const kept = signal<Saved>(saved);
  const unread = signal<Readonly<Record<string, Unread>>>({});
  let asked = 0;
  let debounce: ReturnType<typeof setTimeout> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> | null = null;
  let again = false;

  const look = async (): Promise<void> => {
    clearTimeout(debounce);
    const mine = ++asked;
    const answer = await physio.form(JSON.stringify(draft.peek().source));
    if (mine !== asked) return;
    if ('ok' in answer) form.value = answer.ok;
    refused.value = 'error' in answer ? answer.error : null;
  };

  const write = async (): Promise<void> => {
    do {
      again = false;
      kept.value = { name: 'saving' };
      const fault = await physio.drafts.put(draft.peek());
      if (!again) kept.value = fault ? { name: 'unsaved', fault } : { name: 'saved' };
    } while (again);
    writing = null;
  };

  /** Runs one write at a time; if the draft changes meanwhile, one more follows. */
  const store = (): Promise<void> => {
    again = writing !== null;
    writing ??= write();
    return writing;
  };

  const take = (next: History, typed: boolean): void => {
    history.value = next;
    draft.value = { ...draft.peek(), source: next.present, changed: physio.now() };
    void store();
    clearTimeout(debounce);
    if (typed) debounce = setTimeout(() => void look(), DEBOUNCE_MS);
    else void look();
  };

  const step = (to: History | null, what: string | undefined): string | null => {
    if (!to || what === undefined) return null;
    take(to, false);
    return what;
  };

  return {
    draft,
    history,
    form,
    refused,
    saved: kept,
    unread,
    change({ say, what, typed = false }) {
      const now = history.peek();
      const next = withSayings(now.present, say);
      const pointers = say.map(({ pointer }) => pointer);
      forget(pointers);
      if (isSame(next.set, now.present.set)) return;
      take(changed(typed ? now : sealed(now), next, pointers.join(' '), what), typed);
      clearTimeout(pause);
      if (typed) pause = setTimeout(() => seal(), TYPING_PAUSE_MS);
      else seal();
    },
    setUnread(pointer, entry) {
      if (entry === null) forget([pointer]);
      else unread.value = { ...unread.peek(), [pointer]: entry };
    },
    seal,
    undo: () => dropUnread() ?? step(undone(history.peek()), history.peek().past.at(-1)?.what),
    redo: () => step(redone(history.peek()), history.peek().future.at(-1)?.what),
    rename(title) {
      draft.value = { ...draft.peek(), title, changed: physio.now() };
      void store();
    },
    look,
    store,
  };

  function seal(): void {
    history.value = sealed(history.peek());
  }

  /** Text that is not a number yet is what was done last, so undo takes it back first. */
  function dropUnread(): string | null {
    const last = Object.values(unread.peek()).at(-1);
    unread.value = {};
    return last?.what ?? null;
  }

  function forget(pointers: readonly string[]): void {
    const left = Object.entries(unread.peek()).filter(([pointer]) => !pointers.includes(pointer));
    if (left.length !== Object.keys(unread.peek()).length) unread.value = Object.fromEntries(left);
  }
}

/** Returns a source without changes on a released document. */
export function freshSource(base: { id: string; version: number }): ProgrammeSource {
  return { format: 1, base: { id: base.id, version: base.version }, set: {} };
}
