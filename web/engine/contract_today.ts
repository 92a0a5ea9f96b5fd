/** Today: tasks, morning, responses, and what is told and asked for beside the sessions. */
import type { OfferView, PlanStep } from './contract_plan.ts';
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
  /** Which sides to ask; the engine knows only these. */
  sides: SideKey[];
  /** null while nothing was answered for this date. `again`: answered, but soreness is to be asked again. */
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
  /** An id of the document (`calming.<id>.name`, `.why`, `.change`), or own words. */
  item: string;
  name: Text;
  why: Text | null;
  change: Text | null;
  rules: Rule[];
  ticked: boolean;
}

/** A session that is over and still lacks answers (or could be corrected). */
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
    | 'screen'
    | 'assessment'
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
  /** The one that stands out; at most one. */
  next: boolean;
  /** `task.<kind>…` */
  text: Text;
  /** Why it waits, and until when. */
  note: Text | null;
}

export interface ReviewItem {
  /** What tell_review names it by. */
  item: string;
  name: Text;
  /** 0 to 10, as last told; null: it was not. Shown only after it is asked again. */
  last: number | null;
}

/** R35, R50, R51, R53: asked for once a week. */
export interface ReviewView {
  due: boolean;
  /** The last one; null: none yet. */
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

/** R44: one kind of activity, and what to do with it. */
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
  calming: CalmingItem[];
  rating: RatingView | null;
  offer: OfferView | null;
  /** Since a red: no session until the morning answer says so. */
  rest: { since: string; text: Text; reasons: Reason[] } | null;
  /** The last date with a session, and how the tendon answered. */
  last: ResponseView | null;
  /** From this date (and moment) on the next session is due; null: none in this plan. */
  next_session: { date: string; from_ms: number | null } | null;
  /** R43: while it lasts nothing is due. */
  pause: { since: string; text: Text } | null;
  /** R54: the date on which harm was last told. */
  harm: string | null;
  /** R61: what ask_easier would lead to; null: it is the smallest step already, or there are no exercises. */
  easier: PlanStep | null;
  /** R22, R34: what ask_more would lead to; null: it is not earned, or there is nothing beyond. */
  more: PlanStep | null;
  /** R22, R35: the other exercises of the phase. `to`: what choose_exercise would lead to; null: not open yet. */
  choices: { exercise: string; name: Text; to: PlanStep | null }[];
  /** R36: a physio keeps the plan as it is; nothing more is offered until then. */
  hold: { until: string; text: Text } | null;
  /** null: there is nothing to ask about. */
  review: ReviewView | null;
  /** R35: the answers about a walk and hops (tell_readiness) are waited for. */
  readiness: boolean;
  /** R50, R51: what to say now; what was read lately (note_advice) is left out. */
  advice: AdviceView[];
  /** R44: every kind of other activity. */
  activities: ActivityView[];
  /** R42: the device's date went back; the app counts on from the last entry. */
  clock: { seen: string; counts_as: string; text: Text } | null;
  /** Whether a session can be started now; else why not (`error.<code>` has the words). */
  can_start: { ok: true } | { ok: false; code: string; params?: Params };
  sides: SideKey[];
}
