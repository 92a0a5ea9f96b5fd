/** The questionnaire (R10). */
import type { Rule, Text } from './contract_words.ts';

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
