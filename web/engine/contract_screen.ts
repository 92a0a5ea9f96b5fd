/** The safety screen and its cards (R1-R9). */
import type { Rule, Text } from './contract_words.ts';

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
