/** The changes of a physio in order, for undo and redo. Further typing in one field is one step. */
import type { ProgrammeSource } from '../../../engine/contract.ts';

export interface Step {
  /** The source on the other side of this step. */
  source: ProgrammeSource;
  /** What the step changed, in words. */
  what: string;
}

export interface History {
  past: readonly Step[];
  present: ProgrammeSource;
  future: readonly Step[];
  /** The step that further typing extends. */
  open: string | null;
}

const STEPS_MAX = 200;

export function begun(source: ProgrammeSource): History {
  return { past: [], present: source, future: [], open: null };
}

/** `key`: the same key again extends the step, until it is sealed. */
export function changed(history: History, next: ProgrammeSource, key: string, what: string): History {
  if (history.open === key && history.past.length > 0) return { ...history, present: next, future: [] };
  const past = [...history.past, { source: history.present, what }].slice(-STEPS_MAX);
  return { past, present: next, future: [], open: key };
}

/** Makes the next change a step of its own. */
export function sealed(history: History): History {
  return history.open === null ? history : { ...history, open: null };
}

/** null if there is nothing to undo. */
export function undone(history: History): History | null {
  const last = history.past.at(-1);
  if (!last) return null;
  const future = [...history.future, { source: history.present, what: last.what }];
  return { past: history.past.slice(0, -1), present: last.source, future, open: null };
}

/** null if there is nothing to redo. */
export function redone(history: History): History | null {
  const next = history.future.at(-1);
  if (!next) return null;
  const past = [...history.past, { source: history.present, what: next.what }];
  return { past, present: next.source, future: history.future.slice(0, -1), open: null };
}
