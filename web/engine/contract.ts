/**
 * The types of everything that crosses the boundary to the C++ engine: commands, answers, the view and queries, in one
 * file for each subject. They restate what cpp/engine writes; tests/web/contract.test.ts checks them against real
 * output of the engine.
 */
import type { AssessmentView } from './contract_assessment.ts';
import type { PlanView } from './contract_plan.ts';
import type { ProgrammeView } from './contract_programme.ts';
import type { ScreeningView } from './contract_screening.ts';
import type { SessionView } from './contract_session.ts';
import type { TodayView } from './contract_today.ts';
import type { Text } from './contract_words.ts';

export type * from './contract_answers.ts';
export type * from './contract_assessment.ts';
export type * from './contract_commands.ts';
export type * from './contract_insight.ts';
export type * from './contract_on_track.ts';
export type * from './contract_plan.ts';
export type * from './contract_programme.ts';
export type * from './contract_screening.ts';
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
  /** The log holds records of a newer app. Nothing is decided until this app is updated. */
  read_only: boolean;
  /** Records that a log written anew leaves out (joinLogs). */
  spare: number;
}

export interface ClockView {
  /** The date that the device shows. */
  today: string;
  /** The date that counts until the person answers. */
  counts_as: string;
  /** More than a day apart: ask which date is right. `answer_today` with `today` says that the device is right. */
  ask: boolean;
  text: Text;
}

export interface View {
  /** The next screen, to which `#/` leads. `start` only while nothing has been recorded. */
  next_screen: 'start' | 'screening' | 'stop' | 'assessment' | 'today' | 'update_needed';
  log: LogView;
  /** R42: set while the device's clock is earlier than the last entry. */
  clock: ClockView | null;
  screening: ScreeningView;
  /** null unless the safety questions are clear. */
  assessment: AssessmentView | null;
  /**
   * null until there is a plan. Stays readable while the safety questions are due again, but nothing can be started
   * then.
   */
  plan: PlanView | null;
  /** The programme that the plan is made from. */
  programme: ProgrammeView;
  /** null until there is a plan. */
  today: TodayView | null;
  /** The session that is running; null if there is none. */
  session: SessionView | null;
  /** Time alone may change the view at this moment (epoch, ms): send open_day then. */
  valid_until_ms: number;
}
