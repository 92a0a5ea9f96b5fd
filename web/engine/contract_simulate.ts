/**
 * Virtual people who follow a document (cpp/engine/simulation/simulate.hpp). A simulation consists of slices that can
 * be added up, so that the page stays responsive between them.
 */

import type { Text } from './contract_words.ts';

/** The rows of cpp/engine/simulation/simulate_kind.cpp, in its order. */
export type PersonKind =
  | 'steady'
  | 'ordinary'
  | 'slow'
  | 'flaring'
  | 'forgetful'
  | 'over_keen'
  | 'silent'
  | 'daily_painkillers'
  | 'sore_left_out'
  | 'session_days_only'
  | 'twice_a_week';

export interface SimulateArgs {
  /** The text of a programme: a link, a source or a whole document. Empty means the one compiled in. */
  document: string;
  kind: PersonKind;
  /** The first person of this kind, from 0. A person is the same whatever slice they are in. */
  first: number;
  count: number;
  days: number;
  seed: number;
}

/** A value, and how many people have it. */
export type Histogram = [value: number, people: number][];

/** Opaque: pass it to `simulateSummary` unchanged. */
export interface SimulationSlice {
  kind: PersonKind;
  people: number;
  /** For phases 0 (no holds) to 6. */
  days_in: number[];
  reached: Histogram[];
  maintained: Histogram;
  sessions: Histogram;
  missed: Histogram;
  eases: Histogram;
  advances: Histogram;
  flares: Histogram;
  reds: Histogram;
  screens: Histogram;
  longest_without: number;
  longest_untold: number;
  /** Always 0 unless the engine breaks its own rules (H6, H7). */
  rises_after_bad: number;
  rules: Record<string, number>;
}

export interface SimulationReach {
  reached_per_thousand: number;
  /** Days, counted from 1, of those who reached it so far; null if nobody did. */
  first_day: number | null;
  median_day: number | null;
  last_day: number | null;
  /** The days by which 10, 50 and 90 of 100 people reached it; null if fewer did. */
  tenth_day: number | null;
  fiftieth_day: number | null;
  ninetieth_day: number | null;
}

export interface SimulationOfKind {
  kind: PersonKind;
  people: number;
  phases: ({ phase: number; mean_days: number } & SimulationReach)[];
  maintenance: SimulationReach;
  median_sessions: number;
  median_missed: number;
  median_eases: number;
  median_advances: number;
  median_flares: number;
  median_reds: number;
  median_screens: number;
  longest_days_without_way_on: number;
  /** With nothing offered, and nothing said about what is waited for (R60). */
  longest_days_untold: number;
  /** Rises while the last session was red or unknown, of all people together. Always 0 (H6, H7). */
  rises_after_bad: number;
}

export interface SimulationSummary {
  document: string;
  version: number;
  by_kind: SimulationOfKind[];
  /** How often each rule decided something, barred something or was mentioned. */
  rules: Record<string, number>;
  rules_never_met: string[];
  /** What a clinician should see before sending it. */
  flags: SimulationFlag[];
}

/**
 * `too_fast`: over-keen people reach a phase before the steady ones. `never_leaves`: most people of a kind are still in
 * phase 1 at the end. `no_way_on`: somebody who would go on could not for a long time. `rule_never_met`: no person met
 * this rule.
 */
export interface SimulationFlag {
  kind: 'too_fast' | 'never_leaves' | 'no_way_on' | 'rule_never_met';
  person: PersonKind | null;
  text: Text;
}
