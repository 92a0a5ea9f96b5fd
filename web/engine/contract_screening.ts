/** The safety questions and their cards (R1-R9, R45-R47). */
import type { Rule, Text } from './contract_words.ts';

export type ScreeningQuestionKey =
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
  | 'pregnancy'
  | 'other_signs'
  | 'steroids'
  | 'elsewhere';

/** What an answer can show; `answer_clearance` names one. */
export type Sign =
  | 'rupture'
  | 'clot'
  | 'infection'
  | 'antibiotic'
  | 'injury'
  | 'under_age'
  | 'inflammatory'
  | 'treatment'
  | 'pregnancy'
  | 'other_signs'
  | 'steroids'
  | 'elsewhere'
  | 'exertion'
  | 'diabetes'
  | 'cholesterol'
  | 'hormone_medicine';

export type AnswerKey = 'yes' | 'no' | 'not_sure';

/** Each key names a care card, with `card.<key>.title` and `card.<key>.points` in the catalogue. */
export type CardKey = Sign | 'rupture_unsure' | 'clot_999';

/** Whom to turn to, most urgent first. */
export type Urgency =
  | 'call_999'
  | 'emergency_department'
  | 'call_111'
  | 'today'
  | 'prescriber'
  | 'gp_first'
  | 'professional_first'
  | 'not_for_you'
  | 'before_more'
  | 'for_information';

export interface ScreeningQuestion {
  key: ScreeningQuestionKey;
  sign: Sign;
  rule: Rule;
  /** `screening.<key>.ask`, or `screening.<key>.changed` with {date} if this was cleared before. */
  text: Text;
  /** `screening.<key>.why` */
  why: Text;
  /** Asked because of an earlier answer. A follow-up is not counted in `of`. */
  follow_up: boolean;
  answers: AnswerKey[];
  answer: AnswerKey | null;
  /** Id of the record that holds the answer, for delete_record. */
  record: string | null;
}

export interface Hit {
  sign: Sign;
  rule: Rule;
  /** A stop blocks every exercise, a caution closes the later phases, information closes nothing. */
  weight: 'stop' | 'caution' | 'information';
  card: CardKey;
  urgency: Urgency;
  status: 'open' | 'cleared';
  /** Under 18 clears only by the answer of a later screen (R6). */
  clearable: boolean;
  opened_date: string;
  cleared_date: string | null;
  /** The person's last statement about it; null if there was none. */
  seen: AnswerKey | null;
  told: AnswerKey | null;
  /** Id of the record that holds the answers, for delete_record. */
  record: string | null;
}

export interface ScreeningView {
  /**
   * due: to be asked, for the first time or again. open: begun, not complete. blocked: at least one open stop. clear:
   * complete, no open stop. A stop blocks at once, even while questions are left (`next` names the next one).
   */
  status: 'due' | 'open' | 'blocked' | 'clear';
  round: number;
  /**
   * Why the questions are asked (again): `screening.due.first`, `.days`, `.something_new`, `.damaged`, `.clock`,
   * `.flare`, `.gap`; null if nothing is due.
   */
  due: Text | null;
  /** The next question to ask; null if all that apply are answered. */
  next: ScreeningQuestionKey | null;
  /** How many main questions are answered, and how many there are. */
  done: number;
  of: number;
  /** The questions that apply now, in order. */
  questions: ScreeningQuestion[];
  /** Open hits first, the most urgent first. */
  hits: Hit[];
  /** The last phase that the open cautions leave open; null if they close none. */
  last_open_phase: number | null;
  completed_date: string | null;
  /** The questions are asked again from this date on. */
  repeat_date: string | null;
  /** A rupture, clot, infection or injury hit was cleared, so a new assessment is needed. */
  new_assessment: boolean;
}
