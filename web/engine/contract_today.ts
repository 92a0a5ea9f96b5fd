/** Today: tasks, the morning, responses, and everything that is reported and asked besides sessions. */
import type { OfferView, PlanStep, WaitingStepView } from './contract_plan.ts';
import type { Params, Reason, Rule, SideKey, SidePain, Text } from './contract_words.ts';

export type ResponseClass = 'unknown' | 'green' | 'amber' | 'red';

export interface ResponseView {
  date: string;
  response: ResponseClass;
  /** Soreness is asked again later. */
  pending: boolean;
  /** `response.<class>` */
  text: Text;
  reasons: Reason[];
}

export interface CheckInView {
  date: string;
  /** The sides to ask about. Only the engine knows them. */
  sides: SideKey[];
  /** null while nothing is answered for this date. `again`: answered, but soreness has to be asked again. */
  answer: CheckInAnswer | null;
  again: boolean;
  record: string | null;
}

export interface CheckInAnswer {
  morning: SidePain;
  activity_pain: number | null;
  soreness: 'none' | 'gone' | 'still_there' | null;
  woken: boolean | null;
  stiffness: 'less' | 'usual' | 'more' | null;
  something_new: boolean | null;
}

export interface CalmingItem {
  /** An id of the document (`calming.<id>.name`, `.why`, `.change`), or the person's own words. */
  item: string;
  name: Text;
  why: Text | null;
  change: Text | null;
  rules: Rule[];
  ticked: boolean;
}

/** A session that is over and still lacks answers, or can be corrected. */
export interface RatingView {
  session: string;
  date: string;
  how: 'finished' | 'stopped' | 'too_much';
  sides: SideKey[];
  during: SidePain;
  after: SidePain;
  effort: 'easy' | 'right' | 'hard' | null;
  painkiller: boolean | null;
  complete: boolean;
}

export interface Task {
  kind:
    | 'screening'
    | 'assessment'
    | 'morning_after'
    | 'check_in'
    | 'rate'
    | 'resume'
    | 'offer'
    | 'calming'
    | 'session'
    | 'movements'
    | 'pause'
    | 'review'
    | 'readiness';
  status: 'due' | 'waiting' | 'done';
  /** The task that stands out; at most one. */
  next: boolean;
  /** `task.<kind>…` */
  text: Text;
  /** Why it waits, and until when. */
  note: Text | null;
}

export interface ReviewItem {
  /** The name by which submit_review refers to it. */
  item: string;
  name: Text;
  /** The last rating, 0 to 10; null if there was none. Show it only after the new answer. */
  last: number | null;
}

/** R35, R50, R51, R53: asked once a week. */
export interface ReviewView {
  due: boolean;
  /** The last review; null if there was none. */
  date: string | null;
  /** Pain with each sore activity, 0 to 10. */
  sore: ReviewItem[];
  /** How well each goal goes, 0 to 10. */
  goals: ReviewItem[];
}

export type AdviceKind = 'calming_review' | 'see_physio';

export interface AdviceView {
  advice: AdviceKind;
  /** `advice.<kind>.title` and `.text` */
  title: Text;
  text: Text;
  reasons: Reason[];
}

export type ActivityKind = 'walk' | 'run' | 'cycle' | 'swim' | 'sport' | 'long_day' | 'other';

/** R44: one kind of activity, and the advice on it. */
export interface ActivityView {
  what: ActivityKind;
  /** `activity.<what>` */
  name: Text;
  advice: 'not_known' | 'keep' | 'less' | 'wait';
  /** `activity.advice.<advice>` */
  text: Text;
  last: { date: string; minutes: number; response: ResponseClass } | null;
}

export interface TodayView {
  date: string;
  tasks: Task[];
  check_in: CheckInView;
  /** R31: the morning after the last session, if it is past and not answered; it is asked first. */
  morning_after: CheckInView | null;
  calming: CalmingItem[];
  rating: RatingView | null;
  offer: OfferView | null;
  /** R33: offers that rest after a "no" and stay open for who asks. */
  resting_offers: OfferView[];
  step: WaitingStepView | null;
  /** R60: what is waited for if nothing is offered (`waits.…`); null if something is, or if a rest or questions come first. */
  waits: Text | null;
  /** After a red response: no session until the morning's answer allows one. */
  rest: { since: string; text: Text; reasons: Reason[] } | null;
  /** The last date with a session, and how the tendon responded. */
  last: ResponseView | null;
  /** The date (and moment) from which the next session is due; null if the plan has no sessions. */
  next_session: { date: string; from_ms: number | null } | null;
  /** R43: nothing is due during a pause. */
  pause: { since: string; text: Text } | null;
  /** R54: the date on which harm was last reported. */
  harm: string | null;
  /**
   * R61: the plan that request_easier would lead to; null if this is the smallest step already or has no exercises.
   */
  easier: PlanStep | null;
  /** R22, R34: the plan that request_more would lead to; null if it is not earned, or there is nothing beyond. */
  more: PlanStep | null;
  /**
   * R22, R35: the other exercises of the phase. `to`: the plan that request_exercise would lead to; null if it is not
   * open yet.
   */
  choices: { exercise: string; name: Text; to: PlanStep | null }[];
  /** R36: a physio keeps the plan as it is; nothing more is offered until this date. */
  hold: { until: string; text: Text } | null;
  /** null if there is nothing to ask about. */
  review: ReviewView | null;
  /** R35: the answers about walking and hopping (submit_readiness) are due. */
  readiness: boolean;
  /** R50, R51: the advice to show now. Advice that was read lately (submit_advice_read) is left out. */
  advice: AdviceView[];
  /** R44: every kind of other activity. */
  activities: ActivityView[];
  /** Whether a session can be started now; if not, why (`error.<code>` has the words). */
  can_start: { ok: true } | { ok: false; code: string; params?: Params };
  sides: SideKey[];
}
