/**
 * R55: the person's own way through the phases beside virtual people with the same document and start, by the query
 * `on_track`. Counts and days only, never a promise.
 */
import type { Text } from './contract_words.ts';

export interface OnTrack {
  /** The date from which days are counted, as day 1: the first plan of the programme in force. Null before it. */
  since: string | null;
  /** Today, counted from `since`. */
  day: number | null;
  /** `calm_down`, or `phase_1` and so on. */
  start: string | null;
  /** The number of virtual people behind each band. */
  people: number;
  phases: OnTrackPhase[];
  /** The next phase is not reached by the day by which 90 of 100 had reached it. */
  slower: boolean;
  /** What was met since then that makes people slower. Null before the first plan. */
  met: { reds: number; ambers: number; gaps: number } | null;
}

export interface OnTrackPhase {
  phase: number;
  name: Text;
  /** When the person was first in this phase. */
  reached: { date: string; day: number } | null;
  /** By which day 10, 50 and 90 of 100 reached it; null if fewer did. No band if the programme's pace was changed. */
  band: { tenth: number | null; half: number | null; ninetieth: number | null } | null;
}
