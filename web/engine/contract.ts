/**
 * The types of everything that crosses the boundary to the C++ engine: commands, answers, view and queries.
 * They restate what cpp/engine writes; tests/web/contract.test.ts checks them against real output of the engine.
 */

import type { Stamp, Timeline } from '../player/timeline.ts';

/** A moment as the shell saw it. `local_date` must be the civil date of `epoch_ms` at `utc_offset_min`; the engine checks. */
export interface Now {
  epoch_ms: number;
  /** YYYY-MM-DD */
  local_date: string;
  /** Minutes east of UTC, -840..840. */
  utc_offset_min: number;
}

export type Params = Record<string, string | number>;

/** Words on a screen: a key of the catalogue (web/words/en.json), or text that a person or a document wrote. */
export type Text = { key: string; params?: Params } | { literal: string };

/** A refusal. `code` is closed (see About.codes) and has words under `error.<code>`; `path` is a JSON pointer. */
export interface Fault {
  code: string;
  path: string;
  params?: Params;
}

export type Answer<T> = { ok: T } | { error: Fault };

export type Rule = string;

export type QuestionKey =
  | 'adult'
  | 'rupture'
  | 'rupture_explained'
  | 'calf'
  | 'breathless'
  | 'four_steps'
  | 'hot_joint'
  | 'fluoroquinolone'
  | 'joints'
  | 'load_trigger'
  | 'treatment'
  | 'other_signs';

export type AnswerKey = 'yes' | 'no' | 'not_sure';

/** One care card each: `card.<key>.title`, `card.<key>.points` in the catalogue. */
export type CardKey =
  | 'rupture'
  | 'rupture_unsure'
  | 'clot_999'
  | 'clot'
  | 'infection'
  | 'antibiotic'
  | 'injury'
  | 'under_age'
  | 'inflammatory'
  | 'treatment'
  | 'other_signs';

/** Whom to turn to, most urgent first. */
export type Urgency =
  | 'call_999'
  | 'emergency_department'
  | 'call_111'
  | 'today'
  | 'prescriber'
  | 'gp_first'
  | 'professional_first'
  | 'not_for_you';

export interface ScreenQuestion {
  key: QuestionKey;
  rule: Rule;
  /** `screen.<key>.ask`, or `screen.<key>.changed` with {date} where this was cleared before. */
  text: Text;
  /** `screen.<key>.why` */
  why: Text;
  /** Asked because of an earlier answer (a follow-up is not counted in `of`). */
  follow_up: boolean;
  answers: AnswerKey[];
  answer: AnswerKey | null;
  /** Id of the record that holds the answer, for delete_record. */
  record: string | null;
}

export interface Hit {
  rule: Rule;
  card: CardKey;
  urgency: Urgency;
  status: 'open' | 'cleared';
  /** Under 18 never clears (R6). */
  clearable: boolean;
  opened_date: string;
  cleared_date: string | null;
  /** What was last said of it by the person, if they said anything. */
  seen: AnswerKey | null;
  told: AnswerKey | null;
  /** Id of the record that holds them, for delete_record. */
  record: string | null;
}

export interface ScreenView {
  /**
   * due: to be asked (first time or again); open: begun, not complete; blocked: at least one open hit; clear: complete, no open hit.
   * A hit blocks at once, also while questions are left (`next` says which).
   */
  status: 'due' | 'open' | 'blocked' | 'clear';
  round: number;
  /** Why it is asked (again): `screen.due.first`, `.days`, `.something_new`, `.damaged`, `.clock`, `.flare`, `.gap`; null when nothing is due. */
  due: Text | null;
  /** The next question to ask; null when all that apply are answered. */
  next: QuestionKey | null;
  /** Main questions answered, and how many there are. */
  done: number;
  of: number;
  /** Those that apply now, in order. */
  questions: ScreenQuestion[];
  /** Open ones first, most urgent first. */
  hits: Hit[];
  completed_date: string | null;
  /** From this date on it is asked again. */
  repeat_date: string | null;
  /** A rupture, clot, infection or injury hit was cleared: a new assessment is owed. */
  new_assessment: boolean;
}

export interface LogView {
  records: number;
  /** Records that cannot be read and were set aside. */
  damaged: number;
  /** Records that are missing between others. */
  missing: number;
  /** Holds records of a newer app: nothing is decided until this app is updated. */
  read_only: boolean;
}

