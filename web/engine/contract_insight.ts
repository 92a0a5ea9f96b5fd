/** Looking back: query `insight`. Counts and values; what came before which morning, never what caused it. */
import type { PlanView } from './contract_plan.ts';
import type { ActivityKind } from './contract_today.ts';
import type { SidePain } from './contract_words.ts';

export interface InsightMeasure<Value> {
  /** Lower median of the answers of the week; null: there were none. */
  median: Value | null;
  answers: number;
  /** Against the week before; unknown where either has too few answers. */
  direction: 'better' | 'same' | 'worse' | 'unknown';
}

export interface InsightWeek {
  from: string;
  to: string;
  morning: InsightMeasure<number>;
  activity: InsightMeasure<number>;
  stiffness: InsightMeasure<'less' | 'usual' | 'more'>;
  sessions_done: number;
  /** Those done and those missed; rest and pauses ask for none. */
  sessions_due: number;
  /** Holding, raising and lowering in the sessions that were done whole. */
  tension_ms: number;
  /** At the end of the week; null: there was no plan yet. */
  phase: number | null;
  stage: PlanView['stage'] | null;
}

/** Since when a phase, a stage or maintenance was the plan's. */
export interface InsightPhase {
  date: string;
  phase: number;
  stage: PlanView['stage'];
  maintenance: boolean;
  why: PlanView['why'];
}

/** A session or another activity. Members of the other kind are null. */
export interface InsightLoad {
  kind: 'session' | 'activity';
  what: ActivityKind | null;
  minutes: number | null;
  phase: number | null;
  tension_ms: number | null;
  /** The worst during it. */
  pain: SidePain;
}

export interface InsightDay {
  date: string;
  loads: InsightLoad[];
  /** The check-in of the next date; null: none yet. */
  morning_after: {
    morning: SidePain;
    soreness: 'none' | 'gone' | 'still_there' | null;
    stiffness: 'less' | 'usual' | 'more' | null;
  } | null;
}

/** All newest first. */
export interface Insight {
  weeks: InsightWeek[];
  /** Those that began on this page, and the one that its first day found. */
  phases: InsightPhase[];
  /** Only dates with any load. */
  ledger: InsightDay[];
  /** There is something older; go on with the `from` of the last week as `before`. */
  more: boolean;
}
