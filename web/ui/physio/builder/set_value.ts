/** What a source says at a pointer. What is as in the standard document is not said: a link carries only what differs. */
import type { FormField, ProgrammeForm, ProgrammeSource } from '../../../engine/contract.ts';

/** A pointer and what shall stand there; undefined, or the same as `standard`: nothing is said. */
export interface Saying {
  pointer: string;
  value: unknown;
  standard?: unknown;
}

export function withSayings(source: ProgrammeSource, sayings: readonly Saying[]): ProgrammeSource {
  const set = { ...source.set };
  for (const { pointer, value, standard } of sayings) {
    if (value === undefined || isSame(value, standard)) delete set[pointer];
    else set[pointer] = value;
  }
  return { ...source, set };
}

/** The form is a moment behind what is typed: what was said last counts, and what is not said any more is as in the standard document. */
export function valueNow(field: FormField, source: ProgrammeSource, form: ProgrammeForm): unknown {
  if (Object.hasOwn(source.set, field.pointer)) return source.set[field.pointer];
  return Object.hasOwn(form.source.set, field.pointer) ? field.standard : field.value;
}

/** Of plain JSON; the order of members means nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [ours, theirs] = [Object.entries(a), Object.entries(b)];
  return (
    ours.length === theirs.length &&
    ours.every(([name, value]) => Object.hasOwn(b, name) && isSame(value, (b as Record<string, unknown>)[name]))
  );
}

/** A frequency of its own says nothing about the days of the one before. */
export function frequencySayings(field: FormField, word: string): Saying[] {
  const phase = field.pointer.slice(0, field.pointer.lastIndexOf('/'));
  return [
    { pointer: field.pointer, value: word, standard: field.standard },
    { pointer: `${phase}/times`, value: undefined },
    { pointer: `${phase}/weekdays`, value: undefined },
  ];
}

/** What does not belong into a template or a copy: for whom it was, and when. */
export function withoutPatient(source: ProgrammeSource): ProgrammeSource {
  return withSayings(
    source,
    ['/side', '/issued', '/expires', '/review', '/hold', '/note'].map((pointer) => ({ pointer, value: undefined })),
  );
}