/** A rule that decided, and the person's own numbers: both sides of each pair are words for the screen. */
export interface Reason {
  rule: Rule;
  inputs: { label: Text; value: Text }[];
}

export type SideKey = 'left' | 'right';

/** 0 to 10 for each sore side; a side that is missing was not answered. */
export interface SidePain {
  left?: number;
  right?: number;
}

export type AskedKey =
  | 'sides'
  | 'site_left'
  | 'site_right'
  | 'duration'
  | 'trend'
  | 'sore_activities'
  | 'activity_pain_left'
  | 'activity_pain_right'
  | 'settling'
  | 'woken'
  | 'morning_pain_left'
  | 'morning_pain_right'
  | 'stiffness'
  | 'change'
  | 'calming'
  | 'seated_hold'
  | 'short_hold'
  | 'two_leg_raise'
  | 'fitness'
  | 'illness'
  | 'equipment'
  | 'sports'
  | 'goals';

/** Exactly what the question's kind asks for: word; number (pain, minutes; or word `not_sure` for minutes); chosen and own (list); all three lists (goals). */
export interface AssessmentValue {
  word?: string;
  number?: number;
  chosen?: string[];
  own?: string[];
  /** goals: how well it goes now, 0 to 10: one for each chosen, then one for each own. */
  ratings?: number[];
}

export interface AssessmentQuestion {
  key: AskedKey;
  kind: 'word' | 'pain' | 'minutes' | 'list' | 'goals';
  /** `assess.<key>.ask`; of a side's question with the key of both sides: `assess.site.ask_left` and so on. */
  text: Text;
  /** `assess.<key>.why` */
  why: Text;
  rules: Rule[];
  follow_up: boolean;
  /** The closed answers, in order, each with its words. Lists may be left empty; `not_sure` comes last. */
  choices: { value: string; text: Text }[];
  /** Highest number (pain, minutes, ratings); 0 where there is none. */
  max: number;
  /** How many may be given in own words (list), or in all (goals); 0 where none. */
  own_max: number;
  answer: AssessmentValue | null;
  record: string | null;
}

export interface AssessmentView {
  /** due: none yet, or a new one is owed; open: begun; ready: everything answered, waits for "show my plan"; done. */
  status: 'due' | 'open' | 'ready' | 'done';
  round: number;
  next: AskedKey | null;
  done: number;
  of: number;
  questions: AssessmentQuestion[];
  completed_date: string | null;
}

export interface Dose {
  sets: number;
  reps: number;
  hold_ms: number;
  up_ms: number;
  down_ms: number;
  rep_ms: number;
  bout_ms: number;
  walk_ms: number;
  load_g: number;
  rest_ms: number;
}

/** The closed set of parameters of a drawing (web/figure). */
export interface FigureParams {
  motion: string;
  posture: string;
  legs: string;
  knee: string;
  range: string;
  surface: string;
  load: string;
  support: string;
}

export interface ExerciseView {
  exercise: string;
  /** `exercise.<id>.name`, `.steps` and `.cue` (H17; null for seated work) */
  name: Text;
  steps: Text;
  cue: Text | null;
  dose: Dose;
  /** The dose in words, with its numbers. */
  dose_text: Text;
  /** Tempo and rest in words. */
  tempo_text: Text | null;
  rest_text: Text | null;
  /** Sides that get a window of their own; empty: both legs at once. */
  sides: SideKey[];
  figure: FigureParams;
  /** From 1; `rungs`: up to the top of the ladder. */
  rung: number;
  rungs: number;
  sources: string[];
}

export interface PlanView {
  stage: 'calm_down' | 'build_up';
  /** 1 to 6; 0: calming and ankle movements only. `phase.<number>.name` */
  phase: number;
  name: Text;
  frequency: 'twice_daily' | 'daily' | 'every_other_day';
  frequency_text: Text;
  document: { id: string; version: number; title: string };
  exercises: ExerciseView[];
  /** How long a session takes, whole minutes. */
  minutes: number;
  since: string;
  /** Why this plan stands: `plan.why.<why>` */
  why:
    | 'assessment'
    | 'red'
    | 'two_reds'
    | 'calm_down'
    | 'silence'
    | 'offer'
    | 'gap'
    | 'corrected'
    | 'rising'
    | 'flare'
    | 'own';
  why_text: Text;
  reasons: Reason[];
  /** What would change it: generated by trying, never written by hand. Empty where the plan came from something else than answers. */
  changes: { question: AskedKey; text: Text; leads: Text }[];
}

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

