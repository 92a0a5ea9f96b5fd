/**
 * Looking back: the query `insight`. Gives counts and values, and what came before which morning, but never a cause.
 */
import type { PlanView } from './contract_plan.ts';
import type { ActivityKind } from './contract_today.ts';
import type { SidePain } from './contract_words.ts';

export interface InsightMeasure<Value> {
  /** The lower median of the week's answers; null if there were none. */
  median: Value | null;
  answers: number;
  /** Compared with the week before; unknown if either week has too few answers. */
  direction: 'better' | 'same' | 'worse' | 'unknown';
}

export interface InsightWeek {
  from: string;
  to: string;
  morning: InsightMeasure<number>;
  activity: InsightMeasure<number>;
  stiffness: InsightMeasure<'less' | 'usual' | 'more'>;
  sessions_done: number;
  /** Sessions done and sessions missed. Rest days and pauses ask for none. */
  sessions_due: number;
  /** Time spent holding, raising and lowering in the sessions that were completed. */
  tension_ms: number;
  /** At the end of the week; null if there was no plan yet. */
  phase: number | null;
  stage: PlanView['stage'] | null;
}

/** The date since which the plan has had this phase, stage or maintenance. */
export interface InsightPhase {
  date: string;
  phase: number;
  stage: PlanView['stage'];
  maintenance: boolean;
  cause: PlanView['cause'];
}

/** A session or another activity. The members of the other kind are null. */
export interface InsightLoad {
  kind: 'session' | 'activity';
  what: ActivityKind | null;
  minutes: number | null;
  phase: number | null;
  tension_ms: number | null;
  /** The worst pain during it. */
  pain: SidePain;
}

export interface InsightDay {
  date: string;
  loads: InsightLoad[];
  /** The check-in of the following date; null if there is none yet. */
  morning_after: {
    morning: SidePain;
    soreness: 'none' | 'gone' | 'still_there' | null;
    stiffness: 'less' | 'usual' | 'more' | null;
  } | null;
}

/** Everything is newest first. */
export interface Insight {
  weeks: InsightWeek[];
  /** The periods that began on this page, and the one in progress on its first day. */
  phases: InsightPhase[];
  /** Only dates with a load. */
  ledger: InsightDay[];
  /** There are older weeks. To get them, pass the `from` of the last week as `before`. */
  more: boolean;
}
