/** Every command that the shell can send. */

import type { AssessmentQuestionKey, AssessmentValue } from './contract_assessment.ts';
import type { AnswerKey, ScreeningQuestionKey, Sign } from './contract_screening.ts';
import type { Stamp } from './contract_session.ts';
import type { ActivityKind, AdviceKind } from './contract_today.ts';
import type { SidePain } from './contract_words.ts';

export type CommandBody =
  | { kind: 'open_day' }
  /**
   * Also changes an earlier answer. `slip` ("I tapped that by mistake") is needed to take back an answer that stops.
   */
  | { kind: 'answer_screening'; question: ScreeningQuestionKey; answer: AnswerKey; slip?: boolean }
  /**
   * Whether a professional was seen, and whether they allowed this tendon to be exercised. Only yes to both clears the
   * stop.
   */
  | { kind: 'answer_clearance'; sign: Sign; seen: AnswerKey; told: AnswerKey }
  | { kind: 'submit_something_new' }
  /** Also changes an earlier answer of this round. */
  | { kind: 'answer_assessment'; question: AssessmentQuestionKey; value: AssessmentValue }
  /** "Show my plan", once the answers were checked. */
  | { kind: 'complete_assessment' }
  /** Begins a new round. The earlier answers are offered again and count only once they are confirmed. */
  | { kind: 'request_assessment' }
  /**
   * For any day up to today. Sending it again for the same date corrects it. Members that are left out stay unanswered.
   */
  | ({ kind: 'submit_check_in'; date: string } & Partial<CheckInCommand>)
  | { kind: 'submit_calming_tick'; date: string; item: string; done: boolean }
  /**
   * `support_seen`: the person acknowledged the advice on where to hold on (H17). The command_id becomes the session's
   * id.
   */
  | { kind: 'start_session'; pain: SidePain; support_seen: boolean }
  | { kind: 'stamp_session'; session: string; stamp: Stamp }
  /**
   * Only the person can say that a session is done (R62). `complete`: every set was done. discarded: the session never
   * counts.
   */
  | { kind: 'end_session'; session: string; how: 'finished' | 'stopped' | 'too_much' | 'discarded'; complete: boolean }
  | {
      kind: 'submit_rating';
      session: string;
      during?: SidePain;
      after?: SidePain;
      effort?: 'easy' | 'right' | 'hard';
      painkiller?: boolean;
    }
  /** A session done without the guide, on any date up to today. */
  | {
      kind: 'submit_session';
      date: string;
      complete: boolean;
      during?: SidePain;
      after?: SidePain;
      effort?: 'easy' | 'right' | 'hard';
      painkiller?: boolean;
    }
  /** `option`: required with a yes if the offer asks something. For a waiting step, a no takes the yes back. */
  | { kind: 'answer_offer'; offer: string; accept: boolean; option?: string }
  /** R52: calms the plan down and asks the safety questions again. Changes nothing while a flare is still on. */
  | { kind: 'submit_flare' }
  /** R54: records harm and asks the safety questions again. The shell shows urgent advice and the export. */
  | { kind: 'submit_harm' }
  | { kind: 'request_pause'; cause: 'illness' | 'holiday' | 'other' }
  | { kind: 'request_pause_end' }
  /** R61: less is always allowed. Goes one rung down. */
  | { kind: 'request_easier' }
  /** R22, R34: one rung beyond the top one; refused with `not_earned` if today.more is null. */
  | { kind: 'request_more' }
  /** R35: one of today.choices that is open. */
  | { kind: 'request_exercise'; exercise: string }
  /** R53: ends maintenance, so that the plan builds up again. */
  | { kind: 'request_maintenance_end' }
  /**
   * R44: on a date up to today. `activity`: the id of the activity that this corrects. The command_id becomes the
   * activity's id.
   */
  | {
      kind: 'submit_activity';
      activity?: string;
      date: string;
      what: ActivityKind;
      /** 1 to 1440. */
      minutes: number;
      pain: SidePain;
    }
  /** Members that are left out stay unanswered (H7). Sending it again on the same date corrects it. */
  | { kind: 'submit_review'; sore: ReviewRating[]; goals: ReviewRating[] }
  /** R35: the worst pain during a long walk, and during a few hops. */
  | { kind: 'submit_readiness'; walk_pain: number; hops_pain: number }
  /** Follows a programme from now on (R17): a link, a source or a whole document, as text. */
  | { kind: 'request_programme'; text: string }
  /** Undoes the last request_programme; only while view.programme.undo is set. */
  | { kind: 'request_programme_undo' }
  /** R42: the date that the device shows is right. */
  | { kind: 'answer_today'; date: string }
  /** The person has read this advice. */
  | { kind: 'submit_advice_read'; advice: AdviceKind }
  /** Undoes delete_record. */
  | { kind: 'restore_record'; target: string }
  | { kind: 'delete_record'; target: string }
  /** Records that the person looked at a backup and agreed to restore it. */
  | { kind: 'confirm_restore'; records: number; damaged: number; missing: number };

export interface ReviewRating {
  item: string;
  /** 0 to 10. Left out for a sore activity that was not done (R35). */
  rating?: number;
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
  /** From the shell's id port. Sending the same id again changes nothing. */
  command_id: string;
  /** The id of this installation, from the shell. */
  device: string;
  body: CommandBody;
}