/** A plan that could be, whole. */
export interface PlanStep {
  stage: PlanView['stage'];
  phase: number;
  name: Text;
  exercises: ExerciseView[];
  frequency_text: Text;
}

export interface OfferView {
  id: string;
  kind: 'rung_up' | 'exercise' | 'phase' | 'build_up' | 'rung_down' | 'retry_hold';
  /** `offer.<kind>` */
  text: Text;
  /** What it would be, whole. null (build_up): questions are asked again first, and they decide. */
  to: PlanStep | null;
  reasons: Reason[];
}

export interface SessionItem extends ExerciseView {
  /** Index in the timeline's `item`. */
  item: number;
}

export interface SessionView {
  session: string;
  date: string;
  started_ms: number;
  timeline: Timeline;
  stamps: Stamp[];
  items: SessionItem[];
  /** The sore ones: asked at the end of each exercise (`pain` stamps). */
  sides: SideKey[];
  /** What was told at the end of an exercise is too much: no more of it today. */
  pain_high: boolean;
  /** Started on an earlier date, or hours ago: ask before anything else (finish here, discard). */
  overnight: boolean;
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
    | 'pause';
  status: 'due' | 'waiting' | 'done';
  /** The one that stands out; at most one. */
  next: boolean;
  /** `task.<kind>…` */
  text: Text;
  /** Why it waits, and until when. */
  note: Text | null;
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
  /** Whether a session can be started now; else why not (`error.<code>` has the words). */
  can_start: { ok: true } | { ok: false; code: string; params?: Params };
  sides: SideKey[];
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
  /** null while there is no plan. */
  today: TodayView | null;
  /** The one that runs. */
  session: SessionView | null;
  /** The view may change by time alone at this moment: then send open_day. */
  valid_until_ms: number;
}

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
  /** Takes back delete_record. */
  | { kind: 'restore_record'; target: string }
  | { kind: 'delete_record'; target: string }
  /** Records that the person looked at a backup and agreed to take it over. */
  | { kind: 'confirm_restore'; records: number; damaged: number; missing: number };

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

export interface About {
  build: string;
  /** Every code a Fault can carry. */
  codes: string[];
  /** Every command kind. */
  commands: string[];
  /** Highest format of a backup file this build reads. */
  backup_format: number;
}

export interface Loaded {
  records: number;
  damaged: number;
  missing: number;
  read_only: boolean;
}

/** Envelopes as the engine wrote them: store these strings untouched. */
export interface Decided {
  records: string[];
}

export interface BackupSummary {
  build: string;
  /** Records the file says it holds; damaged and missing are among them. */
  records: number;
  damaged: number;
  missing: number;
  first_date: string | null;
  last_date: string | null;
  /** Lines to store at keys 1..n; '' is a missing record. */
  lines: string[];
}

export interface RegistryEntry {
  id: string;
  kind: 'fact' | 'rule' | 'hazard' | 'ladder';
  title: string;
  text: string;
  /** One or two sentences for the person. */
  plain: string;
  sources: string[];
  ours: boolean;
}

/** One thing the person entered. */
export interface Entry {
  record: string;
  kind: 'check_in' | 'session' | 'assessment';
  date: string;
  deleted: boolean;
  check_in: CheckInAnswer | null;
  /** Of a session: what was done and said. */
  session: (RatingView & { exercises: { name: Text; dose_text: Text }[]; guided: boolean }) | null;
  /** How that date's sessions were answered. */
  response: ResponseView | null;
}

export interface Queries {
  /** args: {before: first date not shown, or null for the newest; limit: at most 60}. Newest first. */
  entries: { args: { before: string | null; limit: number }; answer: { entries: Entry[]; more: boolean } };
  /** What can be entered for a date up to today: {date} */
  day: { args: { date: string }; answer: { check_in: CheckInView; sides: SideKey[] } };
  /** args: {ids: string[]} (at most 32) */
  registry: { args: { ids: string[] }; answer: { entries: RegistryEntry[] } };
  /** Canonical dump of the state, for reports of faults and replay. args: {} */
  state: { args: Record<string, never>; answer: unknown };
}
