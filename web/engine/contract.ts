/**
 * The types of everything that crosses the boundary to the C++ engine: commands, answers, view and queries.
 * They restate what cpp/engine writes; tests/web/contract.test.ts checks them against real output of the engine.
 */

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
  /** Why it is asked (again): `screen.due.first`, `.days`, `.something_new`, `.damaged`, `.clock`; null when nothing is due. */
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

export interface View {
  /** The one next step: where `#/` leads. `start` only while nothing has been recorded. */
  place: 'start' | 'screen' | 'stop' | 'clear' | 'update_needed';
  log: LogView;
  screen: ScreenView;
  /** The view may change by time alone at this moment (next civil midnight): then send open_day. */
  valid_until_ms: number;
}

export type CommandBody =
  | { kind: 'open_day' }
  /** Also changes an answer already given. `slip`: "I tapped that by mistake", needed to take back an answer that stops. */
  | { kind: 'answer_screen'; question: QuestionKey; answer: AnswerKey; slip?: boolean }
  /** Seen by a professional? Told that this tendon may be exercised? Only yes and yes clears. */
  | { kind: 'answer_clearance'; rule: Rule; seen: AnswerKey; told: AnswerKey }
  | { kind: 'report_something_new' }
  | { kind: 'delete_record'; target: string }
  /** Records that the person looked at a backup and agreed to take it over. */
  | { kind: 'confirm_restore'; records: number; damaged: number; missing: number };

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

export interface Queries {
  /** args: {ids: string[]} (at most 32) */
  registry: { args: { ids: string[] }; answer: { entries: RegistryEntry[] } };
  /** Canonical dump of the state, for reports of faults and replay. args: {} */
  state: { args: Record<string, never>; answer: unknown };
}
