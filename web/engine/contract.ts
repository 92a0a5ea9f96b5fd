/**
 * The types of everything that crosses the boundary to the C++ engine: commands, answers, view and queries, in rooms of their own.
 * They restate what cpp/engine writes; tests/web/contract.test.ts checks them against real output of the engine.
 */
import type { AssessmentView } from './contract_assessment.ts';
import type { PlanView } from './contract_plan.ts';
import type { ProgrammeView } from './contract_programme.ts';
import type { ScreenView } from './contract_screen.ts';
import type { SessionView } from './contract_session.ts';
import type { TodayView } from './contract_today.ts';

export type * from './contract_answers.ts';
export type * from './contract_assessment.ts';
export type * from './contract_commands.ts';
export type * from './contract_insight.ts';
export type * from './contract_plan.ts';
export type * from './contract_programme.ts';
export type * from './contract_screen.ts';
export type * from './contract_session.ts';
export type * from './contract_simulate.ts';
export type * from './contract_today.ts';
export type * from './contract_words.ts';

export interface LogView {
  records: number;
  /** Records that cannot be read and were set aside. */
  damaged: number;
  /** Records that are missing between others. */
  missing: number;
  /** Holds records of a newer app: nothing is decided until this app is updated. */
  read_only: boolean;
}

export interface View {
  /** The one next step: where `#/` leads. `start` only while nothing has been recorded. */
  place: 'start' | 'screen' | 'stop' | 'assessment' | 'today' | 'update_needed';
  log: LogView;
  screen: ScreenView;
  /** null while the screen is not clear. */
  assessment: AssessmentView | null;
  /** Stays readable while the screen is due again; nothing can be started then. null: no plan yet. */
  plan: PlanView | null;
  /** What the plan comes from. */
  programme: ProgrammeView;
  /** null while there is no plan. */
  today: TodayView | null;
  /** The one that runs. */
  session: SessionView | null;
  /** The view may change by time alone at this moment: then send open_day. */
  valid_until_ms: number;
}
