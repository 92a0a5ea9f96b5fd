/**
 * One draft being worked on: its source as a history, what the engine makes of it, and whether the device has it.
 * Typing never waits: the newest source is stored and looked at, what was asked for before it no longer counts.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Fault, ProgrammeForm, ProgrammeSource } from '../../../engine/contract.ts';
import type { PhysioModel } from '../../../physio/physio_model.ts';
import type { Draft } from '../../../ports/drafts.ts';
import { begun, changed, type History, redone, sealed, undone } from './history.ts';
import { isSame, type Saying, withSayings } from './set_value.ts';

interface Change {
  say: readonly Saying[];
  /** What it changes, in words. */
  what: string;
  /** Typed: typing on is the same step, and the engine waits for a breath. */
  typed?: boolean;
}

/** `fault`: what was typed last is in this page alone. */
export type Saved = { name: 'saved' } | { name: 'saving' } | { name: 'unsaved'; fault: Fault };

/** What stands in a field and is no number, and what the field is. */
interface Unread {
  text: string;
  what: string;
}

export interface Work {
  draft: ReadonlySignal<Draft>;
  history: ReadonlySignal<History>;
  /** null: the engine has not answered yet, or refused (then `refused`). May be a moment behind. */
  form: ReadonlySignal<ProgrammeForm | null>;
  refused: ReadonlySignal<Fault | null>;
  saved: ReadonlySignal<Saved>;
  /** What stands in fields and is no number, by pointer: it is kept, and it must be mended. */
  unread: ReadonlySignal<Readonly<Record<string, Unread>>>;
  change(change: Change): void;
  /** null: it can be read again. */
  setUnread(pointer: string, entry: Unread | null): void;
  seal(): void;
  /** What was taken back or done again, in words; null: nothing. */
  undo(): string | null;
  redo(): string | null;
  rename(title: string): void;
  /** Asks the engine anew. */
  look(): Promise<void>;
  /** Tries to store it once more. */
  store(): Promise<void>;
}

/** Long enough for the next key, too short to be waited for. */
const BREATH_MS = 140;
/** After that a word is finished: typing on is a step of its own. */
const PAUSE_MS = 1500;

export function workOn(physio: PhysioModel, given: Draft, saved: Saved = { name: 'saved' }): Work {
  const draft = signal(given);
  const history = signal(begun(given.source));
  const form = signal<ProgrammeForm | null>(null);
  const refused = signal<Fault | null>(null);
  const kept = signal<Saved>(saved);
  const unread = signal<Readonly<Record<string, Unread>>>({});
  let asked = 0;
  let breath: ReturnType<typeof setTimeout> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> | null = null;
  let again = false;

  const look = async (): Promise<void> => {
    clearTimeout(breath);
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

  /** One writing at a time; the newest one follows it. */
  const store = (): Promise<void> => {
    again = writing !== null;
    writing ??= write();
    return writing;
  };

  const take = (next: History, typed: boolean): void => {
    history.value = next;
    draft.value = { ...draft.peek(), source: next.present, changed: physio.now() };
    void store();
    clearTimeout(breath);
    if (typed) breath = setTimeout(() => void look(), BREATH_MS);
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
      if (typed) pause = setTimeout(() => seal(), PAUSE_MS);
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

  /** What is no number yet is the last thing that was done. */
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

/** A source that is as `ProgrammeSource` says, over a released document. */
export function freshSource(base: { id: string; version: number }): ProgrammeSource {
  return { format: 1, base: { id: base.id, version: base.version }, set: {} };
}
