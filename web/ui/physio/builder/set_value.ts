/**
 * Sets values of a source by pointer. A value as in the standard document is not set, because a link carries only
 * differences.
 */
import type { FormField, ProgrammeForm, ProgrammeSource } from '../../../engine/contract.ts';

/** A pointer and its new value. undefined, or the same as `standard`, removes the entry. */
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

/** The form lags behind the typing, so the source counts first; what it does not set is as in the standard document. */
export function valueNow(field: FormField, source: ProgrammeSource, form: ProgrammeForm): unknown {
  if (Object.hasOwn(source.set, field.pointer)) return source.set[field.pointer];
  return Object.hasOwn(form.source.set, field.pointer) ? field.standard : field.value;
}

/** Compares plain JSON; the order of members is ignored. */
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

/** A new frequency must not keep the weekdays of the previous one. */
export function frequencySayings(field: FormField, word: string): Saying[] {
  const phase = field.pointer.slice(0, field.pointer.lastIndexOf('/'));
  return [
    { pointer: field.pointer, value: word, standard: field.standard },
    { pointer: `${phase}/times`, value: undefined },
    { pointer: `${phase}/weekdays`, value: undefined },
  ];
}

/** What does not belong in a template or a copy: whom it was for, and when. */
export function withoutPatient(source: ProgrammeSource): ProgrammeSource {
  return withSayings(
    source,
    ['/side', '/issued', '/expires', '/review', '/hold', '/note'].map((pointer) => ({ pointer, value: undefined })),
  );
}
