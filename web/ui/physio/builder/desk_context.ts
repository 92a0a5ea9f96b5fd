/** What every field of the builder reaches: the work, what the engine last made of it, and how a change is named. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ProgrammeForm, Text } from '../../../engine/contract.ts';
import { isolated } from '../../../words/words.ts';
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
