/** What a physio changed, in order, so that it can be taken back and done again. Typing on in one field is one step. */
import type { ProgrammeSource } from '../../../engine/contract.ts';

export interface Step {
  /** How it was on the other side of this step. */
  source: ProgrammeSource;
  /** What the step changed, in words. */
  what: string;
}

export interface History {
  past: readonly Step[];
  present: ProgrammeSource;
  future: readonly Step[];
  /** What is still being typed into. */
  open: string | null;
}

const STEPS_MAX = 200;

export function begun(source: ProgrammeSource): History {
  return { past: [], present: source, future: [], open: null };
}

/** `key`: the same one again goes on with the same step, until it is sealed. */
export function changed(history: History, next: ProgrammeSource, key: string, what: string): History {
  if (history.open === key && history.past.length > 0) return { ...history, present: next, future: [] };
  const past = [...history.past, { source: history.present, what }].slice(-STEPS_MAX);
  return { past, present: next, future: [], open: key };
}

/** Whatever comes next is a step of its own. */
export function sealed(history: History): History {
  return history.open === null ? history : { ...history, open: null };
}

/** null: nothing to take back. */
export function undone(history: History): History | null {
  const last = history.past.at(-1);
  if (!last) return null;
  const future = [...history.future, { source: history.present, what: last.what }];
  return { past: history.past.slice(0, -1), present: last.source, future, open: null };
}

/** null: nothing to do again. */
export function redone(history: History): History | null {
  const next = history.future.at(-1);
  if (!next) return null;
  const past = [...history.past, { source: history.present, what: next.what }];
  return { past, present: next.source, future: history.future.slice(0, -1), open: null };
}
