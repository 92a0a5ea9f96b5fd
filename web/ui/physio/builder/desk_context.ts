/** What every field of the builder reaches: the work, what the engine last made of it, and how a change is named. */
import { computed } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { FormField, ProgrammeForm, Text } from '../../../engine/contract.ts';
import { isolated } from '../../../words/words.ts';
import { valueNow } from './set_value.ts';
import type { Work } from './work.ts';

export interface Bench {
  work: Work;
  form: ProgrammeForm;
}

export const BenchContext = createContext<Bench | null>(null);

export function useBench(): Bench {
  const bench = useContext(BenchContext);
  if (!bench) throw new Error('a field is rendered outside the builder');
  return bench;
}

/** What stands in a field now. A key in one field must not draw all others anew. */
export function useFieldValue(field: FormField): unknown {
  const { work, form } = useBench();
  return useMemo(() => computed(() => valueNow(field, work.draft.value.source, form)), [work, form, field]).value;
}

/** What the source says at a pointer; undefined: nothing. */
export function useSaid(pointer: string): unknown {
  const { work } = useBench();
  return useMemo(() => computed(() => work.draft.value.source.set[pointer]), [work, pointer]).value;
}

/** "Slow, two legs, sets": outermost first. */
export function whatOf(where: readonly Text[], label: Text): string {
  return [...where, label].map((text) => isolated(text)).join(' · ');
}

export function phaseText(number: number, name: Text): Text {
  return { key: 'physio.phase', params: { number, name: isolated(name) } };
}

/** Words that belong together: days, goals, a phase with its exercise. */
export function textsWords(texts: readonly Text[]): string {
  return texts.map((text) => isolated(text)).join(', ');
}
