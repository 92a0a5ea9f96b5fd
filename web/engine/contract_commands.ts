/** What the shell can ask for. */

import type { AskedKey, AssessmentValue } from './contract_assessment.ts';
import type { AnswerKey, QuestionKey } from './contract_screen.ts';
import type { Stamp } from './contract_session.ts';
import type { ActivityKind, AdviceKind } from './contract_today.ts';
import type { Rule, SidePain } from './contract_words.ts';

export type CommandBody =
  | { kind: 'open_day' }
  /** Also changes an answer already given. `slip`: "I tapped that by mistake", needed to take back an answer that stops. */
  | { kind: 'answer_screen'; question: QuestionKey; answer: AnswerKey; slip?: boolean }
  /** Seen by a professional? Told that this tendon may be exercised? Only yes and yes clears. */
  | { kind: 'answer_clearance'; rule: Rule; seen: AnswerKey; told: AnswerKey }
  | { kind: 'report_something_new' }
  /** Also changes an answer of this round. */
  | { kind: 'answer_assessment'; question: AskedKey; value: AssessmentValue }
  /** "Show my plan": after the answers were checked. */
  | { kind: 'complete_assessment' }
  /** A new round; the answers so far are offered as they were, and count only once they are confirmed. */
  | { kind: 'begin_assessment' }
  /** Any day up to today; again for the same date: a correction. What is left out is not answered. */
  | ({ kind: 'check_in'; date: string } & Partial<CheckInCommand>)
  | { kind: 'tick_calming'; date: string; item: string; done: boolean }
  /** `support_seen`: the cue where to hold on was acknowledged (H17). Its command_id is the session's id. */
  | { kind: 'start_session'; pain: SidePain; support_seen: boolean }
  | { kind: 'stamp_session'; session: string; stamp: Stamp }
  /** Only the person says that it is done (R62). `complete`: every set was done. discarded: it never counts. */
  | { kind: 'end_session'; session: string; how: 'finished' | 'stopped' | 'too_much' | 'discarded'; complete: boolean }
  | {
      kind: 'rate_session';
      session: string;
      during?: SidePain;
      after?: SidePain;
      effort?: 'easy' | 'right' | 'hard';
      painkiller?: boolean;
    }
  /** A session done without the guide, on this date up to today. */
  | {
      kind: 'log_session';
      date: string;
      complete: boolean;
      during?: SidePain;
      after?: SidePain;
      effort?: 'easy' | 'right' | 'hard';
      painkiller?: boolean;
    }
  | { kind: 'answer_offer'; offer: string; accept: boolean }
  /** R52: calm down and screen; again before it is over, it changes nothing. */
  | { kind: 'report_flare' }
  /** R54: recorded, and the screen is asked again; the shell shows urgent advice and the export. */
  | { kind: 'report_harm' }
  | { kind: 'begin_pause'; why: 'illness' | 'holiday' | 'other' }
  | { kind: 'end_pause' }
  /** R61: less is always allowed: one rung down. */
  | { kind: 'ask_easier' }
  /** R22, R34: one rung beyond the top one; `not_earned` where today.more is null. */
  | { kind: 'ask_more' }
  /** R35: one of today.choices that is open. */
  | { kind: 'choose_exercise'; exercise: string }
  /** R53: to go on building up. */
  | { kind: 'end_maintenance' }
  /** R44, on a date up to today; `activity`: of the one that this corrects. Its command_id is the activity's id. */
  | {
      kind: 'log_activity';
      activity?: string;
      date: string;
      what: ActivityKind;
      /** 1 to 1440. */
      minutes: number;
      pain: SidePain;
    }
  /** What is left out is not answered (H7); again on the same date: a correction. */
  | { kind: 'tell_review'; sore: ReviewRating[]; goals: ReviewRating[] }
  /** R35: worst pain of a long walk, and of a few hops. */
  | { kind: 'tell_readiness'; walk_pain: number; hops_pain: number }
  /** A link, a source or a whole document, as text: it is followed from now on (R17). */
  | { kind: 'follow_programme'; text: string }
  /** Takes the last follow_programme back; only while view.programme.undo is there. */
  | { kind: 'undo_programme' }
  /** It was read. */
  | { kind: 'note_advice'; advice: AdviceKind }
  /** Takes back delete_record. */
  | { kind: 'restore_record'; target: string }
  | { kind: 'delete_record'; target: string }
  /** Records that the person looked at a backup and agreed to take it over. */
  | { kind: 'confirm_restore'; records: number; damaged: number; missing: number };

export interface ReviewRating {
  item: string;
  rating: number;
}

export interface CheckInCommand {
  morning: SidePain;
  activity_pain: number;
  soreness: 'none' | 'gone' | 'still_there';
  woken: boolean;
  stiffness: 'less' | 'usual' | 'more';
  something_new: boolean;
}

export interface Command {
  /** From the shell's id port; a repeated one changes nothing. */
  command_id: string;
  /** Id of this installation, from the shell. */
  device: string;
  body: CommandBody;
}
